//! What people see: pages, components, server functions and words.
//!
//! The rule that holds here: pages are documents, made on the server from what the policy lets the
//! viewer see. Only [`islands`] run in the browser, with words and data handed to them, so that no
//! translation, date or domain type sits in the WebAssembly. Code holds no sentence; words are keys
//! of `locales/`, said through [`words::Words`].
//!
//! Start reading at [`app::App`], then [`shell`], one page under [`pages`] and the components that
//! it uses. What a page knows of its request comes from [`context`].
#![recursion_limit = "256"]

pub mod islands;

#[cfg(feature = "ssr")]
pub mod actions;
#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod assets;
#[cfg(feature = "ssr")]
pub mod calendar_file;
#[cfg(feature = "ssr")]
mod canonical;
#[cfg(feature = "ssr")]
mod collation;
#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod context;
#[cfg(feature = "ssr")]
pub mod device;
#[cfg(feature = "ssr")]
pub mod error;
#[cfg(feature = "ssr")]
pub mod format;
#[cfg(feature = "ssr")]
pub mod forms;
#[cfg(feature = "ssr")]
pub mod kept;
#[cfg(feature = "ssr")]
pub mod locale;
#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod plain_page;
#[cfg(feature = "ssr")]
pub mod refused;
#[cfg(feature = "ssr")]
pub mod report_lines;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod session;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
mod typeset;
#[cfg(feature = "ssr")]
pub mod words;
