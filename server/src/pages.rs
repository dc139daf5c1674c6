//! The pages of `app`, the server functions behind their forms, and what their scripts ask for.

use app::app::App;
use app::context::Visit;
use app::routes::{
    CALENDAR_FILE, LOG_HEAD, OWN_DATA, PLAN_CERTIFICATE, PLAN_OFFERS, PLAN_REQUESTS, PLAN_WEIGHTS,
    REPORT_CSV, REPORT_XLSX, Route, SAVED_PLAN_FILE, SHOWN_RECORDS,
};
use app::shell::shell;
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use http::request::Parts;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::{LeptosRoutes, generate_route_list, render_app_async_with_context};
use tower::ServiceBuilder;

use crate::calendar_file::calendar;
use crate::identity;
use crate::log_head::log_head;
use crate::middleware;
use crate::own_data::own_data;
use crate::plan_files;
use crate::report_files;
use crate::saved_plan_files;
use crate::shown_records::shown;
use crate::state::AppState;
use crate::unsubscribing::one_click;

/// Routes to all pages and server functions. Whatever else is asked for gets the page that says
/// that there is none. Who asks is found out before it is looked up what they asked for, because
/// the answer to that may be another page.
pub fn routes(state: &AppState) -> Router<AppState> {
    let context = context(state);
    let pages = Router::new()
        .leptos_routes_with_context(state, generate_route_list(App), context.clone(), shell)
        .route(SHOWN_RECORDS, get(shown))
        .route(CALENDAR_FILE, get(calendar))
        .route(PLAN_CERTIFICATE, get(plan_files::certificate))
        .route(PLAN_REQUESTS, get(plan_files::requests))
        .route(PLAN_OFFERS, get(plan_files::offers))
        .route(PLAN_WEIGHTS, get(plan_files::weights))
        .route(SAVED_PLAN_FILE, get(saved_plan_files::saved))
        .route(REPORT_CSV, get(report_files::csv))
        .route(REPORT_XLSX, get(report_files::xlsx))
        .route(LOG_HEAD, get(log_head))
        .route(OWN_DATA, get(own_data))
        // The page at this address only asks.
        .route(&Route::Unsubscribe.path(), post(one_click))
        .merge(identity::routes())
        .fallback(render_app_async_with_context(context, shell))
        .with_state::<()>(state.clone());
    let around = ServiceBuilder::new()
        .layer(middleware::session(
            &state.backend,
            &state.config.public_url,
        ))
        .layer(from_fn_with_state(state.clone(), middleware::visit))
        .layer(from_fn_with_state(state.clone(), middleware::rate))
        .layer(from_fn_with_state(state.clone(), middleware::sent_form));
    Router::new().fallback_service(around.service(pages))
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
