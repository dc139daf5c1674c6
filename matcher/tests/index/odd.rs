//! Records that a row of 64 bytes cannot hold.

use chrono::DateTime;
use domain::record::{Offer, Request};
use domain::vocabulary::{LanguageTag, Provision};

use crate::generate::Generator;
use crate::support::{assert_same, cases, index_of, offer, request, today};

/// One of 100 tags.
fn tag(number: u64) -> LanguageTag {
    let letter = |at: u64| char::from(b'a' + u8::try_from(at).unwrap());
    format!("q{}{}", letter(number / 10), letter(number % 10))
        .parse()
        .unwrap()
}

fn odd_request(generator: &mut Generator) -> Request {
    let mut request = request(generator);
    let content = &mut request.content;
    content.languages.push(tag(generator.number(0, 99)));
    match generator.number(0, 7) {
        0 => content
            .modalities_wanted
            .extend(content.modalities_wanted.clone()),
        1 => content.themes.extend(content.themes.clone()),
        2 => content.seats = Some(u32::MAX),
        3 => content.amount_usd = Some(1 << 50),
        4 => content.seats = Some(0),
        _ => {}
    }
    request
}

fn odd_offer(generator: &mut Generator) -> Offer {
    let mut offer = offer(generator);
    let language = tag(generator.number(0, 99));
    offer
        .content
        .languages
        .insert(language, Provision::Delivered);
    match generator.number(0, 7) {
        0 => offer.content.lead_time_days = 5000,
        1 => offer.content.seats_left = Some(1 << 24),
        2 => offer.content.amount_usd_left = Some(1 << 41),
        3 => offer.active_matches = 70_000,
        4 => offer.active_matches = 80_000,
        5 => offer.published_at = DateTime::from_timestamp(1_700_000_000, 7),
        6 => offer.published_at = DateTime::from_timestamp(1_700_000_000, 3),
        _ => {}
    }
    offer
}

#[test]
fn odd_records_are_judged_as_the_reference_does() {
    for seed in 0..cases(4) {
        let mut generator = Generator::new(seed);
        let requests: Vec<_> = (0..120).map(|_| odd_request(&mut generator)).collect();
        let offers: Vec<_> = (0..120).map(|_| odd_offer(&mut generator)).collect();
        let index = index_of(&requests, &offers, today());
        assert_same(&index, &requests, &offers, today());
    }
}
