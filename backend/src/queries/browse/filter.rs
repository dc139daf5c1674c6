//! Which records a list is made of.

use std::collections::BTreeSet;

use domain::lifecycle::RequestStatus;
use domain::policy::Viewer;
use domain::record::{Facet, RecordKind, Term};
use sea_orm::sea_query::{Condition, ExprTrait, LikeExpr, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use super::{Browse, Mine, Sort};
use crate::Backend;
use crate::entity::{record, record_term, record_text};
use crate::queries::scope;

/// Words that are searched for, at most.
const WORDS: usize = 8;
/// What takes the meaning off the sign behind it in a pattern.
const ESCAPE: char = '!';

/// The open records of a kind that a viewer may see.
pub(in crate::queries) fn open(
    backend: &Backend,
    viewer: &Viewer,
    kind: RecordKind,
) -> Select<record::Entity> {
    let ask = Browse {
        kind,
        text: None,
        terms: BTreeSet::new(),
        part: Mine::Open,
        sort: Sort::Newest,
        page: 1,
    };
    filtered(backend, viewer, &ask, None)
}

/// The records asked for; one facet can be left out, to count its choices.
pub(in crate::queries) fn filtered(
    backend: &Backend,
    viewer: &Viewer,
    ask: &Browse,
    without: Option<Facet>,
) -> Select<record::Entity> {
    let mut found = record::Entity::find()
        .filter(record::Column::Kind.eq(ask.kind.code()))
        .filter(scope::visible(viewer))
        .filter(part(backend, viewer, ask.part));
    if let Some(text) = &ask.text {
        found = found.filter(record::Column::Id.in_subquery(with_words(text)));
    }
    for facet in Facet::ALL.iter().filter(|facet| Some(**facet) != without) {
        let wanted = ask.terms.iter().filter(|term| term.facet == *facet);
        let wanted: Vec<&Term> = wanted.collect();
        if !wanted.is_empty() {
            found = found.filter(having(*facet, &wanted));
        }
    }
    found
}

fn part(backend: &Backend, viewer: &Viewer, part: Mine) -> Condition {
    let own = viewer
        .memberships()
        .iter()
        .map(|own| own.organisation.uuid());
    match part {
        Mine::All => Condition::all(),
        Mine::Own => Condition::all().add(record::Column::OrganisationId.is_in(own)),
        Mine::Open => Condition::all()
            .add(record::Column::Status.eq(RequestStatus::Published.code()))
            .add(
                record::Column::ExpiresOn
                    .is_null()
                    .or(record::Column::ExpiresOn.gte(backend.clock().today())),
            ),
    }
}

/// The records in whose text every word stands.
fn with_words(text: &str) -> SelectStatement {
    let mut found = record_text::Entity::find()
        .select_only()
        .column(record_text::Column::RecordId);
    for word in text.split_whitespace().take(WORDS) {
        let pattern = LikeExpr::new(pattern(&word.to_lowercase())).escape(ESCAPE);
        found = found.filter(record_text::Column::SearchText.like(pattern));
    }
    found.into_query()
}

/// A pattern that means the word as it is typed: a percent sign is a percent sign.
fn pattern(word: &str) -> String {
    let mut pattern = String::from("%");
    for sign in word.chars() {
        if matches!(sign, '%' | '_' | ESCAPE) {
            pattern.push(ESCAPE);
        }
        pattern.push(sign);
    }
    pattern.push('%');
    pattern
}

/// The records that have one of some terms of a facet.
fn having(facet: Facet, wanted: &[&Term]) -> Condition {
    let all = Condition::all();
    if facet == Facet::Status {
        let codes = wanted.iter().map(|term| term.code.as_str());
        return all.add(record::Column::Status.is_in(codes));
    }
    let with_terms = record_term::Entity::find()
        .select_only()
        .column(record_term::Column::RecordId)
        .filter(record_term::Column::Term.is_in(wanted.iter().map(ToString::to_string)))
        .into_query();
    all.add(record::Column::Id.in_subquery(with_terms))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_mean_something_in_a_pattern_are_searched_for_as_they_are() {
        assert_eq!(pattern("50%_!"), "%50!%!_!!%");
    }
}
