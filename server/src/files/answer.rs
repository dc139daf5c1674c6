//! Asks the matcher about every record of a file.

use std::collections::BTreeMap;

use domain::id::{OfferId, RequestId};
use domain::record::{Offer, RecordKind, Request};
use matcher::{Basis, Explanation, Funnel, Near, Pair, Ranking, Scored};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::args::MatchArgs;
use super::lazily::Lazily;
use super::pool::{Of, Pool};
use super::sources::Loaded;

/// How many records that came nearest are explained.
const NEAREST: usize = 3;

/// The records of the files by id.
pub(super) struct Catalogue<'a> {
    pub(super) requests: BTreeMap<RequestId, &'a Request>,
    pub(super) offers: BTreeMap<OfferId, &'a Offer>,
    pub(super) basis: Basis<'a>,
}

impl<'a> Catalogue<'a> {
    pub(super) fn new(records: &'a Loaded) -> Self {
        let requests = records.requests.iter();
        let offers = records.offers.iter();
        Self {
            requests: requests.map(|request| (request.id, request)).collect(),
            offers: offers.map(|offer| (offer.id, offer)).collect(),
            basis: Basis::new(&records.weights, records.today),
        }
    }

    /// Explains a pair of the files.
    pub(super) fn explain(&self, request: RequestId, offer: OfferId) -> Option<Explanation> {
        let (request, offer) = (self.requests.get(&request)?, self.offers.get(&offer)?);
        Some(Pair::new(request, offer, self.basis).explain())
    }
}

impl Missed {
    /// Explains a pair that came near.
    pub(super) fn new(near: Near, catalogue: &Catalogue<'_>) -> Self {
        Self {
            explanation: catalogue.explain(near.request, near.offer),
            near,
        }
    }
}

/// The answer for a whole file, found while it is written: what was written is not kept, so that it
/// may be larger than the memory. As JSON it is the shape that `docs/MATCHING.md` lists.
pub(super) struct Answer<'a> {
    records: &'a Loaded,
    pub(super) catalogue: &'a Catalogue<'a>,
    pool: &'a Pool<'a>,
    args: &'a MatchArgs,
}

/// The answer for one record.
#[derive(Serialize)]
pub(super) struct Answered {
    /// Whose id it is depends on what was asked for.
    #[serde(rename = "for")]
    pub(super) id: String,
    /// The best first.
    pub(super) matches: Vec<Matched>,
    /// What became of all that were considered.
    pub(super) funnel: Funnel,
    /// What came nearest without passing; only where an explanation was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) nearest: Option<Vec<Missed>>,
}

/// A match, with its reasons where they were asked for.
#[derive(Serialize)]
pub(super) struct Matched {
    #[serde(flatten)]
    pub(super) scored: Scored,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) explanation: Option<Explanation>,
}

/// A pair that failed gates, with what they compared.
#[derive(Serialize)]
pub(super) struct Missed {
    #[serde(flatten)]
    pub(super) near: Near,
    pub(super) explanation: Option<Explanation>,
}

impl<'a> Answer<'a> {
    pub(super) const fn new(
        records: &'a Loaded,
        catalogue: &'a Catalogue<'a>,
        pool: &'a Pool<'a>,
        args: &'a MatchArgs,
    ) -> Self {
        Self {
            records,
            catalogue,
            pool,
            args,
        }
    }

    /// Which records were asked for.
    pub(super) const fn kind(&self) -> RecordKind {
        self.args.kind
    }

    /// Ranks for every record asked for, in the order of the file.
    pub(super) fn results(&self) -> impl Iterator<Item = Answered> + '_ {
        Of::each(self.records, self.args.kind).map(|of| self.answered(of))
    }

    fn answered(&self, of: Of) -> Answered {
        let ranking = self.pool.rank(of, self.catalogue.basis, self.args.top.0);
        let reasons = self.reasons();
        let nearest = reasons.map(|_| self.pool.nearest(of, NEAREST));
        Answered::new(of.id(), ranking, nearest, reasons)
    }

    fn reasons(&self) -> Option<&'a Catalogue<'a>> {
        self.args.explain.then_some(self.catalogue)
    }
}

impl Serialize for Answer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let basis = self.catalogue.basis;
        let mut fields = serializer.serialize_struct("Answer", 3)?;
        fields.serialize_field("weights", basis.weights.name())?;
        fields.serialize_field("today", &basis.today)?;
        fields.serialize_field("results", &Lazily(|| self.results()))?;
        fields.end()
    }
}

impl Answered {
    fn new(
        id: String,
        ranking: Ranking,
        nearest: Option<Vec<Near>>,
        reasons: Option<&Catalogue<'_>>,
    ) -> Self {
        let explain = |request, offer| reasons?.explain(request, offer);
        let matched = |scored: Scored| Matched {
            explanation: explain(scored.request, scored.offer),
            scored,
        };
        Self {
            id,
            matches: ranking.matches.into_iter().map(matched).collect(),
            funnel: ranking.funnel,
            nearest: nearest.zip(reasons).map(|(near, catalogue)| {
                let missed = near.into_iter().map(|near| Missed::new(near, catalogue));
                missed.collect()
            }),
        }
    }
}
