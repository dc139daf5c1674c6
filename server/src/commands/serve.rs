//! `counterpart serve`

use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use backend::Backend;
use backend::auth::SessionStore;
use backend::use_cases::lapse;
use domain::vocabulary::World;
use tokio::net::TcpListener;

use crate::config::Config;
use crate::shutdown::Stopping;
use crate::{AppState, router, site};

/// How often sessions that are over are removed, and matches and requests lapse that are due.
const SWEEP: Duration = Duration::from_hours(1);

/// How to serve.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Serve invented records, whose accounts everybody knows, to other machines too.
    #[arg(long)]
    allow_demonstration_on_network: bool,
}

/// Serves until the process is asked to end, then lets running requests finish.
pub async fn run(config: Config, args: Args) -> anyhow::Result<ExitCode> {
    let assets = site::assets()?;
    let backend = super::open(&config).await?;
    let exposed = !config.site_addr.ip().is_loopback();
    if backend.world() == World::Demonstration && exposed && !args.allow_demonstration_on_network {
        anyhow::bail!(
            "this is a demonstration database: serving it on {} needs --allow-demonstration-on-network",
            config.site_addr
        );
    }
    let stopping = Stopping::on_signal().context("cannot listen to signals")?;
    let listener = TcpListener::bind(config.site_addr).await;
    let listener = listener.with_context(|| format!("cannot listen on {}", config.site_addr))?;
    // The port may have been left to the system, so the listener's own is said.
    println!(
        "serving {} on http://{}",
        config.public_url,
        listener.local_addr()?
    );
    let sweeper = tokio::spawn(sweep(backend.clone()));
    let state = AppState::new(backend.clone(), config, assets, stopping);
    listen(listener, state).await?;
    sweeper.abort();
    backend
        .db()
        .close_by_ref()
        .await
        .context("cannot close the database")?;
    Ok(ExitCode::SUCCESS)
}

async fn listen(listener: TcpListener, state: AppState) -> anyhow::Result<()> {
    let (mut stopping, overdue) = (state.stopping.clone(), state.stopping.clone());
    let drain = state.config.drain();
    let service = router(state).into_make_service_with_connect_info::<SocketAddr>();
    let server =
        axum::serve(listener, service).with_graceful_shutdown(async move { stopping.wait().await });
    tokio::select! {
        ended = server => ended.context("the server failed"),
        () = overdue.overdue(drain) => {
            tracing::warn!("some requests did not finish in {} s and were cut off", drain.as_secs());
            Ok(())
        }
    }
}

/// Removes what is over and lets lapse what nobody answered, now and then.
async fn sweep(backend: Backend) {
    let sessions = SessionStore::new(&backend);
    let mut turns = tokio::time::interval(SWEEP);
    loop {
        turns.tick().await;
        if let Err(error) = lapse(&backend).await {
            tracing::warn!(%error, "cannot let lapse what is due");
        }
        if let Err(error) = sessions.delete_expired().await {
            tracing::warn!(%error, "cannot remove sessions that are over");
        }
    }
}
