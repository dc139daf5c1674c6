//! What can be done.

use super::subject::Side;
use crate::lifecycle::{MatchAct, OfferAct, ProjectAct, RequestAct};
use crate::organisation::Role;

/// Something that is done to a record without changing its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RecordAction {
    /// Read it.
    Read,
    /// Keep what somebody types, as its draft, and get it back.
    Draft,
    /// Change what its author wrote.
    Edit,
    /// See what fits it, ranked and explained.
    Rank,
    /// See its earlier versions and its events.
    ReadHistory,
    /// See everything that came to a request, as one reply.
    ReadReply,
    /// Show a masked request under its State's name from now on.
    Unmask,
    /// Ask both authors whether it and another request become one.
    AskToMerge,
}

/// Something that somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Browse what is public, use the calculator.
    Browse,
    /// Read one's own account, sign out.
    UseAccount,
    /// See what waits for a decision.
    ReadQueue,
    /// Plan over all open records, and put the pairs of a plan forward.
    Plan,
    /// Read figures over all that reviewers see.
    ReadFullReport,
    /// Read everything that happened.
    ReadAudit,
    /// See all organisations, and bring one in.
    ManageOrganisations,
    /// See who acts for an organisation, and who is invited to.
    ReadMembers,
    /// Invite somebody to a role in an organisation, or take that back.
    Invite(Role),
    /// End somebody's role in an organisation.
    EndRole(Role),
    /// Erase what is kept about somebody who acts for nobody any more.
    EraseAccount,
    /// Record by what papers somebody speaks for a State.
    RecordMandate,
    /// Confirm what another reviewer recorded of it.
    ConfirmMandate,
    /// Begin a request for an organisation.
    CreateRequest,
    /// Begin an offer for an organisation.
    CreateOffer,
    /// Do something to a record that leaves its state as it is.
    Record(RecordAction),
    /// A step in the life of a request.
    Request(RequestAct),
    /// A step in the life of an offer.
    Offer(OfferAct),
    /// Put a request and an offer together as the requester.
    ProposeAsRequester,
    /// Put a request and an offer together as the provider.
    ProposeAsProvider,
    /// Put a request and an offer together as a reviewer, for both.
    ProposeForBoth,
    /// Say yes to a match as the requester.
    AcceptAsRequester,
    /// Say yes to a match as the provider.
    AcceptAsProvider,
    /// Ask the others of a match something, or answer them.
    Clarify,
    /// Tell the provider of a match who asks, where the request is masked.
    ReleaseName,
    /// Go on with what is left of a bundle, or end it.
    SettleBundle,
    /// A step in the life of a match.
    Match(MatchAct),
    /// Confirm a project's start.
    ConfirmProject,
    /// Propose another last day of a project, or answer for the other side.
    AgreeEnd,
    /// Ask that a match be delivered by a project that is under way, or answer that.
    Join,
    /// Add a progress note, set or meet a milestone.
    ReportProgress,
    /// Say what is left of a closed project, as its recipient.
    AnswerFollowUp,
    /// Say how a delivered project went.
    GiveFeedback,
    /// A step in the life of a project.
    Project(ProjectAct),
}

impl Action {
    /// To say yes to a match for a side; also what is asked before that side says anything else
    /// about the question that was put to it.
    pub const fn accept(side: Side) -> Self {
        match side {
            Side::Requester => Self::AcceptAsRequester,
            Side::Provider => Self::AcceptAsProvider,
        }
    }
}
