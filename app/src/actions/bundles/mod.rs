//! What is done to a bundle: put forward, gone on with, ended.

mod end;
mod go_on;
mod propose;

pub use end::{EndBundle, end_bundle};
pub use go_on::{GoOn, go_on};
pub use propose::{ProposeBundle, propose_bundle};

use crate::routes::Route;

/// The page of a bundle; the list of matches where nothing is called that.
fn page_of(reference: &str) -> Route {
    reference.parse().map_or(Route::Matches, Route::Bundle)
}
