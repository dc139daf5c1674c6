//! What must hold of rankings of any records.

use matcher::{Basis, Index, Rankings, Score, WeightSet};

use crate::better::BETTER;
use crate::exchange::{exchange, settle};
use crate::generate::Generator;
use crate::support::{cases, index_of, population, today};
use crate::twins::twins;

const TOP: usize = 5;

/// All that is said of every record: its ranking, its nearest, its list that is kept.
fn everything(
    index: Index,
    requests: &[domain::record::Request],
    offers: &[domain::record::Offer],
) -> Vec<String> {
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, index.day());
    let mut said = Vec::new();
    for request in requests {
        let id = request.id;
        said.push(format!(
            "{:?}",
            index.rank_offers(id, |_| true, basis, None)
        ));
        said.push(format!(
            "{:?}",
            index.nearest_offers(id, |_| true, basis, TOP)
        ));
    }
    for offer in offers {
        let id = offer.id;
        said.push(format!(
            "{:?}",
            index.rank_requests(id, |_| true, basis, None)
        ));
        said.push(format!(
            "{:?}",
            index.nearest_requests(id, |_| true, basis, TOP)
        ));
    }
    let kept = Rankings::new(index, WeightSet::standard(), TOP);
    said.extend(
        requests
            .iter()
            .map(|each| format!("{:?}", kept.offers_for(each.id))),
    );
    said.extend(
        offers
            .iter()
            .map(|each| format!("{:?}", kept.requests_for(each.id))),
    );
    said
}

#[test]
fn two_states_with_the_same_areas_may_change_places() {
    let all = twins(today());
    for (seed, twins) in (0..cases(12)).zip(all.into_iter().cycle()) {
        let (mut requests, mut offers) = population(seed, 30);
        settle(&mut requests, &mut offers, twins);
        let before = everything(index_of(&requests, &offers, today()), &requests, &offers);
        exchange(&mut requests, &mut offers, twins);
        let after = everything(index_of(&requests, &offers, today()), &requests, &offers);
        assert_eq!(before, after, "{twins:?}");
    }
}

#[test]
fn a_better_offer_never_ranks_lower_for_anyone() {
    let mut risen = 0;
    for seed in 0..cases(12) {
        let (requests, mut offers) = population(seed, 40);
        let mut generator = Generator::new(seed + 1_000);
        let mut kept = Rankings::new(
            index_of(&requests, &offers, today()),
            WeightSet::standard(),
            TOP,
        );
        for _ in 0..40 {
            let (place, which) = (generator.number(0, 39), generator.number(0, 11));
            let offer = &mut offers[usize::try_from(place).unwrap()];
            let asked = &requests[usize::try_from(generator.number(0, 39)).unwrap()];
            let places = |kept: &Rankings| -> Vec<_> {
                requests
                    .iter()
                    .map(|request| placed(kept, request.id, offer.id))
                    .collect()
            };
            let before = places(&kept);
            let id = offer.id;
            BETTER[usize::try_from(which).unwrap()](offer, asked);
            kept.upsert_offer(offer.clone());
            for (request, before) in requests.iter().zip(before) {
                let after = placed(&kept, request.id, id);
                assert!(after >= before, "{which}: {before:?} to {after:?}");
                risen += u32::from(after > before);
            }
        }
    }
    assert!(risen > 100, "{risen}");
}

/// The score of an offer for a request, and its place from the end of an endless list; the list that is
/// kept must have it there too.
fn placed(
    kept: &Rankings,
    request: domain::id::RequestId,
    offer: domain::id::OfferId,
) -> Option<(Score, usize)> {
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, today());
    let ranking = kept.index().rank_offers(request, |_| true, basis, None)?;
    let place = ranking
        .matches
        .iter()
        .position(|each| each.offer == offer)?;
    let score = ranking.matches[place].score;
    let shown = kept.offers_for(request)?;
    assert_eq!(shown.get(place), (place < TOP).then_some(&(offer, score)));
    Some((score, usize::MAX - place))
}
