//! What the link to set another password leads to.

use backend::auth::recovery_of;
use leptos::prelude::*;

use super::load;
use crate::actions::accounts::ResetPassword;
use crate::components::{NewPasswordInput, PageHeading};
use crate::context::{self, action, backend, words};
use crate::routes::TOKEN;

/// Asks for a new password.
#[component]
pub fn RecoveryPage() -> impl IntoView {
    let backend = backend();
    context::never_kept();
    let token = context::asked(TOKEN).unwrap_or_default();
    let fetch = {
        let token = token.clone();
        async move { recovery_of(&backend?, &token).await }
    };
    load(fetch, move |email| view! { <Reset email token/> })
}

#[component]
fn Reset(email: String, token: String) -> impl IntoView {
    let words = words();
    view! {
        <PageHeading title=words.text("recovery-title") lead=words.text("recovery-lead")/>
        <form method="post" action={action::<ResetPassword>()} class="form-narrow">
            <input type="hidden" name=TOKEN value=token/>
            <div class="field">
                <label for="email">{words.text("sign-in-email")}</label>
                // For the browser's own keeper of passwords.
                <input
                    class="input"
                    type="email"
                    id="email"
                    dir="ltr"
                    value=email
                    autocomplete="username"
                    readonly
                />
            </div>
            <NewPasswordInput id="password"/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("recovery-send")}
                </button>
            </p>
        </form>
    }
}
