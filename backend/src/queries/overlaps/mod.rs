//! What may be the same as a record: other requests, offers and running projects with a theme in
//! common, in one place, at one time.
//!
//! Only what the viewer may see, and of masked requests only those whose State they may know: to
//! say that there is one in a place would name it.

mod projects;
mod records;

use chrono::NaiveDate;
use domain::overlap::{Footprint, Nearness};
use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::{RecordContent, RecordKind};
use domain::reference::Reference;
use domain::vocabulary::{ProviderType, StateCode, ThemeCode};

use crate::Backend;
use crate::error::BackendError;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::{drafts, versions};

/// How many are shown.
const SHOWN: usize = 5;
/// How many that have a theme and a place in common are looked at more closely.
const LOOKED_AT: usize = 60;

/// What kind of thing overlaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Overlapping {
    /// A project that is not over.
    Project,
    /// A request or an offer that is open.
    Record(RecordKind),
}

/// Something that may be the same.
#[derive(Clone, Debug)]
pub struct Overlap {
    /// What it is.
    pub what: Overlapping,
    /// How to cite it.
    pub reference: Reference,
    /// What it is called; of a project, what its request is called.
    pub title: String,
    /// Whose it is; of a project, whose request it meets.
    pub organisation: String,
    /// The State that asks, or whose body the provider is.
    pub state: Option<StateCode>,
    /// What kind of provider, if it is an offer.
    pub provider_type: Option<ProviderType>,
    /// The themes in common.
    pub themes: Vec<ThemeCode>,
    /// How near it is.
    pub nearness: Nearness,
    /// First and last day, where they are known to the viewer.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    /// The open offer that can be asked instead of a twin: itself, or the one that a project takes
    /// up, where the viewer sees it.
    pub join: Option<Reference>,
}

impl Overlap {
    /// What is nearest and has most in common first, projects before records.
    fn order(&self) -> impl Ord + use<> {
        let few = usize::MAX - self.themes.len();
        (self.nearness, self.what, few, self.reference.clone())
    }
}

/// Finds what may be the same as a record, for its people and for the reviewers: over its draft,
/// where the viewer may change it and the draft can be read, or else over what was handed in.
///
/// Nothing for whoever may not see what fits it, and where nothing of it can be read yet.
///
/// # Errors
/// [`BackendError::NotFound`] where there is no such record.
pub async fn overlaps(
    backend: &Backend,
    viewer: &Viewer,
    (kind, reference): (RecordKind, &Reference),
) -> Result<Vec<Overlap>, BackendError> {
    let record = facts::record(backend.db(), kind, reference).await?;
    let rank = Action::Record(RecordAction::Rank);
    if decide(viewer, rank, &record.subject()).is_err() {
        return Ok(Vec::new());
    }
    let Some(content) = content(backend, viewer, &record).await? else {
        return Ok(Vec::new());
    };
    let Some(own) = Footprint::of(&content, record.state()) else {
        return Ok(Vec::new());
    };
    let mut found = records::overlapping(backend, viewer, (&record, &own)).await?;
    found.extend(projects::overlapping(backend, viewer, (&record, &own)).await?);
    found.sort_by_cached_key(Overlap::order);
    found.truncate(SHOWN);
    Ok(found)
}

/// What is looked at of a record.
async fn content(
    backend: &Backend,
    viewer: &Viewer,
    record: &RecordFacts,
) -> Result<Option<RecordContent>, BackendError> {
    let db = backend.db();
    let draft = Action::Record(RecordAction::Draft);
    if decide(viewer, draft, &record.subject()).is_ok()
        && let Some(kept) = drafts::find(db, record.id()).await?
    {
        let typed = &kept.typed.fields;
        return Ok(RecordContent::parse(record.kind(), typed, backend.world()).ok());
    }
    match record.row.version {
        0 => Ok(None),
        _ => versions::current(db, record).await.map(Some),
    }
}
