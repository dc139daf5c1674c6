//! The program: configuration, command line, HTTP.
//!
//! The rule that holds here: nothing is decided. What may be done and seen is asked of the layers
//! below; this crate reads the configuration, puts the parts together and carries requests to them.
//!
//! Start reading at [`router`], then [`middleware`], then [`commands`].

mod calendar_file;
pub mod commands;
pub mod config;
pub mod files;
mod health;
mod identity;
mod listening;
mod live;
mod log_head;
pub mod mail;
mod middleware;
mod own_data;
mod own_file;
mod pages;
mod plan_files;
mod report_files;
mod saved_plan_files;
mod shown_records;
pub mod shutdown;
pub mod site;
mod state;
pub mod telemetry;
mod unsubscribing;

use axum::Router;

pub use state::AppState;

/// Everything that the server answers. Tests use it without a network.
pub fn router(state: AppState) -> Router {
    let routes = Router::new()
        .merge(health::routes())
        .merge(site::routes())
        .merge(live::routes(&state))
        .merge(pages::routes(&state))
        .with_state(state.clone());
    middleware::around(routes, &state.config, &state.site)
}

/// What is answered while the database has not been there yet: that the process lives, that it is
/// not ready, and to everything else to come back.
fn waiting(config: &config::Config, site: &app::context::Site) -> Router {
    let routes = health::waiting()
        .merge(site::routes())
        .fallback(async || http::StatusCode::SERVICE_UNAVAILABLE);
    middleware::around(routes, config, site)
}
