//! Every server function, asked by everybody: the answers as one table.
//!
//! The table is all there is: a function that is not in it fails the test, and whoever is refused
//! must have left no trace in the event log.

mod bundles;
mod matches;
mod pages;
mod people;
mod projects;
mod records;

use std::collections::BTreeSet;
use std::fmt::Write;

use axum::body::Body;
use backend::queries::PlanAsk;
use backend::testing::samples::request;
use backend::testing::{Engine, House, PASSWORD, REQUEST};
use backend::use_cases::review::begin_plan;
use domain::visibility::Visibility;
use http::StatusCode;
use server_fn::axum::server_fn_paths;

use crate::support::{TestSite, session_cookie};
pub(crate) use records::matched;
use records::{MASKED, asked_to_merge, draft, pair, set_aside, twins, waiting};

/// Who asks, by the local part of their address; the public has none.
const EVERYBODY: [&str; 9] = [
    "",
    "observer",
    "requester",
    "other.state",
    "provider",
    "other.provider",
    "reviewer",
    "interested",
    "expired",
];

/// A function, and what is sent to it once the house is ready for it.
struct Row {
    path: &'static str,
    named: &'static str,
    form: String,
}

/// What the table's rows are about, each on a house of its own.
const CASES: [(&str, &str); 91] = [
    ("accounts/sign-in", ""),
    ("accounts/sign-out", ""),
    ("accounts/accept-invitation", ""),
    ("accounts/join", ""),
    ("accounts/ask-recovery", ""),
    ("accounts/reset-password", ""),
    ("accounts/change-password", ""),
    ("accounts/end-session", ""),
    ("accounts/second-step", ""),
    ("accounts/begin-authenticator", ""),
    ("accounts/confirm-authenticator", ""),
    ("accounts/remove-authenticator", ""),
    ("accounts/make-recovery-codes", ""),
    ("accounts/begin-passkey", ""),
    ("accounts/add-passkey", ""),
    ("accounts/remove-passkey", ""),
    ("accounts/begin-passkey-sign-in", ""),
    ("accounts/sign-in-by-passkey", ""),
    ("accounts/erase", ""),
    ("accounts/erase-left", ""),
    ("notices/read", ""),
    ("notices/read-all", ""),
    ("notices/choose", ""),
    ("notices/save-search", ""),
    ("notices/save-fit", ""),
    ("notices/forget-search", ""),
    ("notices/unsubscribe", ""),
    ("organisations/create", ""),
    ("organisations/invite", "focal_point"),
    ("organisations/invite", "provider_editor"),
    ("organisations/revoke-invitation", ""),
    ("organisations/end-membership", "focal_point"),
    ("organisations/end-membership", "provider_editor"),
    ("organisations/end-membership", "reviewer"),
    ("organisations/record-mandate", ""),
    ("organisations/confirm-mandate", ""),
    ("records/create", "request"),
    ("records/create", "offer"),
    ("records/save", ""),
    ("records/autosave", ""),
    ("records/submit", ""),
    ("records/discard", ""),
    ("records/drop-set-aside", ""),
    ("records/step", "withdraw"),
    ("records/step", "authenticate"),
    ("records/unmask", ""),
    ("records/confirm", ""),
    ("records/ask-to-merge", ""),
    ("records/answer-merge", ""),
    ("matches/propose", "requester"),
    ("matches/propose", "provider"),
    ("matches/propose", "reviewer"),
    ("matches/propose-planned", ""),
    ("matches/take-up", ""),
    ("matches/endorse", ""),
    ("matches/dismiss", ""),
    ("matches/acknowledge", "requester"),
    ("matches/acknowledge", "provider"),
    ("matches/accept", "requester"),
    ("matches/accept", "provider"),
    ("matches/counter-propose", "requester"),
    ("matches/counter-propose", "provider"),
    ("matches/clarify", ""),
    ("matches/decline", "requester"),
    ("matches/decline", "provider"),
    ("matches/release-name", ""),
    ("matches/open-project", ""),
    ("bundles/propose", "requester"),
    ("bundles/propose", "reviewer"),
    ("bundles/go-on", ""),
    ("bundles/end", ""),
    ("projects/confirm-start", ""),
    ("projects/propose-end", ""),
    ("projects/answer-end", "confirmed"),
    ("projects/ask-to-join", ""),
    ("projects/answer-join", ""),
    ("projects/set-milestone", ""),
    ("projects/reach-milestone", ""),
    ("projects/move-milestone", ""),
    ("projects/add-update", ""),
    ("projects/add-entry", ""),
    ("projects/amend-entry", ""),
    ("projects/withdraw-entry", ""),
    ("projects/give-feedback", ""),
    ("projects/answer-follow-up", ""),
    ("projects/step", "hold"),
    ("review/save-plan", ""),
    ("review/stop-plan", ""),
    ("review/take", ""),
    ("review/release", ""),
    ("review/hand-on", ""),
];

/// The same about what is seen otherwise: a request that only the parties of its match see, which is
/// on offer to the provider, and one that was never handed in.
const SEEN_OTHERWISE: [(&str, &str); 18] = [
    ("records/save", ", matched"),
    ("records/autosave", ", matched"),
    ("records/submit", ", matched"),
    ("records/discard", ", matched"),
    ("records/discard", ", draft"),
    ("records/drop-set-aside", ", matched"),
    ("records/step", "withdraw, matched"),
    ("records/step", "withdraw, draft"),
    ("records/step", "ask_clarification, matched"),
    ("records/step", "authenticate, draft"),
    ("matches/propose", "requester, matched"),
    ("matches/propose", "requester, draft"),
    ("matches/propose", "provider, matched"),
    ("matches/propose", "provider, draft"),
    ("matches/propose", "reviewer, matched"),
    ("matches/propose", "reviewer, draft"),
    ("matches/take-up", ", matched"),
    ("matches/dismiss", ", matched"),
];

/// The same about a request whose State keeps its name back, and about a match that it asked for.
const SEEN_MASKED: [(&str, &str); 19] = [
    ("records/save", ", masked"),
    ("records/autosave", ", masked"),
    ("records/submit", ", masked"),
    ("records/discard", ", masked"),
    ("records/drop-set-aside", ", masked"),
    ("records/step", "withdraw, masked"),
    ("records/step", "ask_clarification, masked"),
    ("matches/propose", "requester, masked"),
    ("matches/propose", "provider, masked"),
    ("matches/propose", "reviewer, masked"),
    ("matches/take-up", ", masked"),
    ("matches/endorse", ", masked"),
    ("matches/dismiss", ", masked"),
    ("matches/accept", "provider, masked"),
    ("matches/decline", "provider, masked"),
    ("projects/add-update", ", masked"),
    ("projects/add-entry", ", masked"),
    ("projects/set-milestone", ", masked"),
    ("projects/step", "hold, masked"),
];

#[tokio::test]
async fn the_table_has_every_server_function() {
    // Making the router registers them.
    let house = House::new(Engine::Sqlite).await;
    let _site = TestSite::new((*house).clone(), "");
    let there: BTreeSet<&str> = server_fn_paths().map(|(path, _)| path).collect();
    let tried: BTreeSet<String> = CASES
        .iter()
        .map(|(path, _)| format!("/api/{path}"))
        .collect();
    assert_eq!(there, tried.iter().map(String::as_str).collect());
}

#[tokio::test]
async fn everybody_does_what_the_policy_lets_them_and_nothing_else() {
    let table = Box::pin(table(&CASES)).await;
    insta::assert_snapshot!(table, @r"
    accounts/sign-in                       200 200 200 200 200 200 200 200 200
    accounts/sign-out                      200 200 200 200 200 200 200 200 200
    accounts/accept-invitation             200 200 200 200 200 200 200 200 200
    accounts/join                          401 200 409 409 409 409 409 409 409
    accounts/ask-recovery                  200 200 200 200 200 200 200 200 200
    accounts/reset-password                200 200 200 200 200 200 200 200 200
    accounts/change-password               401 200 200 200 200 200 200 200 200
    accounts/end-session                   401 200 200 200 200 200 200 200 200
    accounts/second-step                   410 410 410 410 410 410 410 410 410
    accounts/begin-authenticator           401 200 200 200 200 200 200 200 200
    accounts/confirm-authenticator         401 409 409 409 409 409 409 409 409
    accounts/remove-authenticator          401 409 409 409 409 409 409 409 409
    accounts/make-recovery-codes           401 409 409 409 409 409 409 409 409
    accounts/begin-passkey                 401 200 200 200 200 200 200 200 200
    accounts/add-passkey                   401 410 410 410 410 410 410 410 410
    accounts/remove-passkey                401 404 404 404 404 404 404 404 404
    accounts/begin-passkey-sign-in         200 200 200 200 200 200 200 200 200
    accounts/sign-in-by-passkey            410 410 410 410 410 410 410 410 410
    accounts/erase                         401 200 200 200 200 200 200 200 200
    accounts/erase-left                    401 403 403 403 403 403 200 200 403
    notices/read                           401 404 404 404 404 404 404 404 404
    notices/read-all                       401 200 200 200 200 200 200 200 200
    notices/choose                         401 200 200 200 200 200 200 200 200
    notices/save-search                    401 200 200 200 200 200 200 200 200
    notices/save-fit                       401 404 200 403 403 403 200 200 200
    notices/forget-search                  401 404 404 404 404 404 404 404 404
    notices/unsubscribe                    410 410 410 410 410 410 410 410 410
    organisations/create                   401 403 403 403 403 403 200 200 403
    organisations/invite focal_point       404 404 200 404 404 404 200 403 403
    organisations/invite provider_editor   404 404 404 404 200 404 200 200 404
    organisations/revoke-invitation        404 404 200 404 404 404 200 403 403
    organisations/end-membership focal_point 404 404 200 404 404 404 200 403 403
    organisations/end-membership provider_editor 404 404 404 404 200 404 200 200 404
    organisations/end-membership reviewer  404 404 404 404 404 404 200 200 404
    organisations/record-mandate           404 404 403 404 404 404 200 403 403
    organisations/confirm-mandate          404 404 403 404 404 404 200 403 403
    records/create request                 404 404 200 404 404 404 404 403 403
    records/create offer                   404 404 404 404 200 404 404 404 404
    records/save                           404 404 200 404 404 404 404 403 200
    records/autosave                       401 404 200 404 404 404 404 403 200
    records/submit                         404 404 200 404 404 404 404 403 403
    records/discard                        404 404 200 403 403 403 403 403 403
    records/drop-set-aside                 404 404 200 404 404 404 404 403 200
    records/step withdraw                  404 404 200 404 404 404 403 403 403
    records/step authenticate              404 404 403 404 404 404 200 403 403
    records/unmask                         404 404 200 403 404 404 403 403 403
    records/confirm                        404 404 200 403 403 403 403 403 403
    records/ask-to-merge                   404 404 200 403 403 403 200 403 403
    records/answer-merge                   404 404 200 403 403 403 403 403 403
    matches/propose requester              404 404 200 403 403 403 403 403 403
    matches/propose provider               404 404 403 403 200 403 403 403 403
    matches/propose reviewer               404 404 403 403 403 403 200 403 403
    matches/propose-planned                401 403 403 403 403 403 200 409 403
    matches/take-up                        404 404 403 404 404 404 200 403 403
    matches/endorse                        404 404 403 404 404 404 200 403 403
    matches/dismiss                        404 404 403 404 404 404 200 403 403
    matches/acknowledge requester          404 404 200 404 403 404 403 403 403
    matches/acknowledge provider           404 404 403 404 200 404 403 403 403
    matches/accept requester               404 404 200 404 403 404 403 403 403
    matches/accept provider                404 404 403 404 200 404 403 403 403
    matches/counter-propose requester      404 404 200 404 403 404 403 403 403
    matches/counter-propose provider       404 404 403 404 200 404 403 403 403
    matches/clarify                        404 404 200 404 200 404 200 403 403
    matches/decline requester              404 404 200 404 403 404 403 403 403
    matches/decline provider               404 404 403 404 200 404 403 403 403
    matches/release-name                   404 404 200 404 403 404 403 403 403
    matches/open-project                   404 404 200 404 200 404 403 403 403
    bundles/propose requester              404 404 200 403 403 403 403 403 403
    bundles/propose reviewer               404 404 403 403 403 403 200 403 403
    bundles/go-on                          404 404 200 404 403 404 403 403 403
    bundles/end                            404 404 200 404 403 404 403 403 403
    projects/confirm-start                 404 404 200 403 200 403 403 403 403
    projects/propose-end                   404 404 200 403 200 403 403 403 403
    projects/answer-end confirmed          404 404 409 403 200 403 403 403 403
    projects/ask-to-join                   404 404 200 404 403 404 403 403 403
    projects/answer-join                   404 404 200 403 200 403 403 403 403
    projects/set-milestone                 404 404 200 403 200 403 403 403 403
    projects/reach-milestone               404 404 200 403 200 403 403 403 403
    projects/move-milestone                404 404 200 403 200 403 403 403 403
    projects/add-update                    404 404 200 403 200 403 403 403 403
    projects/add-entry                     404 404 200 403 200 403 403 403 403
    projects/amend-entry                   404 404 200 403 200 403 403 403 403
    projects/withdraw-entry                404 404 200 403 200 403 403 403 403
    projects/give-feedback                 404 404 200 403 200 403 403 403 403
    projects/answer-follow-up              404 404 200 403 403 403 403 403 403
    projects/step hold                     404 404 200 403 200 403 403 403 403
    review/save-plan                       401 403 403 403 403 403 200 200 403
    review/stop-plan                       401 403 403 403 403 403 200 200 403
    review/take                            401 403 403 403 403 403 200 403 403
    review/release                         401 403 403 403 403 403 200 409 403
    review/hand-on                         401 403 403 403 403 403 200 200 403
    ");
}

#[tokio::test]
async fn so_they_do_with_what_only_parties_or_authors_see() {
    let table = Box::pin(table(&SEEN_OTHERWISE)).await;
    insta::assert_snapshot!(table, @r"
    records/save, matched                  404 404 200 404 403 404 403 403 200
    records/autosave, matched              401 404 200 404 403 404 403 403 200
    records/submit, matched                404 404 200 404 403 404 403 403 403
    records/discard, matched               404 404 200 404 403 404 403 403 403
    records/discard, draft                 404 404 409 404 404 404 404 403 403
    records/drop-set-aside, matched        404 404 200 404 403 404 403 403 200
    records/step withdraw, matched         404 404 200 404 403 404 403 403 403
    records/step withdraw, draft           404 404 200 404 404 404 404 403 403
    records/step ask_clarification, matched 404 404 403 404 403 404 409 403 403
    records/step authenticate, draft       404 404 403 404 404 404 404 403 403
    matches/propose requester, matched     404 404 409 404 403 404 403 403 403
    matches/propose requester, draft       404 404 404 404 404 404 404 404 404
    matches/propose provider, matched      404 404 403 404 409 404 403 403 403
    matches/propose provider, draft        404 404 404 404 404 404 404 404 404
    matches/propose reviewer, matched      404 404 403 404 403 404 409 403 403
    matches/propose reviewer, draft        404 404 404 404 404 404 404 404 404
    matches/take-up, matched               404 404 403 404 403 404 409 403 403
    matches/dismiss, matched               404 404 403 404 403 404 409 403 403
    ");
}

#[tokio::test]
async fn so_they_do_with_what_is_under_no_name() {
    let table = Box::pin(table(&SEEN_MASKED)).await;
    insta::assert_snapshot!(table, @r"
    records/save, masked                   404 404 200 403 404 404 403 403 200
    records/autosave, masked               401 404 200 403 404 404 403 403 200
    records/submit, masked                 404 404 200 403 404 404 403 403 403
    records/discard, masked                404 404 200 403 404 404 403 403 403
    records/drop-set-aside, masked         404 404 200 403 404 404 403 403 200
    records/step withdraw, masked          404 404 200 403 404 404 403 403 403
    records/step ask_clarification, masked 404 404 403 403 404 404 409 403 403
    matches/propose requester, masked      404 404 200 403 404 404 403 403 403
    matches/propose provider, masked       404 404 403 403 404 404 403 403 403
    matches/propose reviewer, masked       404 404 403 403 404 404 200 403 403
    matches/take-up, masked                404 404 403 404 404 404 200 403 403
    matches/endorse, masked                404 404 403 404 404 404 200 403 403
    matches/dismiss, masked                404 404 403 404 404 404 200 403 403
    matches/accept provider, masked        404 404 403 404 200 404 403 403 403
    matches/decline provider, masked       404 404 403 404 200 404 403 403 403
    projects/add-update, masked            404 404 200 404 200 404 403 403 403
    projects/add-entry, masked             404 404 200 404 200 404 403 403 403
    projects/set-milestone, masked         404 404 200 404 200 404 403 403 403
    projects/step hold, masked             404 404 200 404 200 404 403 403 403
    ");
}

/// A line a case, with the answers to everybody.
async fn table(cases: &[(&'static str, &'static str)]) -> String {
    let mut table = String::new();
    for (path, named) in cases {
        let answers = Box::pin(answers(path, named)).await;
        writeln!(
            table,
            "{:<38}{answers}",
            format!("{path} {named}").replace(" , ", ", ")
        )
        .unwrap();
    }
    table
}

/// The answers to everybody, in their order.
async fn answers(path: &'static str, named: &'static str) -> String {
    let mut asked = Box::pin(Asked::new(path, named)).await;
    let mut answers = String::new();
    for who in EVERYBODY {
        let status = asked.by(who).await;
        write!(answers, "{:>4}", status.as_u16()).unwrap();
        // A draft is kept even where whoever typed it lacks the mandate to hand it in.
        let kept = path == "records/submit" && status == StatusCode::FORBIDDEN;
        if status.is_success() || kept {
            // What was done once cannot be done again.
            asked = Box::pin(Asked::new(path, named)).await;
        }
    }
    answers
}

/// A house that is ready for one function, and the site around it.
struct Asked {
    house: House,
    site: TestSite,
    row: Row,
}

impl Asked {
    async fn new(path: &'static str, named: &'static str) -> Self {
        let house = House::new(Engine::Sqlite).await;
        house.observer().await;
        house.other_state().await;
        house.other_provider().await;
        house.interested_reviewer().await;
        house.expired().await;
        let form = form(&house, path, named).await;
        let site = TestSite::new((*house).clone(), "");
        let row = Row { path, named, form };
        Self { house, site, row }
    }

    /// Asks as somebody; whoever is refused leaves no trace.
    async fn by(&self, who: &str) -> StatusCode {
        let cookie = self.cookie(who).await;
        let before = self.house.head().await;
        let status = self.post(self.row.path, &cookie, &self.row.form).await.0;
        if !status.is_success() {
            let at = format!("{} {} by {who:?}", self.row.path, self.row.named);
            assert_eq!(self.house.head().await, before, "{at}: refused, and done");
        }
        status
    }

    /// The cookie of somebody's session; none for the public.
    async fn cookie(&self, who: &str) -> String {
        if who.is_empty() {
            return String::new();
        }
        self.post("accounts/sign-in", "", &credentials(who)).await.1
    }

    async fn post(&self, path: &str, cookie: &str, form: &str) -> (StatusCode, String) {
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("accept", "application/json"),
            ("sec-fetch-site", "same-origin"),
            ("cookie", cookie),
        ];
        let body = Body::from(form.to_owned());
        let answer = self
            .site
            .ask("POST", &format!("/api/{path}"), &headers, body)
            .await;
        (answer.status(), session_cookie(answer.headers()))
    }
}

fn credentials(who: &str) -> String {
    format!(
        "email={who}%40demo.example&password={}",
        PASSWORD.replace(' ', "+")
    )
}

/// Gets the house ready for a function, and says what is sent to it.
async fn form(house: &House, path: &str, named: &str) -> String {
    let (named, seen) = named.split_once(", ").unwrap_or((named, ""));
    match path {
        _ if path.starts_with("accounts/") || path.starts_with("organisations/") => {
            people::form(house, path, named).await
        }
        // Nobody was told anything, and no message was sent: `notices.rs` has those who were.
        "notices/read" => format!("notice={}", uuid::Uuid::nil()),
        "notices/read-all" => String::new(),
        "notices/choose" => "paces%5Bturn%5D=daily".to_owned(),
        "review/save-plan" => "settings=floor%3D40&name=Before+the+session".to_owned(),
        "review/stop-plan" => {
            let named = ("Before the session", "floor=40");
            let run = begin_plan(house, &house.reviewer, &PlanAsk::default(), named).await;
            format!("plan={}", run.unwrap().id())
        }
        "notices/save-search" => "kind=offer&query=theme%3DT04".to_owned(),
        "notices/save-fit" => format!(
            "reference={}&least=60",
            house
                .published(REQUEST, &request(), Visibility::REQUEST)
                .await
        ),
        "notices/forget-search" => format!("search={}", uuid::Uuid::nil()),
        "notices/unsubscribe" => "token=0&what=turn".to_owned(),
        "records/create" => {
            let owner = if named == "offer" {
                house.company
            } else {
                house.office
            };
            format!("kind={named}&organisation={owner}&language=en")
        }
        "records/save" | "records/autosave" | "records/submit" => draft(house, seen).await,
        "records/discard" => {
            let (request, _) = pair(house, seen).await;
            format!("kind=request&reference={request}&revision=0")
        }
        "records/drop-set-aside" => set_aside(house, seen).await,
        "records/unmask" => {
            let reference = house.published(REQUEST, &request(), MASKED).await;
            format!("reference={reference}")
        }
        "records/confirm" => {
            let (request, _) = pair(house, seen).await;
            format!("reference={request}")
        }
        "records/ask-to-merge" => {
            let (first, second, _) = twins(house).await;
            format!("reference={first}&other={second}&stays=this")
        }
        "records/answer-merge" => {
            let (first, merge) = asked_to_merge(house).await;
            format!("reference={first}&merge={merge}&answer=yes")
        }
        "records/step" => {
            let reference = match seen {
                "" => {
                    house
                        .submitted(REQUEST, &request(), Visibility::REQUEST)
                        .await
                }
                _ => pair(house, seen).await.0,
            };
            let version = u8::from(seen != "draft");
            let step = format!("act={named}&version={version}&reason=mistake&note=Why");
            format!("kind=request&reference={reference}&{step}")
        }
        "matches/propose" => {
            let (request, offer) = pair(house, seen).await;
            format!("request={request}&offer={offer}&proposer={named}&from=request")
        }
        "matches/propose-planned" => {
            let (request, offer) = pair(house, seen).await;
            format!("settings=&made_at=0&pairs%5B%5D={request}:1~{offer}:1~93")
        }
        "matches/take-up" | "matches/dismiss" if seen == "matched" => {
            let (_, _, reference) = matched(house).await;
            format!("reference={reference}&reason=duplicate")
        }
        _ if path.starts_with("review/") => waiting(house, path).await,
        _ if path.starts_with("bundles/") => bundles::form(house, path, named).await,
        _ if path.starts_with("matches/") => matches::form(house, path, (named, seen)).await,
        _ => projects::form(house, path, (named, seen)).await,
    }
}
