//! Two States with equal areas are put in each other's place, and no score may move.
//!
//! The rule knows a State by the areas that it is in and by its own code, where an offer names it or its
//! provider is its body (`docs/MATCHING.md`). So in a class of States that are in the same areas, exchanging
//! two of them wherever they stand, in requests and in offers, has to leave every score as it was; and with
//! the scores the order, which beyond them rests on dates, ids and areas. Of each class its neighbours by code
//! are exchanged: with these, any two can be, one step after another.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{OfferId, RequestId};
use domain::record::{Offer, Request};
use domain::vocabulary::{Area, StateCode, areas_of};
use serde::Serialize;

use crate::pair::{Basis, Pair};
use crate::score::Score;

/// A pair that scores otherwise once two States with equal areas have changed places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Unequal {
    /// The two States.
    pub states: (StateCode, StateCode),
    /// Which request.
    pub request: RequestId,
    /// Which offer.
    pub offer: OfferId,
    /// The score as things are; none where a gate parts the two.
    pub before: Option<Score>,
    /// The score with the States exchanged.
    pub after: Option<Score>,
}

/// What came of exchanging States.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Exchange {
    /// Classes of two or more States in the same areas, of which some State asks.
    pub classes: usize,
    /// States in these classes.
    pub states: usize,
    /// Neighbours that were exchanged.
    pub exchanged: usize,
    /// Scores that were held against each other.
    pub pairs: u64,
    /// Whether all of them were: not where there are more than was asked for.
    pub complete: bool,
    /// Those that moved, the first twenty.
    pub unequal: Vec<Unequal>,
}

/// Faults that are named; one is enough to know that the rule looks at what it may not.
const NAMED: usize = 20;

/// Exchanges States of each class of a world's, and scores up to so many pairs again.
#[must_use]
pub fn exchange(
    (requests, offers): (&[Request], &[Offer]),
    states: &[StateCode],
    basis: Basis<'_>,
    most: u64,
) -> Exchange {
    let score = |request: &Request, offer: &Offer| {
        let scored = Pair::new(request, offer, basis).score();
        scored.ok().map(|scored| scored.score)
    };
    exchange_by((requests, offers), (states, basis), most, score)
}

/// The same with any way to score, so that a way that looks at the State is seen to be found.
fn exchange_by(
    (requests, offers): (&[Request], &[Offer]),
    (states, basis): (&[StateCode], Basis<'_>),
    most: u64,
    score: impl Fn(&Request, &Offer) -> Option<Score>,
) -> Exchange {
    let asking: BTreeSet<StateCode> = requests.iter().map(|request| request.state).collect();
    let asks = |state: &StateCode| asking.contains(state);
    let mut found = Exchange {
        complete: true,
        ..Exchange::default()
    };
    for class in classes(states, basis) {
        if class.len() < 2 || !class.iter().any(asks) {
            continue;
        }
        found.classes += 1;
        found.states += class.len();
        for (one, other) in class.iter().zip(class.iter().skip(1)) {
            if (asks(one) || asks(other)) && found.complete {
                found.exchanged += 1;
                let swap = Swap(*one, *other);
                found.complete = found.hold((requests, offers), &swap, most, &score);
            }
        }
    }
    found
}

impl Exchange {
    /// Scores every request of two States as things are and with them exchanged; answers whether there was
    /// room for all.
    fn hold(
        &mut self,
        (requests, offers): (&[Request], &[Offer]),
        swap: &Swap,
        most: u64,
        score: &impl Fn(&Request, &Offer) -> Option<Score>,
    ) -> bool {
        let changed: Vec<Offer> = offers.iter().map(|offer| swap.offer(offer)).collect();
        for request in requests.iter().filter(|request| swap.is_of(request.state)) {
            let moved = swap.request(request);
            for (offer, changed) in offers.iter().zip(&changed) {
                if self.pairs >= most {
                    return false;
                }
                self.pairs += 1;
                let (before, after) = (score(request, offer), score(&moved, changed));
                if before != after && self.unequal.len() < NAMED {
                    self.unequal.push(Unequal {
                        states: (swap.0, swap.1),
                        request: request.id,
                        offer: offer.id,
                        before,
                        after,
                    });
                }
            }
        }
        true
    }
}

/// States that are in the same areas on the day, each class by code.
fn classes(states: &[StateCode], basis: Basis<'_>) -> Vec<Vec<StateCode>> {
    let mut classes: BTreeMap<Vec<Area>, Vec<StateCode>> = BTreeMap::new();
    for state in states {
        let mut areas = areas_of(*state, basis.today);
        areas.retain(|area| *area != Area::State(*state));
        classes.entry(areas).or_default().push(*state);
    }
    let mut classes: Vec<Vec<StateCode>> = classes.into_values().collect();
    for class in &mut classes {
        class.sort_unstable();
    }
    classes
}

/// Two States that change places.
struct Swap(StateCode, StateCode);

impl Swap {
    fn is_of(&self, state: StateCode) -> bool {
        state == self.0 || state == self.1
    }

    fn state(&self, state: StateCode) -> StateCode {
        match state {
            state if state == self.0 => self.1,
            state if state == self.1 => self.0,
            state => state,
        }
    }

    fn request(&self, request: &Request) -> Request {
        Request {
            state: self.state(request.state),
            ..request.clone()
        }
    }

    fn offer(&self, offer: &Offer) -> Offer {
        let mut changed = offer.clone();
        for area in &mut changed.content.coverage {
            if let Area::State(state) = area {
                *state = self.state(*state);
            }
        }
        changed.provider_state = changed.provider_state.map(|state| self.state(state));
        changed
    }
}

#[cfg(test)]
mod tests {
    use domain::vocabulary::StateCode;
    use instances::{INSTANCE_DAY, Selectivity, Spec};

    use super::*;
    use crate::weights::WeightSet;

    fn found(most: u64, biased: bool) -> Exchange {
        let all = Spec::realistic(7, 120).passing(Selectivity::P10).generate();
        let weights = WeightSet::standard();
        let basis = Basis::new(&weights, INSTANCE_DAY);
        let score = |request: &Request, offer: &Offer| {
            let scored = Pair::new(request, offer, basis).score().ok()?;
            let favoured = biased && request.state.code() < "K";
            Some(Score::of(
                u8::try_from(scored.score.points()).unwrap() + u8::from(favoured),
            ))
        };
        let records = (all.requests.as_slice(), all.offers.as_slice());
        exchange_by(records, (StateCode::members(), basis), most, score)
    }

    #[test]
    fn no_score_moves_where_states_with_equal_areas_change_places() {
        let fair = found(u64::MAX, false);
        assert!(fair.complete && fair.unequal.is_empty(), "{fair:?}");
        assert!(fair.classes > 5 && fair.pairs > 5_000, "{fair:?}");
    }

    #[test]
    fn a_rule_that_looks_at_the_state_is_found() {
        let biased = found(u64::MAX, true);
        assert_eq!(biased.unequal.len(), NAMED, "named up to a bound");
        let one = biased.unequal[0];
        assert!(one.before != one.after);
    }

    #[test]
    fn no_more_is_looked_at_than_asked_for_and_that_is_said() {
        let some = found(1_000, false);
        assert_eq!((some.pairs, some.complete), (1_000, false));
    }
}
