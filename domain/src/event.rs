//! What happened: the vocabulary of the event log.

use std::fmt;

use crate::lifecycle::{MatchAct, OfferAct, ProjectAct, RequestAct};
use crate::vocabulary::{Code, codes};

codes! {
    /// What kind of thing an event is about.
    SubjectKind, "subject" {
        /// An account.
        Account = "account",
        /// An organisation.
        Organisation = "organisation",
        /// A request.
        Request = "request",
        /// An offer.
        Offer = "offer",
        /// A match.
        Match = "match",
        /// A project.
        Project = "project",
    }
}

codes! {
    /// Something that happened and is no step of a lifecycle.
    Occurrence, "occurrence" {
        /// It came to be.
        Created = "created",
        /// What its author wrote was changed and saved.
        Saved = "saved",
        /// The requester said yes.
        RequesterAgreed = "requester_agreed",
        /// The provider said yes.
        ProviderAgreed = "provider_agreed",
        /// Whoever is asked about a match said that the question arrived.
        Acknowledged = "acknowledged",
        /// The side that was asked about a match proposed other days, places or another form.
        CounterProposed = "counter_proposed",
        /// The requester went on with what is left of a bundle.
        GoneOn = "gone_on",
        /// A party to a match, or its reviewer, asked the others something.
        Asked = "asked",
        /// What was asked was answered.
        Answered = "answered",
        /// A side confirmed a project's start.
        StartConfirmed = "start_confirmed",
        /// A side proposed another last day of a project.
        EndProposed = "end_proposed",
        /// The other side confirmed it.
        EndConfirmed = "end_confirmed",
        /// The other side refused it.
        EndRefused = "end_refused",
        /// Its author said that it still stands.
        Confirmed = "confirmed",
        /// The authors of two requests were asked whether they become one.
        MergeAsked = "merge_asked",
        /// One of them said yes.
        MergeAgreed = "merge_agreed",
        /// One of them said no.
        MergeRefused = "merge_refused",
        /// Another request went into it.
        MergedInto = "merged_into",
        /// An agreed match asks to be delivered by a project that is under way.
        JoinAsked = "join_asked",
        /// A party that is asked said yes.
        JoinAgreed = "join_agreed",
        /// A party that is asked said no.
        JoinRefused = "join_refused",
        /// All have said yes: the project delivers it too.
        Joined = "joined",
        /// A milestone was set.
        MilestoneSet = "milestone_set",
        /// A milestone was reached.
        MilestoneReached = "milestone_reached",
        /// A milestone was moved to another day.
        MilestoneMoved = "milestone_moved",
        /// Something was written into a project's record.
        EntryAdded = "entry_added",
        /// Something in a project's record was changed.
        EntryAmended = "entry_amended",
        /// Something was taken out of a project's record.
        EntryWithdrawn = "entry_withdrawn",
        /// The recipient of a closed project was asked what is left of it.
        FollowUpAsked = "follow_up_asked",
        /// The recipient answered.
        FollowUpAnswered = "follow_up_answered",
        /// A side said how the project went.
        FeedbackGiven = "feedback_given",
        /// A State let a masked request, or a party to a match of one, know who asks.
        NameReleased = "name_released",
        /// A progress note was added.
        Updated = "updated",
        /// A membership was given.
        MembershipGiven = "membership_given",
        /// A membership was ended.
        MembershipEnded = "membership_ended",
        /// What was kept about its person was erased.
        Erased = "erased",
        /// Its password was changed.
        PasswordChanged = "password_changed",
        /// Codes of an authenticator app are asked for beside its password.
        AuthenticatorAdded = "authenticator_added",
        /// They are asked for no longer.
        AuthenticatorRemoved = "authenticator_removed",
        /// It was given new recovery codes.
        RecoveryCodesMade = "recovery_codes_made",
        /// A recovery code was used to sign in.
        RecoveryCodeUsed = "recovery_code_used",
        /// A passkey was added to it.
        PasskeyAdded = "passkey_added",
        /// A passkey was taken from it.
        PasskeyRemoved = "passkey_removed",
        /// A passkey of it counted backwards, as a copy would, and was refused.
        PasskeyDoubted = "passkey_doubted",
        /// Its passkeys, authenticator app and recovery codes were taken off it for its owner.
        WaysInReset = "ways_in_reset",
        /// Somebody was invited to act for it.
        Invited = "invited",
        /// An invitation was taken back.
        InvitationRevoked = "invitation_revoked",
        /// An invitation was accepted.
        InvitationAccepted = "invitation_accepted",
        /// A State's mandate for somebody was recorded.
        MandateRecorded = "mandate_recorded",
        /// A mandate was confirmed by a second reviewer.
        MandateConfirmed = "mandate_confirmed",
        /// A reviewer took it, to decide about it.
        ReviewTaken = "review_taken",
        /// The reviewer who had it let it go.
        ReviewReleased = "review_released",
        /// It was handed on to another reviewer.
        ReviewHandedOn = "review_handed_on",
    }
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// A step in the life of a request.
    Request(RequestAct),
    /// A step in the life of an offer.
    Offer(OfferAct),
    /// A step in the life of a match.
    Match(MatchAct),
    /// A step in the life of a project.
    Project(ProjectAct),
    /// Anything else, to whatever it is about.
    Other(SubjectKind, Occurrence),
}

impl EventKind {
    /// What kind of thing it is about.
    pub fn subject(self) -> SubjectKind {
        match self {
            Self::Request(_) => SubjectKind::Request,
            Self::Offer(_) => SubjectKind::Offer,
            Self::Match(_) => SubjectKind::Match,
            Self::Project(_) => SubjectKind::Project,
            Self::Other(subject, _) => subject,
        }
    }

    fn what(self) -> &'static str {
        match self {
            Self::Request(act) => act.code(),
            Self::Offer(act) => act.code(),
            Self::Match(act) => act.code(),
            Self::Project(act) => act.code(),
            Self::Other(_, occurrence) => occurrence.code(),
        }
    }

    /// Reads the written form: `request.submit`, `project.updated`.
    pub fn parse(text: &str) -> Option<Self> {
        let (subject, what) = text.split_once('.')?;
        let subject = SubjectKind::parse(subject)?;
        let step = match subject {
            SubjectKind::Request => RequestAct::parse(what).map(Self::Request),
            SubjectKind::Offer => OfferAct::parse(what).map(Self::Offer),
            SubjectKind::Match => MatchAct::parse(what).map(Self::Match),
            SubjectKind::Project => ProjectAct::parse(what).map(Self::Project),
            SubjectKind::Account | SubjectKind::Organisation => None,
        };
        step.or_else(|| Occurrence::parse(what).map(|happened| Self::Other(subject, happened)))
    }
}

impl fmt::Display for EventKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.subject(), self.what())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_read_back_as_written() {
        let kinds = [
            EventKind::Request(RequestAct::AskClarification),
            EventKind::Match(MatchAct::DeclineAsProvider),
            EventKind::Other(SubjectKind::Project, Occurrence::Updated),
            EventKind::Other(SubjectKind::Account, Occurrence::Created),
        ];
        for kind in kinds {
            assert_eq!(EventKind::parse(&kind.to_string()), Some(kind));
        }
        assert_eq!(EventKind::parse("request.unheard_of"), None);
    }
}
