//! Where a request comes from.

use std::net::{IpAddr, SocketAddr};

use axum::RequestExt;
use axum::extract::{ConnectInfo, Request};
use axum_client_ip::{ClientIp, ClientIpSource};

use crate::config::{Config, TrustedProxies};

/// Whether a request comes from a proxy of ours, which may say in headers what it knows of it.
pub fn is_of_proxy(request: &Request, proxies: &TrustedProxies) -> bool {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    peer.is_some_and(|peer| proxies.has(peer.0.ip()))
}

/// The address that a request came from, by what the configuration says about it: a header counts only
/// where a trusted proxy sent the request. Where that has none, the request goes on without, and the
/// log says so: the proxy does not do what was promised.
pub async fn of(request: &mut Request, config: &Config) -> Option<IpAddr> {
    let source = match &config.client_ip_source {
        source if is_of_proxy(request, &config.trusted_proxies) => source.clone(),
        _ => ClientIpSource::ConnectInfo,
    };
    request.extensions_mut().insert(source.clone());
    match request.extract_parts::<ClientIp>().await {
        Ok(address) => Some(address.0),
        Err(error) => {
            tracing::warn!(%error, %source, "a request says not where it comes from");
            None
        }
    }
}
