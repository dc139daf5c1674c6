//! What pages show: one file a page, each giving view types that the policy built.
//!
//! The rule that holds here: what a viewer may not see is not in the set that a list, a count or a
//! ranking is made from. Lists narrow by the module `scope` in the query itself; single records ask
//! `domain::policy::sees` and answer "not found" where it says no; fields that the viewer may not
//! see are never copied into a view.

mod account_page;
mod browse;
mod coverage;
mod figures;
mod hearing;
mod history;
mod match_page;
mod my_matches;
mod project_page;
mod projects;
mod queue;
mod ranking;
mod record_links;
mod record_page;
mod scope;
mod tally;

pub use account_page::{AccountView, OrganisationView, account_page};
pub use browse::{Browse, BrowsePage, FacetOption, Mine, RecordCard, Sort, browse};
pub use coverage::{CoverageCell, CoverageView, coverage};
pub use figures::{Figures, figures};
pub use hearing::{may_hear, stream_key};
pub use history::HistoryRow;
pub use match_page::{Contact, MatchView, PartyView, match_page};
pub use my_matches::{MatchRow, MyMatches, my_matches};
pub use project_page::{MilestoneView, ProjectView, UpdateView, project_page};
pub use projects::{ProjectRow, projects};
pub use queue::{Queue, QueueRow, Waiting, queue};
pub use ranking::{RankedRow, Ranking, offer_matches, reach, request_matches};
pub use record_links::{RecordLink, RecordLinks, record_links};
pub use record_page::{DraftView, RecordView, SetAsideView, edit_page, record_page};
pub use tally::Tally;
