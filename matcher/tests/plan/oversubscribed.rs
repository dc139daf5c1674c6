//! What a plan says of offers of which it asks more than there is.

use matcher::plan::{Floor, Oversubscribed, Policy, Shortage, Terms};

use crate::records::Records;
use crate::support::cases;

#[test]
fn offers_are_oversubscribed_where_the_pairs_together_ask_more_than_is_left() {
    let mut short = 0;
    for seed in 0..cases(60) {
        let records = Records::new(seed, 25);
        let mut terms = Terms::new(Policy::BestFit);
        terms.floor = Floor::try_from(1).expect("a floor");
        let plan = records.plan(&terms);
        let mut expected = Vec::new();
        for offer in &records.offers {
            let (mut seats, mut amount) = (0, 0);
            for pair in plan.pairs.iter().filter(|pair| pair.offer == offer.id) {
                let mut requests = records.requests.iter();
                let request = requests.find(|request| request.id == pair.request);
                let content = &request.expect("of the records").content;
                seats += u64::from(content.seats.unwrap_or(0));
                amount += content.amount_usd.unwrap_or(0);
            }
            let beside = |asked: u64, left: Option<u64>| match left {
                Some(left) if asked > left => Some(Shortage { asked, left }),
                _ => None,
            };
            let found = Oversubscribed {
                offer: offer.id,
                seats: beside(seats, offer.content.seats_left.map(u64::from)),
                amount_usd: beside(amount, offer.content.amount_usd_left),
            };
            if found.seats.is_some() || found.amount_usd.is_some() {
                expected.push(found);
            }
        }
        expected.sort_by_key(|offer| offer.offer);
        short += expected.len();
        assert_eq!(plan.oversubscribed, expected, "{seed}");
    }
    assert!(short > 20, "only {short}");
}
