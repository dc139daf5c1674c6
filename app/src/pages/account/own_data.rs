//! What is kept about oneself, to take away.

use leptos::prelude::*;

use crate::context::words;
use crate::routes::OWN_DATA;

/// What the file has in it, and the link to it.
#[component]
pub(super) fn OwnData() -> impl IntoView {
    let words = words();
    view! {
        <section>
            <h2>{words.text("own-data-title")}</h2>
            <p>{words.text("own-data-lead")}</p>
            <p>
                <a href=OWN_DATA download="account.json">
                    {words.text("own-data-download")}
                </a>
            </p>
        </section>
    }
}
