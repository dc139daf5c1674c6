//! One browser's place in the log.

use std::collections::VecDeque;
use std::time::Duration;

use axum::response::sse::Event as Message;
use backend::auth;
use backend::event_log::Event;
use domain::id::AccountId;
use domain::policy::Viewer;
use tokio::sync::watch;
use tower_sessions::Session;

use super::seats::Seat;
use super::{Live, LiveError, signed_in};

/// How far back a browser that comes back is told; what it missed before, it reads with its pages.
const BACKLOG: i64 = 1_000;
/// How often a silent stream looks whether its session still holds.
const SESSION_CHECK: Duration = Duration::from_mins(1);

/// A stream that is being followed.
pub(super) struct Follower {
    live: Live,
    session: Session,
    /// Whose stream it is. It ends where the session becomes somebody else's or nobody's.
    account: Option<AccountId>,
    cursor: i64,
    wake: watch::Receiver<()>,
    waiting: VecDeque<Message>,
    _seat: Seat,
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

impl Follower {
    /// Starts after a place in the log, or else at its end.
    pub(super) async fn begin(
        live: Live,
        (session, account): (Session, Option<AccountId>),
        seat: Seat,
        after: Option<i64>,
    ) -> Result<Self, LiveError> {
        // Watching begins before the log is looked at, so that nothing falls between.
        let wake = live.backend.feed().subscribe();
        let end = live.tail.end().await?;
        let cursor = after.map_or(end, |after| after.clamp((end - BACKLOG).max(0), end));
        Ok(Self {
            live,
            session,
            account,
            cursor,
            wake,
            waiting: VecDeque::new(),
            _seat: seat,
        })
    }

    /// The next message, as soon as there is one; none where the stream is over.
    pub(super) async fn next(&mut self) -> Option<Message> {
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
        let heard = self.live.tail.after(self.cursor).await?;
        for heard in &heard {
            if heard.reaches(&self.live.backend, &viewer).await? {
                self.waiting.push_back(message(&heard.event));
            }
            self.cursor = heard.event.sequence;
        }
        Ok(if heard.is_empty() {
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
            Some(account) => auth::viewer(&self.live.backend, account).await?,
            None => Viewer::public(),
        }))
    }

    /// Waits until there may be more; none where the program is to stop.
    async fn pause(&mut self) -> Option<()> {
        tokio::select! {
            changed = self.wake.changed() => changed.ok(),
            () = tokio::time::sleep(SESSION_CHECK) => Some(()),
            () = self.live.stopping.wait() => None,
        }
    }
}

fn message(event: &Event) -> Message {
    let subject = format!("{}:{}", event.kind.subject(), event.subject);
    Message::default()
        .id(event.sequence.to_string())
        .data(subject)
}
