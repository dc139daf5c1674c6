//! What a message tells.

use chrono::{DateTime, Utc};
use domain::event::Occurrence;
use domain::turn::TurnStep;
use domain::vocabulary::{LanguageTag, codes};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entity::outbox;
use crate::error::BackendError;
use crate::write::WriteTransaction;
use crate::{repo, text};

/// The language for whoever's is not known.
const ENGLISH: &str = "en";

/// What a message tells: a kind, and what to look the rest up by once it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Letter {
    /// That mail from this installation arrives.
    Trial,
    /// That somebody is invited to act for an organisation.
    Invitation {
        /// Which invitation.
        invitation: Uuid,
    },
    /// How to set another password, if the address has an account.
    Recovery,
    /// That somebody signed in where they never did before.
    NewDevice {
        /// With what.
        device: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// That a password was changed.
    PasswordChanged {
        /// When.
        at: DateTime<Utc>,
    },
    /// That something else about the way into the account changed or was used.
    WayIn {
        /// What: an occurrence of an account.
        what: Occurrence,
        /// When.
        at: DateTime<Utc>,
    },
    /// That a mandate ends soon.
    MandateEnds {
        /// Which mandate.
        mandate: Uuid,
    },
    /// That a match moved.
    MatchMoved {
        /// Which match.
        matching: Uuid,
        /// What that means for the reader.
        news: MatchNews,
        /// Since when it has been so; once it is otherwise, the message is pointless.
        since: DateTime<Utc>,
    },
    /// That the time for a step of a match is over soon.
    MatchDue {
        /// Which match.
        matching: Uuid,
        /// Which step.
        step: TurnStep,
        /// Since when it has been the reader's turn.
        since: DateTime<Utc>,
    },
    /// That something is asked about a request or an offer, or decided on it.
    RecordMoved {
        /// Which record.
        record: Uuid,
        /// What that means for the reader.
        news: RecordNews,
        /// Since when it has been so; once it is otherwise, the message is pointless.
        since: DateTime<Utc>,
    },
    /// That two requests are to become one, or what was answered.
    RequestMerge {
        /// Which asking.
        merge: Uuid,
        /// What happened to it.
        news: MergeNews,
    },
    /// That a project moved.
    ProjectMoved {
        /// Which project.
        project: Uuid,
        /// What that means for the reader.
        news: ProjectNews,
        /// Since when it has been so.
        since: DateTime<Utc>,
    },
    /// That a saved search has found something.
    Found {
        /// Which search.
        search: Uuid,
        /// Which record it found.
        record: Uuid,
    },
    /// What somebody was told since the last time.
    Digest {
        /// Which digest.
        digest: Uuid,
    },
    /// That another last day of a project is proposed, or that what was proposed was answered.
    ProjectEnd {
        /// Which project.
        project: Uuid,
        /// Which of its proposals.
        number: i32,
        /// What happened to it.
        news: EndNews,
    },
    /// That a match asks to be delivered by a project, or what was answered.
    ProjectJoin {
        /// Which asking.
        join: Uuid,
        /// What happened to it.
        news: JoinNews,
    },
    /// That the recipient of a project is asked what is left of it.
    FollowUp {
        /// Which question.
        follow_up: Uuid,
    },
}

codes! {
    /// What the move of a match means for whoever is told.
    MatchNews, "match_news" {
        /// It is their turn.
        Turn = "turn",
        /// It is their turn, and something else is proposed than before.
        Countered = "countered",
        /// Both have said yes: the contacts are there.
        Agreed = "agreed",
        /// Nothing more comes of it.
        Over = "over",
        /// Somebody asks something.
        Asked = "asked",
        /// Somebody answered.
        Answered = "answered",
    }
}

codes! {
    /// What the move of a request or an offer means for whoever is told.
    RecordNews, "record_news" {
        /// It waits for them to authenticate or verify it.
        Review = "review",
        /// A reviewer asks something about it.
        Asked = "asked",
        /// It is published, declined, handed back or asleep.
        Decided = "decided",
        /// It becomes dormant soon.
        Sleeps = "sleeps",
    }
}

codes! {
    /// What happened to an asking that two requests become one.
    MergeNews, "merge_news" {
        /// The reader is to answer for one of them.
        Asked = "asked",
        /// Both authors have said yes.
        Merged = "merged",
        /// One of them said no.
        Refused = "refused",
    }
}

codes! {
    /// What the move of a project means for whoever is told.
    ProjectNews, "project_news" {
        /// The other side confirmed a first day, and they are asked to.
        Start = "start",
        /// It stands otherwise than before.
        Moved = "moved",
        /// Somebody reported on it.
        Updated = "updated",
    }
}

codes! {
    /// What happened to an asking to join a project.
    JoinNews, "join_news" {
        /// The reader's side is to answer.
        Asked = "asked",
        /// All have said yes.
        Joined = "joined",
        /// Somebody said no.
        Refused = "refused",
    }
}

codes! {
    /// What happened to a proposed last day.
    EndNews, "end_news" {
        /// It was proposed, and the reader's side is to answer.
        Proposed = "proposed",
        /// The other side answered.
        Answered = "answered",
    }
}

impl Letter {
    /// The code of its kind: `trial`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Trial => "trial",
            Self::Invitation { .. } => "invitation",
            Self::Recovery => "recovery",
            Self::NewDevice { .. } => "new_device",
            Self::PasswordChanged { .. } => "password_changed",
            Self::WayIn { .. } => "way_in",
            Self::MandateEnds { .. } => "mandate_ends",
            Self::MatchMoved { .. } => "match_moved",
            Self::MatchDue { .. } => "match_due",
            Self::RecordMoved { .. } => "record_moved",
            Self::RequestMerge { .. } => "request_merge",
            Self::ProjectMoved { .. } => "project_moved",
            Self::Found { .. } => "found",
            Self::Digest { .. } => "digest",
            Self::ProjectEnd { .. } => "project_end",
            Self::ProjectJoin { .. } => "project_join",
            Self::FollowUp { .. } => "follow_up",
        }
    }

    /// The kind that stored text is of, whatever else it says.
    pub(crate) fn code_in(letter: &str) -> Result<String, BackendError> {
        text::from_json::<Kind>("outbox.letter", letter).map(|kind| kind.kind)
    }

    /// What is left of it once it is done with: its kind.
    pub(super) fn erased(&self) -> Kind {
        Kind {
            kind: self.code().to_owned(),
        }
    }
}

/// A letter without its values.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Kind {
    kind: String,
}

impl WriteTransaction {
    /// Writes a message to an address, to be sent once this transaction is committed.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn post(
        &mut self,
        letter: &Letter,
        (recipient, language): (&str, LanguageTag),
    ) -> Result<(), BackendError> {
        let now = text::to_micros(self.now());
        let row = outbox::Model {
            id: self.new_id(),
            recipient: recipient.to_owned(),
            language: language.to_string(),
            letter: text::to_canonical_json(letter)?,
            created_at: now,
            tries: 0,
            try_at: Some(now),
            done_at: None,
            failure: None,
            shown: None,
        };
        repo::outbox::insert(&**self, row).await?;
        self.wakes_others();
        Ok(())
    }

    /// Writes a message to an address in the language of its account, or in English where it has
    /// none.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn post_in_their_language(
        &mut self,
        letter: &Letter,
        email: &str,
    ) -> Result<(), BackendError> {
        let account = repo::accounts::find_by_email(&**self, email).await?;
        let language = account.map_or_else(|| ENGLISH.to_owned(), |account| account.language);
        let language = text::parse("accounts.language", &language)?;
        self.post(letter, (email, language)).await
    }
}
