//! The few things of the browser that more than one island asks for.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// Asks for an address and answers with the text of a good reply; a redirect or a refusal is a
/// failure, because what comes back is then another page.
///
/// # Errors
/// Whatever the browser says, or nothing for a reply that is no good.
pub(super) async fn fetch_text(address: &str, init: &RequestInit) -> Result<String, JsValue> {
    let reply = JsFuture::from(window().fetch_with_str_and_init(address, init)).await?;
    let reply: Response = reply.dyn_into()?;
    if !reply.ok() || reply.redirected() {
        return Err(JsValue::NULL);
    }
    let text = JsFuture::from(reply.text()?).await?;
    Ok(text.as_string().unwrap_or_default())
}
