//! Inputs for what proves who somebody is. None of it ever stands in a page again.

use leptos::prelude::*;

use crate::context::words;

/// The password that somebody has.
#[component]
pub fn PasswordInput(
    /// The field's name, and its id on the page.
    id: &'static str,
    /// Whose, or which.
    label: String,
    /// Its id, where one page asks for it several times.
    #[prop(optional, into)]
    unique: Option<String>,
) -> impl IntoView {
    let unique = unique.unwrap_or_else(|| id.to_owned());
    view! {
        <div class="field">
            <label for=unique.clone()>{label}</label>
            <input
                class="input"
                type="password"
                id=unique
                name=id
                dir="ltr"
                autocomplete="current-password"
                required
            />
        </div>
    }
}

/// The code that an authenticator app shows.
#[component]
pub fn AppCodeInput() -> impl IntoView {
    let words = words();
    view! {
        <div class="field">
            <label for="code">{words.text("code-app")}</label>
            <p class="hint" id="code-hint">
                {words.text("code-app-hint")}
            </p>
            <input
                class="input input-short"
                type="text"
                id="code"
                name="code"
                dir="ltr"
                inputmode="numeric"
                autocomplete="one-time-code"
                maxlength="12"
                aria-describedby="code-hint"
                required
            />
        </div>
    }
}

/// A recovery code.
#[component]
pub fn RecoveryCodeInput() -> impl IntoView {
    let words = words();
    view! {
        <div class="field">
            <label for="recovery-code">{words.text("code-recovery")}</label>
            <p class="hint" id="recovery-code-hint">
                {words.text("code-recovery-hint")}
            </p>
            <input
                class="input"
                type="text"
                id="recovery-code"
                name="code"
                dir="ltr"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                maxlength="40"
                aria-describedby="recovery-code-hint"
                required
            />
        </div>
    }
}
