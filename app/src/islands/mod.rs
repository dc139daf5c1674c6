//! The parts of a page that live on in the browser.
//!
//! The rule here: words and data come in as properties, made on the server. Nothing in this folder
//! may use a translation, a date, a domain type or the router, because all of it is sent to every
//! reader; each island's code is kept small by asking the browser itself. Without JavaScript a page
//! does all that it does with it, only not by itself.
//!
//! [`live`] keeps parts of a page current; [`draft`] keeps what is typed.

pub mod draft;
pub mod live;

#[cfg(target_arch = "wasm32")]
mod browser;
