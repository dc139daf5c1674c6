//! Signing in by an organisation's identity provider.

use form_urlencoded::Serializer;
use leptos::prelude::*;

use crate::context::{asked, site, words};
use crate::routes::{self, IDENTITY};
use crate::words::args;

/// A link for each provider; nothing where none is configured.
#[component]
pub(super) fn IdentityLinks() -> impl IntoView {
    let words = words();
    let providers = site().identity_providers;
    if providers.is_empty() {
        return None;
    }
    let next = asked("next").and_then(|next| routes::local(&next).map(str::to_owned));
    let links = providers
        .iter()
        .map(|(name, title)| {
            let said = words.with("sign-in-identity", &args!["name" => title.as_str()]);
            // Not followed in advance by anything that reads pages: it begins something.
            view! {
                <p class="actions">
                    <a class="button button-quiet" rel="nofollow" href=address(name, next.as_deref())>
                        {said}
                    </a>
                </p>
            }
        })
        .collect_view();
    Some(view! {
        <section class="form-narrow sign-in-way">
            <h2>{words.text("sign-in-identity-title")}</h2>
            {links}
        </section>
    })
}

fn address(name: &str, next: Option<&str>) -> String {
    let address = IDENTITY.replace("{name}", name);
    let query = next.map(|next| {
        Serializer::new(String::new())
            .append_pair("next", next)
            .finish()
    });
    match query {
        Some(query) => format!("{address}?{query}"),
        None => address,
    }
}
