//! What happens around every request, one concern a file. [`around`] has them in their order.

pub mod address;
mod blank;
mod csrf;
mod language;
mod limits;
mod rate;
mod request_id;
mod retry_after;
mod security_headers;
mod sent_form;
mod session;
mod shed;
mod trace;
mod visit;

use app::context::Site;
use axum::Router;
use axum::middleware::from_fn_with_state;
use tower::ServiceBuilder;
use tower::util::MapResponseLayer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::config::Config;

pub use rate::rate;
pub use sent_form::sent_form;
pub use session::layer as session;
pub use visit::visit;

/// Puts everything that holds for every address around the routes; the first is the outermost.
pub fn around(routes: Router, config: &Config, site: &Site) -> Router {
    let secure = config.public_url.is_secure();
    let layers = ServiceBuilder::new()
        .layer(request_id::give())
        .layer(trace::layer())
        .layer(request_id::tell())
        // Files come compressed already and pass; event streams are left alone.
        .layer(CompressionLayer::new())
        .layer(MapResponseLayer::new(retry_after::add))
        .layer(MapResponseLayer::new(move |answer| {
            security_headers::add(secure, answer)
        }))
        .layer(from_fn_with_state(site.clone(), blank::fill))
        .layer(CatchPanicLayer::new())
        .layer(shed::answer())
        .layer(shed::layer())
        .layer(limits::at_once(config.requests_at_once()))
        .layer(limits::time(config.timeout()))
        .layer(limits::size(config.body_limit()))
        .layer(csrf::layer(&config.public_url));
    language::before(routes.layer(layers))
}
