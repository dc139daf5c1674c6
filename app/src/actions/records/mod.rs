//! What is done to requests and offers.

mod step;

pub use step::{StepRecord, step_record};

use domain::record::RecordKind;

use crate::routes::Route;

/// The page of a record; the list where nothing is called that.
fn page_of(kind: RecordKind, reference: &str) -> Route {
    reference.parse().map_or(Route::Records(kind), |reference| {
        Route::Record(kind, reference)
    })
}
