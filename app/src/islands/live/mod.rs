//! Keeps marked parts of a page current.
//!
//! One tab of a browser holds the stream of events, under a lock; the others hear from it over a
//! channel, so that many tabs cost one connection. A change that concerns the page makes it read
//! itself again and put what is new inside its `[data-live]` parts. The page is read with the
//! reader's own rights, so the stream itself need carry no more than references.

#![expect(
    missing_docs,
    reason = "the macro of an island writes a struct of its own"
)]

use leptos::prelude::*;

/// Listens for changes to what the page shows in its live parts; shows nothing but a line for
/// screen readers.
#[island]
pub fn Live(
    /// The address of the stream of events, each of which names one changed record.
    stream: String,
    /// What is announced once the page was brought up to date.
    updated: String,
) -> impl IntoView {
    let status = RwSignal::new(String::new());
    #[cfg(target_arch = "wasm32")]
    Effect::new(move || listening::listen(&stream, status, &updated));
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (stream, updated);
    view! {
        <span role="status" class="visually-hidden">
            {status}
        </span>
    }
}

#[cfg(target_arch = "wasm32")]
mod listening {
    use std::cell::RefCell;
    use std::rc::Rc;
    use std::time::Duration;

    use js_sys::{Function, Promise};
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use wasm_bindgen::prelude::*;
    use web_sys::{
        BroadcastChannel, DomParser, Element, EventSource, MessageEvent, RequestInit, SupportedType,
    };

    use crate::islands::browser::fetch_text;

    /// The name of the lock, and of the channel between tabs.
    const NAME: &str = "counterpart-live";

    /// Changes come in bursts; the page is read once for all of them.
    const PAUSE: Duration = Duration::from_millis(300);

    #[wasm_bindgen]
    extern "C" {
        /// Web Locks; there are none where the page does not come over a trustworthy connection.
        #[wasm_bindgen(catch, js_namespace = ["navigator", "locks"], js_name = request)]
        fn request_lock(name: &str, held: &JsValue) -> Result<Promise, JsValue>;

        /// Set by the boot script: starts the islands below an element.
        #[wasm_bindgen(catch, js_name = "__startIslands")]
        fn start_islands(root: &Element) -> Result<JsValue, JsValue>;
    }

    /// Listens to the other tabs, and to the server where no other tab does.
    pub(super) fn listen(stream: &str, status: RwSignal<String>, updated: &str) {
        let heard = refresher(status, updated.to_owned());
        let Ok(channel) = BroadcastChannel::new(NAME) else {
            return;
        };
        let from_tabs = Rc::clone(&heard);
        channel.set_onmessage(Some(&on_message(move |subject| from_tabs(&subject))));

        let stream = stream.to_owned();
        let open = move || {
            let Ok(source) = EventSource::new(&stream) else {
                return;
            };
            let (heard, channel) = (Rc::clone(&heard), channel.clone());
            source.set_onmessage(Some(&on_message(move |subject| {
                // A tab that cannot be told reads the page when it is next opened.
                let _ = channel.post_message(&JsValue::from_str(&subject));
                heard(&subject);
            })));
        };
        let without_locks = open.clone();
        // The lock is held while this promise is pending: until the tab goes away.
        let held = Closure::once_into_js(move || {
            open();
            Promise::new(&mut |_, _| {})
        });
        if request_lock(NAME, &held).is_err() {
            without_locks();
        }
    }

    /// What is done about a changed record: if the page shows it, the page is read again.
    fn refresher(status: RwSignal<String>, updated: String) -> Rc<dyn Fn(&str)> {
        let waiting: RefCell<Option<TimeoutHandle>> = RefCell::default();
        Rc::new(move |subject| {
            if !is_shown(subject) {
                return;
            }
            if let Some(timer) = waiting.borrow_mut().take() {
                timer.clear();
            }
            let updated = updated.clone();
            let refresh = move || {
                spawn_local(async move {
                    if refresh_page().await.is_ok() {
                        status.set(updated);
                    }
                });
            };
            *waiting.borrow_mut() = set_timeout_with_handle(refresh, PAUSE).ok();
        })
    }

    fn on_message(act: impl Fn(String) + 'static) -> Function {
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                act(text);
            }
        })
        .into_js_value()
        .unchecked_into()
    }

    /// Whether some live part of this page shows the record.
    fn is_shown(subject: &str) -> bool {
        let is_subject = subject
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':'));
        let selector = format!("[data-live~=\"{subject}\"]");
        is_subject
            && document()
                .query_selector(&selector)
                .ok()
                .flatten()
                .is_some()
    }

    /// Reads this page again and puts what is new into its live parts.
    async fn refresh_page() -> Result<(), JsValue> {
        let here = window().location().href()?;
        let html = fetch_text(&here, &RequestInit::new()).await?;
        let fresh = DomParser::new()?.parse_from_string(&html, SupportedType::TextHtml)?;
        let parts = document().query_selector_all("[data-live]")?;
        for place in 0..parts.length() {
            if let Some(part) = parts
                .item(place)
                .and_then(|node| node.dyn_into::<Element>().ok())
                && let Some(new) = fresh.get_element_by_id(&part.id())
            {
                renew(&part, &new);
            }
        }
        Ok(())
    }

    /// Puts the new content into a part, unless the reader is working in it.
    fn renew(part: &Element, new: &Element) {
        let busy = document()
            .active_element()
            .is_some_and(|at| part.contains(Some(&at)));
        let html = new.inner_html();
        if !busy && part.inner_html() != html {
            part.set_inner_html(&html);
            // Without it the part is only not alive, and right all the same.
            let _ = start_islands(part);
        }
    }
}
