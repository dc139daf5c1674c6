//! From connections to answers: plain HTTP, or HTTPS by itself.

mod tls;

use std::net::SocketAddr;

use anyhow::Context;
use axum::Router;
use axum_server::Handle;
use tokio::net::TcpListener;

use crate::config::Config;
use crate::shutdown::Stopping;

pub use tls::Tls;

/// Answers until the program is to stop, then lets running requests finish in the time that they have.
///
/// # Errors
/// Where no more connections can be taken.
pub async fn listen(
    config: &Config,
    stopping: &Stopping,
    (listener, tls): (TcpListener, Option<Tls>),
    router: Router,
) -> anyhow::Result<()> {
    match tls {
        None => plainly(config, stopping, listener, router).await,
        Some(tls) => secured(config, stopping, (listener, tls), router).await,
    }
}

async fn plainly(
    config: &Config,
    stopping: &Stopping,
    listener: TcpListener,
    router: Router,
) -> anyhow::Result<()> {
    let (mut told, overdue) = (stopping.clone(), stopping.clone());
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let server =
        axum::serve(listener, service).with_graceful_shutdown(async move { told.wait().await });
    tokio::select! {
        ended = server => ended.context("the server failed"),
        () = overdue.overdue(config.drain()) => {
            let seconds = config.drain().as_secs();
            tracing::warn!(seconds, "some requests did not finish in time and were cut off");
            Ok(())
        }
    }
}

async fn secured(
    config: &Config,
    stopping: &Stopping,
    (listener, tls): (TcpListener, Tls),
    router: Router,
) -> anyhow::Result<()> {
    let certificate = tls.config();
    let (handle, mut told, drain) = (Handle::new(), stopping.clone(), config.drain());
    let ending = handle.clone();
    let beside = tokio::spawn(async move {
        tokio::select! {
            () = told.wait() => {}
            () = tls.follow() => {}
        }
        ending.graceful_shutdown(Some(drain));
    });
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let listener = listener
        .into_std()
        .context("cannot take the listener over")?;
    let server = axum_server::from_tcp_rustls(listener, certificate).context("cannot listen")?;
    let ended = server.handle(handle).serve(service).await;
    beside.abort();
    ended.context("the server failed")
}
