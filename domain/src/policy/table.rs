//! The table: which relations allow which action.

use super::action::{Action, RecordAction};
use super::relation::Relation;
use crate::lifecycle::{MatchAct, OfferAct, ProjectAct, RequestAct};
use crate::organisation::Role;

/// The relations of which one is enough for an action.
pub(super) fn relations_for(action: Action) -> &'static [Relation] {
    use Relation::{
        Anyone, InterestedReviewer, Member, Partner, Provider, Requester, Reviewer, SignedIn,
        System, Unmandated,
    };
    match action {
        Action::Browse | Action::Record(RecordAction::Read) => &[Anyone],
        Action::UseAccount => &[SignedIn],
        Action::ReadQueue
        | Action::Plan
        | Action::ReadFullReport
        | Action::ReadAudit
        | Action::ManageOrganisations
        | Action::EraseAccount
        | Action::RecordMandate
        | Action::ConfirmMandate
        | Action::ProposeForBoth => &[Reviewer],
        // A reply has what its readers see match by match.
        Action::ReadMembers | Action::Record(RecordAction::ReadReply) => {
            &[Member, Reviewer, InterestedReviewer]
        }
        // Nobody gives a right that they have not, but for reviewers, who bring in the first.
        Action::Invite(Role::FocalPoint) | Action::EndRole(Role::FocalPoint) => {
            &[Requester, Reviewer]
        }
        Action::Invite(Role::ProviderEditor) | Action::EndRole(Role::ProviderEditor) => {
            &[Provider, Reviewer]
        }
        Action::Invite(Role::Observer) | Action::EndRole(Role::Observer) => {
            &[Requester, Provider, Reviewer]
        }
        // All reviewers belong to the secretariat: none is without an interest in another.
        Action::EndRole(Role::Reviewer) => &[Reviewer, InterestedReviewer],
        // Reviewers are made at the command line, by whoever runs the installation.
        Action::Invite(Role::Reviewer) => &[System],
        // A draft is nobody's word yet: what somebody types while their mandate ends is kept.
        Action::Record(RecordAction::Draft) => &[Requester, Provider, Unmandated],
        Action::CreateRequest
        | Action::ProposeAsRequester
        | Action::AcceptAsRequester
        | Action::ReleaseName
        | Action::SettleBundle
        | Action::AnswerFollowUp
        | Action::Record(RecordAction::Unmask) => &[Requester],
        Action::CreateOffer | Action::ProposeAsProvider | Action::AcceptAsProvider => &[Provider],
        Action::Clarify => &[Requester, Provider, Reviewer],
        Action::Record(RecordAction::AskToMerge) => &[Requester, Reviewer],
        Action::Record(RecordAction::Edit)
        | Action::ConfirmProject
        | Action::AgreeEnd
        | Action::Join
        | Action::GiveFeedback => &[Requester, Provider],
        // Beginning, ending and moving the last day is for the two sides that the project rests on.
        Action::ReportProgress => &[Requester, Provider, Partner],
        Action::Record(RecordAction::Rank | RecordAction::ReadHistory) => &[Member, Reviewer],
        Action::Request(act) => match act {
            RequestAct::Submit
            | RequestAct::Withdraw
            | RequestAct::Revive
            | RequestAct::Merge
            | RequestAct::Close => &[Requester],
            RequestAct::AskClarification
            | RequestAct::Authenticate
            | RequestAct::Publish
            | RequestAct::Decline => &[Reviewer],
            RequestAct::Lapse => &[System],
        },
        Action::Offer(act) => match act {
            OfferAct::Submit
            | OfferAct::Pause
            | OfferAct::Resume
            | OfferAct::Amend
            | OfferAct::Withdraw => &[Provider],
            OfferAct::Return | OfferAct::Verify | OfferAct::Publish => &[Reviewer],
        },
        Action::Match(act) => match act {
            MatchAct::Review | MatchAct::Endorse | MatchAct::Dismiss | MatchAct::Offer => {
                &[Reviewer]
            }
            MatchAct::Propose | MatchAct::Agree | MatchAct::Convert => &[Requester, Provider],
            MatchAct::DeclineAsRequester => &[Requester],
            MatchAct::DeclineAsProvider => &[Provider],
            MatchAct::Lapse | MatchAct::Supersede => &[System],
        },
        Action::Project(act) => match act {
            ProjectAct::Start
            | ProjectAct::Finalise
            | ProjectAct::Hold
            | ProjectAct::Resume
            | ProjectAct::Cancel => &[Requester, Provider],
            ProjectAct::Close => &[Requester],
        },
    }
}
