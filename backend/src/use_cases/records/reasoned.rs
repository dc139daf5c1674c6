//! The reason and the note of a decision.

use domain::fault::{Fault, Rule};
use domain::project::checked_text;
use domain::vocabulary::Code;

use crate::error::BackendError;
use crate::event_log::NewEvent;

/// The length of a note that a decision needs, in characters; any other note may be left out.
pub const NOTE: (u32, u32) = (1, 2_000);

/// The reason that the note gives.
const OTHER: &str = "other";

/// A decision's reason and note, as they were given.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reasoned<'a> {
    /// A code of the closed list that belongs to the decision.
    pub reason: Option<&'a str>,
    /// In the decider's own words.
    pub note: Option<&'a str>,
}

impl<'a> Reasoned<'a> {
    /// Checks the reason against a closed list, and the note's length; the reason `other` is given
    /// in the note, which must be there then.
    pub(crate) fn with_reason_of<C: Code>(self) -> Result<Why<'a>, BackendError> {
        let given = self.reason.unwrap_or_default();
        let rule = Rule::Code {
            vocabulary: C::VOCABULARY.to_owned(),
        };
        let reason = C::parse(given)
            .ok_or_else(|| BackendError::Invalid(vec![Fault::new("reason", given, rule)]))?;
        Ok(Why {
            reason: Some(reason.code()),
            note: self.note(reason.code() == OTHER)?,
        })
    }

    /// Checks the note of a decision that needs no reason.
    pub(crate) fn with_note(self, needed: bool) -> Result<Why<'a>, BackendError> {
        Ok(Why {
            reason: None,
            note: self.note(needed)?,
        })
    }

    fn note(self, needed: bool) -> Result<Option<&'a str>, BackendError> {
        let note = self.note.map(str::trim).filter(|note| !note.is_empty());
        let bounds = if needed { NOTE } else { (0, NOTE.1) };
        checked_text("note", note.unwrap_or_default(), bounds)
            .map(|_| note)
            .map_err(|fault| BackendError::Invalid(vec![fault]))
    }
}

/// A reason and a note that were checked.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Why<'a> {
    pub(crate) reason: Option<&'static str>,
    pub(crate) note: Option<&'a str>,
}

impl<'a> Why<'a> {
    /// Adds the reason and the note to an event.
    pub(crate) fn given_for(self, event: NewEvent<'a>) -> NewEvent<'a> {
        let event = match self.reason {
            Some(reason) => event.reason(reason),
            None => event,
        };
        match self.note {
            Some(note) => event.note(note),
            None => event,
        }
    }
}
