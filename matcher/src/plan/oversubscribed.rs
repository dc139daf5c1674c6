//! Offers whose seats or amount the pairs of a plan together exceed.

use domain::id::OfferId;
use domain::record::{Offer, Request};
use serde::Serialize;

/// What is asked of an offer altogether, beside what is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Shortage {
    /// The sum of what the requests ask.
    pub asked: u64,
    /// What the offer has left.
    pub left: u64,
}

/// An offer of which a plan asks more than there is; to be settled before the plan is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Oversubscribed {
    /// Which offer.
    pub offer: OfferId,
    /// Of its seats; `None` where there are enough or none are stated.
    pub seats: Option<Shortage>,
    /// Of its amount in US dollars; `None` where there is enough or none is stated.
    pub amount_usd: Option<Shortage>,
}

/// Looks at one offer and the requests that a plan gives it.
pub(super) fn oversubscribed<'a>(
    offer: &Offer,
    requests: impl Iterator<Item = &'a Request>,
) -> Option<Oversubscribed> {
    let (mut asked_seats, mut asked_amount) = (0_u64, 0_u64);
    for request in requests {
        asked_seats += u64::from(request.content.seats.unwrap_or(0));
        // No more than 2^32 requests of 10^12 each could overflow.
        asked_amount = asked_amount.saturating_add(request.content.amount_usd.unwrap_or(0));
    }
    let short = |asked: u64, left: Option<u64>| {
        let left = left.filter(|left| asked > *left)?;
        Some(Shortage { asked, left })
    };
    let seats = short(asked_seats, offer.content.seats_left.map(u64::from));
    let amount_usd = short(asked_amount, offer.content.amount_usd_left);
    (seats.is_some() || amount_usd.is_some()).then_some(Oversubscribed {
        offer: offer.id,
        seats,
        amount_usd,
    })
}
