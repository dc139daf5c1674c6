//! Waking those who read the log.

use tokio::sync::watch;

/// Wakes the readers of the log when something was appended. It says only that there may be more:
/// a reader that was away, or missed ten wake-ups, reads on from its cursor all the same.
#[derive(Clone, Debug)]
pub struct EventFeed(watch::Sender<()>);

impl EventFeed {
    pub(crate) fn new() -> Self {
        Self(watch::Sender::new(()))
    }

    /// Begins to watch. `changed()` returns after the next append, or at once where one happened
    /// since the last look, so: subscribe, read, wait, read, wait.
    pub fn subscribe(&self) -> watch::Receiver<()> {
        self.0.subscribe()
    }

    pub(crate) fn wake(&self) {
        self.0.send_replace(());
    }
}
