//! Who somebody is: in and out.

mod accept_invitation;
mod join;
mod sign_in;
mod sign_out;

use domain::fault::Fault;

use crate::error::AppError;

pub use accept_invitation::{AcceptInvitation, accept_invitation};
pub use join::{Join, join};
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
