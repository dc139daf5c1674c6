//! The few things of the browser that more than one island asks for.

use js_sys::Function;
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, EventTarget, MessageEvent, RequestInit, Response};

/// How long an answer may take, in milliseconds: longer than the server gives itself.
const PATIENCE: u32 = 40_000;

/// Asks for an address and answers with the text of a good reply; a redirect or a refusal is a
/// failure, because what comes back is then another page.
///
/// # Errors
/// The status of a refusal; whatever the browser says, or nothing, where there was none.
pub(super) async fn fetch_text(address: &str, init: &RequestInit) -> Result<String, JsValue> {
    init.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let reply = JsFuture::from(window().fetch_with_str_and_init(address, init)).await?;
    let reply: Response = reply.dyn_into()?;
    if !reply.ok() || reply.redirected() {
        return Err(reply.status().into());
    }
    let text = JsFuture::from(reply.text()?).await?;
    Ok(text.as_string().unwrap_or_default())
}

/// Listens to an event of the page for as long as it is there.
pub(super) fn listen(to: &EventTarget, name: &str, act: impl Fn(MessageEvent) + 'static) {
    // Refused only where there is no such thing as a listener.
    let _ = to.add_event_listener_with_callback(name, &function(act));
}

/// What the browser calls with an event, for as long as the page is there. Who does not ask an
/// event for its message may be given any event.
pub(super) fn function(act: impl Fn(MessageEvent) + 'static) -> Function {
    Closure::<dyn Fn(MessageEvent)>::new(act)
        .into_js_value()
        .unchecked_into()
}
