//! A failure, said so that the reader knows what to do.

use http::HeaderValue;
use http::header::RETRY_AFTER;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use crate::components::PageHeading;
use crate::context::{self, link, sign_in_link};
use crate::error::AppError;
use crate::routes::{Route, with_language};
use crate::words::Words;

/// After how many seconds to try again where the database was away.
const RETRY_SECONDS: &str = "30";

/// Shows a failure in place of a page, and answers with its status.
#[component]
pub fn Problem(
    /// What failed.
    error: AppError,
) -> impl IntoView {
    let error = error.answered();
    if error == AppError::Unavailable {
        again();
    }
    let words = context::words();
    let title = words.text(&format!("{}-title", error.key()));
    view! {
        <PageHeading title/>
        <p class="lead">{error.said(words)}</p>
        <p class="actions">
            {ways(words, &error)} <a href=link(&Route::Home)>{words.text("error-home")}</a>
        </p>
    }
}

/// What can be done about a failure, beside going elsewhere.
fn ways(words: Words, error: &AppError) -> Vec<AnyView> {
    let is_public = context::viewer().account().is_none();
    let is_about = |gone| matches!(error, AppError::Conflict { code } if code == gone);
    let retry = matches!(
        error,
        AppError::Unavailable | AppError::Internal | AppError::TooMany { .. }
    );
    let sign_in = *error == AppError::NotSignedIn || (*error == AppError::NotFound && is_public);
    let ways = [
        (retry, here(), "error-retry"),
        (sign_in, sign_in_link(Some(&here())), "nav-sign-in"),
        (is_about("step_gone"), sign_in_link(None), "nav-sign-in"),
        (
            is_about("link_gone"),
            link(&Route::Forgotten),
            "forgotten-title",
        ),
    ];
    ways.into_iter()
        .filter(|(is_one, ..)| *is_one)
        .map(|(_, href, key)| {
            // Not everybody with such a link has a password.
            let class = (key != "forgotten-title").then_some("button");
            view! { <a class=class href=href>{words.text(key)}</a> }.into_any()
        })
        .collect()
}

/// Lets programs know when to come back.
fn again() {
    if let Some(answer) = use_context::<ResponseOptions>() {
        answer.insert_header(RETRY_AFTER, HeaderValue::from_static(RETRY_SECONDS));
    }
}

/// The address of this very page.
fn here() -> String {
    let visit = context::visit();
    with_language(
        visit.fixed_language.then_some(visit.locale),
        &context::address(),
    )
}
