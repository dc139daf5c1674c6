//! Adds to what the matcher says of a plan what its reader needs to know of the records.

use std::collections::BTreeMap;

use domain::policy::{Field, PairFacts, Subject, Viewer, decide, sees};
use domain::visibility::Detail;
use matcher::plan::{Oversubscribed, Terms};
use uuid::Uuid;

use super::made::{Judged, Left, Shown, has};
use super::pool::{Known, Pool};
use super::view::{LeftOutRow, OversubscribedRow, PairRow, PlanView, RecordName};
use crate::Backend;
use crate::error::BackendError;
use crate::queries::money;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::organisations::{Names, names};
use crate::text;
use crate::use_cases::matches::{PlannedPair, Proposer};

/// What is known of the records that a page names.
struct Rows<'a> {
    viewer: &'a Viewer,
    known: &'a Known,
    records: BTreeMap<Uuid, RecordFacts>,
    names: Names,
}

/// Completes what one page shows. A record that is gone meanwhile is left out.
pub(super) async fn complete(
    backend: &Backend,
    viewer: &Viewer,
    (pool, terms): (&Pool, &Terms),
    shown: Shown,
) -> Result<PlanView, BackendError> {
    let in_pairs = shown
        .pairs
        .iter()
        .flat_map(|one| [one.pair.request.uuid(), one.pair.offer.uuid()]);
    let left_out = shown.left_out.iter().map(|(request, ..)| request.uuid());
    let short = shown.plan.oversubscribed.iter().map(|one| one.offer.uuid());
    let ids: Vec<Uuid> = in_pairs.chain(left_out).chain(short).collect();
    let records = facts::records_by_id(backend.db(), ids).await?;
    let owners = records.values().map(|record| record.row.organisation_id);
    let rows = Rows {
        viewer,
        known: &pool.known,
        names: names(backend.db(), owners.collect::<Vec<_>>()).await?,
        records,
    };
    let pairs = shown.pairs.into_iter().filter_map(|pair| {
        let pinned = has(&terms.pinned, pair.pair);
        rows.pair(pair, pinned).transpose()
    });
    let left_out = shown.left_out.into_iter();
    let short = shown.plan.oversubscribed.iter();
    Ok(PlanView {
        records: shown.records,
        worth: shown.plan.worth,
        greedy: shown.plan.simpler.greedy_by_score,
        first_come: shown.plan.simpler.first_come_first_served,
        pairs: pairs.collect::<Result<_, _>>()?,
        paging: shown.paging,
        states_served: shown.states_served,
        regions: shown.regions,
        left_out: left_out.filter_map(|one| rows.left_out(&one)).collect(),
        left_out_in_all: shown.left_out_in_all,
        oversubscribed: short.filter_map(|one| rows.oversubscribed(one)).collect(),
        together: pool.together.len(),
    })
}

impl Rows<'_> {
    fn pair(&self, judged: Judged, pinned: bool) -> Result<Option<PairRow>, BackendError> {
        let ids = (judged.pair.request.uuid(), judged.pair.offer.uuid());
        let records = self.records.get(&ids.0).zip(self.records.get(&ids.1));
        let known = self.known.of(ids.0).zip(self.known.of(ids.1));
        let Some(((request, offer), (asked, offered))) = records.zip(known) else {
            return Ok(None);
        };
        let facts = PairFacts {
            request: request.request()?,
            offer: offer.offer()?,
        };
        let action = Proposer::Reviewer.action();
        let may_propose = decide(self.viewer, action, &Subject::Pair(facts)).is_ok();
        let explanation = money::for_reader(self.viewer, [request, offer], judged.explanation);
        Ok(Some(PairRow {
            planned: PlannedPair {
                request: asked.0.clone(),
                request_version: asked.1,
                offer: offered.0.clone(),
                offer_version: offered.1,
                score: judged.in_force,
            },
            request_title: request.row.title.clone(),
            state: facts.request.state,
            offer_title: offer.row.title.clone(),
            provider: self.names.of(offer.row.organisation_id),
            score: judged.pair.score,
            explanation,
            pinned,
            may_propose,
        }))
    }

    fn left_out(&self, (request, state, why): &Left) -> Option<LeftOutRow> {
        Some(LeftOutRow {
            request: self.name(request.uuid())?,
            state: *state,
            why: *why,
        })
    }

    fn oversubscribed(&self, short: &Oversubscribed) -> Option<OversubscribedRow> {
        let record = self.records.get(&short.offer.uuid())?;
        let sees = |detail| sees(self.viewer, &record.subject(), Field::Detail(detail));
        Some(OversubscribedRow {
            offer: self.name(short.offer.uuid())?,
            seats: short.seats.filter(|_| sees(Detail::Seats)),
            amount_usd: short.amount_usd.filter(|_| sees(Detail::Budget)),
        })
    }

    fn name(&self, id: Uuid) -> Option<RecordName> {
        named(self.records.get(&id)?).ok()
    }
}

/// What a record is called.
pub(super) fn named(record: &RecordFacts) -> Result<RecordName, BackendError> {
    Ok(RecordName {
        kind: record.kind(),
        reference: text::parse("records.reference", &record.row.reference)?,
        title: record.row.title.clone(),
    })
}
