//! The pages of requests and offers: one set for both kinds, which differ where their fields and
//! their lives do.
//!
//! Start with [`RecordsPage`], the list, and [`RecordPage`], one record.

mod acts;
mod card;
mod compare;
mod content;
mod edit;
mod facts;
mod filters;
mod fulfilment;
mod life;
mod links;
mod list;
mod list_query;
mod merging;
mod new;
mod offered;
mod preview;
mod record;
mod reply;
mod visibility;

pub(super) use content::Content;
pub use edit::EditRecordPage;
pub use list::RecordsPage;
pub(crate) use list_query::{address as list_address, read as list_asked};
pub use new::NewRecordPage;
pub use record::RecordPage;
pub use reply::ReplyPage;

use domain::reference::Reference;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::error::AppError;

/// The name of the part of the address that holds a reference.
const REFERENCE: &str = "reference";

/// The reference in the address of this page. One that cannot be read is one of nothing.
fn reference() -> Result<Reference, AppError> {
    use_params_map()
        .with_untracked(|params| params.get(REFERENCE))
        .and_then(|text| text.parse().ok())
        .ok_or(AppError::NotFound)
}
