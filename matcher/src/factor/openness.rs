//! Openness: how easily an offer can be taken up, and how it lasts.
//!
//! Source: "Factors", row `openness`. Range 0 to 1, in fifths: follow-up 2, free of cost 1, no
//! conditions 1, a local partner 1.

use domain::vocabulary::CostToRecipient;

use crate::compared::Compared;
use crate::fraction::Fraction;
use crate::pair::Pair;

pub(super) fn fraction(pair: &Pair<'_>) -> Fraction {
    let content = &pair.offer.content;
    let fifths = 2 * u64::from(content.follow_up)
        + u64::from(content.cost_to_recipient == CostToRecipient::None)
        + u64::from(content.conditions.trim().is_empty())
        + u64::from(content.local_partner);
    Fraction::of(fifths, 5)
}

pub(super) fn compared(pair: &Pair<'_>) -> Compared {
    let content = &pair.offer.content;
    Compared::Openness {
        follow_up: content.follow_up,
        cost_to_recipient: content.cost_to_recipient,
        conditions: !content.conditions.trim().is_empty(),
        local_partner: content.local_partner,
    }
}
