use chrono::TimeZone;
use uuid::Uuid;

use super::*;
use crate::id::{MatchId, OrganisationId};
use crate::visibility::Circle;
use crate::vocabulary::StateCode;

fn at(year: i32, month: u32, day: u32, hour: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(year, month, day, hour, 0, 0).unwrap()
}

fn facts(status: MatchStatus, requester: bool, provider: bool) -> MatchFacts {
    MatchFacts {
        id: MatchId::new(Uuid::nil()),
        requester: OrganisationId::new(Uuid::nil()),
        requester_state: StateCode::XAA,
        provider: OrganisationId::new(Uuid::nil()),
        provider_state: None,
        status,
        requester_agreed: requester,
        provider_agreed: provider,
        offered: status == MatchStatus::Offered,
        requester_contact: Circle::MatchParties,
        provider_contact: Circle::MatchParties,
    }
}

fn moments() -> Moments {
    Moments {
        proposed: at(2028, 2, 1, 9),
        status: at(2028, 2, 15, 9),
        requester_agreed: None,
        provider_agreed: None,
        acknowledged: None,
    }
}

fn turn(facts: &MatchFacts, at: Moments) -> Option<Turn> {
    Turn::of(facts, at, Terms::default())
}

#[test]
fn the_review_counts_from_the_proposal_and_taking_it_up_gives_no_more_time() {
    let proposed = turn(&facts(MatchStatus::Proposed, true, false), moments()).unwrap();
    assert_eq!(proposed.whose, Whose::Reviewer);
    let first = (TurnStep::Acknowledge, at(2028, 2, 15, 9));
    assert_eq!(proposed.next(), Some(first));
    let under_review = turn(&facts(MatchStatus::UnderReview, true, false), moments()).unwrap();
    assert_eq!(under_review.until(TurnStep::Acknowledge), None);
    assert_eq!(
        under_review.until(TurnStep::Answer),
        proposed.until(TurnStep::Answer)
    );
}

#[test]
fn a_leap_day_is_a_day() {
    let asked = turn(&facts(MatchStatus::Offered, false, true), moments()).unwrap();
    assert_eq!(asked.whose, Whose::Side(Side::Requester));
    // From 15 February: 29 days of it in 2028, so 60 days end on 15 April.
    let last = (at(2028, 2, 29, 9), at(2028, 4, 15, 9));
    assert_eq!(asked.until(TurnStep::Acknowledge), Some(last.0));
    assert_eq!(asked.until(TurnStep::Answer), Some(last.1));
}

#[test]
fn whoever_is_asked_second_has_their_own_time() {
    let both = Moments {
        requester_agreed: Some(at(2028, 3, 1, 12)),
        ..moments()
    };
    let asked = turn(&facts(MatchStatus::Offered, true, false), both).unwrap();
    assert_eq!(asked.whose, Whose::Side(Side::Provider));
    assert_eq!(asked.since, at(2028, 3, 1, 12));
    // A yes that was the proposal is older than the question.
    let early = Moments {
        requester_agreed: Some(at(2028, 2, 1, 9)),
        ..moments()
    };
    let asked = turn(&facts(MatchStatus::Offered, true, false), early).unwrap();
    assert_eq!(asked.since, at(2028, 2, 15, 9));
}

#[test]
fn once_acknowledged_the_answer_is_next() {
    let said = Moments {
        acknowledged: Some(at(2028, 2, 20, 9)),
        ..moments()
    };
    let asked = turn(&facts(MatchStatus::Offered, false, false), said).unwrap();
    assert_eq!(asked.next(), Some((TurnStep::Answer, at(2028, 4, 15, 9))));
}

#[test]
fn nobody_is_asked_anything_once_it_is_over() {
    for status in MatchStatus::ALL {
        let found = turn(&facts(*status, true, false), moments());
        let over = status.is_over() || *status == MatchStatus::Converted;
        assert!(!over || found.is_none(), "{status}");
    }
    let agreed = turn(&facts(MatchStatus::Agreed, true, true), moments()).unwrap();
    assert_eq!((agreed.whose, agreed.next()), (Whose::Either, None));
}

#[test]
fn time_is_counted_in_days_of_the_calendar_and_ends_at_the_hour() {
    let until = at(2028, 3, 1, 9);
    let left = |now| TimeLeft::until(until, now);
    assert_eq!(left(at(2028, 2, 28, 23)), TimeLeft::Days(2), "leap day");
    assert_eq!(left(at(2028, 3, 1, 8)), TimeLeft::Days(0));
    assert_eq!(left(at(2028, 3, 1, 9)), TimeLeft::Late(0));
    assert_eq!(left(at(2028, 3, 3, 0)), TimeLeft::Late(2));
}
