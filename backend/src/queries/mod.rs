//! What pages show: one file a page, each giving view types that the policy built.
//!
//! The rule that holds here: what a viewer may not see is not in the set that a list, a count or a
//! ranking is made from. Lists narrow by the module `scope` in the query itself; single records ask
//! `domain::policy::sees` and answer "not found" where it says no; fields that the viewer may not
//! see are never copied into a view.

mod account_page;
mod audit;
mod browse;
mod bundle_page;
mod calendar;
mod computed;
mod coverage;
mod end_proposals;
mod figures;
mod finds;
mod follow_ups;
mod fulfilment;
mod hearing;
mod history;
mod holder;
mod inbox;
mod invitation_page;
mod joins;
mod match_page;
mod match_review;
mod merges;
mod money;
mod my_matches;
mod narrowed;
mod neutrality;
mod organisation_page;
mod organisations;
mod outbox_page;
mod overlaps;
mod own_data;
mod pace;
mod paging;
mod party;
mod person;
mod plan;
mod preview;
mod project_entries;
mod project_page;
mod projects;
mod proposals;
mod queue;
mod ranking;
mod record_links;
mod record_page;
mod reply;
mod report;
mod saved_searches;
mod scope;
mod sessions;
mod shown_records;
mod sign_in_ways;
mod tally;
mod why;

pub use account_page::{AccountView, OrganisationView, account_page};
pub use audit::{Audit, AuditAsk, AuditRow, AuditSubject, audit, audit_head};
pub use browse::{Browse, BrowsePage, FacetOption, Mine, RecordCard, Sort, browse};
pub use bundle_page::{
    BundleCard, BundleLink, BundleView, CoveredCell, KnownPart, PartView, bundle_page,
};
pub use calendar::{CalendarAsk, CalendarRow, calendar};
pub(crate) use coverage::PublicCoverage;
pub use coverage::{CoverageCell, CoverageView, coverage};
pub use end_proposals::EndProposalView;
pub use figures::{Figures, figures};
pub(crate) use finds::found_now;
pub use follow_ups::{Aftermath, FeedbackView, FollowUpView, WaitingFollowUp, waiting_follow_ups};
pub(crate) use hearing::Hearing;
pub use hearing::{may_hear, stream_key};
pub use history::HistoryRow;
pub use holder::{Holder, InReview};
pub use inbox::{Inbox, InboxRow, inbox, notice_paces, turned_off_by, unread_notices};
pub use invitation_page::{InvitationView, invitation_page};
pub use joins::{JoinView, Joinable};
pub use match_page::{AskerInMatch, Contact, MatchView, match_page};
pub use match_review::{MatchReview, ReviewedRecord, match_review};
pub use merges::{MergeView, Mergeable, Merges, TwinView, merges};
pub use my_matches::{MatchRow, MyMatches, my_matches};
pub use narrowed::Narrowed;
pub use neutrality::{
    Group, Neutrality, NeutralityAsk, Rate, RateTable, Replay, Replayed, ShiftRow, WeightShift,
    exchanged, neutrality, replay_all,
};
pub use organisation_page::{
    InvitationRow, LeftRow, MandateRow, MemberRow, OrganisationPage, organisation_page,
};
pub use organisations::{Organisations, organisations};
pub use outbox_page::{OutboxPage, OutboxRow, outbox_page};
pub use overlaps::{Overlap, Overlapping, overlaps};
pub use own_data::{OwnAccount, OwnData, own_data};
pub use pace::{PaceRow, pace_page};
pub use paging::Paging;
pub use party::PartyView;
pub use person::Person;
pub use plan::{
    LeftOut, LeftOutRow, NamedPair, OversubscribedRow, PairRow, PinFault, PlanAnswer, PlanAsk,
    PlanFile, PlanFiled, PlanPage, PlanRunStage, PlanRunView, PlanView, PlansCompared, RecordName,
    RegionRow, SavedPairRow, SavedPlanRow, SavedPlanView, compare_plans, may_plan, plan_file,
    plan_page, plan_runs_list, saved_plan, saved_plan_file, saved_plans_list,
};
pub(crate) use plan::{SavedUnder, lost, plan_to_save};
pub use preview::{PreviewAs, preview};
pub use project_entries::{EntryView, MoveView};
pub use project_page::{MilestoneView, ProjectView, UpdateView, project_page};
pub use projects::{ProjectRow, Projects, projects};
pub use proposals::ProposalView;
pub use queue::{DecidedOn, Queue, QueueAsk, QueuePart, QueueRow, queue};
pub use ranking::{
    RankedRow, Ranking, Together, TogetherRow, offer_matches, ranking, reach, request_matches,
};
pub use record_links::{RecordLink, RecordLinks, record_links};
pub use record_page::{DraftView, RecordView, SetAsideView, edit_page, record_page};
pub use reply::{AnswerView, Offered, Reply, reply};
pub use report::{
    Report, ReportAsk, ReportFigure, ReportKey, ReportNote, ReportTable, may_report_fully, report,
};
pub use saved_searches::{SavedSearch, SearchedFor, saved_searches};
pub use sessions::{SessionView, sessions};
pub use shown_records::{ShownRecords, shown_records};
pub use sign_in_ways::{
    AuthenticatorView, PasskeyView, authenticator, fresh_recovery_codes, passkeys,
};
pub use tally::Tally;
pub use why::{Standing, Why, why};

use crate::Backend;
use crate::error::BackendError;

/// Loads what questions are answered from, so that the first reader does not wait for it.
///
/// # Errors
/// Where the database does.
pub async fn warm(backend: &Backend) -> Result<(), BackendError> {
    let today = backend.clock().today();
    backend.index().now(backend.db(), today).await.map(drop)
}

/// Whether that is done.
pub async fn is_warm(backend: &Backend) -> bool {
    backend.index().is_loaded().await
}
