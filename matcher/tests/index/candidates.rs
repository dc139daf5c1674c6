//! The pairs that a plan may choose from.

use matcher::plan::Candidates;
use matcher::{Basis, Pair, WeightSet};

use crate::generate::Generator;
use crate::support::{cases, index_of, offer, population, taken, today};

#[test]
fn candidates_are_the_passing_pairs_by_position_of_the_id() {
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, today());
    for seed in 0..cases(4) {
        let (requests, mut offers) = population(seed, 60);
        let mut index = index_of(&requests, &offers, today());
        // Slots are taken again in another order.
        let mut generator = Generator::new(seed + 500);
        for _ in 0..20 {
            index.remove_offer(offers.remove(0).id);
            offers.push(offer(&mut generator));
            index.upsert_offer(offers.last().unwrap().clone());
        }
        let (mut requests, mut offers) = taken(&index, &requests, &offers);
        requests.sort_by_key(|each| each.id);
        offers.sort_by_key(|each| each.id);
        let positions = index.positions(&weights);
        assert_eq!(
            (positions.requests(), positions.offers()),
            (requests.len(), offers.len())
        );

        // Half of them cost nothing, as offers do that are not full.
        let prices: Vec<i64> = (0..offers.len())
            .map(|place| match place % 2 {
                0 => 0,
                _ => generator.number(0, 80).cast_signed(),
            })
            .collect();
        let mut all = 0;
        for (place, request) in (0..).zip(&requests) {
            assert_eq!(positions.request(place), Some(request.id));
            let pairs = (0_u32..).zip(&offers).filter_map(|(at, offer)| {
                let score = Pair::new(request, offer, basis).score().ok()?.score;
                Some((at, u8::try_from(score.points()).unwrap()))
            });
            let pairs: Vec<_> = pairs.collect();
            let scores = pairs.iter().map(|(_, score)| i64::from(*score));
            for above in scores.map(|score| score - 1).chain([-10, 0, 100, i64::MAX]) {
                let mut found = vec![(7, 7)];
                positions.beating(place, 45, above, &prices, &mut found);
                let beats = |(at, score): &&(u32, u8)| {
                    let price = prices[usize::try_from(*at).unwrap()];
                    *score >= 45 && i64::from(*score) > above.saturating_add(price)
                };
                let expected: Vec<_> = pairs.iter().filter(beats).copied().collect();
                assert_eq!(found[1..], expected);
            }
            all += pairs.len();
        }
        assert!(all > 50);
    }
}
