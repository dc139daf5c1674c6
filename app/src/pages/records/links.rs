//! What became of a record: its open matches and its projects, as far as the reader may know.

use backend::queries::{PartyView, RecordLinks};
use domain::reference::Reference;
use leptos::prelude::*;

use super::fulfilment::FulfilmentSection;
use crate::components::{MatchStatusTag, ProjectStatusTag, party_name};
use crate::context::{link, words};
use crate::routes::Route;

/// The matches and the projects; nothing where there is none.
#[component]
pub(super) fn Links(
    /// What the record leads to.
    links: RecordLinks,
) -> impl IntoView {
    let matches = links.matches.into_iter().map(|one| {
        let tag = view! { <MatchStatusTag status=one.status/> }.into_any();
        item(
            &Route::Match(one.reference.clone()),
            &one.reference,
            &one.other,
            tag,
        )
    });
    let projects = links.projects.into_iter().map(|one| {
        let tag = view! { <ProjectStatusTag status=one.status/> }.into_any();
        item(
            &Route::Project(one.reference.clone()),
            &one.reference,
            &one.other,
            tag,
        )
    });
    let fulfilment = links
        .fulfilment
        .map(|fulfilled| view! { <FulfilmentSection fulfilled/> });
    view! {
        {fulfilment}
        {list("record-matches", matches.collect())}
        {list("record-projects", projects.collect())}
    }
}

/// The other side as the link, with the state and the reference.
fn item(route: &Route, reference: &Reference, other: &PartyView, tag: AnyView) -> AnyView {
    let name = party_name(words(), other);
    view! {
        <li>
            <a href=link(route)><bdi>{name}</bdi></a>
            " "
            {tag}
            " "
            <span class="hint reference">{reference.to_string()}</span>
        </li>
    }
    .into_any()
}

fn list(title: &str, items: Vec<AnyView>) -> Option<impl IntoView + use<>> {
    let title = words().text(title);
    (!items.is_empty()).then(|| {
        view! {
            <section class="record-links">
                <h2>{title}</h2>
                <ul class="plain">{items}</ul>
            </section>
        }
    })
}
