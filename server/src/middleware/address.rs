//! Where a request comes from.

use std::net::IpAddr;

use axum::RequestExt;
use axum::extract::Request;
use axum_client_ip::{ClientIp, ClientIpSource};

/// The address that a request came from, by what the configuration says about it. Where that has
/// none, the request goes on without, and the log says so: the proxy does not do what was promised.
pub async fn of(request: &mut Request, source: &ClientIpSource) -> Option<IpAddr> {
    request.extensions_mut().insert(source.clone());
    match request.extract_parts::<ClientIp>().await {
        Ok(address) => Some(address.0),
        Err(error) => {
            tracing::warn!(%error, %source, "a request says not where it comes from");
            None
        }
    }
}
