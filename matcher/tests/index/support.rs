//! Random populations.

use chrono::NaiveDate;
use domain::record::{Offer, Request};
use matcher::Index;

use crate::generate::Generator;

/// How many cases of each test, or the default.
#[expect(
    clippy::disallowed_methods,
    reason = "how long to test is not configuration of the product"
)]
pub fn cases(default: u64) -> u64 {
    let given = std::env::var("MATCHER_CASES").ok();
    given.and_then(|text| text.parse().ok()).unwrap_or(default)
}

pub fn today() -> NaiveDate {
    "2026-12-01".parse().unwrap()
}

pub fn request(generator: &mut Generator) -> Request {
    Request::from_file(&generator.request()).unwrap()
}

pub fn offer(generator: &mut Generator) -> Offer {
    Offer::from_file(&generator.offer()).unwrap()
}

/// So many records of each kind; those that are published are in the index.
pub fn population(seed: u64, many: usize) -> (Vec<Request>, Vec<Offer>) {
    let mut generator = Generator::new(seed);
    let requests = (0..many).map(|_| request(&mut generator)).collect();
    let offers = (0..many).map(|_| offer(&mut generator)).collect();
    (requests, offers)
}

pub fn index_of(requests: &[Request], offers: &[Offer], today: NaiveDate) -> Index {
    let mut index = Index::new(today);
    requests
        .iter()
        .cloned()
        .for_each(|each| index.upsert_request(each));
    offers
        .iter()
        .cloned()
        .for_each(|each| index.upsert_offer(each));
    index
}

/// The published records that an index took in.
pub fn taken<'a>(
    index: &Index,
    requests: &'a [Request],
    offers: &'a [Offer],
) -> (Vec<&'a Request>, Vec<&'a Offer>) {
    let requests = requests
        .iter()
        .filter(|each| index.request(each.id).is_some());
    let offers = offers.iter().filter(|each| index.offer(each.id).is_some());
    (requests.collect(), offers.collect())
}

/// Everything that an index says of every record is what the reference says.
pub fn assert_same(index: &Index, requests: &[Request], offers: &[Offer], today: NaiveDate) {
    let weights = matcher::WeightSet::standard();
    let basis = matcher::Basis::new(&weights, today);
    let (requests, offers) = taken(index, requests, offers);
    for request in &requests {
        let found = index
            .rank_offers(request.id, |_| true, basis, Some(7))
            .unwrap();
        let expected = matcher::rank_offers(request, offers.iter().copied(), basis, Some(7));
        assert_eq!(found, expected, "{request:?}");
        let near = index
            .nearest_offers(request.id, |_| true, basis, 5)
            .unwrap();
        let expected = matcher::nearest_offers(request, offers.iter().copied(), basis, 5);
        assert_eq!(near, expected, "{request:?}");
    }
    for offer in &offers {
        let found = index
            .rank_requests(offer.id, |_| true, basis, None)
            .unwrap();
        let expected = matcher::rank_requests(offer, requests.iter().copied(), basis, None);
        assert_eq!(found, expected, "{offer:?}");
        let near = index
            .nearest_requests(offer.id, |_| true, basis, 5)
            .unwrap();
        let expected = matcher::nearest_requests(offer, requests.iter().copied(), basis, 5);
        assert_eq!(near, expected, "{offer:?}");
    }
}
