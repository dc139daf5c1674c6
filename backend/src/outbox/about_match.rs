//! What a message about a match says, as the match and its reader stand when it is sent.

use chrono::{DateTime, Utc};
use domain::policy::Viewer;
use domain::reference::Reference;
use domain::turn::{TimeLeft, Turn, TurnStep, Whose};
use uuid::Uuid;

use super::letter::MatchNews;
use super::reader::reader;
use super::told::Told;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::repo::facts::{self, MatchRecord};
use crate::use_cases::matches::{Concerned, is_concerned};
use crate::{repo, text};

/// A match, and who is told about it now.
pub(super) struct AboutMatch {
    record: MatchRecord,
    reader: Viewer,
    turn: Option<Turn>,
    now: DateTime<Utc>,
}

impl AboutMatch {
    /// Looks both up; `None` where the address is nobody's any more who may sign in.
    pub(super) async fn find(
        backend: &Backend,
        (matching, recipient): (Uuid, &str),
    ) -> Result<Option<Self>, BackendError> {
        let (db, now) = (backend.db(), backend.clock().now());
        let row = repo::matches::find(db, matching).await?;
        let (Some(reader), Some(row)) = (reader(backend, recipient).await?, row) else {
            return Ok(None);
        };
        let record = facts::match_of(db, row).await?;
        Ok(Some(Self {
            turn: record.turn(backend.terms())?,
            reader,
            record,
            now,
        }))
    }

    /// What the match's move means for the reader; `None` where it has moved on, or concerns them
    /// no more.
    pub(super) fn moved(
        &self,
        news: MatchNews,
        since: DateTime<Utc>,
    ) -> Result<Option<Told>, BackendError> {
        let moved = text::from_micros("matches.status_since", self.record.row.status_since)?;
        let reference = self.reference()?;
        let concerns = |how| is_concerned(&self.reader, &self.record, how);
        Ok(match news {
            MatchNews::Turn => self.turn_since(since).map(|turn| Told::MatchTurn {
                reference,
                review: turn.whose == Whose::Reviewer,
                until: turn.until(TurnStep::Answer),
            }),
            MatchNews::Countered => self.turn_since(since).map(|turn| Told::MatchCountered {
                reference,
                until: turn.until(TurnStep::Answer),
            }),
            MatchNews::Agreed => (moved == since && concerns(Concerned::Write))
                .then_some(Told::MatchAgreed { reference }),
            MatchNews::Asked | MatchNews::Answered => {
                concerns(Concerned::Clarify).then_some(Told::MatchMessage {
                    reference,
                    answers: news == MatchNews::Answered,
                })
            }
            MatchNews::Over => {
                (moved == since && concerns(Concerned::Know)).then_some(Told::MatchOver {
                    reference,
                    status: self.record.facts.status,
                })
            }
        })
    }

    /// That a step is due soon; `None` where it was done, where the time is over, or where it
    /// concerns the reader no more.
    pub(super) fn due(
        &self,
        step: TurnStep,
        since: DateTime<Utc>,
    ) -> Result<Option<Told>, BackendError> {
        let Some(turn) = self.turn_since(since) else {
            return Ok(None);
        };
        let until = turn.until(step).filter(|until| self.now < *until);
        let reference = self.reference()?;
        Ok(until.map(|until| Told::MatchDue {
            reference,
            review: turn.whose == Whose::Reviewer,
            step,
            until,
            left: TimeLeft::until(until, self.now),
        }))
    }

    /// The turn that began then, if it is still the reader's.
    fn turn_since(&self, since: DateTime<Utc>) -> Option<Turn> {
        self.turn.filter(|turn| {
            turn.since == since && is_concerned(&self.reader, &self.record, Concerned::Act(*turn))
        })
    }

    fn reference(&self) -> Result<Reference, BackendError> {
        text::parse("matches.reference", &self.record.row.reference)
    }
}
