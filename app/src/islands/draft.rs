//! Keeps what is typed: sends the form that it surrounds a moment after the last keystroke, and
//! what was typed since when the page goes away.

#![expect(
    missing_docs,
    reason = "the macro of an island writes a struct of its own"
)]

use leptos::html::Div;
use leptos::prelude::*;

/// Surrounds a form made on the server and saves its fields.
///
/// The form is posted whole to `address`, as the browser itself would post it. The reply is JSON:
/// `revision` goes into the form, to be sent with the next save; every text is put into the
/// element marked with its name, `data-kept="reach"`. What came of it is said in `#draft-status`,
/// in the words of the elements marked `data-outcome`: `saved`, `failed`, `stale`, `signed-out`.
///
/// One save is under way at a time, because the next one needs its revision; a button that is
/// pressed meanwhile waits for it, and one that is pressed after the session ended saves first.
#[island]
pub fn DraftKeeper(
    /// Where the fields are posted.
    address: String,
    /// The form.
    children: Children,
) -> impl IntoView {
    let host = NodeRef::<Div>::new();
    #[cfg(target_arch = "wasm32")]
    let keeper = keeping::Keeper::new(host, address);
    #[cfg(target_arch = "wasm32")]
    let (on_input, on_submit) = (keeper.on_input(), keeper.on_submit());
    #[cfg(not(target_arch = "wasm32"))]
    let (on_input, on_submit) = {
        // The server only writes it down for the browser.
        let _ = address;
        (|_| {}, |_| {})
    };
    view! {
        <div node_ref=host on:input=on_input on:submit=on_submit>
            {children()}
        </div>
    }
}

#[cfg(target_arch = "wasm32")]
mod keeping {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;
    use std::time::Duration;

    use js_sys::{JSON, Number, Reflect};
    use leptos::ev::{Event, SubmitEvent};
    use leptos::html::Div;
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{
        Element, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, RequestInit,
        UrlSearchParams,
    };

    use crate::islands::browser::{fetch_text, listen};

    /// How long nobody types before it saves.
    const PAUSE: Duration = Duration::from_millis(600);

    /// Browsers take 64 KiB at a time that outlive their page.
    const LONGEST_KEPT_ALIVE: u32 = 60_000;

    /// One form that is kept. All clones are one.
    #[derive(Clone)]
    pub(super) struct Keeper(Rc<Inner>);

    struct Inner {
        host: NodeRef<Div>,
        address: String,
        /// Runs while nobody types.
        waiting: RefCell<Option<TimeoutHandle>>,
        /// Whether a save is under way.
        busy: Cell<bool>,
        /// Whether something was typed meanwhile.
        again: Cell<bool>,
        /// The button that was pressed meanwhile.
        pressed: RefCell<Option<HtmlElement>>,
        /// What came of the last save.
        outcome: Cell<&'static str>,
        /// Whether something was saved whose revision the form has not heard.
        left: Cell<bool>,
    }

    impl Keeper {
        pub(super) fn new(host: NodeRef<Div>, address: String) -> Self {
            let keeper = Self(Rc::new(Inner {
                host,
                address,
                waiting: RefCell::default(),
                busy: Cell::default(),
                again: Cell::default(),
                pressed: RefCell::default(),
                outcome: Cell::default(),
                left: Cell::default(),
            }));
            let leaving = keeper.clone();
            listen(&window(), "pagehide", move |_| leaving.save_leaving());
            let returned = keeper.clone();
            listen(&window(), "pageshow", move |_| {
                if returned.0.left.get() {
                    // A browser that cannot reload cannot go back either.
                    let _ = window().location().reload();
                }
            });
            let back = keeper.clone();
            listen(&document(), "visibilitychange", move |_| {
                // Somebody may have signed in again in another tab.
                if !document().hidden() && matches!(back.0.outcome.get(), "failed" | "signed-out") {
                    back.save();
                }
            });
            keeper
        }

        /// Saves once nobody has typed for a while.
        pub(super) fn on_input(&self) -> impl FnMut(Event) + use<> {
            let keeper = self.clone();
            move |_| {
                keeper.stop_waiting();
                let next = keeper.clone();
                let save = move || {
                    next.0.waiting.take();
                    next.save();
                };
                *keeper.0.waiting.borrow_mut() = set_timeout_with_handle(save, PAUSE).ok();
            }
        }

        /// Lets a button that saves by itself wait for the save that is under way, and saves first
        /// where it would lead to the page to sign in and leave behind what was typed.
        pub(super) fn on_submit(&self) -> impl FnMut(SubmitEvent) + use<> {
            let keeper = self.clone();
            move |event| {
                keeper.stop_waiting();
                let signed_out = keeper.0.outcome.get() == "signed-out";
                if keeper.0.busy.get() || signed_out {
                    event.prevent_default();
                    *keeper.0.pressed.borrow_mut() = event.submitter();
                }
                if signed_out {
                    keeper.save();
                }
            }
        }

        /// Stops the wait for the next save; says whether there was one.
        fn stop_waiting(&self) -> bool {
            let timer = self.0.waiting.borrow_mut().take();
            timer.map(|timer| timer.clear()).is_some()
        }

        fn save(&self) {
            if self.0.busy.replace(true) {
                self.0.again.set(true);
                return;
            }
            let keeper = self.clone();
            spawn_local(async move {
                let outcome = match keeper.post().await {
                    Ok(()) => "saved",
                    Err(status) => match status.as_f64() {
                        Some(401.0) => "signed-out",
                        Some(409.0) => "stale",
                        _ => "failed",
                    },
                };
                keeper.say(outcome);
                keeper.go_on();
            });
        }

        /// Saves what was typed since the last save, without waiting for what comes of it: the
        /// page is going away. It goes by the revision that the form has, even where a save is
        /// under way: the later of the two is then set aside, and nothing is overwritten.
        fn save_leaving(&self) {
            let typed = self.stop_waiting() | self.0.again.take();
            if let (true, Ok(body)) = (typed, self.fields()) {
                self.0.left.set(true);
                // Where the browser refuses, nobody is there to be told.
                let _ = window()
                    .navigator()
                    .send_beacon_with_opt_url_search_params(&self.0.address, Some(&body));
            }
        }

        /// Does what was asked for while a save was under way.
        fn go_on(&self) {
            self.0.busy.set(false);
            let typed = self.0.again.take();
            match (self.0.pressed.take(), self.form()) {
                (Some(_), _) if self.0.outcome.get() == "signed-out" => {}
                (Some(button), Some(form)) => {
                    // Refused only for a button that has left the form meanwhile.
                    let _ = form.request_submit_with_submitter(Some(&button));
                }
                _ if typed => self.save(),
                _ => {}
            }
        }

        /// Says what came of a save, where that is something else than before.
        fn say(&self, outcome: &'static str) {
            if self.0.outcome.replace(outcome) == outcome {
                return;
            }
            let words = self.find(&format!("[data-outcome={outcome}]"));
            if let (Some(words), Some(status)) = (words, self.find("#draft-status")) {
                status.set_inner_html(&words.inner_html());
            }
        }

        fn find(&self, selector: &str) -> Option<Element> {
            let host = self.0.host.get_untracked()?;
            host.query_selector(selector).ok().flatten()
        }

        fn form(&self) -> Option<HtmlFormElement> {
            self.find("form")?.dyn_into().ok()
        }

        /// The fields, as a browser posts a form.
        fn fields(&self) -> Result<UrlSearchParams, JsValue> {
            let form = self.form().ok_or(JsValue::NULL)?;
            let fields = FormData::new_with_form(&form)?;
            // The browser takes any list of pairs; only this shape of it is declared.
            UrlSearchParams::new_with_str_sequence_sequence(&fields)
        }

        /// Posts the fields and shows what the reply says.
        async fn post(&self) -> Result<(), JsValue> {
            let init = RequestInit::new();
            init.set_method("POST");
            let fields = self.fields()?;
            // Lets it arrive when the page goes away meanwhile; a longer text could not be sent so.
            let is_short = fields.to_string().length() < LONGEST_KEPT_ALIVE;
            Reflect::set(&init, &"keepalive".into(), &is_short.into())?;
            init.set_body(&fields);
            let reply = JSON::parse(&fetch_text(&self.0.address, &init).await?)?;
            let revision = Reflect::get(&reply, &"revision".into())?.as_f64();
            if let Some(revision) = revision {
                renew_revision(revision)?;
            }
            self.show(|name| Reflect::get(&reply, &name.into()).ok()?.as_string())
        }

        /// Puts the texts of a reply where the page shows them; the same words again would be read
        /// aloud again.
        fn show(&self, text: impl Fn(&str) -> Option<String>) -> Result<(), JsValue> {
            let host = self.0.host.get_untracked().ok_or(JsValue::NULL)?;
            let places = host.query_selector_all("[data-kept]")?;
            for place in (0..places.length()).filter_map(|place| places.item(place)) {
                let place: Element = place.unchecked_into();
                let text = text(&place.get_attribute("data-kept").unwrap_or_default());
                if text.is_some() && text != place.text_content() {
                    place.set_text_content(text.as_deref());
                }
            }
            Ok(())
        }
    }

    /// The form that throws changes away sends the revision, too. The browser writes numbers down
    /// itself, which keeps the code for it out of here.
    fn renew_revision(revision: f64) -> Result<(), JsValue> {
        let text = String::from(Number::from(revision).to_string_with_radix(10)?);
        let inputs = document().query_selector_all("[name=revision]")?;
        for input in (0..inputs.length()).filter_map(|place| inputs.item(place)) {
            let input: HtmlInputElement = input.unchecked_into();
            input.set_value(&text);
        }
        Ok(())
    }
}
