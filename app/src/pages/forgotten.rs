//! Where one asks for a link to set another password.

use leptos::prelude::*;

use crate::actions::accounts::AskRecovery;
use crate::components::{EmailInput, PageHeading};
use crate::context::{action, link, words};
use crate::routes::Route;

/// Asks for an e-mail address.
#[component]
pub fn ForgottenPage() -> impl IntoView {
    let words = words();
    let trail = vec![(words.text("sign-in-title"), Route::SignIn)];
    view! {
        <PageHeading
            title=words.text("forgotten-title")
            lead=words.text("forgotten-lead")
            trail
        />
        <form method="post" action={action::<AskRecovery>()} class="form-narrow">
            <EmailInput id="email" label=words.text("sign-in-email") autocomplete="username"/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("forgotten-send")}
                </button>
                <a href=link(&Route::SignIn)>{words.text("sign-in-title")}</a>
            </p>
        </form>
    }
}
