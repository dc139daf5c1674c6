//! One's new recovery codes: shown once, to be printed or copied.

use backend::queries::fresh_recovery_codes;
use leptos::prelude::*;

use super::load;
use crate::components::{Empty, PageHeading};
use crate::context::{backend, link, never_kept, viewer, words};
use crate::kept::Kept;
use crate::routes::Route;

/// Shows the codes that were just made, and lets the browser forget what they follow from.
#[component]
pub fn RecoveryCodesPage() -> impl IntoView {
    never_kept();
    let (backend, viewer) = (backend(), viewer());
    let seed = Kept::RecoveryCodes.read();
    let fetch = async move {
        match seed {
            Some(seed) => fresh_recovery_codes(&backend?, &viewer, &seed).await,
            None => fresh_recovery_codes(&backend?, &viewer, "").await,
        }
    };
    load(fetch, |codes| {
        Kept::RecoveryCodes.forget();
        view! { <Codes codes/> }
    })
}

#[component]
fn Codes(codes: Vec<String>) -> impl IntoView {
    let words = words();
    let trail = vec![
        (words.text("account-title"), Route::Account),
        (words.text("authenticator-title"), Route::Authenticator),
    ];
    let title = words.text("recovery-codes-title");
    if codes.is_empty() {
        let reason = words.text("recovery-codes-shown");
        let action = (
            words.text("authenticator-title"),
            link(&Route::Authenticator),
        );
        return view! {
            <PageHeading title trail/>
            <Empty reason action/>
        }
        .into_any();
    }
    let codes = codes
        .into_iter()
        .map(|code| view! { <li><code>{code}</code></li> })
        .collect_view();
    view! {
        <PageHeading title lead=words.text("recovery-codes-lead") trail/>
        <ol class="recovery-codes">{codes}</ol>
        <p class="actions">
            <a class="button" href=link(&Route::Account)>
                {words.text("recovery-codes-done")}
            </a>
        </p>
    }
    .into_any()
}
