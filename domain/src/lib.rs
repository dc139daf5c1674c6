//! What Counterpart is about, without a database, a clock or a language.
//!
//! The rule that holds here: everything is a value. What is parsed once, by [`record`], is never
//! checked again; which changes of state exist is a table in [`lifecycle`]; who may do or see what
//! is a table in [`policy`], asked only through [`policy::decide`] and [`policy::sees`].
//!
//! Start reading at [`record::Request`] and [`record::Offer`], then [`lifecycle`], then [`policy`].

pub mod arrangement;
pub mod bundle;
pub mod event;
pub mod fault;
pub mod id;
pub mod lifecycle;
pub mod mask;
pub mod notice;
pub mod organisation;
pub mod overlap;
pub mod pace;
pub mod period;
pub mod policy;
pub mod project;
pub mod reason;
pub mod record;
pub mod reference;
pub mod report;
pub mod review;
pub mod turn;
pub mod visibility;
pub mod vocabulary;
