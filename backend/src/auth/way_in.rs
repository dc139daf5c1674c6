//! The ways in, as the log names them.

use std::fmt::Display;

use domain::id::AccountId;
use domain::vocabulary::codes;

codes! {
    /// By what somebody signs in.
    WayIn, "way" {
        /// A password, of an account that asks for no code.
        Password = "password",
        /// A code after the password: of an app, or a recovery code.
        Code = "code",
        /// A passkey.
        Passkey = "passkey",
        /// An identity provider.
        Provider = "provider",
        /// An invitation, by which the account was made that moment.
        Invitation = "invitation",
    }
}

/// Says in the log that somebody did not get in, with the account where it is known which, and never
/// what was given.
pub fn note_refused(way: WayIn, account: Option<AccountId>, error: &dyn Display) {
    let account = account.map(tracing::field::display);
    tracing::info!(%way, account, %error, "a sign-in failed");
}
