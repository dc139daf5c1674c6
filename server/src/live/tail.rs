//! The end of the log, read once for all streams.

use std::collections::VecDeque;
use std::sync::Arc;

use backend::event_log::{Event, last_sequence, read_after};
use backend::queries::may_hear;
use backend::{Backend, BackendError};
use domain::policy::Viewer;
use tokio::sync::{Mutex, OnceCell, watch};

/// How many events are read at once.
const BATCH: u64 = 100;
/// How many events are kept, which is how far back a browser that comes back is told without asking
/// the database. A few kilobytes hold what a busy day makes.
const KEPT: usize = 1_000;

/// Something that happened, as all streams share it.
#[derive(Debug)]
pub(super) struct Heard {
    pub(super) event: Event,
    /// Whether the public may hear of it: the same for everybody who is nobody.
    by_public: OnceCell<bool>,
}

impl Heard {
    /// The note stays out: nothing of it is ever sent, and it may have to be forgotten.
    fn new(event: Event) -> Arc<Self> {
        Arc::new(Self {
            event: Event {
                note: None,
                ..event
            },
            by_public: OnceCell::new(),
        })
    }

    /// Whether a viewer may hear of it. The public's answer is found once for all its streams.
    pub(super) async fn reaches(
        &self,
        backend: &Backend,
        viewer: &Viewer,
    ) -> Result<bool, BackendError> {
        let answer = || may_hear(backend, viewer, &self.event);
        if viewer.account().is_some() {
            return answer().await;
        }
        self.by_public.get_or_try_init(answer).await.copied()
    }
}

/// The end of the log. However many streams wake up, the first reads and the others find it read.
#[derive(Debug)]
pub(super) struct Tail {
    backend: Backend,
    read: Mutex<Read>,
}

#[derive(Debug)]
struct Read {
    /// Has changed where there may be more than was read.
    wake: watch::Receiver<()>,
    /// How far the log was read; nothing before the first stream.
    end: Option<i64>,
    /// The last of what was read, without gaps, up to `end`.
    events: VecDeque<Arc<Heard>>,
}

impl Tail {
    pub(super) fn new(backend: &Backend) -> Self {
        let read = Read {
            wake: backend.feed().subscribe(),
            end: None,
            events: VecDeque::new(),
        };
        Self {
            backend: backend.clone(),
            read: Mutex::new(read),
        }
    }

    /// How far the log goes.
    pub(super) async fn end(&self) -> Result<i64, BackendError> {
        self.read.lock().await.catch_up(&self.backend).await
    }

    /// What follows on a place in the log, oldest first, not more than is kept; empty at its end.
    pub(super) async fn after(&self, cursor: i64) -> Result<Vec<Arc<Heard>>, BackendError> {
        let mut read = self.read.lock().await;
        let end = read.catch_up(&self.backend).await?;
        if cursor >= end {
            return Ok(Vec::new());
        }
        let kept_from = read
            .events
            .front()
            .map_or(end, |heard| heard.event.sequence - 1);
        if cursor >= kept_from {
            let events = read.events.iter();
            return Ok(events
                .filter(|heard| heard.event.sequence > cursor)
                .cloned()
                .collect());
        }
        drop(read); // one stream's past is nobody else's wait
        let events = read_after(self.backend.db(), cursor, BATCH).await?;
        Ok(events.into_iter().map(Heard::new).collect())
    }
}

impl Read {
    /// Reads on where something happened since the last look, and says how far the log goes.
    async fn catch_up(&mut self, backend: &Backend) -> Result<i64, BackendError> {
        let Some(end) = self.end else {
            self.wake.mark_unchanged();
            let end = last_sequence(backend.db()).await?;
            self.end = Some(end);
            return Ok(end);
        };
        // An error is that of a program that is about to end.
        if self.wake.has_changed().unwrap_or_default() {
            self.wake.mark_unchanged();
            let read = self.read_on(backend, end).await;
            if read.is_err() {
                self.wake.mark_changed();
            }
            return read;
        }
        Ok(end)
    }

    async fn read_on(&mut self, backend: &Backend, mut end: i64) -> Result<i64, BackendError> {
        loop {
            let events = read_after(backend.db(), end, BATCH).await?;
            let Some(last) = events.last() else {
                return Ok(end);
            };
            end = last.sequence;
            self.end = Some(end);
            self.events.extend(events.into_iter().map(Heard::new));
            let surplus = self.events.len().saturating_sub(KEPT);
            self.events.drain(..surplus);
        }
    }
}
