//! A failure, said so that the reader knows what to do.

use http::HeaderValue;
use http::header::RETRY_AFTER;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use crate::components::PageHeading;
use crate::context::{self, link, sign_in_link};
use crate::error::AppError;
use crate::routes::{Route, with_language};

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
    let retry = matches!(
        error,
        AppError::Unavailable | AppError::Internal | AppError::TooMany { .. }
    );
    let is_public = context::viewer().account().is_none();
    view! {
        <PageHeading title/>
        <p class="lead">{error.said(words)}</p>
        <p class="actions">
            {retry.then(|| view! { <a class="button" href=here()>{words.text("error-retry")}</a> })}
            {(error == AppError::NotSignedIn || (error == AppError::NotFound && is_public))
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
