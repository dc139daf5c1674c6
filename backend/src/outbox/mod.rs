//! Messages on their way: written by use-cases, taken by the worker that sends them.
//!
//! The rules here: a message is written in the transaction whose news it tells
//! ([`WriteTransaction::post`](crate::write::WriteTransaction::post)), so that neither is without
//! the other; a worker [`claim`]s one for a while, in the database, so that no two servers send the
//! same; its id never changes, and the Message-ID is made of it, so that a mail server that gets it
//! once more after a broken connection can tell. Once a message is done with, what it said is
//! erased. A link in it is made when it is sent ([`told`]), so that what stands in the link is
//! nowhere in the database. Words are for whoever sends: here are only kinds and values.

mod about_end;
mod about_find;
mod about_join;
mod about_match;
mod about_merge;
mod about_project;
mod about_record;
mod claim;
mod letter;
mod reader;
mod settle;
mod tell;
mod told;

pub use about_record::RecordOutcome;
pub use claim::{Claimed, LEASE, claim, next_due};
pub use letter::{EndNews, JoinNews, Letter, MatchNews, MergeNews, ProjectNews, RecordNews};
pub use settle::{delete_old, drop_pointless, failed, refused, sent};
pub(crate) use tell::About;
pub(crate) use told::told_of;
pub use told::{Told, told};
