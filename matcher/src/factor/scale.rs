//! Scale: how much of what is asked the offer has left.
//!
//! Source: "Factors", row `scale`. Range 0 to 1: 1 where nothing is asked; 0 where the offer states
//! nothing of what is asked.

use domain::record::{OfferContent, RequestContent};

use crate::compared::{Compared, Quantity};
use crate::fraction::Fraction;
use crate::pair::Pair;

pub(super) fn fraction(pair: &Pair<'_>) -> Fraction {
    let both = quantities(pair);
    if both.iter().all(|quantity| quantity.asked.is_none()) {
        return Fraction::ONE;
    }
    let stated = both.iter().filter_map(Quantity::covered);
    stated.min().unwrap_or(Fraction::ZERO)
}

pub(super) fn compared(pair: &Pair<'_>) -> Compared {
    let [seats, amount_usd] = quantities(pair);
    Compared::Scale {
        seats,
        amount_usd: Some(amount_usd),
    }
}

/// Seats, then the amount in US dollars.
pub(crate) fn quantities(pair: &Pair<'_>) -> [Quantity; 2] {
    let asked: &RequestContent = &pair.request.content;
    let offered: &OfferContent = &pair.offer.content;
    let seats = Quantity {
        asked: asked.seats.map(u64::from),
        left: offered.seats_left.map(u64::from),
    };
    let amount_usd = Quantity {
        asked: asked.amount_usd,
        left: offered.amount_usd_left,
    };
    [seats, amount_usd]
}
