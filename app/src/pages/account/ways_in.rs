//! How one signs in.

use backend::queries::AuthenticatorView;
use leptos::prelude::*;

use crate::context::{link, words};
use crate::routes::Route;
use crate::words::args;

/// How many passkeys there are, whether codes of an app are asked for, and where that is changed.
#[component]
pub(super) fn WaysIn(authenticator: AuthenticatorView, passkeys: usize) -> impl IntoView {
    let words = words();
    let passkeys = u64::try_from(passkeys).unwrap_or(u64::MAX);
    let app = match authenticator {
        AuthenticatorView::Counts { since, codes_left } => {
            let since = args!["day" => words.date(since.date_naive())];
            let left = u64::try_from(codes_left).unwrap_or(u64::MAX);
            let left = words.count("recovery-codes-left", left);
            format!("{} {left}", words.with("authenticator-since", &since))
        }
        AuthenticatorView::None | AuthenticatorView::Waits { .. } => {
            words.text("authenticator-none")
        }
    };
    view! {
        <section>
            <h2>{words.text("ways-in-title")}</h2>
            <p>{words.count("passkeys-count", passkeys)}</p>
            <p>
                <a href=link(&Route::Passkeys)>{words.text("passkeys-title")}</a>
            </p>
            <p>{app}</p>
            <p>
                <a href=link(&Route::Authenticator)>{words.text("authenticator-title")}</a>
            </p>
        </section>
    }
}
