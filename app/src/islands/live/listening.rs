//! The stream, and what tabs tell each other.
//!
//! A message between tabs is `[for whom, place in the log, subject]`. The subject is a changed
//! record, or [`HELLO`] from a tab that has begun, or nothing from the one with the stream: all up
//! to that place has been told.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Array, Function, Math, Promise, parse_float};
use leptos::prelude::{document, set_timeout, window};
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, EventSource, MessageEvent};

use super::renewing;
use crate::islands::browser::{function, listen};

/// The name of the channel between tabs, and how that of the lock begins.
const NAME: &str = "counterpart-live";
/// The subject of a tab that has begun to listen.
const HELLO: &str = "?";
/// Changes come in bursts; the page is read once for all of them.
const PAUSE: Duration = Duration::from_millis(100);
/// How often the page is read again while something is under way that the log does not tell of.
const LOOK: Duration = Duration::from_secs(2);
/// The first wait, in seconds, before a stream that was refused is asked for again. It doubles.
const FIRST_WAIT: f64 = 1.0;
/// The longest.
const LONGEST_WAIT: f64 = 64.0;

#[wasm_bindgen]
extern "C" {
    /// Web Locks; there are none where the page does not come over a trustworthy connection.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "locks"], js_name = request)]
    fn request_lock(name: &str, held: &JsValue) -> Result<Promise, JsValue>;
}

/// This page, as far as it listens.
pub(super) struct Page {
    channel: BroadcastChannel,
    /// For whom it was made.
    viewer: RefCell<String>,
    /// The place in the log up to which it knows what happened.
    after: RefCell<String>,
    /// The stream, where this tab has it.
    source: RefCell<Option<EventSource>>,
    /// Gives the lock back, where this tab has it.
    release: RefCell<Option<Function>>,
    /// How long it waits before the next try to open the stream, in seconds.
    wait: Cell<f64>,
    /// Whether it is about to read the page again.
    waiting: Cell<bool>,
    /// Whether it is reading.
    reading: Cell<bool>,
    /// Whether it could not read what it should have.
    behind: Cell<bool>,
    /// Whether it is about to look how far something is.
    looking: Cell<bool>,
}

impl Page {
    /// Listens to the other tabs, and to the server where no other tab does.
    pub(super) fn listen() {
        let (Ok(channel), Some((viewer, after))) =
            (BroadcastChannel::new(NAME), renewing::made_for(&document()))
        else {
            return;
        };
        let page = Rc::new(Self {
            channel,
            viewer: RefCell::new(viewer),
            after: RefCell::new(after),
            source: RefCell::default(),
            release: RefCell::default(),
            wait: Cell::new(FIRST_WAIT),
            waiting: Cell::default(),
            reading: Cell::default(),
            behind: Cell::default(),
            looking: Cell::default(),
        });
        let told = Rc::clone(&page);
        page.channel
            .set_onmessage(Some(&function(move |event| told.told(&event))));
        let shown = Rc::clone(&page);
        listen(&document(), "visibilitychange", move |_| {
            if !document().hidden() {
                shown.refresh_soon();
            }
        });
        let back = Rc::clone(&page);
        listen(&window(), "online", move |_| {
            if back.behind.get() {
                back.refresh_soon();
            }
        });
        let left = Rc::clone(&page);
        listen(&document(), "focusout", move |_| {
            let left = Rc::clone(&left);
            let renew = move || {
                if renewing::is_some_free() {
                    left.refresh_soon();
                }
            };
            // By then it is known where the focus went.
            set_timeout(renew, PAUSE);
        });
        page.look_later();
        page.join();
    }

    /// Makes itself known, and waits for its turn to hold the stream.
    fn join(self: &Rc<Self>) {
        self.tell(HELLO);
        let viewer = self.viewer.borrow().clone();
        let name = format!("{NAME}-{viewer}");
        let page = Rc::clone(self);
        // The lock is held while the promise that this gives is pending: until the tab goes away
        // or is somebody else's.
        let held = Closure::once_into_js(move || -> JsValue {
            if *page.viewer.borrow() != viewer {
                return JsValue::UNDEFINED;
            }
            page.open();
            Promise::new(&mut |release, _| {
                *page.release.borrow_mut() = Some(release);
            })
            .into()
        });
        if request_lock(&name, &held).is_err() {
            self.open();
        }
    }

    /// Opens the stream.
    fn open(self: &Rc<Self>) {
        let stream = renewing::said("data-stream");
        let (viewer, after) = (self.viewer.borrow(), self.after.borrow());
        let Ok(source) = EventSource::new(&format!("{stream}?for={viewer}&after={after}")) else {
            return;
        };
        let page = Rc::clone(self);
        source.set_onmessage(Some(&function(move |event| {
            if let Some(subject) = event.data().as_string() {
                let place = event.last_event_id();
                page.post(&place, &subject);
                page.heard(&place, &subject);
            }
        })));
        let (page, again) = (Rc::clone(self), Cell::new(false));
        source.set_onopen(Some(&function(move |_| {
            page.wait.set(FIRST_WAIT);
            page.tell("");
            // The server may not go as far back as this tab was away.
            if again.replace(true) {
                page.refresh_soon();
            }
        })));
        let (page, failed) = (Rc::clone(self), source.clone());
        source.set_onerror(Some(&function(move |_| {
            // Otherwise the browser tries again by itself, and goes on where it was.
            if failed.ready_state() == EventSource::CLOSED {
                page.open_later();
            }
        })));
        *self.source.borrow_mut() = Some(source);
    }

    /// Tries again after a while; not all browsers at once.
    fn open_later(self: &Rc<Self>) {
        self.source.take();
        let wait = self.wait.get();
        self.wait.set((wait * 2.0).min(LONGEST_WAIT));
        let page = Rc::clone(self);
        let open = move || {
            spawn_local(async move {
                // Reading the page opens the stream; the page may be somebody else's by now.
                if page.refresh().await.is_err() {
                    page.open_later();
                }
            });
        };
        set_timeout(open, Duration::from_secs_f64(wait * (0.5 + Math::random())));
    }

    /// Does what another tab says.
    fn told(self: &Rc<Self>, event: &MessageEvent) {
        let message = Array::from(&event.data());
        let (Some(viewer), Some(place), Some(subject)) = (
            message.get(0).as_string(),
            message.get(1).as_string(),
            message.get(2).as_string(),
        ) else {
            return;
        };
        let is_own = *self.viewer.borrow() == viewer;
        match subject.as_str() {
            // Somebody signed in or out: this page may be somebody else's now.
            HELLO if !is_own => self.refresh_soon(),
            _ if !is_own => {}
            HELLO => {
                if self.source.borrow().is_some() {
                    self.tell("");
                }
            }
            "" => {
                if self.advance(&place) {
                    self.refresh_soon();
                }
            }
            subject => self.heard(&place, subject),
        }
    }

    /// Tells the other tabs something, as of the place where this one is.
    fn tell(&self, subject: &str) {
        self.post(&self.after.borrow(), subject);
    }

    fn post(&self, place: &str, subject: &str) {
        let viewer = self.viewer.borrow();
        let message = Array::of3(&(&*viewer).into(), &place.into(), &subject.into());
        // A tab that cannot be told reads the page when it is next looked at.
        let _ = self.channel.post_message(&message);
    }

    /// Goes on to a place in the log; false where it is there already.
    fn advance(&self, place: &str) -> bool {
        let is_new = parse_float(place) > parse_float(&self.after.borrow());
        if is_new {
            place.clone_into(&mut self.after.borrow_mut());
        }
        is_new
    }

    /// Reads the page again where it shows the record that changed, or could not be read before.
    fn heard(self: &Rc<Self>, place: &str, subject: &str) {
        if self.advance(place) && (self.behind.get() || renewing::is_shown(subject)) {
            self.refresh_soon();
        }
    }

    /// Reads the page again once the burst is over.
    fn refresh_soon(self: &Rc<Self>) {
        if self.waiting.replace(true) {
            return;
        }
        let page = Rc::clone(self);
        let refresh = move || {
            page.waiting.set(false);
            if page.reading.get() {
                page.refresh_soon();
            } else {
                // A failure is remembered: `behind`.
                spawn_local(async move {
                    let _ = page.refresh().await;
                });
            }
        };
        set_timeout(refresh, PAUSE);
    }

    /// Reads the page again in a while where something on it is under way.
    fn look_later(self: &Rc<Self>) {
        if !renewing::is_under_way() || self.looking.replace(true) {
            return;
        }
        let page = Rc::clone(self);
        let look = move || {
            page.looking.set(false);
            page.refresh_soon();
        };
        set_timeout(look, LOOK);
    }

    /// Reads the page again, and finds out for whom it is now.
    async fn refresh(self: &Rc<Self>) -> Result<(), JsValue> {
        self.reading.set(true);
        let fresh = renewing::refresh().await;
        self.reading.set(false);
        self.behind.set(fresh.is_err());
        self.look_later();
        let Some((viewer, after)) = fresh? else {
            return Ok(());
        };
        self.advance(&after);
        let moves = *self.viewer.borrow() != viewer;
        if moves {
            if let Some(source) = self.source.take() {
                source.close();
            }
            *self.viewer.borrow_mut() = viewer;
            if let Some(release) = self.release.take() {
                release.call0(&JsValue::UNDEFINED)?;
            }
            self.join();
        } else if self.release.borrow().is_some() && self.source.borrow().is_none() {
            self.open();
        }
        Ok(())
    }
}
