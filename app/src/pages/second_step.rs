//! The code after the password.

use backend::auth::waits_for_code;
use leptos::prelude::*;

use super::load;
use super::sign_in::NextInput;
use crate::actions::accounts::SecondStep;
use crate::actions::problem_in;
use crate::components::{AppCodeInput, PageHeading, RecoveryCodeInput};
use crate::context::{action, backend, link, never_kept, query, words};
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
    // Whichever code was refused, the other way in may be what helps.
    let is_refused = problem_in(&query()).is_some();
    view! {
        <PageHeading
            title=words.text("second-step-title")
            lead=words.text("second-step-lead")
            trail
        />
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
        <details class="act" open=is_refused>
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
