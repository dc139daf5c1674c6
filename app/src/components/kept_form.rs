//! A form of which nothing typed is lost.

use leptos::prelude::*;

use crate::context::{sign_in_link, words};
use crate::islands::draft::DraftKeeper;

/// Surrounds a form and saves its fields as one types; without JavaScript it only shows the form.
/// The form has a [`KeptStatus`].
#[component]
pub fn KeptForm(
    /// Where the fields are posted. The texts of the reply are shown where the form says.
    address: String,
    /// The form.
    children: Children,
) -> impl IntoView {
    view! { <DraftKeeper address>{children()}</DraftKeeper> }
}

/// Says what came of the last save. It stands above the buttons, to which it may refer.
#[component]
pub fn KeptStatus(
    /// The page that shows both versions, should somebody else have saved.
    page: String,
) -> impl IntoView {
    let words = words();
    // Signing in in another tab: what was typed stays in this one, and is saved when one is back.
    let sign_in = sign_in_link(None);
    view! {
        <p role="status" class="draft-status" id="draft-status"></p>
        <template data-outcome="saved">{words.text("draft-saved")}</template>
        <template data-outcome="failed">{words.text("draft-not-saved")}</template>
        <template data-outcome="stale">
            {words.text("draft-stale")} " " <a href=page>{words.text("draft-stale-link")}</a>
        </template>
        <template data-outcome="signed-out">
            {words.text("draft-signed-out")} " "
            <a href=sign_in target="_blank">
                {words.text("draft-signed-out-link")}
            </a>
        </template>
    }
}
