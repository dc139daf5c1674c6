//! Who somebody is: in and out.

mod sign_in;
mod sign_out;

pub use sign_in::{SignIn, sign_in};
pub use sign_out::{SignOut, sign_out};
