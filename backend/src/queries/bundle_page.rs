//! One bundle: its offers, what they cover together, and how far each has come, as far as the reader
//! may know.

use chrono::{DateTime, Utc};
use domain::bundle::{BundleState, gaps};
use domain::id::{MatchId, OfferId};
use domain::lifecycle::MatchStatus;
use domain::policy::{Action, Field, RecordAction, Side, Subject, Viewer, decide, sees};
use domain::reference::Reference;
use domain::turn::Turn;
use domain::visibility::Circle;
use domain::vocabulary::{Modality, ThemeCode};
use matcher::Affinity;
use serde::Deserialize;

use super::match_page::{Contact, contacts};
use super::party::{PartyView, names_of, party};
use crate::Backend;
use crate::error::BackendError;
use crate::repo::facts::{self, BundleRecord, MatchRecord};
use crate::repo::organisations::Names;
use crate::text;
use crate::use_cases::matches::Proposer;

/// A theme asked for with a wanted modality, and what of the bundle covers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct CoveredCell {
    /// The theme asked for.
    pub theme: ThemeCode,
    /// Its share of the need, in percent.
    pub share: u8,
    /// The wanted modality.
    pub modality: Modality,
    /// How near the nearest offer comes.
    pub affinity: Affinity,
    /// That offer.
    pub offer: Option<OfferId>,
}

/// What the offers of a bundle cover together, as it was frozen when they were put together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct BundleCard {
    /// The part of the request that they cover, in whole percent.
    pub percent: u32,
    /// What the best of them covers by itself.
    pub single: SingleCard,
    /// What each theme and wanted modality is covered by.
    pub cells: Vec<CoveredCell>,
}

/// What one offer covers by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct SingleCard {
    /// In whole percent.
    pub percent: u32,
}

/// A match of a bundle that its reader knows of.
#[derive(Clone, Debug)]
pub struct KnownPart {
    /// How to cite it.
    pub reference: Reference,
    /// Its id, under which live pages hear of it.
    pub id: MatchId,
    /// How far it has come.
    pub status: MatchStatus,
    /// Whether both sides have said yes, whatever the others said.
    pub has_both: bool,
    /// Whose turn it is, and until when.
    pub turn: Option<Turn>,
}

/// One offer of a bundle.
#[derive(Clone, Debug)]
pub struct PartView {
    /// Its id, by which the card names it.
    pub id: OfferId,
    /// The offer, where the reader may see it.
    pub offer: Option<PartyView>,
    /// Its match, where the reader knows of that.
    pub known: Option<KnownPart>,
}

/// A bundle as a party or a reviewer sees it.
#[derive(Clone, Debug)]
pub struct BundleView {
    /// How to cite it.
    pub reference: Reference,
    /// The request.
    pub request: PartyView,
    /// Who put it forward.
    pub proposer: Proposer,
    /// When.
    pub at: DateTime<Utc>,
    /// How far it has come.
    pub state: BundleState,
    /// Its offers.
    pub parts: Vec<PartView>,
    /// How many of its matches came to nothing.
    pub gaps: usize,
    /// What they cover together; for the requester and the reviewers.
    pub card: Option<BundleCard>,
    /// The contacts of all; released by agreement, to the parties alone.
    pub contacts: Vec<Contact>,
    /// Whether the viewer may go on with what is left of it now.
    pub may_go_on: bool,
    /// Whether the viewer may end it now.
    pub may_end: bool,
}

/// Shows a bundle.
///
/// # Errors
/// [`BackendError::NotFound`] where there is none or the viewer may not see it.
pub async fn bundle_page(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<BundleView, BackendError> {
    let db = backend.db();
    let record = facts::bundle(db, reference).await?;
    let subject = Subject::Bundle(&record.facts);
    decide(viewer, Action::Record(RecordAction::Read), &subject)?;
    let known = |part: &&MatchRecord| sees(viewer, &Subject::Match(&part.facts), Field::Record);
    let first = record.parts.iter().find(known);
    let first = first.ok_or(BackendError::NotFound)?;
    let names = names_of(db, &record.parts).await?;
    let state = record.state();
    let settles = decide(viewer, Action::SettleBundle, &subject).is_ok();
    let parts = record.parts.iter();
    let parts = parts.map(|part| part_view(backend, viewer, (&record, part), &names));
    Ok(BundleView {
        reference: reference.clone(),
        request: party(viewer, first, Side::Requester, &names)?,
        proposer: text::parse("bundles.proposed_by", &record.row.proposed_by)?,
        at: text::from_micros("bundles.created_at", record.row.created_at)?,
        state,
        parts: parts.collect::<Result<_, _>>()?,
        gaps: gaps(&record.facts.parts),
        card: sees_all(viewer, &record)
            .then(|| text::from_json("bundles.card", &record.row.card))
            .transpose()?,
        contacts: if sees(viewer, &subject, Field::Contact) {
            released(backend, &record, &names).await?
        } else {
            Vec::new()
        },
        may_go_on: settles && state == BundleState::Gap,
        may_end: settles && state.may_end(),
    })
}

/// Whether a viewer is told of every match of a bundle: what covers what would tell a provider of
/// offers that it may not see.
fn sees_all(viewer: &Viewer, record: &BundleRecord) -> bool {
    let known = |part: &MatchRecord| sees(viewer, &Subject::Match(&part.facts), Field::Record);
    record.parts.iter().all(known)
}

/// One offer of a bundle. Of another provider's a provider is told only once the requester has said
/// yes to it, and only where it may see that offer; once all agreed, where the offer is its parties'
/// to see.
fn part_view(
    backend: &Backend,
    viewer: &Viewer,
    (record, part): (&BundleRecord, &MatchRecord),
    names: &Names,
) -> Result<PartView, BackendError> {
    let is_known = sees(viewer, &Subject::Match(&part.facts), Field::Record);
    let agreed = record.state() == BundleState::Agreed && part.facts.status.releases_contacts();
    let shared = agreed && part.offer.visibility().record >= Circle::MatchParties;
    let open = part.facts.requester_agreed && sees(viewer, &part.offer.subject(), Field::Record);
    let offer = party(viewer, part, Side::Provider, names)?;
    Ok(PartView {
        id: OfferId::new(part.row.offer_id),
        offer: (is_known || shared || open).then_some(PartyView {
            agreed: is_known && offer.agreed,
            ..offer
        }),
        known: is_known.then(|| known_part(backend, part)).transpose()?,
    })
}

fn known_part(backend: &Backend, part: &MatchRecord) -> Result<KnownPart, BackendError> {
    Ok(KnownPart {
        reference: text::parse("matches.reference", &part.row.reference)?,
        id: part.facts.id,
        status: part.facts.status,
        has_both: part.facts.requester_agreed && part.facts.provider_agreed,
        turn: part.turn(backend.terms())?,
    })
}

/// Whom to write to, of all who agreed, each once.
async fn released(
    backend: &Backend,
    record: &BundleRecord,
    names: &Names,
) -> Result<Vec<Contact>, BackendError> {
    let mut all: Vec<Contact> = Vec::new();
    for part in &record.parts {
        if !part.facts.status.releases_contacts() {
            continue;
        }
        for contact in contacts(backend, part, names).await? {
            if !all.contains(&contact) {
                all.push(contact);
            }
        }
    }
    Ok(all)
}

/// The bundle that a match is a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleLink {
    /// How to cite it.
    pub reference: Reference,
    /// How far it has come.
    pub state: BundleState,
    /// Whether both sides of the match have said yes, and it waits for the others.
    pub waits: bool,
}

/// The bundle of a match that the viewer sees, if it is a part of one.
pub(super) async fn bundle_link(
    backend: &Backend,
    record: &MatchRecord,
) -> Result<Option<BundleLink>, BackendError> {
    let Some(id) = record.row.bundle_id else {
        return Ok(None);
    };
    let row = crate::repo::bundles::find(backend.db(), id).await?;
    let bundle = facts::bundle_of(backend.db(), row.ok_or(BackendError::NotFound)?).await?;
    let facts = &record.facts;
    Ok(Some(BundleLink {
        reference: text::parse("bundles.reference", &bundle.row.reference)?,
        state: bundle.state(),
        waits: facts.status == MatchStatus::Offered
            && facts.requester_agreed
            && facts.provider_agreed,
    }))
}
