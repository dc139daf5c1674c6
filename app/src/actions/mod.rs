//! Server functions: what forms and islands ask for. One action a file.
//!
//! The rules that hold here: a function reads its context, parses what was sent into domain types,
//! calls one use-case (which asks `domain::policy`) and [`settle`]s. A browser that sent a form is
//! sent on to a page whatever came of it: to where the action leads, or back with the problem's
//! key in the query; what was typed is kept with the session and never travels in an address. Anything else gets the status
//! and the problem as JSON. Paths are fixed by hand, so that an old tab keeps working.

pub mod accounts;
pub mod bundles;
mod done;
pub mod matches;
pub mod notices;
pub mod organisations;
mod parse;
pub mod projects;
pub mod records;
pub mod review;
mod settle;

pub use parse::side_code;
pub use settle::{
    answer_script, done_in, is_refused_in, minutes_in, problem_in, saying, settle, settle_at,
    unfolding,
};
