//! The worker: waits for messages that are due, and sends them.

use std::time::Duration;

use app::mail::Desk;
use backend::outbox::{self, Claimed};
use backend::use_cases::notices::unsubscribing;
use backend::{Backend, BackendError};
use lettre::message::Mailbox;
use tokio::sync::watch;

use super::message::assemble;
use super::post::Post;
use crate::shutdown::Stopping;

/// How often to look for what another process wrote without waking this one.
const LOOK: Duration = Duration::from_secs(10);

/// Sends what is due, again and again, until the program is to stop; what is under way then is
/// finished.
pub async fn run(backend: Backend, (desk, post, from): (Desk, Post, Mailbox), stopping: Stopping) {
    let mut feed = backend.feed().subscribe();
    let mut told = stopping.clone();
    loop {
        if let Err(error) = send_due(&backend, (&desk, &post, &from), &stopping).await {
            tracing::warn!(%error, "cannot read the outbox; trying again");
        }
        tokio::select! {
            biased;
            () = told.wait() => return,
            () = something_due(&backend, &mut feed) => {}
        }
    }
}

/// Sends everything that is due now, until the program is to stop; says how many messages were
/// tried.
///
/// # Errors
/// Where the database fails. A message that cannot be sent is put off or given up and no error.
pub async fn send_due(
    backend: &Backend,
    (desk, post, from): (&Desk, &Post, &Mailbox),
    stopping: &Stopping,
) -> Result<usize, BackendError> {
    let mut tried = 0;
    while !stopping.is_told() {
        let Some(claimed) = outbox::claim(backend).await? else {
            break;
        };
        tried += 1;
        send(backend, (desk, post, from), &claimed).await?;
    }
    Ok(tried)
}

async fn send(
    backend: &Backend,
    (desk, post, from): (&Desk, &Post, &Mailbox),
    claimed: &Claimed,
) -> Result<(), BackendError> {
    let (id, letter) = (claimed.id, claimed.letter.code());
    let Some(told) = outbox::told(backend, claimed).await? else {
        tracing::info!(%id, letter, "a message has become pointless");
        return outbox::drop_pointless(backend, claimed).await;
    };
    let off = unsubscribing(backend, claimed).await?;
    let off = off.map(|(token, what)| desk.turning_off((&token, what), claimed.language));
    let said = desk.write(&told, claimed.language, off.as_deref());
    let message = match assemble(from, claimed, &said, off.as_deref()) {
        Ok(message) => message,
        Err(error) => {
            tracing::error!(%id, letter, %error, "a message is given up");
            return outbox::refused(backend, claimed, &error.to_string()).await;
        }
    };
    match post.hand_over(id, message).await {
        Ok(()) => {
            tracing::info!(%id, letter, tries = claimed.tries, "a message was sent");
            outbox::sent(backend, claimed, said.text).await
        }
        Err(error) if error.is_for_good() => {
            tracing::error!(%id, letter, %error, "a message is given up");
            outbox::refused(backend, claimed, &error.to_string()).await
        }
        Err(error) => {
            tracing::warn!(%id, letter, tries = claimed.tries, %error, "a message has to wait");
            outbox::failed(backend, claimed, &error.to_string()).await
        }
    }
}

/// Waits until a message may be due: its time has come, something was written, or it is time to
/// look again.
async fn something_due(backend: &Backend, feed: &mut watch::Receiver<()>) {
    let now = backend.clock().now();
    let next = outbox::next_due(backend).await.ok().flatten();
    let wait = next.and_then(|next| (next - now).to_std().ok());
    tokio::select! {
        _ = feed.changed() => {}
        () = tokio::time::sleep(wait.unwrap_or(LOOK).min(LOOK)) => {}
    }
}
