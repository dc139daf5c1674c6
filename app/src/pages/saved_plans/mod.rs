//! Saved plans: the list, one of them as things stand today, two beside each other, and those that are
//! being made.

mod compared;
mod making;
mod one;

use backend::BackendError;
use backend::queries::{self, Person, PlanRunView, PlansCompared, SavedPlanRow, SavedPlanView};
use form_urlencoded::parse;
use leptos::prelude::*;
use uuid::Uuid;

use super::load_live;
use super::paging::asked_page;
use crate::components::{Cell, DataTable, Empty, LiveRegion, PageHeading};
use crate::context::{backend, link, query, viewer, words};
use crate::routes::Route;
use crate::words::Words;
use compared::Compared;
use making::{Making, MakingList};
use one::SavedOne;

/// What an address asks for.
#[derive(Clone, Copy, Debug, Default)]
struct Asked {
    plan: Option<Uuid>,
    a: Option<Uuid>,
    b: Option<Uuid>,
}

fn asked(query: &str) -> Asked {
    let mut asked = Asked::default();
    for (name, value) in parse(query.as_bytes()) {
        let id = value.parse().ok();
        match name.as_ref() {
            "plan" => asked.plan = id,
            "a" => asked.a = id,
            "b" => asked.b = id,
            _ => {}
        }
    }
    asked
}

/// The address of a saved plan.
pub fn address(plan: Uuid) -> String {
    format!("{}?plan={plan}", link(&Route::SavedPlans))
}

/// The plan that an address asks for.
enum One {
    Making(PlanRunView),
    Saved(Box<SavedPlanView>),
}

impl One {
    fn name(&self) -> &str {
        match self {
            Self::Making(run) => &run.name,
            Self::Saved(view) => &view.head.name,
        }
    }
}

/// The page.
#[component]
pub fn SavedPlansPage() -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    let query = query();
    let (asked, page) = (asked(&query), asked_page(&query));
    let fetch = async move {
        let backend = backend?;
        // The runs first: one that is saved in between is in both, not in neither.
        let runs = queries::plan_runs_list(&backend, &viewer).await?;
        let list = queries::saved_plans_list(&backend, &viewer).await?;
        let run = asked
            .plan
            .and_then(|plan| runs.iter().find(|run| run.id == plan));
        let one = match (asked.plan, run) {
            (Some(_), Some(run)) => Some(One::Making(run.clone())),
            (Some(plan), None) => {
                let saved = queries::saved_plan(&backend, &viewer, (plan, page)).await?;
                Some(One::Saved(Box::new(saved)))
            }
            (None, _) => None,
        };
        let both = match asked.a.zip(asked.b) {
            Some(two) => Some(queries::compare_plans(&backend, &viewer, two).await?),
            None => None,
        };
        Ok::<_, BackendError>(((runs, list), one, both))
    };
    load_live(fetch, move |(lists, one, both)| {
        shown(asked, lists, (one, both))
    })
}

fn shown(
    asked: Asked,
    (runs, list): (Vec<PlanRunView>, Vec<SavedPlanRow>),
    (one, both): (Option<One>, Option<PlansCompared>),
) -> impl IntoView {
    let words = words();
    let trail = vec![
        (words.text("nav-review"), Route::Review),
        (words.text("plan-title"), Route::Plan),
    ];
    let told_apart_by = one.as_ref().map(|one| one.name().to_owned());
    let list = if list.is_empty() && !runs.is_empty() {
        ().into_any()
    } else if list.is_empty() {
        let action = (words.text("plan-title"), link(&Route::Plan));
        view! { <Empty reason=words.text("plans-none") action/> }.into_any()
    } else {
        listed(words, asked, list).into_any()
    };
    view! {
        <PageHeading
            title=words.text("plans-title")
            lead=words.text("plans-lead")
            told_apart_by=told_apart_by.unwrap_or_default()
            trail
        />
        <LiveRegion id="saved-plan" subjects=Vec::new()>
            {one
                .map(|one| match one {
                    One::Making(run) => view! { <Making run/> }.into_any(),
                    One::Saved(view) => view! { <SavedOne view=*view/> }.into_any(),
                })}
        </LiveRegion>
        {both.map(|compared| view! { <Compared compared/> })}
        <LiveRegion id="saved-plans" subjects=Vec::new()>
            <MakingList runs/>
            {list}
        </LiveRegion>
    }
}

/// All of them, each with a choice of two to hold against each other.
fn listed(words: Words, asked: Asked, list: Vec<SavedPlanRow>) -> impl IntoView {
    let columns = [
        ("plans-name", false),
        ("plans-made", false),
        ("plans-by", false),
        ("plan-states", true),
        ("plan-requests", true),
        ("plan-total", true),
        ("plans-first", false),
        ("plans-second", false),
    ];
    let columns = columns
        .map(|(key, figure)| (words.text(key), figure))
        .to_vec();
    let rows = list.into_iter().map(|row| cells(words, asked, row));
    let caption = words.text("plans-title");
    view! {
        <form method="get" action=link(&Route::SavedPlans)>
            <DataTable caption caption_hidden=true wide=true columns rows=rows.collect()/>
            <p class="actions">
                <button class="button" type="submit">{words.text("plans-compare")}</button>
            </p>
        </form>
    }
}

fn cells(words: Words, asked: Asked, row: SavedPlanRow) -> Vec<Cell> {
    let choice = |name: &'static str, chosen: Option<Uuid>, key: &str| {
        let id = format!("{name}-{}", row.id);
        let said = format!("{}: {}", words.text(key), row.name);
        let checked = chosen == Some(row.id);
        Cell::View(
            view! {
                <input type="radio" id=id.clone() name=name value=row.id.to_string() checked=checked required/>
                <label for=id class="visually-hidden">{said}</label>
            }
            .into_any(),
        )
    };
    let (href, name) = (address(row.id), row.name.clone());
    vec![
        Cell::View(view! { <a href=href dir="auto">{name}</a> }.into_any()),
        Cell::moment(words, row.made_at),
        Cell::text(by(words, row.by.clone())),
        Cell::Figure(words.number(row.worth.states_served)),
        Cell::Figure(words.number(row.worth.requests_served)),
        Cell::Figure(words.number(row.worth.total_score)),
        choice("a", asked.a, "plans-first"),
        choice("b", asked.b, "plans-second"),
    ]
}

/// Who saved it.
fn by(words: Words, person: Option<Person>) -> String {
    match person {
        Some(Person::Named(name) | Person::Erased(name)) => name,
        None => words.text("plans-somebody"),
    }
}
