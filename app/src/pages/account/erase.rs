//! Going for good.

use leptos::prelude::*;

use crate::actions::accounts::Erase;
use crate::context::{action, words};

/// What goes and what stays, and the form, folded away.
#[component]
pub(super) fn EraseForm() -> impl IntoView {
    let words = words();
    view! {
        <details class="act">
            <summary>{words.text("erase-title")}</summary>
            <form method="post" action={action::<Erase>()} class="form-narrow">
                <p>{words.text("erase-goes")}</p>
                <p>{words.text("erase-stays")}</p>
                <p>{words.text("erase-first")}</p>
                <div class="field">
                    <label for="erase-password">{words.text("sign-in-password")}</label>
                    <input
                        class="input"
                        type="password"
                        id="erase-password"
                        name="password"
                        dir="ltr"
                        autocomplete="current-password"
                        required
                    />
                </div>
                <p class="actions">
                    <button class="button-alert" type="submit">
                        {words.text("erase-send")}
                    </button>
                </p>
            </form>
        </details>
    }
}
