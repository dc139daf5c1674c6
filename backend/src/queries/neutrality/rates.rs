//! Who is matched, against who asks and who offers.

use std::collections::{BTreeMap, BTreeSet};

use domain::period::Period;
use domain::policy::Viewer;
use domain::record::{Facet, RecordKind, Term};
use domain::vocabulary::{Area, Code, LanguageTag, ProviderType, Region, Situation, StateCode};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::Group;
use crate::Backend;
use crate::entity::{matching, record, record_term};
use crate::error::BackendError;
use crate::queries::scope;
use crate::text;

/// One group of records: how many there are, and how many of them are matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Which.
    pub group: Group,
    /// Records of the group that were published in the period.
    pub pool: u64,
    /// Those of them with a match to which both sides have said yes.
    pub matched: u64,
    /// How many would be matched if every record had the same chance, in hundredths.
    pub expected: u64,
    /// Whether it is off by more than chance alone would explain in 19 of 20 cases: more than two standard
    /// deviations of the hypergeometric distribution, and at least five expected.
    pub is_odd: bool,
}

/// A table of them. A record may be in several groups, as where it has two languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateTable {
    /// Requests or offers.
    pub kind: RecordKind,
    /// Records that were published in the period.
    pub pool: u64,
    /// Those of them that are matched.
    pub matched: u64,
    /// The groups, by code.
    pub rows: Vec<Rate>,
}

/// The groups of each record.
type Groups = BTreeMap<Uuid, Vec<Group>>;

/// Requests by region, by situation and by language; offers by kind of provider.
pub(super) async fn tables(
    backend: &Backend,
    viewer: &Viewer,
    period: Period,
) -> Result<Vec<RateTable>, BackendError> {
    let requests = published(backend, viewer, (RecordKind::Request, period)).await?;
    let offers = published(backend, viewer, (RecordKind::Offer, period)).await?;
    let today = backend.clock().today();
    let by = |of: &dyn Fn(&StateCode) -> Vec<Group>| -> Groups {
        let of = |(id, row): (&Uuid, &Published)| (*id, row.state.iter().flat_map(of).collect());
        requests.iter().map(of).collect()
    };
    let regions = by(&|state| {
        let all = Region::all().iter().map(|region| Area::Region(*region));
        let within = all.filter(|area| M49.contains(&area.code()) && area.contains(*state, today));
        within.map(Group::Area).collect()
    });
    let situations = by(&|state| {
        let all = Situation::all().iter().map(|one| Area::Situation(*one));
        let mut within: Vec<Group> = all
            .filter(|area| area.contains(*state, today))
            .map(Group::Area)
            .collect();
        if within.is_empty() {
            within.push(Group::NoSituation);
        }
        within
    });
    let languages = languages(backend, requests.keys().copied().collect()).await?;
    let providers: Groups = offers
        .iter()
        .map(|(id, row)| (*id, row.provider.map(Group::Provider).into_iter().collect()))
        .collect();
    let asked = matched(backend, RecordKind::Request).await?;
    let given = matched(backend, RecordKind::Offer).await?;
    Ok(vec![
        table((RecordKind::Request, &requests), &regions, &asked),
        table((RecordKind::Request, &requests), &situations, &asked),
        table((RecordKind::Request, &requests), &languages, &asked),
        table((RecordKind::Offer, &offers), &providers, &given),
    ])
}

/// The five regions, each State in one; without the wider groupings that lie across them.
const M49: [&str; 5] = ["002", "009", "019", "142", "150"];

/// A record that was published.
struct Published {
    state: Option<StateCode>,
    provider: Option<ProviderType>,
}

async fn published(
    backend: &Backend,
    viewer: &Viewer,
    (kind, period): (RecordKind, Period),
) -> Result<BTreeMap<Uuid, Published>, BackendError> {
    let (from, until) = (
        text::to_micros(period.begins()),
        text::to_micros(period.ends()),
    );
    let rows: Vec<(Uuid, Option<String>, Option<String>)> = record::Entity::find()
        .select_only()
        .columns([
            record::Column::Id,
            record::Column::State,
            record::Column::ProviderType,
        ])
        .filter(record::Column::Kind.eq(kind.code()))
        .filter(record::Column::PublishedAt.gte(from))
        .filter(record::Column::PublishedAt.lt(until))
        .filter(scope::visible(viewer))
        .into_tuple()
        .all(backend.db())
        .await?;
    rows.into_iter()
        .map(|(id, state, provider)| {
            let row = Published {
                state: text::parse_option("records.state", state.as_deref())?,
                provider: text::parse_option("records.provider_type", provider.as_deref())?,
            };
            Ok((id, row))
        })
        .collect()
}

async fn languages(backend: &Backend, requests: BTreeSet<Uuid>) -> Result<Groups, BackendError> {
    let prefix = format!("{}:", Facet::Language);
    let rows: Vec<(Uuid, String)> = record_term::Entity::find()
        .select_only()
        .columns([record_term::Column::RecordId, record_term::Column::Term])
        .filter(record_term::Column::Term.starts_with(prefix))
        .into_tuple()
        .all(backend.db())
        .await?;
    let mut groups = Groups::new();
    for (id, term) in rows {
        let tag = Term::parse(&term).and_then(|term| LanguageTag::parse(&term.code));
        if let Some(tag) = tag.filter(|_| requests.contains(&id)) {
            groups.entry(id).or_default().push(Group::Language(tag));
        }
    }
    Ok(groups)
}

/// The records of a kind that have a match to which both sides have said yes, and that stands.
async fn matched(backend: &Backend, kind: RecordKind) -> Result<BTreeSet<Uuid>, BackendError> {
    use domain::lifecycle::MatchStatus::{Agreed, Converted};
    let column = match kind {
        RecordKind::Request => matching::Column::RequestId,
        RecordKind::Offer => matching::Column::OfferId,
    };
    let ids: Vec<Uuid> = matching::Entity::find()
        .select_only()
        .column(column)
        .distinct()
        .filter(matching::Column::Status.is_in([Agreed.code(), Converted.code()]))
        .into_tuple()
        .all(backend.db())
        .await?;
    Ok(ids.into_iter().collect())
}

fn table(
    (kind, records): (RecordKind, &BTreeMap<Uuid, Published>),
    groups: &Groups,
    matched: &BTreeSet<Uuid>,
) -> RateTable {
    let mut counted: BTreeMap<Group, (u64, u64)> = BTreeMap::new();
    let count = |ids: usize| u64::try_from(ids).unwrap_or(u64::MAX);
    let pool = count(records.len());
    let all = count(records.keys().filter(|id| matched.contains(id)).count());
    for (id, groups) in groups {
        for group in groups {
            let entry = counted.entry(*group).or_default();
            entry.0 += 1;
            entry.1 += u64::from(matched.contains(id));
        }
    }
    let rows = counted.into_iter();
    RateTable {
        kind,
        pool,
        matched: all,
        rows: rows
            .map(|(group, of)| rate(group, of, (pool, all)))
            .collect(),
    }
}

fn rate(group: Group, (of_group, matched): (u64, u64), (pool, all): (u64, u64)) -> Rate {
    let expected = (100 * of_group * all).checked_div(pool).unwrap_or(0);
    Rate {
        group,
        pool: of_group,
        matched,
        expected,
        is_odd: expected >= 500 && is_odd((of_group, matched), (pool, all)),
    }
}

/// Whether the square of what it is off exceeds four times the variance, in whole numbers: with n of N drawn
/// and K of them matched in all, the expected n·K/N and the variance n·K/N · (1 - K/N) · (N - n)/(N - 1).
fn is_odd((of_group, matched): (u64, u64), (pool, all): (u64, u64)) -> bool {
    let [n, m, big, k] = [of_group, matched, pool, all].map(u128::from);
    if big < 2 {
        return false;
    }
    let off = (m * big).abs_diff(n * k);
    let variance = n * k * (big - k.min(big)) * (big - n.min(big));
    off * off * (big - 1) > 4 * variance
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_chance_explains_is_not_odd_and_what_it_does_not_is() {
        // 100 of 200 are matched: of 40, 20 are expected, give or take 2.8.
        assert!(!is_odd((40, 20), (200, 100)));
        assert!(!is_odd((40, 25), (200, 100)));
        assert!(is_odd((40, 26), (200, 100)));
        assert!(is_odd((40, 14), (200, 100)));
        assert!(!is_odd((1, 1), (1, 1)));
        let few = rate(Group::NoSituation, (4, 4), (200, 100));
        assert_eq!((few.expected, few.is_odd), (200, false), "too few to say");
    }
}
