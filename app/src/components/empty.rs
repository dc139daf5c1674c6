//! An empty place that says why it is empty and what can be done.

use leptos::prelude::*;

/// Stands where a list has nothing to show.
#[component]
pub fn Empty(
    /// Why nothing is here.
    reason: String,
    /// What can be done about it: what the link says, and where it leads.
    #[prop(optional, into)]
    action: Option<(String, String)>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <p>{reason}</p>
            {action.map(|(text, href)| view! { <p><a href=href>{text}</a></p> })}
        </div>
    }
}
