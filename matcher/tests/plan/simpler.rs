//! The simpler rules beside a plan, against the same rules written plainly.

use std::cmp::Reverse;

use domain::record::{Offer, Request};
use matcher::Pair;
use matcher::plan::{Named, Terms, Worth};

use crate::records::{Records, policy};
use crate::support::{Random, cases};

type Scored<'a> = (&'a Request, &'a Offer, u32);

/// Every pair that passes and that the terms leave free.
fn free<'a>(records: &'a Records, terms: &Terms) -> Vec<Scored<'a>> {
    let mut found = Vec::new();
    for request in &records.requests {
        for offer in &records.offers {
            let (pair, floor) = (named(request, offer), u32::from(terms.floor));
            if let Ok(scored) = Pair::new(request, offer, records.basis()).score()
                && scored.score.points() >= floor
                && !terms.pinned.contains(&pair)
                && !terms.excluded.contains(&pair)
            {
                found.push((request, offer, scored.score.points()));
            }
        }
    }
    found
}

fn named(request: &Request, offer: &Offer) -> Named {
    Named {
        request: request.id,
        offer: offer.id,
    }
}

/// The pinned pairs, then each pair of the list that still fits.
fn taken<'a>(records: &'a Records, terms: &Terms, list: &[Scored<'a>]) -> Worth {
    let mut chosen: Vec<Scored<'a>> = Vec::new();
    for request in &records.requests {
        for offer in &records.offers {
            if terms.pinned.contains(&named(request, offer)) {
                let scored = Pair::new(request, offer, records.basis()).score();
                chosen.push((request, offer, scored.expect("a pin").score.points()));
            }
        }
    }
    for &(request, offer, score) in list {
        let of_request = chosen.iter().filter(|pair| pair.0.id == request.id).count();
        let of_offer = chosen.iter().filter(|pair| pair.1.id == offer.id).count();
        let fits = |load: usize, most: Option<u32>| most.is_none_or(|most| load < most as usize);
        if fits(of_request, request.content.max_matches)
            && fits(of_offer, offer.content.max_matches)
        {
            chosen.push((request, offer, score));
        }
    }
    let mut served: Vec<_> = chosen.iter().map(|(request, ..)| request.id).collect();
    let mut states: Vec<_> = chosen.iter().map(|(request, ..)| request.state).collect();
    served.sort();
    served.dedup();
    states.sort();
    states.dedup();
    Worth {
        states_served: states.len() as u64,
        requests_served: served.len() as u64,
        total_score: chosen.iter().map(|pair| u64::from(pair.2)).sum(),
    }
}

#[test]
fn simpler_rules_reach_what_they_reach_by_hand() {
    let mut random = Random(8);
    let mut differ = 0;
    for seed in 0..cases(60) {
        let records = Records::new(seed, 20);
        let terms = records.terms(&mut random, policy(seed));
        let simpler = records.plan(&terms).simpler;
        let mut list = free(&records, &terms);
        list.sort_by_key(|(request, offer, score)| (Reverse(*score), request.id, offer.id));
        let greedy = taken(&records, &terms, &list);
        assert_eq!(simpler.greedy_by_score, greedy, "{seed}");
        // Keeps the order within a request. Who has no day of publication comes last.
        list.sort_by_key(|(request, ..)| {
            let published = request.published_at;
            (published.is_none(), published, request.id)
        });
        let first = taken(&records, &terms, &list);
        assert_eq!(simpler.first_come_first_served, first, "{seed}");
        differ += u32::from(first != greedy);
    }
    assert!(differ > 5, "the rules differ in {differ} cases only");
}
