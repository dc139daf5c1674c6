//! Keeps what is typed: sends the form that it surrounds a moment after the last keystroke.

#![expect(
    missing_docs,
    reason = "the macro of an island writes a struct of its own"
)]

use leptos::html::Div;
use leptos::prelude::*;

/// Surrounds a form made on the server and saves its fields.
///
/// The form is posted whole to `address`, as the browser itself would post it. The reply is JSON:
/// `revision` goes into the form, to be sent with the next save; `said` is shown in place of
/// `saved`; every other text is put into the element marked with its name, `data-kept="reach"`.
///
/// One save is under way at a time, because the next one needs its revision; a button that is
/// pressed meanwhile waits for it.
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
    let keeper = {
        let words = keeping::Words {
            saving,
            saved,
            not_saved,
        };
        keeping::Keeper::new(host, status, address, words)
    };
    #[cfg(target_arch = "wasm32")]
    let (on_input, on_submit) = (keeper.on_input(), keeper.on_submit());
    #[cfg(not(target_arch = "wasm32"))]
    let (on_input, on_submit) = {
        // The server only writes the words down for the browser.
        let _ = (address, saving, saved, not_saved);
        (|_| {}, |_| {})
    };
    view! {
        <div node_ref=host on:input=on_input on:submit=on_submit>
            {children()}
            <p role="status" class="draft-status">
                {status}
            </p>
        </div>
    }
}

#[cfg(target_arch = "wasm32")]
mod keeping {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;
    use std::time::Duration;

    use js_sys::{JSON, Reflect};
    use leptos::ev::{Event, SubmitEvent};
    use leptos::html::Div;
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{
        Element, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, RequestInit,
        UrlSearchParams,
    };

    use crate::islands::browser::fetch_text;

    /// How long nobody types before it saves.
    const PAUSE: Duration = Duration::from_millis(600);

    /// What the status line can say.
    pub(super) struct Words {
        pub(super) saving: String,
        pub(super) saved: String,
        pub(super) not_saved: String,
    }

    /// One form that is kept. All clones are one.
    #[derive(Clone)]
    pub(super) struct Keeper(Rc<Inner>);

    struct Inner {
        host: NodeRef<Div>,
        status: RwSignal<String>,
        address: String,
        words: Words,
        /// Runs while nobody types.
        waiting: RefCell<Option<TimeoutHandle>>,
        /// Whether a save is under way.
        busy: Cell<bool>,
        /// Whether something was typed meanwhile.
        again: Cell<bool>,
        /// The button that was pressed meanwhile.
        pressed: RefCell<Option<HtmlElement>>,
    }

    impl Keeper {
        pub(super) fn new(
            host: NodeRef<Div>,
            status: RwSignal<String>,
            address: String,
            words: Words,
        ) -> Self {
            Self(Rc::new(Inner {
                host,
                status,
                address,
                words,
                waiting: RefCell::default(),
                busy: Cell::default(),
                again: Cell::default(),
                pressed: RefCell::default(),
            }))
        }

        /// Saves once nobody has typed for a while.
        pub(super) fn on_input(&self) -> impl FnMut(Event) + use<> {
            let keeper = self.clone();
            move |_| {
                keeper.stop_waiting();
                let next = keeper.clone();
                let timer = set_timeout_with_handle(move || next.save(), PAUSE).ok();
                *keeper.0.waiting.borrow_mut() = timer;
            }
        }

        /// Lets a button that saves by itself wait for the save that is under way.
        pub(super) fn on_submit(&self) -> impl FnMut(SubmitEvent) + use<> {
            let keeper = self.clone();
            move |event| {
                keeper.stop_waiting();
                if keeper.0.busy.get() {
                    event.prevent_default();
                    *keeper.0.pressed.borrow_mut() = event.submitter();
                }
            }
        }

        fn stop_waiting(&self) {
            if let Some(timer) = self.0.waiting.borrow_mut().take() {
                timer.clear();
            }
        }

        fn save(&self) {
            if self.0.busy.replace(true) {
                self.0.again.set(true);
                return;
            }
            let words = &self.0.words;
            self.0.status.set(words.saving.clone());
            let keeper = self.clone();
            spawn_local(async move {
                let words = &keeper.0.words;
                let said = match keeper.post().await {
                    Ok(said) => said.unwrap_or_else(|| words.saved.clone()),
                    Err(_) => words.not_saved.clone(),
                };
                keeper.0.status.set(said);
                keeper.go_on();
            });
        }

        /// Does what was asked for while a save was under way.
        fn go_on(&self) {
            self.0.busy.set(false);
            let typed = self.0.again.take();
            match (self.0.pressed.take(), self.form()) {
                (Some(button), Some(form)) => {
                    // Refused only for a button that has left the form meanwhile.
                    let _ = form.request_submit_with_submitter(Some(&button));
                }
                _ if typed => self.save(),
                _ => {}
            }
        }

        fn host(&self) -> Option<Element> {
            self.0.host.get_untracked().map(JsCast::unchecked_into)
        }

        fn form(&self) -> Option<HtmlFormElement> {
            let found = self.host()?.query_selector("form").ok().flatten()?;
            found.dyn_into().ok()
        }

        /// Posts the fields as a browser posts a form, shows what the reply says, and gives what
        /// the status line is to say.
        async fn post(&self) -> Result<Option<String>, JsValue> {
            let form = self.form().ok_or(JsValue::NULL)?;
            let fields = FormData::new_with_form(&form)?;
            // The browser takes any list of pairs; only this shape of it is declared.
            let body = UrlSearchParams::new_with_str_sequence_sequence(&fields)?;
            let init = RequestInit::new();
            init.set_method("POST");
            init.set_body(&body);
            let reply = JSON::parse(&fetch_text(&self.0.address, &init).await?)?;
            let text = |name: &str| Reflect::get(&reply, &name.into()).ok()?.as_string();
            if let Some(revision) = Reflect::get(&reply, &"revision".into())?.as_f64() {
                self.renew_revision(revision);
            }
            self.show(text)?;
            Ok(text("said"))
        }

        fn renew_revision(&self, revision: f64) {
            // The form that throws changes away sends it, too.
            let Some(Ok(inputs)) = leptos::web_sys::window()
                .and_then(|window| window.document())
                .map(|document| document.query_selector_all("[name=revision]"))
            else {
                return;
            };
            for input in (0..inputs.length()).filter_map(|place| inputs.item(place)) {
                let input: HtmlInputElement = input.unchecked_into();
                input.set_value(&revision.to_string());
            }
        }

        /// Puts the texts of a reply where the page shows them.
        fn show(&self, text: impl Fn(&str) -> Option<String>) -> Result<(), JsValue> {
            let places = self
                .host()
                .ok_or(JsValue::NULL)?
                .query_selector_all("[data-kept]")?;
            for place in (0..places.length()).filter_map(|place| places.item(place)) {
                let place: Element = place.unchecked_into();
                let name = place.get_attribute("data-kept").unwrap_or_default();
                if let Some(text) = text(&name) {
                    place.set_text_content(Some(&text));
                }
            }
            Ok(())
        }
    }
}
