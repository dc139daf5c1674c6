//! What happens, told to the pages that are open: a stream of server-sent events.
//!
//! A stream follows the event log by its own cursor. It begins where its page says that it was
//! made, so that nothing falls between; an event's id is its place in the log, so that a browser
//! that lost the connection goes on where it was. An event's data is `match:<id>`, the record that
//! changed, and nothing about it: a page that shows the record reads it again with its reader's own
//! rights. Who may hear is asked anew each time, with the memberships of that moment.
//!
//! [`tail`] reads the log once for all streams, [`seats`] says how many there may be.

mod follower;
mod seats;
mod tail;

use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use app::routes::EVENTS;
use app::session;
use axum::Router;
use axum::extract::{Query, Request, State};
use axum::response::sse::{KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use backend::queries::stream_key;
use backend::{Backend, BackendError};
use domain::id::AccountId;
use futures::stream;
use http::{HeaderName, StatusCode};
use serde::Deserialize;
use tower_sessions::Session;

use crate::config::Config;
use crate::middleware::{self, address};
use crate::shutdown::Stopping;
use crate::state::AppState;
use follower::Follower;
use seats::{Seats, Taker};
use tail::Tail;

/// How often a silent connection is used, so that proxies keep it.
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// Asks a proxy in front of us to pass each event on at once.
const UNBUFFERED: (HeaderName, &str) = (HeaderName::from_static("x-accel-buffering"), "no");

/// What all streams of a server share.
#[derive(Clone)]
struct Live {
    backend: Backend,
    config: Arc<Config>,
    stopping: Stopping,
    tail: Arc<Tail>,
    seats: Seats,
}

/// The stream.
pub fn routes(state: &AppState) -> Router<AppState> {
    let live = Live {
        backend: state.backend.clone(),
        config: Arc::clone(&state.config),
        stopping: state.stopping.clone(),
        tail: Arc::new(Tail::new(&state.backend)),
        seats: Seats::default(),
    };
    Router::new()
        .route(EVENTS, get(follow))
        .with_state(live)
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

/// What a page says when it opens the stream.
#[derive(Debug, Deserialize)]
struct Asked {
    /// The [`stream_key`] of whoever the page was made for.
    #[serde(rename = "for")]
    whose: Option<String>,
    /// The place in the log at which the page was made.
    after: Option<i64>,
}

async fn follow(
    State(live): State<Live>,
    session: Session,
    Query(asked): Query<Asked>,
    mut request: Request,
) -> Response {
    let address = address::of(&mut request, &live.config).await;
    let heard = request
        .headers()
        .get("last-event-id")
        .and_then(|id| id.to_str().ok()?.parse().ok());
    let begun = begin(live, session, address, asked, heard).await;
    let follower = match begun {
        Ok(Begun::Following(follower)) => follower,
        Ok(Begun::Refused(status)) => return status.into_response(),
        Err(error) => {
            tracing::warn!(%error, "a stream cannot begin");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    let messages = stream::unfold(*follower, |mut follower| async {
        let message = follower.next().await?;
        Some((Ok::<_, Infallible>(message), follower))
    });
    let kept = Sse::new(messages).keep_alive(KeepAlive::new().interval(KEEP_ALIVE));
    ([UNBUFFERED], kept).into_response()
}

/// What came of asking for a stream.
enum Begun {
    Following(Box<Follower>),
    Refused(StatusCode),
}

async fn begin(
    live: Live,
    session: Session,
    address: Option<IpAddr>,
    asked: Asked,
    heard: Option<i64>,
) -> Result<Begun, LiveError> {
    let account = signed_in(&session).await?;
    // A page of somebody who is signed out by now. This status ends the browser's tries; the page
    // then finds out for whom it is.
    if asked
        .whose
        .is_some_and(|whose| whose != stream_key(account))
    {
        return Ok(Begun::Refused(StatusCode::NO_CONTENT));
    }
    let taker = match account {
        Some(account) => Taker::Account(account),
        None => Taker::Public(address),
    };
    let Some(seat) = live.seats.take(taker) else {
        tracing::warn!("no room for another stream");
        return Ok(Begun::Refused(StatusCode::SERVICE_UNAVAILABLE));
    };
    let after = heard.or(asked.after);
    let follower = Follower::begin(live, (session, account), seat, after).await?;
    Ok(Begun::Following(Box::new(follower)))
}

/// Who is signed in now, as the database has it and not as it was when the stream began.
async fn signed_in(session: &Session) -> Result<Option<AccountId>, LiveError> {
    if session.id().is_some() {
        session.load().await?;
    }
    let signed_in = session::signed_in(session).await?;
    Ok(signed_in.map(|signed_in| signed_in.account))
}
