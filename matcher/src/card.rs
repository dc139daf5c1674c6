//! Score cards: a score kept with all that it rests on, so that it can be recomputed for ever.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::record::{Offer, Request};
use domain::vocabulary::{Area, ThemeGroup, VOCABULARY_VERSION, areas_of, related};
use serde::{Deserialize, Serialize};

use crate::factor::Factors;
use crate::gate::Gate;
use crate::pair::{Basis, Pair};
use crate::score::{Score, Scored};
use crate::weights::WeightSet;

/// What the vocabularies said about a pair: later editions may say something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The areas that the State was in.
    pub areas: BTreeSet<Area>,
    /// The parents of themes that were listed as related: of one asked for, then of one that is
    /// offered or could be.
    pub related: BTreeSet<(ThemeGroup, ThemeGroup)>,
}

impl Facts {
    fn about(request: &Request, offer: &Offer, today: NaiveDate) -> Self {
        let asked: BTreeSet<ThemeGroup> = request
            .content
            .themes
            .iter()
            .map(|theme| theme.code.parent())
            .collect();
        let offered = offer.content.themes.iter().map(|theme| theme.parent());
        // An explanation also asks what would be if the offer had a theme asked for.
        let offered: BTreeSet<ThemeGroup> = offered.chain(asked.iter().copied()).collect();
        let pairs = asked
            .iter()
            .flat_map(|one| offered.iter().map(move |other| (*one, *other)));
        Self {
            areas: areas_of(request.state, today).into_iter().collect(),
            related: pairs.filter(|(one, other)| related(*one, *other)).collect(),
        }
    }
}

/// A score with its frozen inputs. It recomputes to the same points whatever became of the records
/// and of the vocabularies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreCard {
    /// The weights used.
    pub weights: WeightSet,
    /// The day on which it was scored.
    pub today: NaiveDate,
    /// The version of the vocabularies.
    pub vocabulary_version: String,
    /// What those vocabularies said about the pair.
    pub facts: Facts,
    /// The request as it was.
    pub request: Request,
    /// The offer as it was.
    pub offer: Offer,
    /// The points by factor.
    pub factors: Factors<u32>,
    /// Their sum.
    pub score: Score,
}

impl ScoreCard {
    /// Scores a pair and keeps all that the score rests on.
    ///
    /// # Errors
    /// The first gate that the pair fails: it has no score then.
    pub fn freeze(request: &Request, offer: &Offer, basis: Basis<'_>) -> Result<Self, Gate> {
        let scored = Pair::new(request, offer, basis).score()?;
        Ok(Self {
            weights: basis.weights.clone(),
            today: basis.today,
            vocabulary_version: VOCABULARY_VERSION.to_owned(),
            facts: Facts::about(request, offer, basis.today),
            request: request.clone(),
            offer: offer.clone(),
            factors: scored.factors,
            score: scored.score,
        })
    }

    /// The pair as it was, for its score and its explanation.
    #[must_use]
    pub fn pair(&self) -> Pair<'_> {
        let basis = Basis::new(&self.weights, self.today);
        Pair::with_facts(&self.request, &self.offer, basis, &self.facts)
    }

    /// Computes the score again from what is kept.
    ///
    /// # Errors
    /// The first gate that the pair fails, which only a card that was tampered with does.
    pub fn recompute(&self) -> Result<Scored, Gate> {
        self.pair().score()
    }
}
