//! Who somebody is: in and out.

mod accept_invitation;
mod add_passkey;
mod ask_recovery;
mod begin_authenticator;
mod begin_passkey;
mod begin_passkey_sign_in;
mod change_password;
mod confirm_authenticator;
mod end_session;
mod erase;
mod erase_left;
mod join;
mod make_recovery_codes;
mod remove_authenticator;
mod remove_passkey;
mod reset_password;
mod second_step;
mod sign_in;
mod sign_in_by_passkey;
mod sign_out;

use backend::auth::{Account, WayIn, note_device};
use domain::fault::Fault;
use http::header::USER_AGENT;
use http::request::Parts;
use leptos::prelude::use_context;

use crate::context::{self, backend, link};
use crate::device::device;
use crate::error::AppError;
use crate::kept::Kept;
use crate::routes::Route;
use crate::session;

pub use accept_invitation::{AcceptInvitation, accept_invitation};
pub use add_passkey::{AddPasskey, add_passkey};
pub use ask_recovery::{AskRecovery, ask_recovery};
pub use begin_authenticator::{BeginAuthenticator, begin_authenticator};
pub use begin_passkey::{BeginPasskey, begin_passkey};
pub use begin_passkey_sign_in::{BeginPasskeySignIn, begin_passkey_sign_in};
pub use change_password::{ChangePassword, change_password};
pub use confirm_authenticator::{ConfirmAuthenticator, confirm_authenticator};
pub use end_session::{EndSession, end_session};
pub use erase::{Erase, erase};
pub use erase_left::{EraseLeft, erase_left};
pub use join::{Join, join};
pub use make_recovery_codes::{MakeRecoveryCodes, make_recovery_codes};
pub use remove_authenticator::{RemoveAuthenticator, remove_authenticator};
pub use remove_passkey::{RemovePasskey, remove_passkey};
pub use reset_password::{ResetPassword, reset_password};
pub use second_step::{SecondStep, second_step};
pub use sign_in::{SignIn, sign_in};
pub use sign_in_by_passkey::{SignInByPasskey, sign_in_by_passkey};
pub use sign_out::{SignOut, sign_out};

/// A refusal of a form with a password in it, which is not shown again: where the password is at
/// fault, that is said by a key of its own.
fn without_password(error: AppError) -> AppError {
    let is_password = |fault: &Fault| fault.field == "password";
    match error {
        AppError::Faulty { faults } if faults.iter().any(is_password) => AppError::Conflict {
            code: "weak_password".to_owned(),
        },
        other => other,
    }
}

/// Where one is led on to once one is in.
fn after_entry(next: Option<&str>) -> String {
    next.map_or_else(|| link(&Route::Account), str::to_owned)
}

/// Signs somebody in at this browser, which is noted.
async fn begin_session(account: Account, way: WayIn) -> Result<(), AppError> {
    let backend = backend()?;
    let parts = use_context::<Parts>();
    let user_agent = parts
        .as_ref()
        .and_then(|parts| parts.headers.get(USER_AGENT));
    let device = device(
        user_agent
            .and_then(|name| name.to_str().ok())
            .unwrap_or_default(),
    );
    let kept = Kept::Device.read();
    let kept = note_device(&backend, &account, (kept.as_deref(), &device)).await?;
    Kept::Device.keep(&kept);
    let (session, now) = (context::session()?, backend.clock().now());
    let who = (account.id, account.name);
    Ok(session::begin(&session, who, (way, device), now).await?)
}
