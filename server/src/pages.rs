//! The pages of `app`, and the server functions behind their forms.

use app::app::App;
use app::context::Visit;
use app::shell::shell;
use axum::Router;
use axum::middleware::from_fn_with_state;
use http::request::Parts;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::{LeptosRoutes, generate_route_list, render_app_async_with_context};

use crate::middleware;
use crate::state::AppState;

/// Routes to all pages and server functions. Whatever else is asked for gets the page that says
/// that there is none.
pub fn routes(state: &AppState) -> Router<AppState> {
    let context = context(state);
    Router::new()
        .leptos_routes_with_context(state, generate_route_list(App), context.clone(), shell)
        .fallback(render_app_async_with_context(context, shell))
        .layer(from_fn_with_state(state.clone(), middleware::visit))
        .layer(middleware::session(
            &state.backend,
            &state.config.public_url,
        ))
}

/// What pages and server functions find in their context.
fn context(state: &AppState) -> impl Fn() + Clone + Send + Sync + 'static {
    let (site, backend) = (state.site.clone(), state.backend.clone());
    move || {
        provide_context(site.clone());
        provide_context(backend.clone());
        let visit =
            use_context::<Parts>().and_then(|parts| parts.extensions.get::<Visit>().cloned());
        provide_context(visit.unwrap_or_default());
    }
}
