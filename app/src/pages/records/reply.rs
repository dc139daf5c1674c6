//! The consolidated reply to a request, to be read and printed.

use backend::queries::{self, AnswerView, RecordView, Reply};
use domain::policy::Side;
use domain::record::RecordKind;
use domain::turn::{Turn, TurnStep, Whose};
use leptos::prelude::*;

use super::offered::offered;
use super::reference;
use crate::components::{
    Cell, DataTable, MatchStatusTag, PageHeading, ProjectStatusTag, arrangement_said, owner_name,
    party_name, reason_said,
};
use crate::context::{backend, link, viewer, words};
use crate::error::AppError;
use crate::pages::load;
use crate::routes::Route;
use crate::words::{Words, args};

/// Every offer that came to a request, what was answered, and what is open.
#[component]
pub fn ReplyPage() -> impl IntoView {
    let (backend, viewer, reference) = (backend(), viewer(), reference());
    load(
        async move { Ok::<_, AppError>(queries::reply(&backend?, &viewer, &reference?).await?) },
        |reply| view! { <Shown reply/> },
    )
}

#[component]
fn Shown(reply: Reply) -> impl IntoView {
    let words = words();
    let request = &reply.request;
    let reference = request.reference.clone();
    let title = request
        .content
        .as_ref()
        .map(|content| content.title().to_owned());
    let title = title.unwrap_or_else(|| words.text("record-untitled"));
    let owner = asker(words, request);
    let trail = vec![
        (
            words.text("nav-requests"),
            Route::Records(RecordKind::Request),
        ),
        (
            title.clone(),
            Route::Record(RecordKind::Request, reference.clone()),
        ),
    ];
    let eyebrow = format!("{} {reference}", words.name(RecordKind::Request));
    let answers = reply.answers.iter().map(|answer| one(words, answer));
    let answers = answers.collect_view();
    view! {
        <PageHeading title=words.text("reply-title") eyebrow trail/>
        <p><strong dir="auto">{title}</strong> ", " {owner}</p>
        <p>{period(words, &reply)}</p>
        {overview(words, &reply)}
        {open_points(words, &reply)}
        <section>
            <h2>{words.text("reply-answers")}</h2>
            {answers}
        </section>
    }
}

/// Until when answers are or were awaited, and of when this is.
fn period(words: Words, reply: &Reply) -> String {
    let now = words.moment(reply.now);
    let Some(until) = reply.until else {
        return words.with("reply-unpublished", &args!["now" => now]);
    };
    let key = if reply.now < until {
        "reply-so-far"
    } else {
        "reply-closed"
    };
    let day = words.date(until.date_naive());
    words.with(key, &args!["day" => day, "now" => now])
}

/// A line an offer.
fn overview(words: Words, reply: &Reply) -> AnyView {
    if reply.answers.is_empty() {
        return view! { <p class="empty">{words.text("reply-none")}</p> }.into_any();
    }
    let rows = reply.answers.iter().map(|answer| {
        let status = answer.status;
        let href = format!("#{}", answer.reference);
        let who = party_name(words, &answer.offer);
        vec![
            Cell::View(view! { <a href=href>{answer.reference.to_string()}</a> }.into_any()),
            Cell::View(view! { <span dir="auto">{who}</span> }.into_any()),
            Cell::Figure(answer.score.to_string()),
            Cell::View(view! { <MatchStatusTag status/> }.into_any()),
            Cell::day(words, answer.since),
        ]
    });
    let columns = [
        ("match-column", false),
        ("reply-from", false),
        ("match-score", true),
        ("match-status", false),
        ("match-since", false),
    ]
    .map(|(key, figure)| (words.text(key), figure));
    let caption = words.text("reply-overview");
    view! { <DataTable caption wide=true columns=columns.to_vec() rows=rows.collect()/> }.into_any()
}

/// What somebody still has to do, and what was asked and not answered.
fn open_points(words: Words, reply: &Reply) -> impl IntoView + use<> {
    let points: Vec<_> = reply
        .answers
        .iter()
        .flat_map(|answer| points(words, reply, answer))
        .collect();
    let shown = if points.is_empty() {
        view! { <p>{words.text("reply-nothing-open")}</p> }.into_any()
    } else {
        view! { <ul>{points}</ul> }.into_any()
    };
    view! {
        <section>
            <h2>{words.text("reply-open")}</h2>
            {shown}
        </section>
    }
}

fn points(words: Words, reply: &Reply, answer: &AnswerView) -> Vec<AnyView> {
    let reference = answer.reference.to_string();
    let turn = answer.turn.map(|turn| {
        let who = whose(words, reply, (answer, &turn));
        let until = turn.until(TurnStep::Answer);
        let day = until.map_or_else(String::new, |until| words.date(until.date_naive()));
        let key = if until.is_some() {
            "reply-awaited"
        } else {
            "reply-to-open"
        };
        let args = args!["match" => reference.as_str(), "who" => who, "day" => day];
        let said = words.with(key, &args);
        view! { <li>{said}</li> }.into_any()
    });
    let asked = answer.asked.clone().map(|row| {
        let day = words.date(row.at.date_naive());
        let args = args!["match" => reference.as_str(), "day" => day];
        let said = words.with("reply-asked", &args);
        view! { <li>{said} {noted(row.note)}</li> }.into_any()
    });
    turn.into_iter().chain(asked).collect()
}

/// Who is to act next.
fn whose(words: Words, reply: &Reply, (answer, turn): (&AnswerView, &Turn)) -> String {
    match turn.whose {
        Whose::Reviewer => words.text("match-by-reviewer"),
        Whose::Either => words.text("match-by-either"),
        Whose::Side(Side::Requester) => asker(words, &reply.request),
        Whose::Side(Side::Provider) => party_name(words, &answer.offer),
    }
}

/// What the State that asks goes by.
fn asker(words: Words, request: &RecordView) -> String {
    let whose = (request.provider_type, request.state, request.mask.as_ref());
    owner_name(words, &request.organisation, whose)
}

/// What somebody wrote, in a language of its own.
fn noted(note: Option<String>) -> impl IntoView {
    note.map(|note| view! { <p class="note" dir="auto">{note}</p> })
}

/// One offer, in full.
fn one(words: Words, answer: &AnswerView) -> impl IntoView + use<> {
    let status = answer.status;
    let href = link(&Route::Match(answer.reference.clone()));
    let since = words.with(
        "status-since",
        &args!["date" => words.date(answer.since.date_naive())],
    );
    let proposed = arrangement_said(words, &answer.proposal.arrangement);
    let decided = answer.decided.clone().map(|row| {
        let reason = row
            .reason
            .and_then(|code| reason_said(words, row.kind, &code));
        view! {
            {reason.map(|said| view! { <p>{said}</p> })}
            {noted(row.note)}
        }
    });
    let project = answer.project.clone().map(|(project, status)| {
        let href = link(&Route::Project(project.clone()));
        view! {
            <p>
                <a href=href>{project.to_string()}</a> " " <ProjectStatusTag status/>
            </p>
        }
    });
    let offered = answer
        .offered
        .clone()
        .map(|written| offered(words, written));
    let id = answer.reference.to_string();
    view! {
        <article class="reply-answer" id=id>
            <h3 dir="auto">{answer.offer.title.clone()}</h3>
            <p>
                <strong dir="auto">{party_name(words, &answer.offer)}</strong>
                " "
                <a href=href>{answer.reference.to_string()}</a>
                " "
                <MatchStatusTag status/>
                " "
                <span class="hint">{since}</span>
            </p>
            {decided}
            {project}
            <h4>{words.text("proposals-title")}</h4>
            {proposed}
            {offered}
        </article>
    }
}
