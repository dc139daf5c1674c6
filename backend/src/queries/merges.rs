//! Requests that are to become one, that became one, and those that a request could become one with.

use chrono::{DateTime, Utc};
use domain::id::RequestId;
use domain::lifecycle::RequestStatus;
use domain::policy::{Action, Field, RecordAction, Viewer, decide, sees};
use domain::record::{MergeOutcome, MergeParty, RecordKind};
use domain::reference::Reference;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::scope;
use crate::Backend;
use crate::entity::record;
use crate::error::BackendError;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::organisations::{Names, names};
use crate::repo::request_merges;
use crate::text;
use crate::use_cases::records::Merging;

/// How many twins are offered.
const OFFERED: usize = 5;

/// What a request has to do with others of its State that ask for the same, as far as a viewer may know.
#[derive(Clone, Debug, Default)]
pub struct Merges {
    /// The one that it went into.
    pub into: Option<TwinView>,
    /// Those that went into it.
    pub from: Vec<TwinView>,
    /// What was asked about it and another, the latest first; for their authors and the reviewers.
    pub askings: Vec<MergeView>,
    /// Open ones with a theme in common that the viewer may ask about.
    pub twins: Vec<TwinView>,
}

/// Another request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwinView {
    /// How to cite it.
    pub reference: Reference,
    /// What it is called.
    pub title: String,
    /// Whose it is.
    pub organisation: String,
}

/// An asking that two requests become one.
#[derive(Clone, Debug)]
pub struct MergeView {
    /// Its id.
    pub id: Uuid,
    /// The one that goes into the other.
    pub merged: TwinView,
    /// The one that stays.
    pub kept: TwinView,
    /// When that was asked.
    pub asked_at: DateTime<Utc>,
    /// Whether each author has said yes.
    pub agreed: Vec<(MergeParty, bool)>,
    /// What became of it.
    pub outcome: MergeOutcome,
    /// Whether the viewer may answer now.
    pub may_answer: bool,
}

/// Lists what a request has to do with its twins.
///
/// # Errors
/// [`BackendError::NotFound`] where there is no such request or the viewer may not see it.
pub async fn merges(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<Merges, BackendError> {
    let db = backend.db();
    let own = facts::record(db, RecordKind::Request, reference).await?;
    decide(viewer, Action::Record(RecordAction::Read), &own.subject())?;
    let mut askings = Vec::new();
    for row in request_merges::of_request(db, own.id()).await? {
        let asking = Merging::of((db, backend.clock().today()), row).await?;
        let both = [&asking.merged, &asking.kept];
        if both
            .iter()
            .all(|one| sees(viewer, &one.subject(), Field::Record))
        {
            askings.push(asking);
        }
    }
    let twins = twins(backend, viewer, (&own, &askings)).await?;
    let both = askings.iter().flat_map(|one| [&one.merged, &one.kept]);
    let names = names(
        db,
        both.chain(&twins)
            .map(|of| of.organisation().uuid())
            .collect::<Vec<_>>(),
    )
    .await?;
    shown(viewer, &own, (askings, twins), &names)
}

/// Sorts what was found by what it is to the reader.
fn shown(
    viewer: &Viewer,
    own: &RecordFacts,
    (askings, twins): (Vec<Merging>, Vec<RecordFacts>),
    names: &Names,
) -> Result<Merges, BackendError> {
    let mut merges = Merges::default();
    for asking in askings.into_iter().rev() {
        if asking.outcome() == MergeOutcome::Merged {
            if asking.merged.id() == own.id() {
                merges.into = Some(twin(&asking.kept, names)?);
            } else {
                merges.from.push(twin(&asking.merged, names)?);
            }
        }
        let history = Action::Record(RecordAction::ReadHistory);
        let reads = |of: &RecordFacts| decide(viewer, history, &of.subject()).is_ok();
        if reads(&asking.merged) || reads(&asking.kept) {
            merges.askings.push(view(viewer, &asking, names)?);
        }
    }
    merges.twins = twins
        .iter()
        .map(|one| twin(one, names))
        .collect::<Result<_, _>>()?;
    Ok(merges)
}

fn view(viewer: &Viewer, asking: &Merging, names: &Names) -> Result<MergeView, BackendError> {
    let parties = MergeParty::ALL.iter().copied();
    Ok(MergeView {
        id: asking.row.id,
        merged: twin(&asking.merged, names)?,
        kept: twin(&asking.kept, names)?,
        asked_at: text::from_micros("request_merges.asked_at", asking.row.asked_at)?,
        agreed: parties.map(|one| (one, asking.has_agreed(one))).collect(),
        outcome: asking.outcome(),
        may_answer: !asking.answered_by(viewer).is_empty(),
    })
}

fn twin(request: &RecordFacts, names: &Names) -> Result<TwinView, BackendError> {
    Ok(TwinView {
        reference: text::parse("records.reference", &request.row.reference)?,
        title: request.row.title.clone(),
        organisation: names.of(request.row.organisation_id),
    })
}

/// The other open requests of its State that have a theme in common with an open one, which the viewer sees
/// and about which nothing is asked.
async fn twins(
    backend: &Backend,
    viewer: &Viewer,
    (own, askings): (&RecordFacts, &[Merging]),
) -> Result<Vec<RecordFacts>, BackendError> {
    let ask = Action::Record(RecordAction::AskToMerge);
    let open = RequestStatus::Published.code();
    let state = own
        .state()
        .filter(|_| own.row.status == open && !own.row.masked);
    let (Some(state), Ok(())) = (state, decide(viewer, ask, &own.subject())) else {
        return Ok(Vec::new());
    };
    let db = backend.db();
    let index = backend.index().now(db, backend.clock().today()).await?;
    let themes = |id: Uuid| {
        let request = index.request(RequestId::new(id));
        let themes = request.into_iter().flat_map(|one| &one.content.themes);
        themes.map(|share| share.code).collect::<Vec<_>>()
    };
    let wanted = themes(own.id());
    let rows = record::Entity::find()
        .filter(record::Column::Kind.eq(RecordKind::Request.code()))
        .filter(record::Column::Status.eq(open))
        .filter(record::Column::State.eq(state.code()))
        .filter(record::Column::Masked.eq(false))
        .filter(record::Column::Id.ne(own.id()))
        .filter(scope::visible(viewer))
        .order_by_asc(record::Column::Id)
        .all(db)
        .await?;
    let asked = |id: Uuid| {
        let open = askings
            .iter()
            .filter(|one| one.outcome() == MergeOutcome::Open);
        let mut of = open.flat_map(|one| [one.merged.id(), one.kept.id()]);
        of.any(|one| one == id)
    };
    let shares = |id: Uuid| themes(id).iter().any(|theme| wanted.contains(theme));
    let near = rows.into_iter();
    let near = near
        .filter(|row| shares(row.id) && !asked(row.id))
        .take(OFFERED);
    let near = facts::records_by_id(db, near.map(|row| row.id)).await?;
    Ok(near.into_values().collect())
}
