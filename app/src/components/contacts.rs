//! Whom to write to, once both sides have agreed.

use backend::queries::Contact;
use form_urlencoded::byte_serialize;
use leptos::prelude::*;

use crate::context::words;

/// The contacts; shows nothing while none is released.
#[component]
pub fn Contacts(
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
            let href = mailto(&contact.email);
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

/// A link that begins a message to an address, and can do nothing else: `?` and `&` would add fields.
fn mailto(email: &str) -> String {
    let written = |part: &str| byte_serialize(part.as_bytes()).collect::<String>();
    let parts = email.rsplit_once('@').unwrap_or((email, ""));
    format!("mailto:{}@{}", written(parts.0), written(parts.1))
}

#[cfg(test)]
mod tests {
    use super::mailto;

    #[test]
    fn an_address_adds_nothing_to_its_message() {
        assert_eq!(mailto("ana@example.org"), "mailto:ana@example.org");
        let sly = mailto("ana?bcc=eve&x=@example.org");
        assert_eq!(sly, "mailto:ana%3Fbcc%3Deve%26x%3D@example.org");
    }
}
