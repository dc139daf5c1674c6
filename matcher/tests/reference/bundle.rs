//! Bundles against every subset of the offers, counted in fractions.

use domain::record::{Offer, RawRecord, Request};
use matcher::{Basis, WeightSet, bundle};
use serde_json::{Value, json};

use crate::cases::cases;
use crate::generate::Generator;
use crate::oracle::{self, Oracle};
use crate::records;

/// Offers a request: few enough to try all subsets, enough that several add to each other.
const OFFERS: usize = 13;

/// A request with offers that mostly pass, by turns wide and narrow.
fn case(generator: &mut Generator) -> (RawRecord, Vec<RawRecord>) {
    let mut request = generator.request();
    let open = [("status", json!("published")), ("expires_on", Value::Null)];
    request.extend(open.clone().map(|(name, value)| (name.to_owned(), value)));
    let most = [
        Value::Null,
        json!(1),
        json!(2),
        json!(3),
        json!(4),
        json!(9),
    ];
    request["max_matches"] = most[usize::try_from(generator.number(0, 5)).unwrap()].clone();
    let useful: Vec<Value> = ["modalities_wanted", "modalities_acceptable"]
        .iter()
        .flat_map(|name| request[*name].as_array().unwrap().clone())
        .collect();
    let asked: Vec<Value> = request["themes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|theme| theme["code"].clone())
        .collect();
    let offers = (0..OFFERS).map(|_| {
        let mut offer = generator.offer();
        offer.extend(open.clone().map(|(name, value)| (name.to_owned(), value)));
        if generator.number(1, 10) > 1 {
            offer["coverage"] = json!(["001"]);
            offer["window"] = Value::Null;
        }
        let some = |generator: &mut Generator, from: &[Value]| {
            let found: Vec<_> = from
                .iter()
                .filter(|_| generator.number(0, 1) == 1)
                .cloned()
                .collect();
            if found.is_empty() {
                vec![from[0].clone()]
            } else {
                found
            }
        };
        offer["modalities"] = json!(some(generator, &useful));
        if generator.number(0, 2) > 0 {
            offer["themes"] = json!(some(generator, &asked));
        }
        offer
    });
    let offers = offers.collect();
    (request, offers)
}

/// Subsets of 1 to `most` places of so many.
fn subsets(many: usize, most: usize) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = vec![Vec::new()];
    for place in 0..many {
        let with: Vec<_> = found
            .iter()
            .filter(|set| set.len() < most)
            .map(|set| [&set[..], &[place]].concat())
            .collect();
        found.extend(with);
    }
    found.retain(|set| !set.is_empty());
    found
}

/// What the rule says: the offers' ids and the fit, where there is a bundle.
fn expected(
    request: &records::Request,
    offers: &[records::Offer],
    oracle: &Oracle,
) -> Option<(Vec<String>, (i128, i128))> {
    let passing: Vec<_> = offers
        .iter()
        .filter(|offer| oracle.judge(request, offer).failed.is_empty())
        .collect();
    let most = request.common.max_matches.map_or(4, |most| most.min(4));
    let fit = |set: &Vec<usize>| {
        let chosen: Vec<_> = set.iter().map(|place| passing[*place]).collect();
        let mut ids: Vec<_> = chosen.iter().map(|offer| offer.id.clone()).collect();
        ids.sort();
        (ids, oracle::bundle_fit(request, &chosen))
    };
    let sets = subsets(passing.len(), usize::try_from(most).unwrap());
    let worths: Vec<_> = sets.iter().map(fit).collect();
    let less = |(_, (a, b)): &(Vec<String>, (i128, i128)),
                (_, (c, d)): &(Vec<String>, (i128, i128))| (a * d).cmp(&(c * b));
    let single = worths
        .iter()
        .filter(|(ids, _)| ids.len() == 1)
        .max_by(|one, other| less(one, other))?;
    let better = worths
        .iter()
        .filter(|worth| worth.0.len() > 1 && less(worth, single).is_gt());
    let order = |one: &&(Vec<String>, (i128, i128)), other: &&(Vec<String>, (i128, i128))| {
        less(other, one)
            .then(one.0.len().cmp(&other.0.len()))
            .then(one.0.cmp(&other.0))
    };
    better.min_by(order).cloned()
}

#[test]
fn a_bundle_is_the_best_of_all_subsets() {
    let today = "2026-12-01".parse().unwrap();
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, today);
    let oracle = Oracle {
        today,
        weights: [35, 15, 15, 10, 10, 5, 5, 5],
    };
    let mut generator = Generator::new(11);
    let mut sizes = [0; 5];
    for _ in 0..cases(300) {
        let (request, mut offers) = case(&mut generator);
        let asked = records::Request::read(&request, today);
        let offered: Vec<_> = offers.iter().map(records::Offer::read).collect();
        let expected = expected(&asked, &offered, &oracle);
        // The order of the input plays no part.
        let turn = usize::try_from(generator.number(0, 12)).unwrap();
        offers.rotate_left(turn);
        let request = Request::from_file(&request).unwrap();
        let offers: Vec<_> = offers
            .iter()
            .map(|raw| Offer::from_file(raw).unwrap())
            .collect();
        let found = bundle(&request, &offers, basis);
        let told = found.as_ref().map(|found| {
            let ids: Vec<_> = found.offers.iter().map(ToString::to_string).collect();
            (
                ids,
                i128::from(found.fit.part()),
                i128::from(found.fit.whole()),
            )
        });
        match (&told, &expected) {
            (None, None) => {}
            (Some((ids, part, whole)), Some((expected, (a, b)))) => {
                assert_eq!(ids, expected, "{request:?}");
                assert_eq!(part * b, a * whole, "{request:?}");
            }
            _ => panic!("{told:?} is not {expected:?} for {request:?}"),
        }
        sizes[told.map_or(0, |(ids, ..)| ids.len())] += 1;
    }
    let [none, _, two, three, four] = sizes;
    assert!(
        none.min(two).min(three).min(four) > 5,
        "some size hardly comes up: {sizes:?}"
    );
}
