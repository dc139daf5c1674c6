//! Who is put together with whom, and how far it comes.

use domain::policy::Side;
use domain::record::RecordKind;
use domain::visibility::Circle;
use domain::vocabulary::StateCode;

use super::cast::STATES;
use super::projects::COURSES;
use super::records::TO_OPEN;
use super::script::{Act, Author, Couple};
use super::words::missing;
use crate::error::BackendError;
use crate::use_cases::matches::Proposer;

/// How far a match comes that becomes no project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Proposed,
    UnderReview,
    Dismissed,
    Offered,
    /// The provider was asked and never answered.
    Lapsed,
    /// The offer was taken back while a reviewer had it before them.
    Superseded,
    Declined(Side),
    Agreed,
}

/// How many matches end so, and how many days ago they were proposed.
const ENDS: [(End, usize, (i64, i64)); 9] = [
    (End::Declined(Side::Requester), 8, (90, 600)),
    (End::Declined(Side::Provider), 8, (75, 200)),
    (End::Dismissed, 6, (60, 600)),
    (End::Lapsed, 5, (100, 400)),
    (End::Agreed, 9, (30, 70)),
    (End::Offered, 11, (15, 40)),
    (End::UnderReview, 5, (4, 12)),
    (End::Proposed, 8, (1, 12)),
    (End::Superseded, 5, (20, 90)),
];

/// Days after which the dates of a request have passed for a new match.
const STILL_WANTED: i64 = 160;

impl Author<'_> {
    /// Adds all matches, those that become projects first.
    pub(super) fn pair(&mut self) -> Result<(), BackendError> {
        for course in COURSES {
            let couple = self.new_couple(course.proposed, false)?;
            let ago = self.agrees(couple, course.proposed)?;
            self.delivers(couple, ago, &course)?;
        }
        // Requests that a first match did not serve, when they were filed and when they were free.
        let mut unserved: Vec<(usize, i64, i64)> = Vec::new();
        for (end, count, (latest, earliest)) in ENDS {
            for _ in 0..count {
                let proposed = self.dice.between(latest, earliest);
                let free = unserved.iter().position(|(_, filed, since)| {
                    *since > proposed + 40 && *filed < proposed + STILL_WANTED
                });
                let again = free
                    .filter(|_| self.dice.chance(60))
                    .map(|place| unserved.remove(place));
                let couple = match again {
                    Some((request, ..)) => self.second_try(request, proposed)?,
                    // An offer that goes takes no other match with it.
                    None => self.new_couple(proposed, end != End::Superseded)?,
                };
                self.ends(couple, proposed, end)?;
                if matches!(end, End::Declined(_) | End::Dismissed | End::Superseded) {
                    let request = self.couple(couple)?.request;
                    let filed = self.part(request)?.filed;
                    unserved.push((request, filed, proposed - 30));
                }
            }
        }
        Ok(())
    }

    /// A couple of a new request and, mostly, a new offer, proposed so many days ago.
    fn new_couple(&mut self, proposed: i64, may_share: bool) -> Result<usize, BackendError> {
        let filed = proposed + TO_OPEN + self.dice.between(2, 55);
        if may_share
            && self.dice.chance(30)
            && let Some((offer, owner)) = self.shared(filed)?
        {
            let known = self.part(offer)?.aim;
            let state = STATES.get(owner).ok_or_else(|| missing("a State"))?;
            let aim = super::aim::Aim {
                state: state.code,
                ..known
            };
            let request = self.request_of(owner, aim, filed)?;
            self.opens(request)?;
            return self.couple_of(request, offer);
        }
        let request = self.request(None, filed)?;
        self.opens(request)?;
        self.second_try(request, proposed)
    }

    /// An offer that has one match and takes another of the same State's neighbours, and who asks.
    fn shared(&self, filed: i64) -> Result<Option<(usize, usize)>, BackendError> {
        for couple in &self.script.couples {
            let offer = self.part(couple.offer)?;
            let full = offer.typed.get("max_matches") == Some(&1.into());
            if full || self.uses(couple.offer) > 1 || offer.filed < filed {
                continue;
            }
            let coverage: Vec<&str> = offer
                .typed
                .get("coverage")
                .and_then(|areas| areas.as_array())
                .map(|areas| areas.iter().filter_map(|area| area.as_str()).collect())
                .unwrap_or_default();
            let everywhere = coverage.contains(&"001");
            let asks = |code: StateCode| {
                everywhere && offer.state() != Some(code) && code != offer.aim.state
            };
            let turn = self.count(RecordKind::Request) % STATES.len();
            let order = (turn..STATES.len()).chain(0..turn);
            let mut fits =
                order.filter(|place| STATES.get(*place).is_some_and(|state| asks(state.code)));
            if let Some(owner) = fits.next() {
                return Ok(Some((couple.offer, owner)));
            }
        }
        Ok(None)
    }

    /// A couple of a request and a new offer that fits it.
    fn second_try(&mut self, request: usize, proposed: i64) -> Result<usize, BackendError> {
        let filed = proposed + TO_OPEN + self.dice.between(2, 120);
        let aim = self.part(request)?.aim;
        let aim = aim.near(&self.dice, self.library)?;
        let offer = self.offer(aim, filed)?;
        self.opens(offer)?;
        self.couple_of(request, offer)
    }

    fn couple_of(&mut self, request: usize, offer: usize) -> Result<usize, BackendError> {
        let shown = self.part(request)?.visibility.record >= Circle::Verified;
        let listed = self.part(offer)?.visibility.record >= Circle::States;
        let proposer = match self.dice.below(4) {
            0 if shown => Proposer::Provider,
            1 => Proposer::Reviewer,
            _ if listed => Proposer::Requester,
            _ => Proposer::Reviewer,
        };
        self.script.couples.push(Couple {
            request,
            offer,
            proposer,
        });
        Ok(self.script.couples.len() - 1)
    }

    /// Lets a record take one match: an offer of which nothing is left, a request that is met.
    pub(super) fn has_one_place(&mut self, record: usize) -> Result<(), BackendError> {
        let part = self.script.parts.get_mut(record);
        let part = part.ok_or_else(|| missing("a record"))?;
        part.typed.insert("max_matches".to_owned(), 1.into());
        Ok(())
    }

    /// How many couples an offer is in.
    fn uses(&self, offer: usize) -> usize {
        let couples = self.script.couples.iter();
        couples.filter(|couple| couple.offer == offer).count()
    }

    /// The couple of a place.
    pub(super) fn couple(&self, place: usize) -> Result<Couple, BackendError> {
        self.script
            .couples
            .get(place)
            .copied()
            .ok_or_else(|| missing("a couple"))
    }

    /// Proposed and endorsed; gives the day, and the sides that have not said yes.
    fn is_offered(
        &mut self,
        couple: usize,
        proposed: i64,
    ) -> Result<(i64, Vec<Side>), BackendError> {
        self.scene(proposed, Act::Propose(couple));
        let ago = proposed - self.dice.between(2, 9);
        self.scene(ago, Act::Endorse(couple));
        let said = self.couple(couple)?.proposer.side();
        let asked = [Side::Requester, Side::Provider]
            .into_iter()
            .filter(|side| Some(*side) != said);
        Ok((ago, asked.collect()))
    }

    /// Proposed, endorsed and agreed to by both; gives the day.
    pub(super) fn agrees(&mut self, couple: usize, proposed: i64) -> Result<i64, BackendError> {
        let (mut ago, asked) = self.is_offered(couple, proposed)?;
        for side in asked {
            ago -= self.dice.between(1, 8);
            self.scene(ago, Act::Accept(couple, side));
        }
        Ok(ago)
    }

    fn ends(&mut self, couple: usize, proposed: i64, end: End) -> Result<(), BackendError> {
        match end {
            End::Proposed => self.scene(proposed, Act::Propose(couple)),
            End::UnderReview => {
                self.scene(proposed, Act::Propose(couple));
                self.scene(proposed - 2, Act::TakeUp(couple));
            }
            End::Lapsed => drop(self.is_offered(couple, proposed)?),
            End::Superseded => {
                self.scene(proposed, Act::Propose(couple));
                let offer = self.couple(couple)?.offer;
                self.scene(proposed - 9, Act::Withdraw(offer));
            }
            End::Dismissed => {
                self.scene(proposed, Act::Propose(couple));
                let waits = self.dice.between(2, 9);
                self.scene(proposed - waits, Act::Dismiss(couple));
            }
            End::Agreed => {
                let offer = self.couple(couple)?.offer;
                if self.uses(offer) == 1 {
                    self.has_one_place(offer)?;
                }
                self.agrees(couple, proposed)?;
            }
            End::Offered => {
                let (ago, asked) = self.is_offered(couple, proposed)?;
                if let [first, _] = *asked
                    && self.dice.chance(50)
                {
                    self.scene(ago - 4, Act::Accept(couple, first));
                }
            }
            End::Declined(by) => {
                let (mut ago, asked) = self.is_offered(couple, proposed)?;
                for side in asked.into_iter().take_while(|side| *side != by) {
                    ago -= self.dice.between(1, 8);
                    self.scene(ago, Act::Accept(couple, side));
                    let agreed = self.couple(couple)?.proposer.side() == Some(by);
                    if agreed {
                        break;
                    }
                }
                self.scene(ago - 3, Act::Decline(couple, by));
            }
        }
        Ok(())
    }
}
