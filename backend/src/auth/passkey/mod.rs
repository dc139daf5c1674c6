//! Passkeys (W3C Web Authentication, level 3): a key pair whose private half never leaves the
//! authenticator, which checks that its owner is there by a PIN or a biometric. That is two factors in
//! one, so no code is asked for beside it.
//!
//! Whose passkey it is, the authenticator says: nobody types an address, and an answer that is not
//! right tells nothing about who has an account.

mod add;
mod enter;
mod remove;

use webauthn_rs::prelude::Url;
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::error::BackendError;

pub use add::{add_passkey, begin_passkey};
pub use enter::{begin_passkey_sign_in, sign_in_by_passkey};
pub use remove::remove_passkey;

/// How long the browser has for an answer.
const GOOD_FOR: chrono::TimeDelta = chrono::TimeDelta::minutes(5);

/// The site that passkeys are for, by its public address: they are bound to its host for ever.
#[derive(Clone, Debug)]
pub struct RelyingParty(Webauthn);

/// What a browser is asked, and what it keeps until it answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// What `navigator.credentials` takes, as JSON with bytes in base64url.
    pub options: String,
    /// What the browser keeps.
    pub token: String,
}

impl RelyingParty {
    /// The site at an origin such as `https://example.org`, by a name that authenticators show; `None`
    /// where its host is no name but a number, to which no passkey can be bound.
    pub fn at(origin: &str, name: &str) -> Option<Self> {
        let origin = Url::parse(origin).ok()?;
        let host = origin.domain()?.to_owned();
        let builder = WebauthnBuilder::new(&host, &origin).ok()?;
        builder.rp_name(name).build().ok().map(Self)
    }
}

/// What is said of every passkey that does not let its owner in, whatever the reason.
fn refused() -> BackendError {
    BackendError::Conflict("passkey_refused")
}
