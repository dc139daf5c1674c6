//! The same page in another language: plain links, nothing to open.

use leptos::prelude::*;

use crate::context;
use crate::locale::Locale;
use crate::routes::with_language;

/// Links to this page in every language of the site.
#[component]
pub fn LanguageMenu() -> impl IntoView {
    let words = context::words();
    let page = context::address();
    let links = Locale::OFFERED.map(|other| {
        let current = (other == words.locale()).then_some("true");
        view! {
            <li>
                <a
                    href=with_language(Some(other), &page)
                    lang=other.tag()
                    hreflang=other.tag()
                    aria-current=current
                >
                    {other.own_name()}
                </a>
            </li>
        }
    });
    view! {
        <nav class="languages" aria-label=words.text("language-label")>
            <ul>{links}</ul>
        </nav>
    }
}
