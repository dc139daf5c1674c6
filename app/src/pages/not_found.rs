//! What stands where nothing can be shown.

use leptos::prelude::*;

use super::problem::Problem;
use crate::error::AppError;

/// The answer for an address that has no page.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <Problem error=AppError::NotFound/> }
}
