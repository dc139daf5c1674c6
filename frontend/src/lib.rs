//! What the browser runs: the islands of [`app`], started by `boot/islands.js`.
//!
//! The rule that holds here: no code but this entry. What an island does stands in `app::islands`.

use app as _; // links the islands in: each exports its own start function
use wasm_bindgen::prelude::wasm_bindgen;

/// Readies the reactive system. The boot script then starts each island of the page.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
