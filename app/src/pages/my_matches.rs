//! The matches of the reader's organisations: what waits for an answer first.

use backend::queries::{self, MatchRow, MyMatches};
use chrono::{DateTime, Utc};
use domain::record::RecordKind;
use domain::turn::{TimeLeft, Turn};
use leptos::prelude::*;

use super::load_live;
use super::paging::{Pages, asked_page};
use crate::components::{
    Cell, DataTable, Deadline, Empty, LiveRegion, MatchStatusTag, PageHeading, PartyRecord,
    party_name, whose,
};
use crate::context::{backend, link, query, viewer, words};
use crate::error::AppError;
use crate::routes::Route;
use crate::words::{Words, args};

/// What waits for the reader, and their other matches.
#[component]
pub fn MyMatchesPage() -> impl IntoView {
    let (backend, viewer, page) = (backend(), viewer(), asked_page(&query()));
    let fetch = async move {
        if viewer.account().is_none() {
            return Err(AppError::NotSignedIn);
        }
        Ok(queries::my_matches(&backend?, &viewer, page).await?)
    };
    load_live(fetch, shown)
}

fn shown(mine: MyMatches) -> impl IntoView {
    let words = words();
    let MyMatches {
        now,
        waiting,
        others,
        paging,
    } = mine;
    let waiting = if waiting.is_empty() {
        view! { <Empty reason=words.text("my-matches-none-waiting")/> }.into_any()
    } else {
        let items = waiting
            .into_iter()
            .map(|row| view! { <WaitingItem row now/> })
            .collect_view();
        view! { <ol class="ranking">{items}</ol> }.into_any()
    };
    let others = if others.is_empty() {
        let action = (
            words.text("home-read-requests"),
            link(&Route::Records(RecordKind::Request)),
        );
        view! { <Empty reason=words.text("my-matches-none") action/> }.into_any()
    } else {
        table(words, others, now).into_any()
    };
    view! {
        <PageHeading title=words.text("my-matches-title") lead=words.text("my-matches-lead")/>
        <LiveRegion id="my-matches" subjects=vec!["match".to_owned()]>
            <section>
                <h2>{words.text("my-matches-waiting")}</h2>
                {waiting}
            </section>
            <section>
                <h2>{words.text("my-matches-others")}</h2>
                {others}
                <Pages paging address=link(&Route::Matches)/>
            </section>
        </LiveRegion>
    }
}

/// One match that waits for the reader's answer.
#[component]
fn WaitingItem(row: MatchRow, now: DateTime<Utc>) -> impl IntoView {
    let words = words();
    let since = words.with(
        "my-matches-since",
        &args!["date" => words.date(row.since.date_naive())],
    );
    let score = words.with("card-score", &args!["points" => i64::from(row.score)]);
    let title = pair(words, &row);
    let href = link(&Route::Match(row.reference.clone()));
    let deadline = deadline(row.turn, now).map(|shown| {
        let name = words.text("match-deadline");
        view! { <p class="hint">{name} " " {shown}</p> }
    });
    view! {
        <li class="ranked">
            <p class="eyebrow">{row.reference.to_string()}</p>
            <h3><a href=href>{title}</a></h3>
            <p><PartyRecord party=row.request kind=RecordKind::Request/></p>
            <p><PartyRecord party=row.offer kind=RecordKind::Offer/></p>
            <p class="hint">{words.list([score, since])}</p>
            {deadline}
        </li>
    }
}

/// Both sides by name.
fn pair(words: Words, row: &MatchRow) -> String {
    words.with(
        "match-title",
        &args![
            "requester" => party_name(words, &row.request),
            "provider" => party_name(words, &row.offer),
        ],
    )
}

fn table(words: Words, matches: Vec<MatchRow>, now: DateTime<Utc>) -> impl IntoView {
    let columns = vec![
        (words.text("match-column"), false),
        (words.name(RecordKind::Request), false),
        (words.name(RecordKind::Offer), false),
        (words.text("match-score"), true),
        (words.text("match-status"), false),
        (words.text("match-since"), false),
        (words.text("match-awaited"), false),
        (words.text("match-deadline"), false),
    ];
    let rows = matches
        .into_iter()
        .map(|row| cells(words, row, now))
        .collect();
    let caption = words.text("my-matches-others");
    view! { <DataTable caption caption_hidden=true columns rows wide=true/> }
}

/// The next day by which something is to be done, where there is one.
fn deadline(turn: Option<Turn>, now: DateTime<Utc>) -> Option<impl IntoView> {
    let (_, until) = turn?.next()?;
    Some(view! { <Deadline until left=TimeLeft::until(until, now)/> })
}

fn cells(words: Words, row: MatchRow, now: DateTime<Utc>) -> Vec<Cell> {
    let title = pair(words, &row);
    let href = link(&Route::Match(row.reference));
    let parties = (&row.request, &row.offer);
    let awaited = row.turn.map(|turn| whose(words, &turn, parties));
    let deadline = deadline(row.turn, now).map(|shown| Cell::View(shown.into_any()));
    vec![
        Cell::View(view! { <a href=href>{title}</a> }.into_any()),
        Cell::View(view! { <PartyRecord party=row.request kind=RecordKind::Request/> }.into_any()),
        Cell::View(view! { <PartyRecord party=row.offer kind=RecordKind::Offer/> }.into_any()),
        Cell::Figure(row.score.to_string()),
        Cell::View(view! { <MatchStatusTag status=row.status/> }.into_any()),
        Cell::day(words, row.since),
        awaited.map_or(Cell::Nothing, Cell::text),
        deadline.unwrap_or(Cell::Nothing),
    ]
}
