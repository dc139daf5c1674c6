//! The code after the password.

use backend::auth::waits_for_code;
use leptos::prelude::*;

use super::load;
use super::sign_in::{Minutes, NextInput};
use crate::actions::accounts::SecondStep;
use crate::components::{AppCodeInput, PageHeading, RecoveryCodeInput};
use crate::context::{action, backend, link, never_kept, words};
use crate::kept::Kept;
use crate::routes::Route;

/// Asks for the code, in a browser that has given the password.
#[component]
pub fn SecondStepPage() -> impl IntoView {
    never_kept();
    let backend = backend();
    let token = Kept::Code.read().unwrap_or_default();
    load(
        async move { waits_for_code(&backend?, &token).await },
        |()| view! { <Ask/> },
    )
}

#[component]
fn Ask() -> impl IntoView {
    let words = words();
    let trail = vec![(words.text("sign-in-title"), Route::SignIn)];
    view! {
        <PageHeading
            title=words.text("second-step-title")
            lead=words.text("second-step-lead")
            trail
        />
        <Minutes/>
        <form method="post" action={action::<SecondStep>()} class="form-narrow">
            <AppCodeInput/>
            <NextInput/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("sign-in-submit")}
                </button>
                <a href=link(&Route::SignIn)>{words.text("second-step-again")}</a>
            </p>
        </form>
        <details class="act">
            <summary>{words.text("second-step-lost")}</summary>
            <form method="post" action={action::<SecondStep>()} class="form-narrow">
                <RecoveryCodeInput/>
                <NextInput/>
                <p class="actions">
                    <button class="button" type="submit">
                        {words.text("sign-in-submit")}
                    </button>
                </p>
            </form>
        </details>
    }
}
