//! One sea-orm entity for each table: nothing but mapping.
//!
//! Rows never leave this crate. Times are whole microseconds UTC, codes and documents are text;
//! [`crate::repo`] and the use-cases turn them into values of `domain` and back.

pub(crate) mod account;
pub(crate) mod authenticator;
pub(crate) mod bundle;
pub(crate) mod digest;
pub(crate) mod draft;
pub(crate) mod end_proposal;
pub(crate) mod event;
pub(crate) mod event_log_head;
pub(crate) mod event_text;
pub(crate) mod follow_up;
pub(crate) mod installation;
pub(crate) mod invitation;
pub(crate) mod known_device;
pub(crate) mod link;
pub(crate) mod mandate;
pub(crate) mod match_reminder;
pub(crate) mod match_version;
pub(crate) mod matching;
pub(crate) mod membership;
pub(crate) mod milestone;
pub(crate) mod milestone_move;
pub(crate) mod notice;
pub(crate) mod notice_choice;
pub(crate) mod organisation;
pub(crate) mod outbox;
pub(crate) mod pace;
pub(crate) mod passkey;
pub(crate) mod project;
pub(crate) mod project_entry;
pub(crate) mod project_feedback;
pub(crate) mod project_part;
pub(crate) mod project_update;
pub(crate) mod rate_limit;
pub(crate) mod record;
pub(crate) mod record_term;
pub(crate) mod record_text;
pub(crate) mod record_version;
pub(crate) mod recovery_code;
pub(crate) mod review_hold;
pub(crate) mod session;
pub(crate) mod set_aside_draft;
pub(crate) mod sign_in_step;
