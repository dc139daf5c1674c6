//! What people are told, in kinds for which each chooses how soon a message comes.

use crate::vocabulary::codes;

codes! {
    /// What a notice is about, in its reader's terms.
    NoticeKind, "notice_kind" {
        /// Something waits for a reviewer.
        Review = "review",
        /// What a reviewer asks about the reader's request or offer, or decides on it.
        Record = "record",
        /// A saved search has found something.
        Found = "found",
        /// It is the reader's turn in a match.
        Turn = "turn",
        /// A match was agreed, or nothing comes of it.
        Outcome = "outcome",
        /// Somebody asks or answers something in a match.
        Message = "message",
        /// The reader's time in a match is over soon.
        Deadline = "deadline",
        /// A project moves: something is reported, proposed or answered.
        Project = "project",
        /// What is left of a project is asked.
        FollowUp = "follow_up",
    }
}

codes! {
    /// How soon a message comes. What is told stands on the reader's own page in any case.
    NoticePace, "notice_pace" {
        /// When it happens.
        AtOnce = "at_once",
        /// Once a day, together with the rest.
        Daily = "daily",
        /// On Mondays, together with the rest.
        Weekly = "weekly",
        /// Never.
        Never = "never",
    }
}

impl NoticeKind {
    /// The kinds that ask for something, which is done once its subject moves.
    pub const ASKING: [Self; 3] = [Self::Review, Self::Turn, Self::Deadline];

    /// The pace of whoever has chosen none. What waits for reviewers and what
    /// searches find comes in crowds, so daily.
    #[must_use]
    pub const fn usual(self) -> NoticePace {
        match self {
            Self::Review | Self::Found => NoticePace::Daily,
            Self::Record
            | Self::Turn
            | Self::Outcome
            | Self::Message
            | Self::Deadline
            | Self::Project
            | Self::FollowUp => NoticePace::AtOnce,
        }
    }
}
