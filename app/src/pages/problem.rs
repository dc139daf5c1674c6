//! A failure, said so that the reader knows what to do.

use http::HeaderValue;
use http::header::RETRY_AFTER;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::Meta;

use crate::components::PageHeading;
use crate::context::{self, link, sign_in_link};
use crate::error::AppError;
use crate::routes::{Route, with_language};

/// After how many seconds a page that found the database away tries again.
const RETRY_SECONDS: &str = "30";

/// Shows a failure in place of a page, and answers with its status.
#[component]
pub fn Problem(
    /// What failed.
    error: AppError,
) -> impl IntoView {
    let error = error.answered();
    let words = context::words();
    let title = words.text(&format!("{}-title", error.key()));
    let retry = matches!(
        error,
        AppError::Unavailable | AppError::Internal | AppError::TooMany { .. }
    );
    view! {
        <PageHeading title/>
        <p class="lead">{error.said(words)}</p>
        {matches!(error, AppError::Unavailable).then(again)}
        <p class="actions">
            {retry.then(|| view! { <a class="button" href=here()>{words.text("error-retry")}</a> })}
            {matches!(error, AppError::NotSignedIn | AppError::NotFound)
                .then(|| {
                    view! {
                        <a class="button" href=sign_in_link(Some(&here()))>
                            {words.text("nav-sign-in")}
                        </a>
                    }
                })}
            <a href=link(&Route::Home)>{words.text("error-home")}</a>
        </p>
    }
}

/// Lets browser and others know when to come back.
fn again() -> impl IntoView {
    if let Some(answer) = use_context::<ResponseOptions>() {
        answer.insert_header(RETRY_AFTER, HeaderValue::from_static(RETRY_SECONDS));
    }
    view! { <Meta http_equiv="refresh" content=RETRY_SECONDS/> }
}

/// The address of this very page.
fn here() -> String {
    let visit = context::visit();
    with_language(
        visit.fixed_language.then_some(visit.locale),
        &context::address(),
    )
}
