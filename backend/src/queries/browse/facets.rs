//! How many records each choice of a facet would leave.

use std::collections::{BTreeMap, BTreeSet};

use domain::policy::Viewer;
use domain::record::{Facet, Term};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::filter::filtered;
use super::{Browse, FacetOption};
use crate::Backend;
use crate::entity::{record, record_term};
use crate::error::BackendError;
use crate::queries::tally::Tally;

/// Counts the choices of each facet among the records that meet every other facet: all facets in
/// which nothing is chosen at once, because for them these are the same records.
pub(super) async fn facets(
    backend: &Backend,
    viewer: &Viewer,
    ask: &Browse,
) -> Result<BTreeMap<Facet, Vec<FacetOption>>, BackendError> {
    let chosen: BTreeSet<Facet> = ask.terms.iter().map(|term| term.facet).collect();
    let mut counted = terms(backend, viewer, ask, None).await?;
    counted.retain(|(term, _)| !chosen.contains(&term.facet));
    for facet in chosen.into_iter().filter(|facet| *facet != Facet::Status) {
        counted.extend(terms(backend, viewer, ask, Some(facet)).await?);
    }
    counted.extend(statuses(backend, viewer, ask).await?);
    let facet = |facet: &Facet| {
        let of_it = counted.iter().filter(|(term, _)| term.facet == *facet);
        (*facet, options(*facet, of_it, &ask.terms))
    };
    Ok(Facet::ALL.iter().map(facet).collect())
}

/// How many records have each term; of one facet, counted without what is chosen in it, or of all.
async fn terms(
    backend: &Backend,
    viewer: &Viewer,
    ask: &Browse,
    facet: Option<Facet>,
) -> Result<Vec<(Term, u64)>, BackendError> {
    let among = filtered(backend, viewer, ask, facet)
        .select_only()
        .column(record::Column::Id)
        .into_query();
    let mut counts = record_term::Entity::find()
        .select_only()
        .column(record_term::Column::Term)
        .column_as(record_term::Column::RecordId.count(), "records")
        .filter(record_term::Column::RecordId.in_subquery(among))
        .group_by(record_term::Column::Term);
    if let Some(facet) = facet {
        counts = counts.filter(record_term::Column::Term.starts_with(format!("{facet}:")));
    }
    let counts: Vec<(String, i64)> = counts.into_tuple().all(backend.db()).await?;
    let known = counts.into_iter().filter_map(|(term, count)| {
        let count = u64::try_from(count).unwrap_or_default();
        Some((Term::parse(&term)?, count))
    });
    Ok(known.collect())
}

/// How many records are in each state, counted without what is chosen of them.
async fn statuses(
    backend: &Backend,
    viewer: &Viewer,
    ask: &Browse,
) -> Result<Vec<(Term, u64)>, BackendError> {
    let counts: Vec<(String, i64)> = filtered(backend, viewer, ask, Some(Facet::Status))
        .select_only()
        .column(record::Column::Status)
        .column_as(record::Column::Id.count(), "records")
        .group_by(record::Column::Status)
        .into_tuple()
        .all(backend.db())
        .await?;
    let known = counts.into_iter().filter_map(|(status, count)| {
        let term = Term::parse(&format!("{}:{status}", Facet::Status))?;
        Some((term, u64::try_from(count).unwrap_or_default()))
    });
    Ok(known.collect())
}

/// The choices of a facet, those with most records first; what is chosen is there even with none.
fn options<'a>(
    facet: Facet,
    counts: impl Iterator<Item = &'a (Term, u64)>,
    chosen: &BTreeSet<Term>,
) -> Vec<FacetOption> {
    let mut counted: BTreeMap<Term, u64> = chosen
        .iter()
        .filter(|term| term.facet == facet)
        .map(|term| (term.clone(), 0))
        .collect();
    counted.extend(counts.cloned());
    let mut ordered: Vec<(Term, u64)> = counted.into_iter().collect();
    ordered.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    ordered
        .into_iter()
        .map(|(term, count)| FacetOption {
            chosen: chosen.contains(&term),
            count: Tally::of(count),
            term,
        })
        .collect()
}
