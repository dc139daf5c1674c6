//! What happens, told to the pages that are open: a stream of server-sent events.
//!
//! A stream follows the event log by its own cursor. An event's id is its place in the log, so that
//! a browser that lost the connection goes on where it was; its data is `match:<id>`, the record
//! that changed, and nothing about it: a page that shows the record reads it again with its
//! reader's own rights. Who may hear is asked anew each time, with the memberships of that moment.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use app::routes::EVENTS;
use app::session;
use axum::Router;
use axum::extract::State;
use axum::response::sse::{Event as Message, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use backend::event_log::{Event, last_sequence, read_after};
use backend::queries::may_hear;
use backend::{Backend, BackendError, auth};
use domain::id::AccountId;
use domain::policy::Viewer;
use futures::stream;
use http::{HeaderMap, HeaderName, StatusCode};
use tokio::sync::watch;
use tower_sessions::Session;

use crate::middleware;
use crate::shutdown::Stopping;
use crate::state::AppState;

/// How many events are read at once.
const BATCH: u64 = 100;
/// How far back a browser that comes back is told; what it missed before, it reads with its pages.
const BACKLOG: i64 = 1_000;
/// How often a silent connection is used, so that proxies keep it.
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// How often a silent stream looks whether its session still holds.
const SESSION_CHECK: Duration = Duration::from_mins(1);
/// Asks a proxy in front of us to pass each event on at once.
const UNBUFFERED: (HeaderName, &str) = (HeaderName::from_static("x-accel-buffering"), "no");

/// The stream.
pub fn routes(state: &AppState) -> Router<AppState> {
    Router::new()
        .route(EVENTS, get(follow))
        .layer(middleware::session(
            &state.backend,
            &state.config.public_url,
        ))
}

/// Why a stream cannot go on.
#[derive(Debug, thiserror::Error)]
enum LiveError {
    #[error("the session cannot be read: {0}")]
    Session(#[from] tower_sessions::session::Error),
    #[error("the log cannot be read: {0}")]
    Backend(#[from] BackendError),
}

async fn follow(State(state): State<AppState>, session: Session, headers: HeaderMap) -> Response {
    let heard = headers
        .get("last-event-id")
        .and_then(|id| id.to_str().ok()?.parse().ok());
    let follower = match Follower::begin(state, session, heard).await {
        Ok(follower) => follower,
        Err(error) => {
            tracing::warn!(%error, "a stream cannot begin");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    let messages = stream::unfold(follower, |mut follower| async {
        let message = follower.next().await?;
        Some((Ok::<_, Infallible>(message), follower))
    });
    let kept = Sse::new(messages).keep_alive(KeepAlive::new().interval(KEEP_ALIVE));
    ([UNBUFFERED], kept).into_response()
}

/// One browser's place in the log.
struct Follower {
    backend: Backend,
    session: Session,
    /// Whose stream it is. It ends where the session becomes somebody else's or nobody's.
    account: Option<AccountId>,
    cursor: i64,
    wake: watch::Receiver<()>,
    stopping: Stopping,
    waiting: VecDeque<Message>,
}

impl Follower {
    /// Starts after what was heard last, or else at the end of the log.
    async fn begin(
        state: AppState,
        session: Session,
        heard: Option<i64>,
    ) -> Result<Self, LiveError> {
        // Watching begins before the log is looked at, so that nothing falls between.
        let wake = state.backend.feed().subscribe();
        let last = last_sequence(state.backend.db()).await?;
        let cursor = heard.map_or(last, |heard| {
            heard.clamp(last.saturating_sub(BACKLOG), last)
        });
        Ok(Self {
            account: signed_in(&session).await?,
            backend: state.backend,
            session,
            cursor,
            wake,
            stopping: state.stopping,
            waiting: VecDeque::new(),
        })
    }

    /// The next message, as soon as there is one; none where the stream is over.
    async fn next(&mut self) -> Option<Message> {
        loop {
            if let Some(message) = self.waiting.pop_front() {
                return Some(message);
            }
            match self.read().await {
                Ok(Read::More) => {}
                Ok(Read::End) => self.pause().await?,
                Ok(Read::Over) => return None,
                Err(error) => {
                    tracing::warn!(%error, "a stream cannot go on");
                    return None;
                }
            }
        }
    }

    /// Reads on in the log, and keeps what the viewer may hear.
    async fn read(&mut self) -> Result<Read, LiveError> {
        let Some(viewer) = self.viewer().await? else {
            return Ok(Read::Over);
        };
        let events = read_after(self.backend.db(), self.cursor, BATCH).await?;
        for event in &events {
            if may_hear(&self.backend, &viewer, event).await? {
                self.waiting.push_back(message(event));
            }
            self.cursor = event.sequence;
        }
        Ok(if events.is_empty() {
            Read::End
        } else {
            Read::More
        })
    }

    /// The viewer as of now; none where the session is not what it was.
    async fn viewer(&self) -> Result<Option<Viewer>, LiveError> {
        if signed_in(&self.session).await? != self.account {
            return Ok(None);
        }
        Ok(Some(match self.account {
            Some(account) => auth::viewer(&self.backend, account).await?,
            None => Viewer::public(),
        }))
    }

    /// Waits until there may be more; none where the program is to stop.
    async fn pause(&mut self) -> Option<()> {
        tokio::select! {
            changed = self.wake.changed() => changed.ok(),
            () = tokio::time::sleep(SESSION_CHECK) => Some(()),
            () = self.stopping.wait() => None,
        }
    }
}

/// What reading on came to.
enum Read {
    /// There was something; there may be more.
    More,
    /// The log ends here for now.
    End,
    /// The session is over, and the stream with it.
    Over,
}

/// Who is signed in now, as the database has it and not as it was when the stream began.
async fn signed_in(session: &Session) -> Result<Option<AccountId>, LiveError> {
    if session.id().is_some() {
        session.load().await?;
    }
    let signed_in = session::signed_in(session).await?;
    Ok(signed_in.map(|signed_in| signed_in.account))
}

fn message(event: &Event) -> Message {
    let subject = format!("{}:{}", event.kind.subject(), event.subject);
    Message::default()
        .id(event.sequence.to_string())
        .data(subject)
}
