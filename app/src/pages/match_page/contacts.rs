//! Whom to write to, once both sides have agreed.

use backend::queries::Contact;
use leptos::prelude::*;

use crate::context::words;

/// The contacts; shows nothing while none is released.
#[component]
pub(super) fn Contacts(
    /// Both sides'.
    contacts: Vec<Contact>,
) -> impl IntoView {
    let words = words();
    if contacts.is_empty() {
        return None;
    }
    let items = contacts
        .into_iter()
        .map(|contact| {
            let href = format!("mailto:{}", contact.email);
            view! {
                <li>
                    <strong dir="auto">{contact.name}</strong>
                    <span dir="auto">{contact.organisation}</span>
                    <a href=href dir="ltr">{contact.email}</a>
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <div class="contacts">
            <h3>{words.text("match-contacts")}</h3>
            <p class="hint">{words.text("match-contacts-hint")}</p>
            <ul class="plain">{items}</ul>
        </div>
    })
}
