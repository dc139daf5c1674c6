//! Stopping without cutting anybody off.

use std::future::Future;
use std::io;
use std::time::Duration;

use tokio::sync::watch;

/// Tells everything that runs on, such as event streams, that the program is to stop. All clones
/// are told.
#[derive(Clone, Debug)]
pub struct Stopping(watch::Receiver<bool>);

impl Stopping {
    /// One that is told when the process is asked to end (SIGTERM, Ctrl-C).
    ///
    /// # Errors
    /// Where the system does not let the process listen.
    pub fn on_signal() -> io::Result<Self> {
        let asked = asked_to_end()?;
        let (tell, told) = watch::channel(false);
        tokio::spawn(async move {
            asked.await;
            tracing::info!("stopping; running requests may finish");
            tell.send_replace(true);
        });
        Ok(Self(told))
    }

    /// One that is told by a test, through the sender.
    pub fn by(tell: &watch::Sender<bool>) -> Self {
        Self(tell.subscribe())
    }

    /// Whether the program is to stop.
    pub fn is_told(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until the program is to stop, which it also is once nobody can tell any more.
    pub async fn wait(&mut self) {
        let _told_or_alone = self.0.wait_for(|stopping| *stopping).await;
    }

    /// Waits until the program is to stop and has had this long to do so.
    pub async fn overdue(mut self, drain: Duration) {
        self.wait().await;
        tokio::time::sleep(drain).await;
    }
}

/// Listens from now on; the future ends when the process is asked to.
#[cfg(unix)]
fn asked_to_end() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[cfg(windows)]
fn asked_to_end() -> io::Result<impl Future<Output = ()>> {
    let mut interrupt = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupt.recv().await;
    })
}
