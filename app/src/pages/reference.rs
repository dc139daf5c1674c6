//! Which record a page is about.

use backend::BackendError;
use domain::reference::Reference;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The reference in the page's address.
///
/// # Errors
/// [`BackendError::NotFound`] where what stands there is none.
pub fn reference() -> Result<Reference, BackendError> {
    let named = use_params_map().with_untracked(|params| params.get("reference"));
    named
        .and_then(|named| named.parse().ok())
        .ok_or(BackendError::NotFound)
}
