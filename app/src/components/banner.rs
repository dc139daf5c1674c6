//! What must be said on every page before anything else.

use domain::vocabulary::World;
use leptos::prelude::*;

use crate::context;
use crate::locale::Locale;
use crate::routes::with_language;

/// Says that the data is invented, and that a translation was not checked, where either is so.
#[component]
pub fn Notices() -> impl IntoView {
    let words = context::words();
    let demonstration = context::site().world == World::Demonstration;
    let unreviewed = !words.locale().reviewed();
    let english = with_language(Some(Locale::En), &context::address());
    (demonstration || unreviewed).then(|| {
        view! {
            <aside aria-label=words.text("notices-label")>
                {demonstration
                    .then(|| {
                        view! { <p class="notice notice-alert">{words.text("demonstration-banner")}</p> }
                    })}
                {unreviewed
                    .then(|| {
                        view! {
                            <p class="notice">
                                {words.text("unreviewed-language")} " "
                                <a href=english hreflang="en">
                                    {words.text("unreviewed-language-link")}
                                </a>
                            </p>
                        }
                    })}
            </aside>
        }
    })
}
