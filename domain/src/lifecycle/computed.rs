//! What follows for an open record from its last day, its matches and its projects. Nobody did it,
//! so it is never stored, and the matcher never reads it.

use chrono::NaiveDate;

use super::{MatchStatus, OfferStatus, ProjectStatus, RequestStatus};
use crate::vocabulary::codes;

codes! {
    /// How far what was asked or offered has come, beside the stored status.
    Computed, "computed" {
        /// A match is on its way, and none is agreed.
        InMatching = "in_matching",
        /// A match is agreed, and there is room for more.
        MatchedPartly = "matched_partly",
        /// Agreed matches take all there is room for.
        MatchedFully = "matched_fully",
        /// A project is under way.
        InDelivery = "in_delivery",
        /// All that came of it is delivered, and no room is left; the requester may close it.
        Fulfilled = "fulfilled",
        /// Its matches leave nothing of an offer.
        Exhausted = "exhausted",
        /// Its last day is over.
        Expired = "expired",
    }
}

/// What somebody knows came of a record: the computed state tells them no more than this.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Matches on their way to agreement.
    pub pending: u32,
    /// Matches that both sides agreed to, those with a project aside.
    pub agreed: u32,
    /// Projects that have not begun.
    pub prepared: u32,
    /// Projects that have begun and are not over.
    pub delivering: u32,
    /// Projects whose results the requester confirmed.
    pub delivered: u32,
    /// How many more matches there is room for; no limit where left out.
    pub places_left: Option<u32>,
}

impl Outcome {
    /// Counts a match that has no project.
    pub fn add_match(&mut self, status: MatchStatus) {
        match status {
            MatchStatus::Agreed => self.agreed += 1,
            MatchStatus::Proposed
            | MatchStatus::UnderReview
            | MatchStatus::Endorsed
            | MatchStatus::Offered => self.pending += 1,
            MatchStatus::Suggested
            | MatchStatus::Converted
            | MatchStatus::Dismissed
            | MatchStatus::DeclinedRequester
            | MatchStatus::DeclinedProvider
            | MatchStatus::Lapsed
            | MatchStatus::Superseded => {}
        }
    }

    /// Counts a project.
    pub fn add_project(&mut self, status: ProjectStatus) {
        match status {
            ProjectStatus::Pipeline => self.prepared += 1,
            ProjectStatus::Active | ProjectStatus::Finalising | ProjectStatus::OnHold => {
                self.delivering += 1;
            }
            ProjectStatus::Closed => self.delivered += 1,
            ProjectStatus::Cancelled => {}
        }
    }
}

impl Computed {
    /// How far a request has come. What is delivered is said before that its last day is over, and
    /// both before what matches promise.
    pub fn of_request(
        status: RequestStatus,
        (expires_on, today): (Option<NaiveDate>, NaiveDate),
        found: Outcome,
    ) -> Option<Self> {
        if status != RequestStatus::Published {
            return None;
        }
        let promised = found.agreed + found.prepared;
        let full = found.places_left == Some(0);
        // Where no limit was stated, what was confirmed is all that was asked.
        let met = found.places_left.is_none_or(|left| left == 0);
        if found.delivering > 0 {
            Some(Self::InDelivery)
        } else if found.delivered > 0 && met && promised + found.pending == 0 {
            Some(Self::Fulfilled)
        } else if is_over(expires_on, today) {
            Some(Self::Expired)
        } else if promised + found.delivered > 0 {
            Some(if full {
                Self::MatchedFully
            } else {
                Self::MatchedPartly
            })
        } else {
            (found.pending > 0).then_some(Self::InMatching)
        }
    }

    /// Whether it tells how a record's matches stand, which is not everybody's to know.
    pub fn tells_of_matches(self) -> bool {
        match self {
            Self::InMatching | Self::MatchedPartly | Self::MatchedFully | Self::Exhausted => true,
            Self::InDelivery | Self::Fulfilled | Self::Expired => false,
        }
    }

    /// Whether an offer can still be taken up.
    pub fn of_offer(
        status: OfferStatus,
        (expires_on, today): (Option<NaiveDate>, NaiveDate),
        found: Outcome,
    ) -> Option<Self> {
        if !matches!(status, OfferStatus::Published | OfferStatus::Paused) {
            None
        } else if is_over(expires_on, today) {
            Some(Self::Expired)
        } else {
            (found.places_left == Some(0)).then_some(Self::Exhausted)
        }
    }
}

/// Whether a last day is over; the day itself still counts.
fn is_over(expires_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    expires_on.is_some_and(|last| last < today)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, number).unwrap()
    }

    const OPEN: RequestStatus = RequestStatus::Published;

    fn of(found: Outcome) -> Option<Computed> {
        Computed::of_request(OPEN, (Some(day(9)), day(9)), found)
    }

    fn some() -> Outcome {
        Outcome::default()
    }

    #[test]
    fn a_request_goes_from_matching_to_delivery() {
        let agreed = Outcome {
            agreed: 1,
            ..some()
        };
        let room = |places| Outcome {
            places_left: Some(places),
            ..agreed
        };
        let delivered = |places_left| Outcome {
            delivered: 1,
            places_left,
            ..some()
        };
        let steps = [
            (some(), None),
            (
                Outcome {
                    pending: 1,
                    ..some()
                },
                Some(Computed::InMatching),
            ),
            (agreed, Some(Computed::MatchedPartly)),
            (room(1), Some(Computed::MatchedPartly)),
            (room(0), Some(Computed::MatchedFully)),
            (
                Outcome {
                    prepared: 1,
                    ..some()
                },
                Some(Computed::MatchedPartly),
            ),
            (
                Outcome {
                    delivering: 1,
                    delivered: 1,
                    ..room(0)
                },
                Some(Computed::InDelivery),
            ),
            (delivered(None), Some(Computed::Fulfilled)),
            (delivered(Some(0)), Some(Computed::Fulfilled)),
            (delivered(Some(1)), Some(Computed::MatchedPartly)),
            (
                Outcome {
                    pending: 1,
                    ..delivered(None)
                },
                Some(Computed::MatchedPartly),
            ),
        ];
        for (found, expected) in steps {
            assert_eq!(of(found), expected, "{found:?}");
        }
    }

    #[test]
    fn the_last_day_still_counts_and_delivery_outlives_it() {
        let pending = Outcome {
            pending: 1,
            ..some()
        };
        let delivering = Outcome {
            delivering: 1,
            ..some()
        };
        let later = |found| Computed::of_request(OPEN, (Some(day(9)), day(10)), found);
        assert_eq!(of(pending), Some(Computed::InMatching));
        assert_eq!(later(pending), Some(Computed::Expired));
        assert_eq!(later(delivering), Some(Computed::InDelivery));
    }

    #[test]
    fn an_offer_is_exhausted_with_its_last_place_and_expires_paused_or_not() {
        use OfferStatus::{Paused, Published, Withdrawn};
        let of = |status, today, places_left| {
            let found = Outcome {
                places_left,
                ..some()
            };
            Computed::of_offer(status, (Some(day(9)), today), found)
        };
        assert_eq!(of(Published, day(9), None), None);
        assert_eq!(of(Published, day(9), Some(1)), None);
        assert_eq!(of(Published, day(9), Some(0)), Some(Computed::Exhausted));
        assert_eq!(of(Published, day(10), Some(0)), Some(Computed::Expired));
        assert_eq!(of(Paused, day(10), Some(1)), Some(Computed::Expired));
        assert_eq!(of(Withdrawn, day(10), Some(0)), None);
    }

    #[test]
    fn nothing_is_computed_beside_what_is_not_open() {
        let found = Outcome {
            delivering: 1,
            ..some()
        };
        for status in RequestStatus::ALL.iter().filter(|status| **status != OPEN) {
            let computed = Computed::of_request(*status, (Some(day(1)), day(9)), found);
            assert_eq!(computed, None, "{status}");
        }
    }

    #[test]
    fn every_match_and_project_is_counted_once_or_leads_nowhere() {
        let mut found = some();
        for status in MatchStatus::ALL {
            found.add_match(*status);
        }
        for status in ProjectStatus::ALL {
            found.add_project(*status);
        }
        let expected = Outcome {
            pending: 4,
            agreed: 1,
            prepared: 1,
            delivering: 3,
            delivered: 1,
            places_left: None,
        };
        assert_eq!(found, expected);
    }
}
