//! Keeps marked parts of a page current.
//!
//! One tab of a browser holds the stream of events, under a lock; the others hear from it over a
//! channel, so that many tabs cost one connection. A change that concerns the page makes it read
//! itself again and put what is new inside its `[data-live]` parts. The page is read with the
//! reader's own rights, so the stream itself need carry no more than references.
//!
//! The page says in `#live` for whom it was made (`data-viewer`) and at which place of the log
//! (`data-after`). Lock and messages go by the former, so that nobody shares the stream of whoever
//! was signed in before; by the latter a tab knows what it missed. `listening` has the stream and
//! the tabs, `renewing` what is done to the page. While it has a `[data-renew]`, something is under way that the
//! log does not tell of, and the page is read again every other second.

use leptos::prelude::*;

#[cfg(target_arch = "wasm32")]
mod listening;
#[cfg(target_arch = "wasm32")]
mod renewing;

/// Listens for changes to what the page shows in its live parts; shows nothing but a line for
/// screen readers. What it has to know stands on `#live`, which is around it.
#[island]
pub fn Live() -> impl IntoView {
    #[cfg(target_arch = "wasm32")]
    Effect::new(listening::Page::listen);
    view! { <span role="status" class="visually-hidden" id="live-status"></span> }
}
