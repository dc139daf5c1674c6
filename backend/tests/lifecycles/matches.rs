//! Matches.

use std::borrow::Borrow;

use backend::BackendError;
use backend::testing::samples::because;
use backend::testing::{OFFER, REQUEST, TestSubject};
use backend::use_cases::lapse;
use backend::use_cases::matches::{
    Proposer, accept, decline, dismiss, endorse, open_project, propose, take_up,
};
use backend::use_cases::records::step_request;
use chrono::TimeDelta;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::{Lifecycle, MatchAct, MatchStatus, RequestAct, RequestStatus};
use domain::policy::{
    Action, Field, MatchFacts, OfferFacts, PairFacts, RequestFacts, Side, Subject, Viewer, sees,
};
use domain::reference::Reference;

use crate::cast::Cast;
use crate::machine::{Done, Expected, Machine, Refused, follow, may};
use crate::record::{published, why};

/// Matches.
pub struct Matches;

/// How a match stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stand {
    status: MatchStatus,
    /// The requester's yes and the provider's; once it is over, whether they may know of it.
    yes: [bool; 2],
    /// Whether whoever had not said yes was ever asked.
    offered: bool,
}

/// Which match, and of which two records.
pub struct Of {
    own: Reference,
    request: Reference,
    offer: Reference,
}

impl Borrow<Reference> for Of {
    fn borrow(&self) -> &Reference {
        &self.own
    }
}

/// What is stored of a match and its two records.
pub struct Facts {
    own: MatchFacts,
    request: RequestFacts,
    offer: OfferFacts,
}

/// What can be tried with a match.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    /// Its records are put together, now or again.
    Propose(Proposer),
    /// A reviewer begins.
    TakeUp,
    /// A reviewer finds nothing against it.
    Endorse,
    /// A reviewer finds something against it.
    Dismiss,
    /// A side says yes.
    Accept(Side),
    /// A side says no.
    Decline(Side),
    /// It becomes a project.
    OpenProject,
    /// Its request is taken back.
    TakeBack,
    /// The time for an answer goes by.
    Term,
}

const SIDES: [Side; 2] = [Side::Requester, Side::Provider];

fn action(proposer: Proposer) -> Action {
    match proposer {
        Proposer::Requester => Action::ProposeAsRequester,
        Proposer::Provider => Action::ProposeAsProvider,
        Proposer::Reviewer => Action::ProposeForBoth,
    }
}

const fn said_yes(side: Side) -> EventKind {
    let occurrence = match side {
        Side::Requester => Occurrence::RequesterAgreed,
        Side::Provider => Occurrence::ProviderAgreed,
    };
    EventKind::Other(SubjectKind::Match, occurrence)
}

impl Stand {
    fn of(facts: &MatchFacts) -> Self {
        let status = facts.status;
        if status.is_over() {
            return Self {
                status,
                yes: SIDES.map(|side| facts.is_known_to(side)),
                offered: false,
            };
        }
        Self {
            status,
            yes: [facts.requester_agreed, facts.provider_agreed],
            offered: facts.offered,
        }
    }
}

fn with_yes(facts: &MatchFacts, side: Side) -> MatchFacts {
    MatchFacts {
        requester_agreed: facts.requester_agreed || side == Side::Requester,
        provider_agreed: facts.provider_agreed || side == Side::Provider,
        ..facts.clone()
    }
}

/// Takes acts of the table; where both have said yes, whoever would be asked agrees.
fn taking(
    facts: MatchFacts,
    acts: &[MatchAct],
    mut events: Vec<EventKind>,
) -> Result<Done<MatchStatus, Stand>, Refused> {
    let (mut status, mut steps) = follow(facts.status, acts)?;
    events.extend(acts.iter().map(|act| EventKind::Match(*act)));
    let both = facts.requester_agreed && facts.provider_agreed;
    if status == MatchStatus::Offered && both {
        let (agreed, more) = follow(status, &[MatchAct::Agree])?;
        status = agreed;
        steps.extend(more);
        events.push(EventKind::Match(MatchAct::Agree));
    }
    let after = MatchFacts {
        status,
        offered: facts.offered || acts.contains(&MatchAct::Offer),
        ..facts
    };
    Ok(Done {
        stand: Stand::of(&after),
        steps,
        events,
    })
}

impl Facts {
    fn stand(&self) -> Stand {
        Stand::of(&self.own)
    }

    fn proposed(&self, by: Option<&Viewer>, proposer: Proposer) -> Expected<Matches> {
        let pair = PairFacts {
            request: &self.request,
            offer: &self.offer,
        };
        may(by, action(proposer), &Subject::Pair(pair))?;
        let stand = self.stand();
        if !stand.status.is_over() {
            let knows = by.is_some_and(|by| sees(by, &Subject::Match(&self.own), Field::Record));
            return match proposer.side() {
                Some(side) if !knows => {
                    let joined = Stand::of(&with_yes(&self.own, side));
                    Ok(Done::beside(joined, [said_yes(side)]))
                }
                _ => Err(Refused::Conflict("open_match")),
            };
        }
        if self.request.status != RequestStatus::Published {
            return Err(Refused::Conflict("gate"));
        }
        let anew = EventKind::Match(MatchAct::Propose);
        Ok(Done::beside(stand, [anew]))
    }

    fn accepted(&self, by: Option<&Viewer>, side: Side) -> Expected<Matches> {
        may(by, Action::accept(side), &Subject::Match(&self.own))?;
        if self.own.awaited() != Some(side) {
            return Err(Refused::Conflict("not_asked"));
        }
        taking(with_yes(&self.own, side), &[], vec![said_yes(side)])
    }

    /// What the system does, if the table has it do something.
    fn system(&self, act: MatchAct, before: &[EventKind]) -> Expected<Matches> {
        let acts: &[MatchAct] = match self.own.status.after(act) {
            Ok(_) => &[act],
            Err(_) => &[],
        };
        let mut done = Done::beside(self.stand(), before.iter().copied());
        if !acts.is_empty() {
            done = taking(self.own.clone(), acts, done.events)?;
        }
        Ok(done)
    }

    /// The steps of the table that a deed takes.
    fn steps_of(&self, deed: Deed) -> &'static [MatchAct] {
        use MatchAct::{
            Convert, DeclineAsProvider, DeclineAsRequester, Dismiss, Endorse, Offer, Review,
        };
        let is_new = self.own.status == MatchStatus::Proposed;
        match deed {
            Deed::TakeUp => &[Review],
            Deed::Endorse if is_new => &[Review, Endorse, Offer],
            Deed::Endorse => &[Endorse, Offer],
            Deed::Dismiss if is_new => &[Review, Dismiss],
            Deed::Dismiss => &[Dismiss],
            Deed::Decline(Side::Requester) => &[DeclineAsRequester],
            Deed::Decline(Side::Provider) => &[DeclineAsProvider],
            Deed::OpenProject => &[Convert],
            Deed::Propose(_) | Deed::Accept(_) | Deed::TakeBack | Deed::Term => &[],
        }
    }
}

impl Machine for Matches {
    type Status = MatchStatus;
    type Stand = Stand;
    type Deed = Deed;
    type Facts = Facts;
    type Of = Of;

    const BEGINNINGS: usize = Proposer::ALL.len();

    fn deeds() -> Vec<Deed> {
        let plain = [
            Deed::TakeUp,
            Deed::Endorse,
            Deed::Dismiss,
            Deed::OpenProject,
            Deed::TakeBack,
            Deed::Term,
        ];
        let proposals = Proposer::ALL.iter().map(|one| Deed::Propose(*one));
        let answers = SIDES.map(|side| [Deed::Accept(side), Deed::Decline(side)]);
        let others = answers.into_iter().flatten().chain(plain);
        proposals.chain(others).collect()
    }

    fn is_the_clocks(deed: Deed) -> bool {
        matches!(deed, Deed::Term)
    }

    fn status(stand: Stand) -> MatchStatus {
        stand.status
    }

    async fn begin(cast: &Cast, beginning: usize) -> Of {
        let request = published(cast, REQUEST).await;
        let offer = published(cast, OFFER).await;
        let proposer = *Proposer::ALL.get(beginning).unwrap();
        let viewer = proposer
            .side()
            .map_or(&cast.reviewer, |side| cast.side(side));
        let own = propose(cast, viewer, (&request, &offer), proposer)
            .await
            .unwrap();
        Of {
            own,
            request,
            offer,
        }
    }

    async fn facts(cast: &Cast, of: &Of) -> Facts {
        let own = TestSubject::of(cast, &of.own).await;
        let request = TestSubject::of(cast, &of.request).await;
        match (own, request, TestSubject::of(cast, &of.offer).await) {
            (TestSubject::Match(own), TestSubject::Request(request), TestSubject::Offer(offer)) => {
                Facts {
                    own,
                    request,
                    offer,
                }
            }
            other => panic!("{other:?}"),
        }
    }

    fn stand(facts: &Facts) -> Stand {
        facts.stand()
    }

    fn expected(facts: &Facts, by: Option<&Viewer>, deed: Deed) -> Expected<Self> {
        match deed {
            Deed::Term => return facts.system(MatchAct::Lapse, &[]),
            Deed::TakeBack => {
                let back = Action::Request(RequestAct::Withdraw);
                may(by, back, &Subject::Request(&facts.request))?;
                let withdrawn = EventKind::Request(RequestAct::Withdraw);
                return facts.system(MatchAct::Supersede, &[withdrawn]);
            }
            Deed::Propose(proposer) => return facts.proposed(by, proposer),
            Deed::Accept(side) => return facts.accepted(by, side),
            _ => {}
        }
        let acts = facts.steps_of(deed);
        if let Some(act) = acts.first() {
            may(by, Action::Match(*act), &Subject::Match(&facts.own))?;
        }
        let mut done = taking(facts.own.clone(), acts, Vec::new())?;
        if matches!(deed, Deed::OpenProject) {
            let opened = EventKind::Other(SubjectKind::Project, Occurrence::Created);
            done.events.push(opened);
        }
        Ok(done)
    }

    async fn attempt(
        cast: &Cast,
        by: Option<&Viewer>,
        of: &Of,
        deed: Deed,
    ) -> Result<(), BackendError> {
        let Some(viewer) = by else {
            cast.t.clock.advance(TimeDelta::days(61));
            return lapse(cast).await.map(drop);
        };
        let Of {
            own: of,
            request,
            offer,
        } = of;
        match deed {
            Deed::Propose(proposer) => propose(cast, viewer, (request, offer), proposer)
                .await
                .map(drop),
            Deed::TakeUp => take_up(cast, viewer, of).await,
            Deed::Endorse => endorse(cast, viewer, of, None).await,
            Deed::Dismiss => dismiss(cast, viewer, of, because("duplicate")).await,
            Deed::Accept(side) => accept(cast, viewer, of, side).await,
            Deed::Decline(side) => decline(cast, viewer, of, side, because("scope")).await,
            Deed::OpenProject => open_project(cast, viewer, of).await.map(drop),
            Deed::TakeBack => {
                let back = RequestAct::Withdraw;
                step_request(cast, viewer, request, back, why("mistake")).await
            }
            Deed::Term => panic!("nobody's but the clock's"),
        }
    }
}
