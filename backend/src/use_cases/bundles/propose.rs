//! Several offers are put together with one request, as a bundle.

use std::collections::BTreeSet;

use domain::bundle::{LEAST, MOST};
use domain::id::OfferId;
use domain::policy::{Refusal, Viewer};
use domain::record::{Offer, RecordKind, Request};
use domain::reference::{Reference, ReferenceKind};
use matcher::{Basis, Bundle, ScoreCard, WeightSet};

use crate::entity::bundle;
use crate::error::BackendError;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::references::new_reference;
use crate::repo::{bundles, matching};
use crate::use_cases::matches::{Origin, Proposer, may_propose, must_be_apart, put_forward};
use crate::write::WriteTransaction;
use crate::{Backend, text};

/// Puts two to four offers together with a request, each as a match of its own with a review and
/// answers of its own, with what they cover together frozen as it stands. For the requester that is
/// its yes to all of them; a reviewer puts them forward for everybody.
///
/// # Errors
/// [`BackendError::Refused`] for a provider; [`BackendError::Conflict`] with `bundle_size`, with
/// `open_match` where one of the offers is together with the request already, with `gate` where a
/// pair does not pass every gate, and with `bundle_no_gain` where an offer adds nothing to the
/// others.
pub async fn propose_bundle(
    backend: &Backend,
    viewer: &Viewer,
    (request, offers): (&Reference, &BTreeSet<Reference>),
    proposer: Proposer,
) -> Result<Reference, BackendError> {
    if proposer == Proposer::Provider {
        return Err(BackendError::Refused(Refusal::NotAllowed));
    }
    let mut tx = backend.begin().await?;
    let request = facts::record(&*tx, RecordKind::Request, request).await?;
    let mut records = Vec::new();
    for offer in offers {
        records.push(facts::record(&*tx, RecordKind::Offer, offer).await?);
    }
    for offer in &records {
        may_propose(viewer, &request, offer, proposer)?;
    }
    let Some(first) = records
        .first()
        .filter(|_| (LEAST..=MOST).contains(&records.len()))
    else {
        return Err(BackendError::Conflict("bundle_size"));
    };
    let by = may_propose(viewer, &request, first, proposer)?;
    for offer in &records {
        must_be_apart(&tx, &request, offer).await?;
    }
    let (card, cards) = freeze(&tx, &request, &records).await?;
    let reference = new_reference(&tx, ReferenceKind::Bundle).await?;
    let row = bundle::Model {
        id: tx.new_id(),
        reference: reference.to_string(),
        request_id: request.id(),
        card: text::to_canonical_json(&card)?,
        proposed_by: proposer.to_string(),
        gone_on_without: 0,
        created_at: text::to_micros(tx.now()),
    };
    let origin = Origin {
        bundle: Some(row.id),
        plan: None,
    };
    bundles::insert(&*tx, row).await?;
    for (offer, card) in records.iter().zip(&cards) {
        let pair = (&request, offer);
        put_forward(&mut tx, pair, (proposer, &by), (card, origin)).await?;
    }
    tx.commit().await?;
    Ok(reference)
}

/// What the offers cover together, and how well each fits by itself.
async fn freeze(
    tx: &WriteTransaction,
    request: &RecordFacts,
    offers: &[RecordFacts],
) -> Result<(Bundle, Vec<ScoreCard>), BackendError> {
    let asked = matching::request(&**tx, request).await?;
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, tx.today());
    let (mut offered, mut cards): (Vec<Offer>, Vec<ScoreCard>) = Default::default();
    for offer in offers {
        let offer = matching::offer(&**tx, offer).await?;
        let card = ScoreCard::freeze(&asked, &offer, basis);
        cards.push(card.map_err(|_| BackendError::Conflict("gate"))?);
        offered.push(offer);
    }
    let wanted: BTreeSet<OfferId> = offered.iter().map(|offer| offer.id).collect();
    let together = matcher::bundle(&as_one(asked), &offered, basis);
    let together =
        together.filter(|found| found.offers.iter().copied().collect::<BTreeSet<_>>() == wanted);
    let card = together.ok_or(BackendError::Conflict("bundle_no_gain"))?;
    Ok((card, cards))
}

/// A request as bundles of it are looked for: a bundle takes one place of it, however many offers it
/// has.
pub(crate) fn as_one(mut request: Request) -> Request {
    let places = &mut request.content.max_matches;
    *places = places.filter(|left| *left == 0);
    request
}
