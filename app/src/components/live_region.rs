//! Parts of a page that follow what happens.

use backend::queries::stream_key;
use leptos::prelude::*;

use crate::context::{viewer, words};
use crate::islands::live::Live;
use crate::routes::EVENTS;

/// Marks what is put in anew when one of the named records changes. The page is made with
/// [`load_live`](crate::pages::load_live), which keeps it current.
#[component]
pub fn LiveRegion(
    /// A name that is unique on the page and stays the same from one rendering to the next.
    id: &'static str,
    /// The records that it shows, as the stream names them, `match:<id>`; or `match` for all
    /// matches.
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

/// Keeps the live regions of the page current: once on a page, outside of them.
#[component]
pub fn LiveUpdates(
    /// The place in the event log before which everything is on the page.
    after: i64,
) -> impl IntoView {
    view! {
        <div
            id="live"
            data-stream=EVENTS
            data-viewer=stream_key(viewer().account())
            data-after=after.to_string()
            data-updated=words().text("live-updated")
        >
            <Live/>
        </div>
    }
}
