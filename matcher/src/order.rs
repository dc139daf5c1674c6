//! The order among equal scores: fit and equity are kept apart, so priority is here and not in the
//! score.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{OfferId, RequestId};
use domain::record::{Offer, Request};
use domain::vocabulary::Situation;

/// When a record was published; one that does not say comes last.
type Since = (bool, Option<DateTime<Utc>>);

fn since(published_at: Option<DateTime<Utc>>) -> Since {
    (published_at.is_none(), published_at)
}

/// An offer's place among equals: fewest active matches, earlier published, id.
pub(crate) fn offer_place(offer: &Offer) -> impl Ord + use<> {
    let place: (u32, Since, OfferId) = (offer.active_matches, since(offer.published_at), offer.id);
    place
}

/// A request's place among equals: LDC, LLDC or SIDS first, earlier published, fewest active
/// matches, id.
pub(crate) fn request_place(request: &Request, today: NaiveDate) -> impl Ord + use<> {
    let special = Situation::ALL
        .iter()
        .any(|situation| situation.holds(request.state, today));
    let place: (bool, Since, u32, RequestId) = (
        !special,
        since(request.published_at),
        request.active_matches,
        request.id,
    );
    place
}
