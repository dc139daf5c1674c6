//! Where help is asked for and where it is offered: themes by sub-regions.

use std::collections::{BTreeMap, BTreeSet};

use domain::lifecycle::MatchStatus;
use domain::policy::Viewer;
use domain::record::{Facet, RecordKind, Term};
use domain::vocabulary::{Code, SubRegion, ThemeGroup};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::browse::{Browse, Mine, Sort, filtered};
use super::tally::Tally;
use crate::Backend;
use crate::entity::{matching, record, record_term};
use crate::error::BackendError;
use crate::repo::match_states::codes_where;

/// One theme in one sub-region.
#[derive(Clone, Copy, Debug)]
pub struct CoverageCell {
    /// Open requests for it.
    pub requests: Tally,
    /// Open offers that reach it.
    pub offers: Tally,
    /// Open requests for it that have no match on offer, agreed or in delivery.
    pub unmet: Tally,
}

/// All themes of level 1 by all sub-regions.
#[derive(Clone, Debug, Default)]
pub struct CoverageView {
    /// The cells in which there is anything.
    pub cells: BTreeMap<(ThemeGroup, SubRegion), CoverageCell>,
}

/// Counts the open requests and offers that a viewer may see.
///
/// # Errors
/// Where the database does.
pub async fn coverage(backend: &Backend, viewer: &Viewer) -> Result<CoverageView, BackendError> {
    let requests = placed(backend, viewer, RecordKind::Request).await?;
    let offers = placed(backend, viewer, RecordKind::Offer).await?;
    let met = met(backend).await?;
    let mut counts: BTreeMap<(ThemeGroup, SubRegion), [u64; 3]> = BTreeMap::new();
    for (id, places) in &requests {
        for place in places {
            let [asked, _, unmet] = counts.entry(*place).or_default();
            *asked += 1;
            *unmet += u64::from(!met.contains(id));
        }
    }
    for place in offers.values().flatten() {
        let [_, offered, _] = counts.entry(*place).or_default();
        *offered += 1;
    }
    let cell = |[requests, offers, unmet]: [u64; 3]| CoverageCell {
        requests: Tally::of(requests),
        offers: Tally::of(offers),
        unmet: Tally::of(unmet),
    };
    let cells = counts
        .into_iter()
        .map(|(place, counts)| (place, cell(counts)))
        .collect();
    Ok(CoverageView { cells })
}

type Places = BTreeMap<Uuid, BTreeSet<(ThemeGroup, SubRegion)>>;

/// The themes and sub-regions of each open record of a kind.
async fn placed(
    backend: &Backend,
    viewer: &Viewer,
    kind: RecordKind,
) -> Result<Places, BackendError> {
    let (part, sort) = (Mine::Open, Sort::Newest);
    let ask = Browse {
        kind,
        text: None,
        terms: BTreeSet::new(),
        part,
        sort,
        page: 1,
    };
    let open = filtered(backend, viewer, &ask, None)
        .select_only()
        .column(record::Column::Id)
        .into_query();
    let rows = record_term::Entity::find()
        .filter(record_term::Column::RecordId.in_subquery(open))
        .all(backend.db())
        .await?;
    let mut terms: BTreeMap<Uuid, (BTreeSet<ThemeGroup>, BTreeSet<SubRegion>)> = BTreeMap::new();
    for row in rows {
        let (groups, regions) = terms.entry(row.record_id).or_default();
        match Term::parse(&row.term) {
            Some(Term {
                facet: Facet::Theme,
                code,
            }) => groups.extend(ThemeGroup::parse(&code)),
            Some(Term {
                facet: Facet::Region,
                code,
            }) => regions.extend(SubRegion::parse(&code)),
            _ => {}
        }
    }
    let cross = |(groups, regions): (BTreeSet<ThemeGroup>, BTreeSet<SubRegion>)| {
        groups
            .iter()
            .flat_map(|group| regions.iter().map(|region| (*group, *region)))
            .collect()
    };
    Ok(terms
        .into_iter()
        .map(|(id, sets)| (id, cross(sets)))
        .collect())
}

/// The requests that have a match on offer, agreed or in delivery.
async fn met(backend: &Backend) -> Result<BTreeSet<Uuid>, BackendError> {
    let ids: Vec<Uuid> = matching::Entity::find()
        .select_only()
        .column(matching::Column::RequestId)
        .filter(matching::Column::Status.is_in(codes_where(MatchStatus::is_open_to_parties)))
        .into_tuple()
        .all(backend.db())
        .await?;
    Ok(ids.into_iter().collect())
}
