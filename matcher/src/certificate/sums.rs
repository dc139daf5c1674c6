//! Goes through all pairs, one at a time, and adds up what they say.

use domain::record::{Offer, Request};

use super::book::{Book, Entry, Mark};
use super::claim::Named;
use super::fault::{CertificateFault, MOST, NoPlace, PairList};
use super::worth::Worth;
use crate::gate::Gate;
use crate::score::Score;

/// What the pairs of one record come to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// Whether it has an eligible pair.
    pub(super) counts: bool,
    /// In how many pairs of the plan it is.
    pub(super) pairs: u64,
}

/// The sums so far.
#[derive(Default)]
pub(super) struct Sums {
    pub(super) considered: u64,
    pub(super) eligible: u64,
    /// The sum of the scores of the plan's pairs, by the rule.
    pub(super) total: u64,
    /// What the pairs add to the bound.
    pub(super) bound: Worth,
    pub(super) requests: Vec<Tally>,
    pub(super) offers: Vec<Tally>,
    pub(super) faults: Vec<CertificateFault>,
    /// Pairs at which prices and plan do not agree: told only where the sums differ.
    pub(super) loose: Vec<CertificateFault>,
}

impl Sums {
    pub(super) fn new(requests: usize, offers: usize) -> Self {
        Self {
            requests: vec![Tally::default(); requests],
            offers: vec![Tally::default(); offers],
            ..Self::default()
        }
    }

    /// Takes one pair, with the score that the rule gives it or the gate that it fails.
    pub(super) fn take(
        &mut self,
        book: &Book<'_>,
        request: &Entry<'_, Request>,
        offer: &Entry<'_, Offer>,
        scored: Result<Score, Gate>,
    ) {
        self.considered += 1;
        let mark = book.mark(request.place, offer.place);
        let pair = Named {
            request: request.record.id,
            offer: offer.record.id,
        };
        if mark.planned.is_some() {
            self.tally(request.place, offer.place, |tally| tally.pairs += 1);
        }
        let score = match place_of(&mark, scored, book.floor) {
            Ok(score) => score,
            Err(why) => return self.has_no_place(&mark, pair, why),
        };
        self.eligible += 1;
        self.tally(request.place, offer.place, |tally| tally.counts = true);
        if let Some(given) = mark.planned {
            self.total += u64::from(score);
            if given != score {
                let right = score;
                self.note(CertificateFault::Score { pair, given, right });
            }
        } else if mark.pinned {
            self.note(CertificateFault::PinLeftOut(pair));
        }
        // A price that is missing is noted with its record.
        if let (Some(u), Some(v)) = (request.price, offer.price) {
            self.price(mark, pair, Worth::score(score.into()) - u - v);
        }
    }

    fn price(&mut self, mark: Mark, pair: Named, gain: Worth) {
        if mark.pinned {
            self.bound = self.bound + gain;
            return;
        }
        self.bound = self.bound + gain.or_nothing();
        let rule = match mark.planned {
            Some(_) if gain < Worth::ZERO => "may not be below 0 for a pair of the plan",
            None if gain > Worth::ZERO => "may not be above 0 for a pair that is not in the plan",
            _ => return,
        };
        if self.loose.len() < MOST {
            self.loose.push(CertificateFault::Loose {
                place: pair.to_string(),
                what: "s - u - v",
                gain,
                rule,
            });
        }
    }

    fn has_no_place(&mut self, mark: &Mark, pair: Named, why: NoPlace) {
        let list = match mark {
            Mark { pinned: true, .. } => PairList::Pinned,
            Mark {
                planned: Some(_), ..
            } => PairList::Pairs,
            _ => return,
        };
        self.note(CertificateFault::NoPlace { list, pair, why });
    }

    fn tally(&mut self, request: usize, offer: usize, change: impl Fn(&mut Tally)) {
        let both = [self.requests.get_mut(request), self.offers.get_mut(offer)];
        both.into_iter().flatten().for_each(change);
    }

    /// Notes a fault, up to so many: a wrong file can make one for each pair.
    pub(super) fn note(&mut self, fault: CertificateFault) {
        if self.faults.len() < MOST {
            self.faults.push(fault);
        }
    }
}

/// The score of an eligible pair, or why it is not eligible.
fn place_of(mark: &Mark, scored: Result<Score, Gate>, floor: u32) -> Result<u32, NoPlace> {
    let score = scored.map_err(NoPlace::Gate)?.points();
    if mark.excluded {
        Err(NoPlace::Excluded)
    } else if score < floor && !mark.pinned {
        Err(NoPlace::BelowFloor(score))
    } else {
        Ok(score)
    }
}
