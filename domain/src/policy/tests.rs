use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::id::{AccountId, MatchId, OfferId, OrganisationId, RequestId};
use crate::lifecycle::{MatchAct, MatchStatus, OfferStatus, RequestAct, RequestStatus};
use crate::organisation::{Membership, Role};
use crate::visibility::{Circle, Detail, Visibility};
use crate::vocabulary::{Code, StateCode};

pub(super) const ASKING: u128 = 1;
pub(super) const GIVING: u128 = 2;
pub(super) const SECRETARIAT: u128 = 3;
pub(super) const OTHER: u128 = 4;

pub(super) fn organisation(number: u128) -> OrganisationId {
    OrganisationId::new(Uuid::from_u128(number))
}

pub(super) fn state() -> StateCode {
    StateCode::parse("FJI").unwrap()
}

pub(super) fn viewer(memberships: &[(u128, Role, Option<StateCode>)]) -> Viewer {
    let account = AccountId::new(Uuid::from_u128(99));
    let today = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    let memberships = memberships.iter().map(|(number, role, state)| Membership {
        account,
        organisation: organisation(*number),
        state: *state,
        role: *role,
        from: today,
        until: None,
        mandated: true,
    });
    Viewer::account_with(account, memberships, today)
}

fn focal_point() -> Viewer {
    viewer(&[(ASKING, Role::FocalPoint, Some(state()))])
}

/// The asking State's focal point, whose mandate is over.
pub(super) fn unmandated() -> Viewer {
    let account = AccountId::new(Uuid::from_u128(99));
    let today = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    let membership = Membership {
        account,
        organisation: organisation(ASKING),
        state: Some(state()),
        role: Role::FocalPoint,
        from: today,
        until: None,
        mandated: false,
    };
    Viewer::account_with(account, [membership], today)
}

fn editor(of: u128) -> Viewer {
    viewer(&[(of, Role::ProviderEditor, None)])
}

fn reviewer() -> Viewer {
    viewer(&[(SECRETARIAT, Role::Reviewer, None)])
}

pub(super) fn request(status: RequestStatus) -> RequestFacts {
    RequestFacts {
        id: RequestId::new(Uuid::from_u128(10)),
        organisation: organisation(ASKING),
        state: state(),
        status,
        visibility: Visibility::REQUEST,
        handed_in: status != RequestStatus::Draft,
        parties: vec![],
        named_to: vec![],
    }
}

pub(super) fn masked(status: RequestStatus) -> RequestFacts {
    let visibility = Visibility {
        record: Circle::Public,
        masked: true,
        ..Visibility::REQUEST
    };
    RequestFacts {
        visibility,
        ..request(status)
    }
}

pub(super) fn offer(status: OfferStatus) -> OfferFacts {
    OfferFacts {
        id: OfferId::new(Uuid::from_u128(11)),
        organisation: organisation(GIVING),
        state: None,
        status,
        visibility: Visibility::OFFER,
        handed_in: status != OfferStatus::Draft,
        parties: vec![],
    }
}

pub(super) fn a_match(
    status: MatchStatus,
    requester_agreed: bool,
    provider_agreed: bool,
) -> MatchFacts {
    MatchFacts {
        id: MatchId::new(Uuid::from_u128(12)),
        requester: organisation(ASKING),
        requester_state: state(),
        provider: organisation(GIVING),
        provider_state: None,
        status,
        requester_agreed,
        provider_agreed,
        offered: status.is_open_to_parties(),
        requester_contact: Circle::MatchParties,
        provider_contact: Circle::MatchParties,
    }
}

#[test]
fn a_draft_is_seen_by_its_own_organisation_alone() {
    let facts = request(RequestStatus::Draft);
    let subject = Subject::Request(&facts);
    assert!(sees(&focal_point(), &subject, Field::Record));
    for other in [Viewer::public(), reviewer(), editor(GIVING)] {
        assert!(!sees(&other, &subject, Field::Record));
        let read = Action::Record(RecordAction::Read);
        assert_eq!(decide(&other, read, &subject), Err(Refusal::Unseen));
    }
}

#[test]
fn every_circle_holds_the_narrower_ones() {
    let viewers = [
        focal_point(),
        reviewer(),
        editor(GIVING),
        viewer(&[(OTHER, Role::FocalPoint, StateCode::parse("GHA"))]),
        viewer(&[(OTHER, Role::Observer, None)]),
        Viewer::public(),
    ];
    // Of the six viewers above, who sees a published request with this circle.
    let expected = [
        (
            Circle::OwnOrganisation,
            [true, false, false, false, false, false],
        ),
        (Circle::Reviewers, [true, true, false, false, false, false]),
        (
            Circle::MatchParties,
            [true, true, true, false, false, false],
        ),
        (Circle::States, [true, true, true, true, false, false]),
        (Circle::Verified, [true, true, true, true, false, false]),
        (Circle::Public, [true; 6]),
    ];
    for (circle, who) in expected {
        let mut facts = request(RequestStatus::Published);
        facts.visibility.record = circle;
        facts.parties = vec![organisation(GIVING)];
        let seen = viewers
            .each_ref()
            .map(|v| sees(v, &Subject::Request(&facts), Field::Record));
        assert_eq!(seen, who, "{circle:?}");
    }
}

#[test]
fn money_is_never_wider_than_its_record() {
    let mut facts = request(RequestStatus::Published);
    facts.visibility = Visibility {
        record: Circle::Reviewers,
        contact: Circle::Public,
        budget: Circle::Public,
        ..Visibility::REQUEST
    };
    assert!(!sees(
        &editor(GIVING),
        &Subject::Request(&facts),
        Field::Detail(Detail::Budget)
    ));
    assert!(!sees(
        &Viewer::public(),
        &Subject::Request(&facts),
        Field::Contact
    ));
}

#[test]
fn a_masked_request_is_nothing_to_providers_before_the_yes() {
    let mut facts = masked(RequestStatus::Published);
    let another_state = viewer(&[(OTHER, Role::FocalPoint, StateCode::parse("GHA"))]);
    let seen = |facts: &RequestFacts| {
        let viewers = [
            focal_point(),
            reviewer(),
            another_state.clone(),
            editor(GIVING),
            editor(OTHER),
            Viewer::public(),
        ];
        viewers.map(|viewer| {
            [Field::Record, Field::Asker]
                .map(|field| sees(&viewer, &Subject::Request(facts), field))
        })
    };
    let (all, described, nothing) = ([true, true], [true, false], [false, false]);
    let before = [all, all, described, nothing, nothing, nothing];
    assert_eq!(seen(&facts), before);
    facts.parties = vec![organisation(GIVING)];
    let said_yes = [all, all, described, described, nothing, nothing];
    assert_eq!(seen(&facts), said_yes);
    facts.named_to = vec![organisation(GIVING)];
    assert_eq!(seen(&facts), [all, all, described, all, nothing, nothing]);
    facts.visibility.masked = false;
    assert_eq!(seen(&facts), [all; 6]);
}

#[test]
fn a_provider_that_acts_for_another_state_too_proposes_nothing_to_a_masked_request() {
    let mut request = masked(RequestStatus::Published);
    let offer = offer(OfferStatus::Published);
    let both = viewer(&[
        (GIVING, Role::ProviderEditor, None),
        (OTHER, Role::FocalPoint, StateCode::parse("GHA")),
    ]);
    let decided = |request: &RequestFacts| {
        let pair = PairFacts {
            request,
            offer: &offer,
        };
        decide(&both, Action::ProposeAsProvider, &Subject::Pair(pair))
    };
    assert_eq!(decided(&request), Err(Refusal::NotAllowed));
    request.parties = vec![organisation(GIVING)];
    assert_eq!(decided(&request), Ok(()));
}

#[test]
fn a_project_of_a_masked_request_is_its_parties_and_the_reviewers() {
    let facts = super::matrix::project(crate::lifecycle::ProjectStatus::Active);
    let mut hidden = facts.clone();
    hidden.visibility.masked = true;
    let seen = |viewer: &Viewer| {
        [&facts, &hidden].map(|facts| sees(viewer, &Subject::Project(facts), Field::Record))
    };
    for party in [focal_point(), editor(GIVING), reviewer()] {
        assert_eq!(seen(&party), [true, true]);
    }
    assert_eq!(seen(&editor(OTHER)), [true, false]);
}

#[test]
fn a_reviewer_does_not_decide_for_their_own_state() {
    let facts = request(RequestStatus::Submitted);
    let act = Action::Request(RequestAct::Authenticate);
    assert_eq!(decide(&reviewer(), act, &Subject::Request(&facts)), Ok(()));
    let own = viewer(&[
        (SECRETARIAT, Role::Reviewer, None),
        (OTHER, Role::Observer, Some(state())),
    ]);
    assert_eq!(
        decide(&own, act, &Subject::Request(&facts)),
        Err(Refusal::OwnInterest)
    );
}

#[test]
fn a_step_that_the_lifecycle_lacks_is_refused_with_what_is_reachable() {
    let facts = request(RequestStatus::Published);
    let refused = decide(
        &focal_point(),
        Action::Request(RequestAct::Submit),
        &Subject::Request(&facts),
    );
    let Err(Refusal::State(step)) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(step.reachable, ["dormant", "merged", "closed", "withdrawn"]);
}

#[test]
fn a_provider_learns_of_a_match_only_after_the_requester_said_yes() {
    use MatchStatus::{Offered, Proposed, Suggested, UnderReview};
    let sees_it = |facts: &MatchFacts| {
        (
            sees(&focal_point(), &Subject::Match(facts), Field::Record),
            sees(&editor(GIVING), &Subject::Match(facts), Field::Record),
        )
    };
    assert_eq!(sees_it(&a_match(Suggested, false, false)), (false, false));
    assert_eq!(sees_it(&a_match(Proposed, true, false)), (true, false));
    assert_eq!(sees_it(&a_match(UnderReview, true, false)), (true, false));
    assert_eq!(sees_it(&a_match(Offered, false, false)), (true, false));
    assert_eq!(sees_it(&a_match(Offered, true, false)), (true, true));
    assert_eq!(sees_it(&a_match(Proposed, false, true)), (true, true));
}

#[test]
fn a_side_that_was_asked_goes_on_knowing_whatever_came_of_it() {
    use MatchStatus::{DeclinedProvider, DeclinedRequester, Lapsed, Superseded};
    for over in [DeclinedProvider, DeclinedRequester, Lapsed, Superseded] {
        let known = |requester_agreed, offered| {
            let facts = MatchFacts {
                offered,
                ..a_match(over, requester_agreed, false)
            };
            [Side::Requester, Side::Provider].map(|side| facts.is_known_to(side))
        };
        assert_eq!(known(true, true), [true, true], "{over:?}");
        assert_eq!(known(true, false), [true, false], "{over:?}");
        assert_eq!(known(false, true), [true, false], "{over:?}");
        assert_eq!(known(false, false), [false, false], "{over:?}");
    }
}

#[test]
fn a_draft_that_was_taken_back_opens_to_nobody() {
    let mut asked = request(RequestStatus::Withdrawn);
    let mut offered = offer(OfferStatus::Withdrawn);
    let seen = |asked: &RequestFacts, offered: &OfferFacts| {
        [Subject::Request(asked), Subject::Offer(offered)]
            .map(|subject| sees(&reviewer(), &subject, Field::Record))
    };
    assert_eq!(seen(&asked, &offered), [true, true]);
    (asked.handed_in, offered.handed_in) = (false, false);
    assert_eq!(seen(&asked, &offered), [false, false]);
}

#[test]
fn contacts_are_released_by_agreement_and_to_the_parties_alone() {
    let offered = a_match(MatchStatus::Offered, true, true);
    let agreed = a_match(MatchStatus::Agreed, true, true);
    for party in [focal_point(), editor(GIVING)] {
        assert!(!sees(&party, &Subject::Match(&offered), Field::Contact));
        assert!(sees(&party, &Subject::Match(&agreed), Field::Contact));
    }
    for other in [reviewer(), editor(OTHER), Viewer::public()] {
        assert!(!sees(&other, &Subject::Match(&agreed), Field::Contact));
    }
}

#[test]
fn a_party_answers_for_its_own_side_only() {
    let facts = a_match(MatchStatus::Offered, true, false);
    let subject = Subject::Match(&facts);
    assert_eq!(
        decide(&editor(GIVING), Action::AcceptAsProvider, &subject),
        Ok(())
    );
    assert_eq!(
        decide(
            &editor(GIVING),
            Action::Match(MatchAct::DeclineAsRequester),
            &subject
        ),
        Err(Refusal::NotAllowed)
    );
    assert_eq!(
        decide(&Viewer::public(), Action::AcceptAsProvider, &subject),
        Err(Refusal::Unseen)
    );
}

#[test]
fn a_pair_is_proposed_by_who_sees_both_records() {
    let (request, offer) = (
        request(RequestStatus::Published),
        offer(OfferStatus::Published),
    );
    let pair = Subject::Pair(PairFacts {
        request: &request,
        offer: &offer,
    });
    assert_eq!(
        decide(&focal_point(), Action::ProposeAsRequester, &pair),
        Ok(())
    );
    assert_eq!(
        decide(&editor(GIVING), Action::ProposeAsProvider, &pair),
        Ok(())
    );
    assert_eq!(
        decide(&editor(OTHER), Action::ProposeAsProvider, &pair),
        Err(Refusal::NotAllowed)
    );
    assert_eq!(decide(&reviewer(), Action::ProposeForBoth, &pair), Ok(()));
}
