//! Where many pass, bounds say who need not be looked at: the answer stays that of the reference.

use domain::vocabulary::Area;
use matcher::{Basis, Index, Instructions, WeightSet, rank_offers};

use crate::generate::Generator;
use crate::support::{cases, offer, request, today};

#[test]
fn the_best_of_a_crowd_are_those_of_the_reference() {
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, today());
    let mut crowded = 0;
    for seed in 0..cases(3) {
        let mut generator = Generator::new(seed);
        let mut index = Index::new(today());
        let mut offers = Vec::new();
        for place in 0..900 {
            let mut offer = offer(&mut generator);
            offer.content.coverage.push(Area::World);
            let others = crate::support::offer(&mut generator).content;
            offer.content.modalities.extend(others.modalities);
            offer.content.themes.extend(others.themes);
            if place == 500 {
                offer.content.amount_usd_left = Some(1 << 41);
            }
            index.upsert_offer(offer.clone());
            if index.offer(offer.id).is_some() {
                offers.push(offer);
            }
        }
        for place in 0..40 {
            let request = request(&mut generator);
            index.upsert_request(request.clone());
            if index.request(request.id).is_none() {
                continue;
            }
            let ranking = rank_offers(&request, &offers, basis, Some(20));
            crowded += u64::from(ranking.funnel.passed > 300);
            let both = [Instructions::PORTABLE, Instructions::best()];
            index.use_instructions(both[place % 2]);
            for top in [0, 1, 3, 20] {
                let best = index.best_offers(request.id, basis, top);
                let first = ranking.matches.iter().take(top);
                let first: Vec<_> = first.map(|each| (each.offer, each.score)).collect();
                assert_eq!(best, first, "{request:?}");
            }
        }
    }
    assert!(crowded > 20, "only {crowded} questions were crowded");
}
