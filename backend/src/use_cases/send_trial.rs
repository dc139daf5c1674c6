//! Sending a message that says nothing, to see that mail arrives: by the operator.

use domain::vocabulary::LanguageTag;

use crate::auth::checked_email;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::outbox::Letter;

/// Writes a trial message to an address. The server sends it, as any other.
///
/// # Errors
/// `Invalid` where that is no address.
pub async fn send_trial(
    backend: &Backend,
    email: &str,
    language: LanguageTag,
) -> Result<(), BackendError> {
    let email = checked_email("email", email).map_err(|fault| vec![fault])?;
    let mut tx = backend.begin().await?;
    tx.post(&Letter::Trial, (&email, language)).await?;
    tx.commit().await
}
