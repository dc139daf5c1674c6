//! Every action, by every kind of viewer, in every state: one line an action and state, one sign a
//! viewer, and where a step leads. Whoever changes the policy or a lifecycle reads here what became of it.
//!
//! `y` may · `-` is told that there is no such thing · `s` has to sign in · `n` may not · `i` may not
//! as a reviewer with an interest of their own · `m` may not without a mandate · `x` not in this state.

use std::fmt::Write;

use super::tests::{
    ASKING, GIVING, OTHER, SECRETARIAT, a_match, masked, offer, organisation, request, state,
    unmandated, viewer,
};
use super::*;
use crate::id::{AccountId, ProjectId};
use crate::lifecycle::{
    MatchAct, MatchStatus, OfferAct, OfferStatus, ProjectAct, ProjectStatus, RequestAct,
    RequestStatus,
};
use crate::organisation::Role;
use crate::visibility::{Detail, Visibility};
use crate::vocabulary::{Code, StateCode};

/// The kinds of viewers, in the order of the signs. The interested reviewer belongs to other
/// organisations of the two States.
fn viewers() -> [(&'static str, Viewer); 9] {
    let own = Some(state());
    let body = StateCode::parse("GHA");
    let foreign = StateCode::parse("FRA");
    let interested = [
        (SECRETARIAT, Role::Reviewer, None),
        (OTHER, Role::Observer, own),
        (OTHER, Role::Observer, body),
    ];
    [
        ("public", Viewer::public()),
        ("observer", viewer(&[(OTHER, Role::Observer, None)])),
        ("requester", viewer(&[(ASKING, Role::FocalPoint, own)])),
        (
            "another State",
            viewer(&[(OTHER, Role::FocalPoint, foreign)]),
        ),
        ("provider", viewer(&[(GIVING, Role::ProviderEditor, body)])),
        (
            "another provider",
            viewer(&[(OTHER, Role::ProviderEditor, None)]),
        ),
        ("reviewer", viewer(&[(SECRETARIAT, Role::Reviewer, None)])),
        ("interested reviewer", viewer(&interested)),
        ("requester without a mandate", unmandated()),
    ]
}

fn given(status: OfferStatus) -> OfferFacts {
    OfferFacts {
        state: StateCode::parse("GHA"),
        ..offer(status)
    }
}

/// A match as it comes to a state by the requester's proposal, and the other ways that differ in
/// who may know of it.
fn matches() -> Vec<(String, MatchFacts)> {
    use MatchStatus::{Offered, Proposed, Suggested, UnderReview};
    let mut all = Vec::new();
    for status in MatchStatus::ALL {
        let both = status.releases_contacts();
        let asked = !matches!(
            status,
            Suggested | Proposed | UnderReview | MatchStatus::Endorsed | MatchStatus::Dismissed
        );
        let facts = MatchFacts {
            offered: asked,
            ..a_match(*status, *status != Suggested, both)
        };
        all.push((status.code().to_owned(), facts));
    }
    for status in [Proposed, UnderReview, Offered] {
        let by_provider = a_match(status, false, true);
        all.push((format!("{status} by the provider"), by_provider));
        let by_reviewer = a_match(status, false, false);
        all.push((format!("{status} by a reviewer"), by_reviewer));
    }
    for (_, facts) in &mut all {
        facts.provider_state = StateCode::parse("GHA");
    }
    all
}

pub(super) fn project(status: ProjectStatus) -> ProjectFacts {
    ProjectFacts {
        id: ProjectId::new(uuid::Uuid::from_u128(13)),
        requester: organisation(ASKING),
        requester_state: state(),
        provider: organisation(GIVING),
        provider_state: StateCode::parse("GHA"),
        partners: Vec::new(),
        status,
        visibility: Visibility::REQUEST,
        requester_confirmed: status != ProjectStatus::Pipeline,
        provider_confirmed: status != ProjectStatus::Pipeline,
    }
}

/// Everything that can be done to a record of any kind, then the steps of its own.
fn actions<A: Code>(step: fn(A) -> Action, others: &[Action]) -> Vec<(String, Action)> {
    use RecordAction::{AskToMerge, Draft, Edit, Rank, Read, ReadHistory, ReadReply, Unmask};
    let any = [
        Read,
        Draft,
        Edit,
        Rank,
        ReadHistory,
        ReadReply,
        Unmask,
        AskToMerge,
    ]
    .map(Action::Record);
    let named = any
        .iter()
        .chain(others)
        .map(|one| (format!("{one:?}"), *one));
    let steps = A::all()
        .iter()
        .map(|act| (act.code().to_owned(), step(*act)));
    named.chain(steps).collect()
}

/// Where a step of a lifecycle leads from here, if it has one.
fn after(action: Action, subject: &Subject<'_>) -> Option<&'static str> {
    fn code<S: Lifecycle>(from: S, act: S::Act) -> Option<&'static str> {
        from.after(act).ok().map(Code::code)
    }
    match (action, subject) {
        (Action::Request(act), Subject::Request(facts)) => code(facts.status, act),
        (Action::Offer(act), Subject::Offer(facts)) => code(facts.status, act),
        (Action::Match(act), Subject::Match(facts)) => code(facts.status, act),
        (Action::Project(act), Subject::Project(facts)) => code(facts.status, act),
        _ => None,
    }
}

/// The matrix as it is being written.
#[derive(Default)]
struct Matrix(String);

impl Matrix {
    fn title(&mut self, title: &str) {
        let blank = if self.0.is_empty() { "" } else { "\n" };
        writeln!(self.0, "{blank}{title}").unwrap();
    }

    fn line(&mut self, signs: &str, action: &str, state: &str) {
        let line = format!("{signs}  {action:<28}{state}");
        writeln!(self.0, "{}", line.trim_end()).unwrap();
    }

    fn decided(&mut self, (name, action): (&str, Action), state: &str, subject: &Subject<'_>) {
        let sign = |viewer: &Viewer| match decide(viewer, action, subject) {
            Ok(()) => 'y',
            Err(Refusal::Unseen) => '-',
            Err(Refusal::NotSignedIn) => 's',
            Err(Refusal::NotAllowed) => 'n',
            Err(Refusal::OwnInterest) => 'i',
            Err(Refusal::NoMandate) => 'm',
            Err(Refusal::State(_)) => 'x',
        };
        let signs: String = viewers().iter().map(|(_, viewer)| sign(viewer)).collect();
        let after = match after(action, subject) {
            Some(after) => format!("{state} > {after}"),
            None => state.to_owned(),
        };
        self.line(&signs, name, &after);
    }

    /// What of a subject is seen, and what can be done to it, in each of its states.
    fn subject<'a>(
        &mut self,
        title: &str,
        actions: &[(String, Action)],
        states: &'a [(String, Subject<'a>)],
    ) {
        self.title(title);
        for field in [
            Field::Contact,
            Field::Detail(Detail::Budget),
            Field::Progress,
            Field::Asker,
        ] {
            for (name, subject) in states {
                let sign = |viewer| {
                    if sees(viewer, subject, field) {
                        'y'
                    } else {
                        '-'
                    }
                };
                let signs = viewers()
                    .iter()
                    .map(|(_, viewer)| sign(viewer))
                    .collect::<String>();
                self.line(&signs, &format!("see {field:?}"), name);
            }
        }
        for (action, does) in actions {
            for (name, subject) in states {
                self.decided((action, *does), name, subject);
            }
        }
    }
}

fn records(matrix: &mut Matrix) {
    let all = RequestStatus::ALL.iter().map(|status| request(*status));
    let facts: Vec<RequestFacts> = all.collect();
    let named = |facts: &'_ RequestFacts| facts.status.code().to_owned();
    let states: Vec<_> = facts
        .iter()
        .map(|facts| (named(facts), Subject::Request(facts)))
        .collect();
    let acts = actions::<RequestAct>(Action::Request, &[]);
    matrix.subject("A request shown to all who are verified", &acts, &states);

    let facts: Vec<RequestFacts> = RequestStatus::ALL.iter().map(|one| masked(*one)).collect();
    let states: Vec<_> = facts
        .iter()
        .map(|facts| (named(facts), Subject::Request(facts)))
        .collect();
    matrix.subject("A masked request shown to everybody", &acts, &states);

    let facts: Vec<OfferFacts> = OfferStatus::ALL
        .iter()
        .map(|status| given(*status))
        .collect();
    let states: Vec<_> = facts
        .iter()
        .map(|facts| (facts.status.code().to_owned(), Subject::Offer(facts)))
        .collect();
    let acts = actions::<OfferAct>(Action::Offer, &[]);
    matrix.subject("An offer shown to everybody", &acts, &states);
}

fn pairs(matrix: &mut Matrix) {
    matrix.title("A request and an offer");
    let (asked, offered) = (RequestStatus::Published, OfferStatus::Published);
    let asks = RequestStatus::ALL.iter().map(|status| (*status, offered));
    let gives = OfferStatus::ALL.iter().map(|status| (asked, *status));
    let all: Vec<_> = asks.chain(gives.filter(|pair| pair.1 != offered)).collect();
    for action in [
        Action::ProposeAsRequester,
        Action::ProposeAsProvider,
        Action::ProposeForBoth,
    ] {
        for (asked, offered) in &all {
            let pair = PairFacts {
                request: &request(*asked),
                offer: &given(*offered),
            };
            let state = format!("{asked} and {offered}");
            matrix.decided(
                (&format!("{action:?}"), action),
                &state,
                &Subject::Pair(pair),
            );
        }
    }
}

fn what_came_of_them(matrix: &mut Matrix) {
    let facts = matches();
    let states: Vec<_> = facts
        .iter()
        .map(|(name, facts)| (name.clone(), Subject::Match(facts)))
        .collect();
    let answers = [
        Action::AcceptAsRequester,
        Action::AcceptAsProvider,
        Action::ReleaseName,
        Action::Clarify,
        Action::Join,
    ];
    let acts = actions::<MatchAct>(Action::Match, &answers);
    matrix.subject(
        "A match, proposed by the requester if not said otherwise",
        &acts,
        &states,
    );

    let facts: Vec<ProjectFacts> = ProjectStatus::ALL.iter().map(|one| project(*one)).collect();
    let states: Vec<_> = facts
        .iter()
        .map(|facts| (facts.status.code().to_owned(), Subject::Project(facts)))
        .collect();
    let reports = [
        Action::ConfirmProject,
        Action::AgreeEnd,
        Action::Join,
        Action::ReportProgress,
        Action::AnswerFollowUp,
        Action::GiveFeedback,
    ];
    let acts = actions::<ProjectAct>(Action::Project, &reports);
    matrix.subject(
        "A project of records shown to all who are verified",
        &acts,
        &states,
    );
}

fn platform(matrix: &mut Matrix) {
    matrix.title("The platform and an organisation's own space");
    for action in [
        Action::Browse,
        Action::UseAccount,
        Action::ReadQueue,
        Action::Plan,
        Action::ReadFullReport,
        Action::ReadAudit,
        Action::ManageOrganisations,
        Action::EraseAccount,
    ] {
        matrix.decided((&format!("{action:?}"), action), "", &Subject::Platform);
    }
    for (action, of) in [
        (Action::CreateRequest, ASKING),
        (Action::CreateOffer, GIVING),
    ] {
        let space = Subject::Organisation(organisation(of));
        matrix.decided((&format!("{action:?}"), action), "", &space);
    }
    for (of, state, title) in [
        (ASKING, Some(state()), "the asking State's"),
        (GIVING, StateCode::parse("GHA"), "the provider's"),
    ] {
        let people = Subject::People {
            organisation: organisation(of),
            state,
        };
        matrix.decided(("ReadMembers", Action::ReadMembers), title, &people);
        for role in Role::ALL {
            for action in [Action::Invite(*role), Action::EndRole(*role)] {
                matrix.decided((&format!("{action:?}"), action), title, &people);
            }
        }
        matrix.decided(("RecordMandate", Action::RecordMandate), title, &people);
    }
    for (recorded_by, title) in [(1, "of another"), (99, "of one's own")] {
        let mandate = Subject::Mandate {
            organisation: organisation(ASKING),
            state: Some(state()),
            recorded_by: Some(AccountId::new(uuid::Uuid::from_u128(recorded_by))),
        };
        matrix.decided(("ConfirmMandate", Action::ConfirmMandate), title, &mandate);
    }
}

#[test]
fn who_may_do_what_in_which_state() {
    let mut matrix = Matrix::default();
    matrix.title("Signs, from the left");
    for (place, (name, _)) in viewers().iter().enumerate() {
        matrix.line(&format!("{:>width$}", "|", width = place + 1), "", name);
    }
    platform(&mut matrix);
    records(&mut matrix);
    pairs(&mut matrix);
    what_came_of_them(&mut matrix);
    insta::assert_snapshot!(matrix.0);
}
