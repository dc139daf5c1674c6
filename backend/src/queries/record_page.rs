//! One request or offer: as its readers see it, and as its authors edit it.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::fault::Fault;
use domain::lifecycle::{Computed, OfferAct, RequestAct};
use domain::mask::Mask;
use domain::policy::{Action, Field, RecordAction, Viewer, decide, sees};
use domain::record::{RawRecord, RecordContent, RecordKind};
use domain::reference::Reference;
use domain::review::{Awaited, Waiting};
use domain::visibility::{Detail, Visibility};
use domain::vocabulary::{LanguageTag, ProviderType, StateCode};
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::computed::computed;
use super::history::{HistoryRow, history};
use super::holder::{InReview, in_review};
use crate::Backend;
use crate::entity::organisation;
use crate::error::BackendError;
use crate::repo::drafts::{self, Kept};
use crate::repo::facts::{self, RecordFacts};
use crate::repo::versions;
use crate::text;
use crate::use_cases::records::{faults, sleeps_on};
use crate::use_cases::review::AwaitedFacts;

/// A record as a viewer may see it.
#[derive(Clone, Debug)]
pub struct RecordView {
    /// What the stream of events knows it by.
    pub id: Uuid,
    /// A request or an offer.
    pub kind: RecordKind,
    /// How to cite it.
    pub reference: Reference,
    /// Which version this is; none while there is only a draft.
    pub version: Option<i32>,
    /// What its author wrote, without what the viewer may not see; none while there is only a
    /// draft.
    pub content: Option<RecordContent>,
    /// What is left out because the viewer may not see it, whether it was stated or not.
    pub hidden: BTreeSet<Detail>,
    /// The language of its text.
    pub language: LanguageTag,
    /// Whose it is; blank where the viewer may not know who asks.
    pub organisation: String,
    /// The State that asks, or whose body the provider is.
    pub state: Option<StateCode>,
    /// What is told of the State that asks in place of its name, where that is masked.
    pub mask: Option<Mask>,
    /// What kind of provider, if it is an offer.
    pub provider_type: Option<ProviderType>,
    /// Its stored status, by code.
    pub status: String,
    /// What follows beside it, as far as the viewer may know.
    pub computed: Option<Computed>,
    /// Since when.
    pub status_since: DateTime<Utc>,
    /// When it was published.
    pub published_at: Option<DateTime<Utc>>,
    /// Who may see it; shown to those who may change it.
    pub visibility: Option<Visibility>,
    /// When it becomes dormant, where its authors were told and nothing was heard since; told to those who
    /// may change it.
    pub sleeps_on: Option<NaiveDate>,
    /// Whether a draft of changes waits to be handed in; told to those who may change it.
    pub has_draft: bool,
    /// Whether the viewer may see what fits it.
    pub may_rank: bool,
    /// Whether the viewer may see everything that came to it as one reply: of a request that was
    /// open once.
    pub may_read_reply: bool,
    /// How it stands to the reviewers, while it waits for them; for them.
    pub review: Option<InReview>,
    /// What happened to it; for its organisation and the reviewers.
    pub history: Vec<HistoryRow>,
    /// The steps that the viewer may take, if it is a request.
    pub request_acts: Vec<RequestAct>,
    /// The steps that the viewer may take, if it is an offer.
    pub offer_acts: Vec<OfferAct>,
}

/// A record as its author edits it.
#[derive(Clone, Debug)]
pub struct DraftView {
    /// A request or an offer.
    pub kind: RecordKind,
    /// How to cite it.
    pub reference: Reference,
    /// The language of its text.
    pub language: LanguageTag,
    /// The version that readers see; none where it was never handed in.
    pub version: Option<i32>,
    /// What was typed last, or else what was saved last.
    pub typed: RawRecord,
    /// The revision to send back when saving.
    pub revision: i32,
    /// What this opening of the form goes by, to be sent back when saving.
    pub form: Uuid,
    /// What would have to be mended before it can be handed in.
    pub faults: Vec<Fault>,
    /// Who may see it, as it was chosen last.
    pub visibility: Visibility,
    /// Its stored status, by code.
    pub status: String,
    /// The State that asks, or whose body the provider is.
    pub state: Option<StateCode>,
    /// What would be told of the State in place of its name, where that can still be kept back.
    pub mask: Option<Mask>,
    /// When the draft was last kept; none where nothing was typed since the last version.
    pub kept_at: Option<DateTime<Utc>>,
    /// What the viewer typed while somebody else saved, if they have not decided about it yet.
    pub set_aside: Option<SetAsideView>,
}

/// What somebody typed while somebody else saved.
#[derive(Clone, Debug)]
pub struct SetAsideView {
    /// Which one, to be named when it is decided about.
    pub id: Uuid,
    /// What was typed.
    pub typed: RawRecord,
    /// Who was to see it.
    pub visibility: Visibility,
    /// When.
    pub at: DateTime<Utc>,
}

/// Shows a record.
///
/// # Errors
/// [`BackendError::NotFound`] where there is none or the viewer may not see it: both look the same.
pub async fn record_page(
    backend: &Backend,
    viewer: &Viewer,
    kind: RecordKind,
    reference: &Reference,
) -> Result<RecordView, BackendError> {
    let record = facts::record(backend.db(), kind, reference).await?;
    view_of(backend, viewer, record).await
}

/// What a viewer may see of a record; `NotFound` where that is nothing.
pub(super) async fn view_of(
    backend: &Backend,
    viewer: &Viewer,
    record: RecordFacts,
) -> Result<RecordView, BackendError> {
    let db = backend.db();
    decide(
        viewer,
        Action::Record(RecordAction::Read),
        &record.subject(),
    )?;
    let may = |action| decide(viewer, Action::Record(action), &record.subject()).is_ok();
    let edits = may(RecordAction::Draft);
    let hidden = hidden_from(viewer, &record);
    let content = match record.row.version {
        0 => None,
        _ => Some(versions::current(db, &record).await?),
    };
    let is_asked = record.kind() == RecordKind::Request && record.row.published_at.is_some();
    let mask = record.mask_for(viewer)?;
    let (organisation, state) = if mask.is_some() {
        Default::default()
    } else {
        let owner = organisation::Entity::find_by_id(record.row.organisation_id);
        let owner = owner.one(db).await?;
        let name = owner.map(|owner| owner.name).unwrap_or_default();
        (name, record.state())
    };
    let history = if may(RecordAction::ReadHistory) {
        history(db, record.id()).await?
    } else {
        Vec::new()
    };
    let waiting = match record.kind() {
        RecordKind::Request => Waiting::Authenticate,
        RecordKind::Offer => Waiting::Verify,
    };
    let id = record.id();
    let facts = AwaitedFacts::Record(Box::new(record.clone()));
    let review = in_review(backend, viewer, (Awaited { waiting, id }, &facts)).await?;
    Ok(RecordView {
        id: record.id(),
        kind: record.kind(),
        reference: text::parse("records.reference", &record.row.reference)?,
        version: content.is_some().then_some(record.row.version),
        content: content.map(|content| shown_to(content, &hidden, mask.is_some())),
        hidden,
        language: text::parse("records.language", &record.row.language)?,
        organisation,
        state,
        provider_type: text::parse_option(
            "records.provider_type",
            record.row.provider_type.as_deref(),
        )?,
        status: record.row.status.clone(),
        computed: computed(backend, viewer, [&record.row])
            .await?
            .remove(&record.id()),
        status_since: text::from_micros("records.status_since", record.row.status_since)?,
        published_at: text::moment_option("records.published_at", record.row.published_at)?,
        mask,
        visibility: edits.then(|| record.visibility()),
        sleeps_on: if edits {
            sleeps_on((db, backend.clock().now()), &record.row).await?
        } else {
            None
        },
        has_draft: edits && drafts::find(db, record.id()).await?.is_some(),
        may_rank: may(RecordAction::Rank),
        may_read_reply: is_asked && may(RecordAction::ReadReply),
        review,
        history,
        request_acts: request_acts(viewer, &record),
        offer_acts: offer_acts(viewer, &record),
    })
}

/// The details of a record that a viewer may not see.
pub(super) fn hidden_from(viewer: &Viewer, record: &RecordFacts) -> BTreeSet<Detail> {
    let sees = |detail: &Detail| sees(viewer, &record.subject(), Field::Detail(*detail));
    Detail::of(record.kind())
        .filter(|detail| !sees(detail))
        .collect()
}

/// What was written, without what is kept back from the viewer: details, who asks.
pub(super) fn shown_to(
    content: RecordContent,
    hidden: &BTreeSet<Detail>,
    asker: bool,
) -> RecordContent {
    let content = content.without(hidden.iter().copied());
    if asker {
        content.without_asker()
    } else {
        content
    }
}

/// The steps of a request that the viewer may take by a button of the page.
fn request_acts(viewer: &Viewer, record: &RecordFacts) -> Vec<RequestAct> {
    let by_button = |act: &RequestAct| {
        !matches!(
            act,
            RequestAct::Submit | RequestAct::Publish | RequestAct::Merge
        )
    };
    let may = |act: &RequestAct| {
        record.request().is_ok() && decide(viewer, Action::Request(*act), &record.subject()).is_ok()
    };
    RequestAct::ALL
        .iter()
        .copied()
        .filter(by_button)
        .filter(may)
        .collect()
}

/// The steps of an offer that the viewer may take by a button of the page.
fn offer_acts(viewer: &Viewer, record: &RecordFacts) -> Vec<OfferAct> {
    let by_button =
        |act: &OfferAct| !matches!(act, OfferAct::Submit | OfferAct::Publish | OfferAct::Amend);
    let may = |act: &OfferAct| {
        record.offer().is_ok() && decide(viewer, Action::Offer(*act), &record.subject()).is_ok()
    };
    OfferAct::ALL
        .iter()
        .copied()
        .filter(by_button)
        .filter(may)
        .collect()
}

/// Opens a record for its authors.
///
/// # Errors
/// [`BackendError::NotFound`] and [`BackendError::Refused`] as the policy says.
pub async fn edit_page(
    backend: &Backend,
    viewer: &Viewer,
    kind: RecordKind,
    reference: &Reference,
) -> Result<DraftView, BackendError> {
    let db = backend.db();
    let record = facts::record(db, kind, reference).await?;
    decide(
        viewer,
        Action::Record(RecordAction::Draft),
        &record.subject(),
    )?;
    let draft = drafts::find(db, record.id()).await?;
    let kept_at = draft.as_ref().map(|draft| draft.at);
    let (typed, visibility) = match draft {
        Some(Kept { typed, .. }) => (typed.fields, typed.visibility),
        None => (versions::current(db, &record).await?.document(), None),
    };
    let mut visibility = visibility.unwrap_or_else(|| record.visibility());
    visibility.masked &= record.may_be_masked();
    let faults = faults(backend, &record, (&typed, visibility)).await?;
    let mask = match record.state().filter(|_| record.may_be_masked()) {
        Some(state) => Some(Mask::of(state, record.described_on()?)),
        None => None,
    };
    let set_aside = match viewer.account() {
        Some(account) => drafts::find_set_aside(db, record.id(), account).await?,
        None => None,
    };
    Ok(DraftView {
        kind,
        reference: reference.clone(),
        language: text::parse("records.language", &record.row.language)?,
        version: (record.row.version > 0).then_some(record.row.version),
        typed,
        revision: drafts::revision(db, record.id()).await?,
        form: backend.random().uuid_v7(backend.clock().now()),
        faults,
        visibility,
        status: record.row.status.clone(),
        state: record.state(),
        mask,
        kept_at,
        set_aside: set_aside.map(|(id, kept)| SetAsideView {
            id,
            typed: kept.typed.fields,
            visibility: kept.typed.visibility.unwrap_or_else(|| record.visibility()),
            at: kept.at,
        }),
    })
}
