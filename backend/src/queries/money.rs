//! Score cards without the money that their reader may not see.

use domain::policy::{Field, Viewer, sees};
use domain::visibility::Detail;
use matcher::Explanation;

use crate::repo::facts::RecordFacts;

/// The explanation as a viewer may see it: without money, where the money of either record is
/// hidden from them, because the amount of the one can be worked out from that of the other.
pub(super) fn for_reader(
    viewer: &Viewer,
    records: [&RecordFacts; 2],
    explanation: Explanation,
) -> Explanation {
    let shown = records
        .iter()
        .all(|record| sees(viewer, &record.subject(), Field::Detail(Detail::Budget)));
    if shown {
        explanation
    } else {
        explanation.without_money()
    }
}
