//! The engine against a naive reading of `docs/MATCHING.md`, on random records.
//!
//! The reading in `records.rs` and `oracle.rs` shares no code with the engine: it works on JSON, strings and `i128`,
//! walks windows day by day and sorts in full. Only the areas of a State come from the vocabulary.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod bundle;
#[path = "../support/cases.rs"]
mod cases;
#[path = "../support/generate.rs"]
mod generate;
mod oracle;
mod records;

use std::collections::BTreeSet;

use cases::cases;
use domain::record::{Offer, RawRecord, Request};
use generate::Generator;
use matcher::{
    Basis, Factor, Index, Instructions, Pair, Ranking, Score, WeightSet, nearest_offers,
    nearest_requests, rank_offers, rank_requests,
};
use oracle::{Oracle, Verdict};
use serde_json::json;

/// A population is worth so many cases: it has 22,500 pairs, so that 10,000 cases judge 5 million.
const CASES_A_POPULATION: u64 = 40;

/// Records of each kind.
const MANY: usize = 150;

struct Case {
    requests: Vec<RawRecord>,
    offers: Vec<RawRecord>,
    weights: [u64; 8],
}

impl Case {
    fn new(seed: u64) -> Self {
        let mut generator = Generator::new(seed);
        let standard = [35, 15, 15, 10, 10, 5, 5, 5];
        Self {
            weights: if seed == 1 {
                standard
            } else {
                random_weights(&mut generator)
            },
            requests: (0..MANY).map(|_| generator.request()).collect(),
            offers: (0..MANY).map(|_| generator.offer()).collect(),
        }
    }

    fn weight_set(&self) -> WeightSet {
        let mut raw = RawRecord::new();
        raw.insert("name".to_owned(), json!("random"));
        for (factor, weight) in Factor::ALL.iter().zip(self.weights) {
            raw.insert(factor.code().to_owned(), json!(weight));
        }
        WeightSet::parse(&raw).unwrap()
    }
}

/// Eight weights that add up to 100, in the order of the factors.
fn random_weights(generator: &mut Generator) -> [u64; 8] {
    let mut weights = [0; 8];
    let mut left = 100;
    for weight in weights.iter_mut().take(7) {
        *weight = generator.number(0, left.min(30));
        left -= *weight;
    }
    weights[7] = left;
    weights
}

#[test]
fn the_engine_says_what_the_rule_says() {
    for seed in 1..=cases(120).div_ceil(CASES_A_POPULATION) {
        says_what_the_rule_says(seed);
    }
}

fn says_what_the_rule_says(seed: u64) {
    let case = Case::new(seed);
    let today = "2026-12-01".parse().unwrap();
    let oracle = Oracle {
        today,
        weights: case.weights,
    };
    let asked: Vec<_> = case
        .requests
        .iter()
        .map(|raw| records::Request::read(raw, today))
        .collect();
    let offered: Vec<_> = case.offers.iter().map(records::Offer::read).collect();
    let read = |raw: &RawRecord| Request::from_file(raw).unwrap();
    let requests: Vec<Request> = case.requests.iter().map(read).collect();
    let read = |raw: &RawRecord| Offer::from_file(raw).unwrap();
    let offers: Vec<Offer> = case.offers.iter().map(read).collect();
    let weights = case.weight_set();
    let basis = Basis::new(&weights, today);

    let judge = |asked| {
        offered
            .iter()
            .map(|offer| oracle.judge(asked, offer))
            .collect()
    };
    let verdicts: Vec<Vec<Verdict>> = asked.iter().map(judge).collect();
    for (request, verdicts) in requests.iter().zip(&verdicts) {
        for (offer, verdict) in offers.iter().zip(verdicts) {
            assert_same(&Pair::new(request, offer, basis), verdict);
        }
        let ranking = rank_offers(request, &offers, basis, None);
        let judged: Vec<_> = verdicts.iter().zip(&offered).collect();
        let ids = ranking.matches.iter().map(|each| each.offer.to_string());
        assert_eq!(ids.collect::<Vec<_>>(), oracle::rank_offers(&judged));
        assert_adds_up(&ranking, offers.len());
    }
    for (place, offer) in offers.iter().enumerate() {
        let ranking = rank_requests(offer, &requests, basis, None);
        let verdicts = verdicts.iter().map(|row| &row[place]);
        let judged: Vec<_> = verdicts.zip(&asked).collect();
        let ids = ranking.matches.iter().map(|each| each.request.to_string());
        assert_eq!(ids.collect::<Vec<_>>(), oracle::rank_requests(&judged));
    }
    assert_dense(&verdicts);
    assert_indexed(&requests, &offers, basis);
}

/// The index answers as the reference does, which was just held against the rule.
fn assert_indexed(requests: &[Request], offers: &[Offer], basis: Basis<'_>) {
    let mut index = Index::new(basis.today);
    requests
        .iter()
        .cloned()
        .for_each(|each| index.upsert_request(each));
    offers
        .iter()
        .cloned()
        .for_each(|each| index.upsert_offer(each));
    let requests: Vec<_> = requests
        .iter()
        .filter(|each| index.request(each.id).is_some())
        .collect();
    let offers: Vec<_> = offers
        .iter()
        .filter(|each| index.offer(each.id).is_some())
        .collect();
    for instructions in [Instructions::PORTABLE, Instructions::best()] {
        index.use_instructions(instructions);
        for (place, request) in requests.iter().enumerate() {
            let seen = |offer: &&&Offer| {
                offer.id.uuid().as_u128() % 7 != u128::try_from(place).unwrap() % 7
            };
            let shown: Vec<_> = offers.iter().filter(seen).copied().collect();
            let visible = index.visible_offers(|id| shown.iter().any(|each| each.id == id));
            for top in [Some(0), Some(1), Some(5), None] {
                let found = index.rank_offers(request.id, &visible, basis, top).unwrap();
                assert_eq!(
                    found,
                    rank_offers(request, shown.iter().copied(), basis, top)
                );
            }
            let near = index
                .nearest_offers(request.id, &visible, basis, 9)
                .unwrap();
            assert_eq!(
                near,
                nearest_offers(request, shown.iter().copied(), basis, 9)
            );
        }
        for offer in &offers {
            for top in [Some(3), None] {
                let found = index.rank_requests(offer.id, |_| true, basis, top).unwrap();
                assert_eq!(
                    found,
                    rank_requests(offer, requests.iter().copied(), basis, top)
                );
            }
            let near = index
                .nearest_requests(offer.id, |_| true, basis, 9)
                .unwrap();
            assert_eq!(
                near,
                nearest_requests(offer, requests.iter().copied(), basis, 9)
            );
        }
    }
}

/// Records so thin that a gate never fails, or that hardly a pair passes, would prove nothing.
fn assert_dense(verdicts: &[Vec<Verdict>]) {
    let all = || verdicts.iter().flatten();
    let passed = all().filter(|verdict| verdict.failed.is_empty()).count();
    assert!(passed > 500, "only {passed} pairs pass");
    let gates: BTreeSet<_> = all().flat_map(|verdict| &verdict.failed).collect();
    assert_eq!(gates.len(), 7, "some gate never fails: {gates:?}");
}

fn assert_same(pair: &Pair<'_>, verdict: &Verdict) {
    let failed: Vec<_> = pair.failed_gates().iter().map(|gate| gate.code()).collect();
    assert_eq!(failed, verdict.failed, "{pair:?}");
    match pair.score() {
        Ok(scored) => {
            let points = Factor::ALL
                .iter()
                .map(|factor| i128::from(*scored.factors.get(*factor)));
            assert_eq!(points.collect::<Vec<_>>(), verdict.factors, "{pair:?}");
            assert_eq!(i128::from(scored.score.points()), verdict.total, "{pair:?}");
        }
        Err(gate) => assert_eq!(Some(&gate.code()), verdict.failed.first(), "{pair:?}"),
    }
}

fn assert_adds_up(ranking: &Ranking, considered: usize) {
    let funnel = &ranking.funnel;
    let fallen: u64 = matcher::Gate::ALL
        .iter()
        .map(|gate| funnel.fallen(*gate))
        .sum();
    assert_eq!(funnel.considered, funnel.passed + fallen);
    assert_eq!(funnel.considered, u64::try_from(considered).unwrap());
    assert_eq!(funnel.passed, u64::try_from(ranking.matches.len()).unwrap());
    assert!(
        ranking
            .matches
            .iter()
            .all(|each| each.score <= Score::try_from(100).unwrap())
    );
}
