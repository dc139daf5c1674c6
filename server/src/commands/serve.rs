//! `counterpart serve`

use std::process::ExitCode;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use anyhow::Context;
use app::assets::Assets;
use app::mail::Desk;
use axum::Router;
use backend::Backend;
use backend::auth::SessionStore;
use backend::outbox;
use backend::queries;
use backend::use_cases::mandates::warn_of_ends;
use backend::use_cases::matches::remind;
use backend::use_cases::notices::write_digests;
use backend::use_cases::projects::ask_follow_ups;
use backend::use_cases::records::{refresh_regions, warn_of_sleep};
use backend::use_cases::review::make_left_plans;
use backend::use_cases::searches::tell_of_finds;
use backend::use_cases::{lapse, note_pace};
use domain::vocabulary::World;
use tokio::net::TcpListener;
use tokio::sync::Mutex;
use tokio::task::JoinHandle;
use tokio::time::Instant;
use tower::ServiceExt;

use super::is_away;
use crate::config::Config;
use crate::listening::{self, Tls};
use crate::mail::{self, Post};
use crate::shutdown::Stopping;
use crate::{AppState, router, site};

/// How often sessions that are over are removed, and matches and requests lapse that are due.
const SWEEP: Duration = Duration::from_hours(1);
/// How often to look for what saved searches find, where nothing woke the program, and for plans that
/// another server left.
const LOOK: Duration = Duration::from_mins(1);

/// How long to wait between two tries to open a database that was away at the start, or to load the
/// index from it.
const AGAIN: Duration = Duration::from_secs(1);

/// How to serve.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Serve invented records, whose accounts everybody knows, to other machines too.
    #[arg(long)]
    allow_demonstration_on_network: bool,
}

/// Serves until the process is asked to end, then lets running requests finish.
pub async fn run(config: Config, args: Args) -> anyhow::Result<ExitCode> {
    let server = Server {
        assets: site::assets()?,
        stopping: Stopping::on_signal().context("cannot listen to signals")?,
        config,
        args,
    };
    let opened = OnceLock::new();
    match server.open().await {
        Ok(open) => drop(opened.set(open)),
        // A file is there or is not; a server comes back.
        Err(error) if is_away(&error) && !server.config.database_url.is_embedded() => {
            tracing::warn!(
                error = format!("{error:#}"),
                "answering 503 until the database is there"
            );
        }
        Err(error) => return Err(error),
    }
    let opened = Arc::new(opened);
    let listener = server.bind().await?;
    match opened.get() {
        Some(open) => server.listen(listener, open.router.clone()).await?,
        None => server.wait(listener, &opened).await?,
    }
    if let Some(open) = opened.get() {
        open.close(server.config.drain()).await?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What serving takes, but for the database.
struct Server {
    config: Config,
    args: Args,
    assets: Assets,
    stopping: Stopping,
}

impl Server {
    async fn bind(&self) -> anyhow::Result<TcpListener> {
        let address = self.config.site_addr;
        let listener = TcpListener::bind(address).await;
        let listener = listener.with_context(|| format!("cannot listen on {address}"))?;
        // The port may have been left to the system, so the listener's own is said.
        println!(
            "serving {} on {}://{}",
            self.config.public_url,
            if self.config.tls.is_some() {
                "https"
            } else {
                "http"
            },
            listener.local_addr()?
        );
        Ok(listener)
    }

    /// Opens the database, and makes the router on it.
    async fn open(&self) -> anyhow::Result<Open> {
        let backend = super::open(&self.config).await?;
        let address = self.config.site_addr;
        let demonstration = backend.world() == World::Demonstration;
        let exposed = !address.ip().is_loopback() && !self.args.allow_demonstration_on_network;
        if demonstration && exposed {
            anyhow::bail!(
                "this is a demonstration database: serving it on {address} needs \
                 --allow-demonstration-on-network"
            );
        }
        let state = AppState::new(
            backend.clone(),
            self.config.clone(),
            self.assets.clone(),
            self.stopping.clone(),
        );
        Ok(Open {
            router: router(state),
            mailing: self.mailing(&backend)?,
            beside: tokio::spawn(beside(backend.clone())),
            backend,
        })
    }

    /// Starts to send what is in the outbox.
    fn mailing(&self, backend: &Backend) -> anyhow::Result<Mutex<JoinHandle<()>>> {
        let config = &self.config;
        let post = Post::new(&config.mail_url).context("cannot use the mail server's address")?;
        let desk = Desk {
            public_url: config.public_url.origin().into(),
            world: backend.world(),
        };
        let from = config.mail_from.mailbox().clone();
        let mailing = mail::run(backend.clone(), (desk, post, from), self.stopping.clone());
        Ok(Mutex::new(tokio::spawn(mailing)))
    }

    async fn listen(&self, listener: TcpListener, router: Router) -> anyhow::Result<()> {
        let tls = match &self.config.tls {
            None => None,
            Some(files) => Some(Tls::load(files).await?),
        };
        listening::listen(&self.config, &self.stopping, (listener, tls), router).await
    }

    /// Answers that it is too early until the database is there, then as always.
    async fn wait(
        &self,
        listener: TcpListener,
        opened: &Arc<OnceLock<Open>>,
    ) -> anyhow::Result<()> {
        let site = crate::state::site(&self.config, self.assets.clone(), World::default());
        let waiting = crate::waiting(&self.config, &site);
        let choice = opened.clone();
        let either = tower::service_fn(move |request| {
            let router = choice.get().map_or(&waiting, |open| &open.router);
            router.clone().oneshot(request)
        });
        let either = Router::new().fallback_service(either);
        tokio::select! {
            ended = self.listen(listener, either) => ended,
            Err(error) = self.open_later(opened) => Err(error),
        }
    }

    /// Tries again and again to open the database, for as long as it is away.
    async fn open_later(&self, opened: &OnceLock<Open>) -> anyhow::Result<()> {
        loop {
            tokio::time::sleep(AGAIN).await;
            match self.open().await {
                Ok(open) => {
                    drop(opened.set(open));
                    tracing::info!("the database answers: serving");
                    return Ok(());
                }
                Err(error) if is_away(&error) => tracing::debug!(error = format!("{error:#}")),
                Err(error) => return Err(error),
            }
        }
    }
}

/// A database that is open, and what is served from it.
#[derive(Debug)]
struct Open {
    backend: Backend,
    router: Router,
    /// What runs beside the answers, for as long as the database is open.
    beside: JoinHandle<()>,
    /// The worker that sends mail, which ends by itself.
    mailing: Mutex<JoinHandle<()>>,
}

impl Open {
    async fn close(&self, drain: Duration) -> anyhow::Result<()> {
        self.beside.abort();
        let mut mailing = self.mailing.lock().await;
        if tokio::time::timeout(drain, &mut *mailing).await.is_err() {
            tracing::warn!("a message did not leave in time; it is tried again later");
            mailing.abort();
        }
        let closed = self.backend.db().close_by_ref().await;
        closed.context("cannot close the database")
    }
}

/// What a server does besides to answer: sweeping waits until it is ready, which is awaited.
async fn beside(backend: Backend) {
    warm(&backend).await;
    tokio::join!(
        sweep(backend.clone()),
        watch(backend.clone()),
        plan(backend)
    );
}

/// Loads the matcher's index, so that the first reader does not wait for it. Until then the program
/// is not ready, so it is tried again.
async fn warm(backend: &Backend) {
    let begun = Instant::now();
    while let Err(error) = queries::warm(backend).await {
        tracing::warn!(%error, "cannot load the index; trying again");
        tokio::time::sleep(AGAIN).await;
    }
    let milliseconds = begun.elapsed().as_millis();
    tracing::info!(milliseconds, "the index is loaded: ready");
}

/// Tells of what saved searches find whenever the log has something new, and of what another process
/// wrote without waking this one.
async fn watch(backend: Backend) {
    let mut feed = backend.feed().subscribe();
    loop {
        if let Err(error) = tell_of_finds(&backend).await {
            tracing::warn!(%error, "cannot look for what saved searches find; trying again");
        }
        let woken = tokio::time::timeout(LOOK, feed.changed()).await;
        if matches!(woken, Ok(Err(_))) {
            return;
        }
    }
}

/// Makes the plans of servers that went away while they made them.
async fn plan(backend: Backend) {
    let mut turns = tokio::time::interval(LOOK);
    loop {
        turns.tick().await;
        if let Err(error) = make_left_plans(&backend).await {
            tracing::warn!(%error, "cannot make the plans that were left; trying again");
        }
    }
}

/// Removes what is over, lets lapse what nobody answered, reminds of what is due and of mandates that
/// end soon, asks what is left of closed projects, writes digests, and brings up to the day what depends on it, now
/// and then.
async fn sweep(backend: Backend) {
    let sessions = SessionStore::new(&backend);
    let mut turns = tokio::time::interval(SWEEP);
    let mut day = None;
    loop {
        turns.tick().await;
        let today = Some(backend.clock().today());
        if day != today {
            match refresh_regions(&backend).await {
                Ok(_) => day = today,
                Err(error) => tracing::warn!(%error, "cannot refresh the regions of offers"),
            }
        }
        if let Err(error) = lapse(&backend).await {
            tracing::warn!(%error, "cannot let lapse what is due");
        }
        if let Err(error) = remind(&backend).await {
            tracing::warn!(%error, "cannot remind of what is due in matches");
        }
        if let Err(error) = note_pace(&backend).await {
            tracing::warn!(%error, "cannot note how long the steps of matches took");
        }
        if let Err(error) = warn_of_ends(&backend).await {
            tracing::warn!(%error, "cannot tell of mandates that end soon");
        }
        if let Err(error) = warn_of_sleep(&backend).await {
            tracing::warn!(%error, "cannot tell of requests that become dormant");
        }
        if let Err(error) = ask_follow_ups(&backend).await {
            tracing::warn!(%error, "cannot ask what is left of closed projects");
        }
        if let Err(error) = write_digests(&backend).await {
            tracing::warn!(%error, "cannot put together what people were told");
        }
        if let Err(error) = sessions.delete_expired().await {
            tracing::warn!(%error, "cannot remove sessions that are over");
        }
        if let Err(error) = outbox::delete_old(&backend).await {
            tracing::warn!(%error, "cannot remove messages that were sent long ago");
        }
    }
}
