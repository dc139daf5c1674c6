//! A form that does one thing.

use leptos::prelude::*;

/// Sends its inputs to an action.
#[component]
pub fn PostForm(
    /// Where it is sent: `context::action::<Accept>()`.
    action: String,
    /// What the action must know and nobody types: names and values.
    #[prop(optional)]
    hidden: Vec<(&'static str, String)>,
    /// What is typed, and the button.
    children: Children,
) -> impl IntoView {
    let hidden = hidden
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <form method="post" action=action class="post-form">
            {hidden} {children()}
        </form>
    }
}
