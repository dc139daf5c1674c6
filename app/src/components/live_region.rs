//! Parts of a page that follow what happens.

use leptos::prelude::*;

use crate::context::words;
use crate::islands::live::Live;
use crate::routes::EVENTS;

/// Marks what is put in anew when one of the named records changes. A page that has one also has
/// [`LiveUpdates`], once and outside of it.
#[component]
pub fn LiveRegion(
    /// A name that is unique on the page and stays the same from one rendering to the next.
    id: &'static str,
    /// The records that it shows, as the stream names them: `match:<id>`.
    subjects: Vec<String>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    view! {
        <div id=id data-live=subjects.join(" ")>
            {children()}
        </div>
    }
}

/// Keeps the live regions of the page current.
#[component]
pub fn LiveUpdates() -> impl IntoView {
    view! { <Live stream=EVENTS.to_owned() updated=words().text("live-updated")/> }
}
