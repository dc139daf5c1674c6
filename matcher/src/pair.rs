//! One request beside one offer, and the basis on which they are compared.

use chrono::NaiveDate;
use domain::record::{Offer, Request};
use domain::vocabulary::{self, Area, ThemeGroup};

use crate::card::Facts;
use crate::weights::WeightSet;

/// What every answer rests on beside the records.
#[derive(Clone, Copy, Debug)]
pub struct Basis<'a> {
    /// The weights in force.
    pub weights: &'a WeightSet,
    /// The day, in UTC, on which the question is asked.
    pub today: NaiveDate,
}

impl<'a> Basis<'a> {
    /// These weights on this day.
    #[must_use]
    pub const fn new(weights: &'a WeightSet, today: NaiveDate) -> Self {
        Self { weights, today }
    }
}

/// A request and an offer that are looked at together.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    pub(crate) request: &'a Request,
    pub(crate) offer: &'a Offer,
    pub(crate) basis: Basis<'a>,
    facts: Option<&'a Facts>,
}

impl<'a> Pair<'a> {
    /// Looks at a request and an offer together, with the vocabularies as they are.
    #[must_use]
    pub const fn new(request: &'a Request, offer: &'a Offer, basis: Basis<'a>) -> Self {
        Self {
            request,
            offer,
            basis,
            facts: None,
        }
    }

    /// As [`Pair::new`], with what the vocabularies said when a score was kept.
    pub(crate) const fn with_facts(
        request: &'a Request,
        offer: &'a Offer,
        basis: Basis<'a>,
        facts: &'a Facts,
    ) -> Self {
        Self {
            request,
            offer,
            basis,
            facts: Some(facts),
        }
    }

    /// The same request beside an offer that was changed.
    pub(crate) const fn beside(self, offer: &'a Offer) -> Self {
        Self { offer, ..self }
    }

    /// The same offer beside a request that was changed.
    pub(crate) const fn asked(self, request: &'a Request) -> Self {
        Self { request, ..self }
    }

    /// Whether the area contains the State that asks.
    pub(crate) fn is_in(&self, area: Area) -> bool {
        match self.facts {
            Some(facts) => facts.areas.contains(&area),
            None => area.contains(self.request.state, self.basis.today),
        }
    }

    /// Whether two level-1 themes are listed as related, either way round.
    pub(crate) fn are_related(&self, asked: ThemeGroup, offered: ThemeGroup) -> bool {
        match self.facts {
            Some(facts) => facts.related.contains(&(asked, offered)),
            None => vocabulary::related(asked, offered),
        }
    }
}
