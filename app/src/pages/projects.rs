//! The projects that the reader may see, the latest heard of first.

use backend::BackendError;
use backend::queries::{self, ProjectRow, Projects, WaitingFollowUp};
use domain::record::RecordKind;
use leptos::prelude::*;

use super::load;
use super::paging::{Pages, asked_page};
use crate::components::{
    Cell, DataTable, Empty, FreshnessLight, PageHeading, PartyRecord, ProjectStatusTag, party_name,
};
use crate::context::{backend, link, query, viewer, words};
use crate::routes::Route;
use crate::words::{Words, args};

/// The list.
#[component]
pub fn ProjectsPage() -> impl IntoView {
    let (backend, viewer, page) = (backend(), viewer(), asked_page(&query()));
    let fetch = async move {
        let backend = backend?;
        let waiting = queries::waiting_follow_ups(&backend, &viewer).await?;
        let projects = queries::projects(&backend, &viewer, page).await?;
        Ok::<_, BackendError>((projects, waiting))
    };
    load(fetch, shown)
}

fn shown((projects, waiting): (Projects, Vec<WaitingFollowUp>)) -> impl IntoView {
    let words = words();
    let Projects { rows, paging } = projects;
    let list = if rows.is_empty() {
        let action = (
            words.text("home-read-requests"),
            link(&Route::Records(RecordKind::Request)),
        );
        view! { <Empty reason=words.text("projects-none") action/> }.into_any()
    } else {
        table(words, rows).into_any()
    };
    view! {
        <PageHeading title=words.text("projects-title") lead=words.text("projects-lead")/>
        <p><a href=link(&Route::Calendar)>{words.text("projects-calendar")}</a></p>
        {follow_ups(words, waiting)}
        {list}
        <Pages paging address=link(&Route::Projects)/>
    }
}

/// The questions about closed projects that wait for an answer; nothing where none does.
fn follow_ups(words: Words, waiting: Vec<WaitingFollowUp>) -> Option<impl IntoView> {
    let title = words.text("follow-ups-waiting");
    let caption = title.clone();
    let any = !waiting.is_empty();
    let rows = waiting
        .into_iter()
        .map(|one| {
            let href = link(&Route::Project(one.project.clone()));
            let project = view! { <a href=href>{one.project.to_string()}</a> };
            vec![
                Cell::View(project.into_any()),
                Cell::text(words.count("aftermath-after", one.months.unsigned_abs().into())),
                Cell::text(words.date(one.due_on)),
            ]
        })
        .collect();
    let columns = vec![
        (words.text("project-column"), false),
        (words.text("aftermath-question"), false),
        (words.text("late-since"), false),
    ];
    any.then(|| {
        view! {
            <section>
                <h2>{title}</h2>
                <DataTable caption caption_hidden=true columns rows/>
            </section>
        }
    })
}

fn table(words: Words, projects: Vec<ProjectRow>) -> impl IntoView {
    let columns = vec![
        (words.text("project-column"), false),
        (words.name(RecordKind::Request), false),
        (words.name(RecordKind::Offer), false),
        (words.text("match-status"), false),
        (words.text("project-days"), false),
        (words.text("project-milestones"), true),
        (words.text("project-heard"), false),
    ];
    let rows = projects.into_iter().map(|row| cells(words, row)).collect();
    let caption = words.text("projects-title");
    view! { <DataTable caption caption_hidden=true columns rows wide=true/> }
}

fn cells(words: Words, row: ProjectRow) -> Vec<Cell> {
    let title = words.with(
        "match-title",
        &args![
            "requester" => party_name(words, &row.request),
            "provider" => party_name(words, &row.offer),
        ],
    );
    let (reached, all) = row.milestones;
    let milestones = words.with(
        "project-milestones-of",
        &args!["reached" => reached, "all" => all],
    );
    let days = match row.days {
        (Some(first), Some(last)) => words.date_range(first, last),
        (Some(day), None) | (None, Some(day)) => words.date(day),
        (None, None) => words.text("not-stated"),
    };
    let heard = words.date(row.last_update.date_naive());
    let light = row
        .freshness
        .map(|freshness| view! { <FreshnessLight freshness/> });
    let href = link(&Route::Project(row.reference.clone()));
    vec![
        Cell::View(
            view! {
                <a href=href>{title}</a>
                <p class="hint">{row.reference.to_string()}</p>
            }
            .into_any(),
        ),
        Cell::View(view! { <PartyRecord party=row.request kind=RecordKind::Request/> }.into_any()),
        Cell::View(view! { <PartyRecord party=row.offer kind=RecordKind::Offer/> }.into_any()),
        Cell::View(view! { <ProjectStatusTag status=row.status/> }.into_any()),
        Cell::text(days),
        Cell::Figure(milestones),
        Cell::View(
            view! {
                <p><time datetime=row.last_update.to_rfc3339()>{heard}</time></p>
                {light}
            }
            .into_any(),
        ),
    ]
}
