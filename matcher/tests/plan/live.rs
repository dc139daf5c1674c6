//! A kept plan after random changes, against a plan from nothing, and before the checker.

use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::record::{Offer, Request};
use matcher::certificate::verify;
use matcher::plan::{LivePlan, Named, NoPlan, Terms, plan};

use crate::generate::Generator;
use crate::records::{Records, policy};
use crate::support::{Random, cases};

/// The same records and terms in plain lists and in the kept plan.
struct Both {
    records: Records,
    terms: Terms,
    live: LivePlan,
    generator: Generator,
}

impl Both {
    fn new(seed: u64, random: &mut Random) -> Self {
        let records = Records::new(seed, [2, 6, 12][random.below(3) as usize]);
        let mut terms = records.terms(random, policy(seed));
        if random.flip(2) {
            terms.work_limit = random.below(2).into(); // the plain method takes over
        }
        let (requests, offers) = (records.requests.clone(), records.offers.clone());
        let live = LivePlan::new(requests, offers, records.basis(), &terms);
        Self {
            live: live.expect("no contradiction"),
            records,
            terms,
            generator: Generator::new(seed + 1_000_000),
        }
    }

    /// A record that is new, or takes the place of one that is there.
    fn request(&mut self, random: &mut Random, place: usize) -> Request {
        let mut request = Request::from_file(&self.generator.request()).expect("valid");
        let old = &self.records.requests[place];
        match random.below(4) {
            0 => {}
            1 => request.id = old.id,
            2 => (request.id, request.state) = (old.id, old.state),
            _ => {
                let limit = request.content.max_matches;
                request = old.clone();
                request.content.max_matches = limit;
            }
        }
        request
    }

    fn offer(&mut self, random: &mut Random, place: usize) -> Offer {
        let mut offer = Offer::from_file(&self.generator.offer()).expect("valid");
        let old = &self.records.offers[place];
        match random.below(3) {
            0 => {}
            1 => offer.id = old.id,
            _ => {
                let limit = offer.content.max_matches;
                offer = old.clone();
                offer.content.max_matches = limit;
            }
        }
        offer
    }

    /// Makes one change in both; answers what the kept plan said, and how the lists would be.
    fn edit(
        &mut self,
        random: &mut Random,
    ) -> (Result<(), NoPlan>, Vec<Request>, Vec<Offer>, Terms) {
        let (mut requests, mut offers) =
            (self.records.requests.clone(), self.records.offers.clone());
        let mut terms = self.terms.clone();
        let asked = random.below(u32::try_from(requests.len()).expect("few")) as usize;
        let offered = random.below(u32::try_from(offers.len()).expect("few")) as usize;
        let mut pair = Named {
            request: requests[asked].id,
            offer: offers[offered].id,
        };
        let kind = random.below(9);
        let passing = self.records.passing();
        if (4..7).contains(&kind) && !passing.is_empty() && !random.flip(4) {
            pair = passing[random.below(u32::try_from(passing.len()).expect("few")) as usize];
        }
        let said = match kind {
            0 => {
                let request = self.request(random, asked);
                requests.retain(|other| other.id != request.id);
                requests.push(request.clone());
                self.live.put_request(request)
            }
            1 => {
                let offer = self.offer(random, offered);
                offers.retain(|other| other.id != offer.id);
                offers.push(offer.clone());
                self.live.put_offer(offer)
            }
            2 => {
                requests[asked].status = RequestStatus::Withdrawn;
                self.live.withdraw_request(pair.request)
            }
            3 => {
                offers[offered].status = OfferStatus::Withdrawn;
                self.live.withdraw_offer(pair.offer)
            }
            4 | 5 => {
                terms.pinned.push(pair);
                self.live.pin(pair)
            }
            6 => {
                terms.excluded.push(pair);
                self.live.exclude(pair)
            }
            7 => {
                let pair = terms.pinned.pop().unwrap_or(pair);
                self.live.unpin(pair);
                Ok(())
            }
            _ => {
                let pair = terms.excluded.pop().unwrap_or(pair);
                self.live.include(pair);
                Ok(())
            }
        };
        (said, requests, offers, terms)
    }

    fn compare(&mut self) {
        let kept = self.live.answer();
        let cold = self.records.plan(&self.terms);
        assert_eq!(kept.certificate.bound, cold.certificate.bound);
        let claimed = serde_json::to_value(&kept).expect("JSON");
        let claimed = serde_json::from_value(claimed).expect("a plan");
        let Records {
            requests, offers, ..
        } = &self.records;
        let verified = verify(&claimed, requests, offers, self.records.basis());
        assert!(verified.is_ok(), "{verified:?} of {kept:?}");
    }
}

#[test]
fn after_each_change_a_kept_plan_is_worth_as_much_as_one_from_nothing_and_is_proved() {
    let mut random = Random(11);
    let (mut kept, mut refused) = (0, 0);
    for seed in 0..cases(150) {
        let mut both = Both::new(seed, &mut random);
        both.compare();
        for _ in 0..20 {
            let (said, requests, offers, terms) = both.edit(&mut random);
            match (said, plan(&requests, &offers, both.records.basis(), &terms)) {
                (Ok(()), Ok(_)) => {
                    (both.records.requests, both.records.offers) = (requests, offers);
                    both.terms = terms;
                    kept += 1;
                }
                (Err(said), Err(expected)) => {
                    assert_eq!(said, expected, "{seed}");
                    refused += 1;
                }
                (said, cold) => panic!("{seed}: {said:?}, from nothing {cold:?}"),
            }
            both.compare();
        }
    }
    assert!(
        kept > 1_000 && refused > 100,
        "{kept} kept, {refused} refused"
    );
}
