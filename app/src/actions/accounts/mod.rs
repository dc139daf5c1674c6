//! Who somebody is: in and out.

mod accept_invitation;
mod ask_recovery;
mod change_password;
mod end_session;
mod erase;
mod erase_left;
mod join;
mod reset_password;
mod sign_in;
mod sign_out;

use backend::auth::{Account, note_device};
use domain::fault::Fault;
use http::header::USER_AGENT;
use http::request::Parts;
use leptos::prelude::use_context;

use crate::context::{self, backend};
use crate::device::device;
use crate::error::AppError;
use crate::session;

pub use accept_invitation::{AcceptInvitation, accept_invitation};
pub use ask_recovery::{AskRecovery, ask_recovery};
pub use change_password::{ChangePassword, change_password};
pub use end_session::{EndSession, end_session};
pub use erase::{Erase, erase};
pub use erase_left::{EraseLeft, erase_left};
pub use join::{Join, join};
pub use reset_password::{ResetPassword, reset_password};
pub use sign_in::{SignIn, sign_in};
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

/// Signs somebody in at this browser, which is noted.
async fn begin_session(account: Account) -> Result<(), AppError> {
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
    let kept = context::known_device();
    let kept = note_device(&backend, &account, (kept.as_deref(), &device)).await?;
    context::keep_device(&kept);
    let (session, now) = (context::session()?, backend.clock().now());
    let who = (account.id, account.name);
    Ok(session::begin(&session, who, device, now).await?)
}
