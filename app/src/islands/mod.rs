//! The parts of a page that live on in the browser.
//!
//! The rule here: words and data come in as properties, made on the server. Nothing in this folder
//! may use a translation, a date, a domain type or the router, because all of it is sent to every
//! reader.
