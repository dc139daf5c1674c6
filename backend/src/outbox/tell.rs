//! Telling people: on their own page in any case, and by e-mail as soon as they want it.
//!
//! A notice is written in the transaction whose news it tells, as a message is, so that neither is
//! without the other and none is told twice: ADR 0021.

use domain::notice::{NoticeKind, NoticePace};
use uuid::Uuid;

use super::Letter;
use crate::entity::{account, notice};
use crate::error::BackendError;
use crate::write::WriteTransaction;
use crate::{repo, text};

/// What somebody is told of: where their way leads, and what has to be theirs to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// A match.
    Match(Uuid),
    /// A project.
    Project(Uuid),
    /// A request or an offer.
    Record(Uuid),
}

impl About {
    /// How rows name it.
    pub(crate) const MATCH: &'static str = "match";
    /// How rows name it.
    pub(crate) const PROJECT: &'static str = "project";
    /// How rows name it.
    pub(crate) const RECORD: &'static str = "record";

    pub(crate) fn columns(self) -> (&'static str, Uuid) {
        match self {
            Self::Match(id) => (Self::MATCH, id),
            Self::Project(id) => (Self::PROJECT, id),
            Self::Record(id) => (Self::RECORD, id),
        }
    }
}

impl WriteTransaction {
    /// Tells somebody something, once.
    ///
    /// # Errors
    /// Where the database fails.
    pub(crate) async fn tell(
        &mut self,
        letter: &Letter,
        (kind, about): (NoticeKind, About),
        person: &account::Model,
    ) -> Result<(), BackendError> {
        let paces = repo::notices::paces(&**self, person.id).await?;
        let pace = paces.get(&kind).copied().unwrap_or(kind.usual());
        let (subject_kind, subject_id) = about.columns();
        let row = notice::Model {
            id: self.new_id(),
            account_id: person.id,
            kind: kind.to_string(),
            subject_kind: subject_kind.to_owned(),
            subject_id,
            letter: text::to_canonical_json(letter)?,
            pace: pace.to_string(),
            created_at: text::to_micros(self.now()),
            read_at: None,
            digest_id: None,
            over_at: None,
        };
        let is_new = repo::notices::insert(&**self, row).await?;
        if is_new && pace == NoticePace::AtOnce {
            let language = text::parse("accounts.language", &person.language)?;
            self.post(letter, (&person.email, language)).await?;
        }
        self.wakes_others();
        Ok(())
    }

    /// Notes that what was asked for about something is done, by whomever, so that it waits for nobody
    /// any more.
    ///
    /// # Errors
    /// Where the database fails.
    pub(crate) async fn settle(&self, about: About) -> Result<(), BackendError> {
        repo::notices::settle(&**self, about, text::to_micros(self.now())).await
    }
}
