//! A form of which nothing typed is lost.

use leptos::prelude::*;

use crate::context::words;
use crate::islands::draft::DraftKeeper;

/// Surrounds a form and saves its fields as one types; without JavaScript it only shows the form.
#[component]
pub fn KeptForm(
    /// Where the fields are posted. The text of the reply is shown, if it has one.
    address: String,
    /// The form.
    children: Children,
) -> impl IntoView {
    let words = words();
    view! {
        <DraftKeeper
            address
            saving=words.text("draft-saving")
            saved=words.text("draft-saved")
            not_saved=words.text("draft-not-saved")
        >
            {children()}
        </DraftKeeper>
    }
}
