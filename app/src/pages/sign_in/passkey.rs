//! Signing in by a passkey.

use leptos::prelude::*;

use super::NextInput;
use crate::actions::accounts::{BeginPasskeySignIn, SignInByPasskey};
use crate::context::{action, site, words};

/// The id of the form that takes the authenticator's answer.
const FINISH: &str = "passkey-answer";

/// The button, where the browser knows passkeys; nothing where it does not, or runs no scripts.
#[component]
pub(super) fn PasskeyForm() -> impl IntoView {
    let words = words();
    let cancelled = words.text("passkey-cancelled");
    view! {
        <form
            method="post"
            action={action::<BeginPasskeySignIn>()}
            class="form-narrow sign-in-way"
            data-passkey="get"
            data-finish=FINISH
            hidden
        >
            <h2>{words.text("sign-in-passkey-title")}</h2>
            <p>{words.text("sign-in-passkey-lead")}</p>
            <NextInput/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("sign-in-passkey")}
                </button>
            </p>
            <p role="status" data-cancelled=cancelled></p>
        </form>
        <form method="post" action={action::<SignInByPasskey>()} id=FINISH hidden>
            <input type="hidden" name="credential"/>
            <NextInput/>
        </form>
        <script type="module" src=site().assets.passkey_boot></script>
    }
}
