//! A part of a page that follows what happens.

use leptos::prelude::*;

/// Marks what is fetched anew when one of the named records changes; see `islands::live`.
///
/// A page that has one also puts the island itself somewhere, once.
#[component]
pub fn LiveRegion(
    /// A name that is unique on the page and stays the same from one rendering to the next.
    id: &'static str,
    /// References of the records that it shows.
    subjects: Vec<String>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    view! { <div id=id data-live=subjects.join(" ")>{children()}</div> }
}
