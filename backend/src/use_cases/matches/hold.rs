//! Whether the pairs of a plan still hold: much may have happened since it was made.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::policy::{Field, PairFacts, Refusal, Subject, Viewer, decide, sees};
use domain::record::{Offer, Request};
use domain::reference::Reference;
use matcher::{Basis, ScoreCard, WeightSet};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::planned::{PlannedPair, Unheld};
use super::propose::Proposer;
use crate::entity::record;
use crate::error::BackendError;
use crate::repo::couples::{couples_of, waiting};
use crate::repo::facts::{self, RecordFacts};
use crate::repo::matching::{self, Counted, Left};

/// A pair that holds, as it stands now.
pub(crate) struct Held {
    /// The request.
    pub(crate) request: RecordFacts,
    /// The offer.
    pub(crate) offer: RecordFacts,
    /// How well they fit, frozen.
    pub(crate) card: ScoreCard,
}

/// Looks at each pair of a plan as things stand: those that hold, all of them together, and why the
/// others do not. Takes as many statements for many as for one.
pub(crate) async fn hold(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    today: NaiveDate,
    planned: &[PlannedPair],
) -> Result<Vec<Result<Held, Unheld>>, BackendError> {
    let mut now = Now::load(db, viewer, today, planned).await?;
    planned.iter().map(|pair| now.look(pair)).collect()
}

/// What is true of the records of a plan now.
struct Now<'a> {
    viewer: &'a Viewer,
    today: NaiveDate,
    records: BTreeMap<String, RecordFacts>,
    left: BTreeMap<Uuid, Left>,
    /// Those that are together, and those that were looked at.
    together: BTreeSet<(Uuid, Uuid)>,
    /// Places of each record that are spoken for.
    spoken_for: BTreeMap<Uuid, u32>,
}

impl<'a> Now<'a> {
    async fn load(
        db: &impl ConnectionTrait,
        viewer: &'a Viewer,
        today: NaiveDate,
        planned: &[PlannedPair],
    ) -> Result<Self, BackendError> {
        let references = planned.iter().flat_map(|pair| [&pair.request, &pair.offer]);
        let references: BTreeSet<&str> = references.map(Reference::as_str).collect();
        let rows = record::Entity::find()
            .filter(record::Column::Reference.is_in(references))
            .all(db)
            .await?;
        let found = facts::each_with_parties(db, rows).await?;
        let records: Vec<RecordFacts> = found.into_iter().filter_map(|(_, one)| one.ok()).collect();
        let left = matching::each(db, &records, Counted::All).await?;
        let couples = couples_of(db, &records.iter().map(RecordFacts::id).collect()).await?;
        Ok(Self {
            viewer,
            today,
            left: left
                .into_iter()
                .filter_map(|(id, left)| Some((id, left.ok()?)))
                .collect(),
            together: couples.iter().map(|one| (one.request, one.offer)).collect(),
            spoken_for: waiting(&couples),
            records: records
                .into_iter()
                .map(|one| (one.row.reference.clone(), one))
                .collect(),
        })
    }

    fn look(&mut self, planned: &PlannedPair) -> Result<Result<Held, Unheld>, BackendError> {
        let record = |reference: &str| self.records.get(reference).cloned();
        let request = record(planned.request.as_str());
        let offer = record(planned.offer.as_str());
        let Some((request, offer)) = request.zip(offer) else {
            return Ok(Err(Unheld::Gone));
        };
        if let Some(unheld) = self.unheld(planned, &request, &offer)? {
            return Ok(Err(unheld));
        }
        let card = match self.card(planned, request.id(), offer.id()) {
            Ok(card) => card,
            Err(unheld) => return Ok(Err(unheld)),
        };
        self.together.insert((request.id(), offer.id()));
        for record in [request.id(), offer.id()] {
            *self.spoken_for.entry(record).or_insert(0) += 1;
        }
        Ok(Ok(Held {
            request,
            offer,
            card,
        }))
    }

    /// What the records themselves say against a pair.
    fn unheld(
        &self,
        planned: &PlannedPair,
        request: &RecordFacts,
        offer: &RecordFacts,
    ) -> Result<Option<Unheld>, BackendError> {
        let (Ok(asked), Ok(offered)) = (request.request(), offer.offer()) else {
            return Ok(Some(Unheld::Gone));
        };
        let pair = Subject::Pair(PairFacts {
            request: asked,
            offer: offered,
        });
        if !sees(self.viewer, &pair, Field::Record) {
            return Ok(Some(Unheld::Gone));
        }
        match decide(self.viewer, Proposer::Reviewer.action(), &pair) {
            Ok(()) => {}
            Err(Refusal::OwnInterest) => return Ok(Some(Unheld::OwnInterest)),
            Err(refusal) => return Err(refusal.into()),
        }
        let is_open = request.status().is_published() && offer.status().is_published();
        let versions = (request.row.version, offer.row.version);
        Ok(if !is_open {
            Some(Unheld::Closed)
        } else if versions != (planned.request_version, planned.offer_version) {
            Some(Unheld::Changed)
        } else if self.together.contains(&(request.id(), offer.id())) {
            Some(Unheld::Together)
        } else {
            None
        })
    }

    /// How well two records fit, where that is as it was planned and both have room.
    fn card(&self, planned: &PlannedPair, request: Uuid, offer: Uuid) -> Result<ScoreCard, Unheld> {
        let (Some(Left::Request(asked)), Some(Left::Offer(offered))) =
            (self.left.get(&request), self.left.get(&offer))
        else {
            return Err(Unheld::Gone);
        };
        let (asked, offered): (&Request, &Offer) = (asked, offered);
        let weights = WeightSet::standard();
        let basis = Basis::new(&weights, self.today);
        let card = ScoreCard::freeze(asked, offered, basis).map_err(|_| Unheld::Gate)?;
        if card.score != planned.score {
            return Err(Unheld::Score);
        }
        let limits = [
            (request, asked.content.max_matches),
            (offer, offered.content.max_matches),
        ];
        let has_room = limits.iter().all(|(record, limit)| {
            let taken = self.spoken_for.get(record).copied().unwrap_or(0);
            limit.is_none_or(|limit| taken < limit)
        });
        has_room.then_some(card).ok_or(Unheld::Room)
    }
}
