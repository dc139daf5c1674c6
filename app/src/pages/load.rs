//! From a question to the backend to what a page shows.

use std::future::Future;

use backend::event_log::last_sequence;
use leptos::prelude::*;

use super::problem::Problem;
use crate::components::LiveUpdates;
use crate::context::backend;
use crate::error::AppError;

/// Waits for what a page shows and shows it; shows the failure, with its status, where it fails.
///
/// What the question needs of the context is taken before, because the future asks later:
///
/// ```text
/// let (backend, viewer) = (backend(), viewer());
/// load(
///     async move { queries::figures(&backend?, &viewer).await },
///     |figures| view! { <Figures figures/> },
/// )
/// ```
pub fn load<T, E, V>(
    fetch: impl Future<Output = Result<T, E>> + Send + 'static,
    show: impl FnOnce(T) -> V + Send + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    E: Into<AppError> + Send + 'static,
    V: IntoView + 'static,
{
    let shown = Suspend::new(async move {
        match fetch.await {
            Ok(found) => show(found).into_any(),
            Err(failure) => view! { <Problem error=failure.into()/> }.into_any(),
        }
    });
    view! { <Suspense>{shown}</Suspense> }
}

/// As [`load`], for a page with live regions: it follows what happens from the moment before it was
/// asked for, so that nothing falls between.
pub fn load_live<T, E, V>(
    fetch: impl Future<Output = Result<T, E>> + Send + 'static,
    show: impl FnOnce(T) -> V + Send + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    E: Into<AppError> + Send + 'static,
    V: IntoView + 'static,
{
    let backend = backend();
    load(
        async move {
            let after = last_sequence(backend?.db()).await?;
            Ok::<_, AppError>((after, fetch.await.map_err(Into::into)?))
        },
        |(after, found)| {
            view! {
                {show(found)}
                <LiveUpdates after/>
            }
        },
    )
}
