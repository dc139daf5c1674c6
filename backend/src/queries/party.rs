//! One of the two records of a match, as the other pages name it.

use domain::mask::Mask;
use domain::policy::{Field, Side, Viewer, sees};
use domain::reference::Reference;
use domain::vocabulary::{ProviderType, StateCode};
use sea_orm::ConnectionTrait;

use crate::error::BackendError;
use crate::repo::facts::MatchRecord;
use crate::repo::organisations::{Names, names};
use crate::text;

/// One of the two records of a match.
#[derive(Clone, Debug)]
pub struct PartyView {
    /// How to cite the record.
    pub reference: Reference,
    /// What it is called.
    pub title: String,
    /// Whose it is; blank where the viewer may not know who asks.
    pub organisation: String,
    /// The State that asks, or whose body the provider is.
    pub state: Option<StateCode>,
    /// What is told of the State that asks in place of its name, where that is masked.
    pub mask: Option<Mask>,
    /// What kind of provider, on the provider's side.
    pub provider_type: Option<ProviderType>,
    /// Whether this side has said yes.
    pub agreed: bool,
    /// Whether the viewer may open the record's page.
    pub may_open: bool,
}

/// One side of a match, under the title that the viewer may know in any case: a party to a match
/// knows what it is about.
pub(super) fn party(
    viewer: &Viewer,
    record: &MatchRecord,
    side: Side,
    names: &Names,
) -> Result<PartyView, BackendError> {
    let (of, agreed) = match side {
        Side::Requester => (&record.request, record.facts.requester_agreed),
        Side::Provider => (&record.offer, record.facts.provider_agreed),
    };
    let mask = of.mask_for(viewer)?;
    let (organisation, state) = match &mask {
        None => (names.of(of.row.organisation_id), of.state()),
        Some(_) => Default::default(),
    };
    Ok(PartyView {
        reference: text::parse("records.reference", &of.row.reference)?,
        title: of.row.title.clone(),
        organisation,
        state,
        mask,
        provider_type: text::parse_option(
            "records.provider_type",
            of.row.provider_type.as_deref(),
        )?,
        agreed,
        may_open: sees(viewer, &of.subject(), Field::Record),
    })
}

/// What the organisations on both sides of some matches are called.
pub(super) async fn names_of(
    db: &impl ConnectionTrait,
    matches: impl IntoIterator<Item = &MatchRecord>,
) -> Result<Names, BackendError> {
    let sides = matches.into_iter().flat_map(|record| {
        let (request, offer) = (&record.request.row, &record.offer.row);
        [request.organisation_id, offer.organisation_id]
    });
    names(db, sides.collect::<Vec<_>>()).await
}
