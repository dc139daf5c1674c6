//! Somebody chooses how soon they are told of what.

use std::collections::BTreeMap;

use backend::BackendError;
use backend::use_cases::notices;
use domain::notice::{NoticeKind, NoticePace};
use leptos::prelude::*;

use crate::actions::settle;
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Keeps how soon each kind comes by e-mail.
#[server(prefix = "/api", endpoint = "notices/choose")]
pub async fn choose_paces(
    /// The pace of each kind, by its code.
    paces: BTreeMap<String, String>,
) -> Result<(), AppError> {
    let done = |()| link(&Route::Account);
    settle(chosen(&paces).await, done, &Route::Account).await
}

async fn chosen(paces: &BTreeMap<String, String>) -> Result<(), BackendError> {
    let choice = |(kind, pace): (&String, &String)| {
        let kind: NoticeKind = kind.parse().map_err(|_| BackendError::NotFound)?;
        let pace: NoticePace = pace.parse().map_err(|_| BackendError::NotFound)?;
        Ok::<_, BackendError>((kind, pace))
    };
    let chosen = paces.iter().map(choice).collect::<Result<Vec<_>, _>>()?;
    notices::choose_paces(&backend()?, &viewer(), &chosen).await
}
