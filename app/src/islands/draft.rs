//! Keeps what is typed: sends the form that it surrounds a moment after the last keystroke.

#![expect(
    missing_docs,
    reason = "the macro of an island writes a struct of its own"
)]

use leptos::html::Div;
use leptos::prelude::*;

/// Surrounds a form made on the server and saves its fields.
///
/// The form is posted whole to `address`, as the browser itself would post it. The reply, if it has
/// a text, is shown in place of `saved`: how many offers a request would reach, for example.
#[island]
pub fn DraftKeeper(
    /// Where the fields are posted.
    address: String,
    /// What the status line says while it saves.
    saving: String,
    /// What it says when it has saved, if the reply says nothing.
    saved: String,
    /// What it says when it could not save.
    not_saved: String,
    /// The form.
    children: Children,
) -> impl IntoView {
    let host = NodeRef::<Div>::new();
    let status = RwSignal::new(String::new());
    #[cfg(target_arch = "wasm32")]
    let on_input = {
        let words = keeping::Words {
            saving,
            saved,
            not_saved,
        };
        keeping::after_a_pause(host, status, address, words)
    };
    #[cfg(not(target_arch = "wasm32"))]
    let on_input = {
        // The server only writes the words down for the browser.
        let _ = (address, saving, saved, not_saved);
        |_| {}
    };
    view! {
        <div node_ref=host on:input=on_input>
            {children()}
            <p role="status" class="draft-status">
                {status}
            </p>
        </div>
    }
}

#[cfg(target_arch = "wasm32")]
mod keeping {
    use std::time::Duration;

    use leptos::ev::Event;
    use leptos::html::Div;
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{FormData, HtmlFormElement, RequestInit, UrlSearchParams};

    use crate::islands::browser::fetch_text;

    /// How long nobody types before it saves.
    const PAUSE: Duration = Duration::from_millis(600);

    /// What the status line can say.
    #[derive(Clone)]
    pub(super) struct Words {
        pub(super) saving: String,
        pub(super) saved: String,
        pub(super) not_saved: String,
    }

    /// Saves once nobody has typed for a while.
    pub(super) fn after_a_pause(
        host: NodeRef<Div>,
        status: RwSignal<String>,
        address: String,
        words: Words,
    ) -> impl FnMut(Event) + 'static {
        let mut waiting: Option<TimeoutHandle> = None;
        move |_| {
            if let Some(timer) = waiting.take() {
                timer.clear();
            }
            let (address, words) = (address.clone(), words.clone());
            let save = move || save(host, status, address, words);
            waiting = set_timeout_with_handle(save, PAUSE).ok();
        }
    }

    fn save(host: NodeRef<Div>, status: RwSignal<String>, address: String, words: Words) {
        let Some(form) = host.get_untracked().and_then(|host| form_in(&host)) else {
            return;
        };
        status.set(words.saving);
        spawn_local(async move {
            status.set(match post(&address, &form).await {
                Ok(said) if said.is_empty() => words.saved,
                Ok(said) => said,
                Err(_) => words.not_saved,
            });
        });
    }

    fn form_in(host: &web_sys::Element) -> Option<HtmlFormElement> {
        host.query_selector("form").ok().flatten()?.dyn_into().ok()
    }

    /// Posts the fields as a browser posts a form, and answers with the text of the reply.
    async fn post(address: &str, form: &HtmlFormElement) -> Result<String, JsValue> {
        let fields = FormData::new_with_form(form)?;
        // The browser takes any list of pairs; only this shape of it is declared.
        let body = UrlSearchParams::new_with_str_sequence_sequence(&fields)?;
        let init = RequestInit::new();
        init.set_method("POST");
        init.set_body(&body);
        fetch_text(address, &init).await
    }
}
