//! One file a page. A page shows its page and nothing else: it reads the context, asks the backend,
//! and puts components together.

pub mod account;
pub mod audit;
pub mod authenticator;
pub mod bundle;
pub mod calendar;
pub mod coverage;
pub mod forgotten;
pub mod home;
pub mod inbox;
pub mod invitation;
mod load;
pub mod match_page;
pub mod method;
pub mod my_matches;
pub mod neutrality;
pub mod not_found;
pub mod organisation;
pub mod organisations;
pub mod outbox;
pub mod pace;
mod paging;
pub mod passkeys;
pub mod plan;
pub mod problem;
pub mod project;
pub mod projects;
pub mod ranking;
pub mod records;
pub mod recovery;
pub mod recovery_codes;
mod reference;
pub mod report;
pub mod review;
pub mod saved_plans;
pub mod second_step;
pub mod sign_in;
pub mod unsubscribe;

pub use load::{load, load_live};
