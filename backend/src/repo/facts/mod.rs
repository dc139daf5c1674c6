//! Records, matches and projects with the facts that the policy decides on.

mod bundles;
mod load;
mod matches;
mod projects;
mod record;

pub(crate) use bundles::{BundleRecord, bundle, bundle_of};
pub(crate) use load::{
    each_with_parties, named_in, open_to, record, records_by_id, with_parties, without_parties,
};
pub(crate) use matches::{MatchRecord, a_match, match_of, matches_of};
pub(crate) use projects::{ProjectRecord, project, project_of, projects_of};
pub(crate) use record::{RecordFacts, StatusOf};
