//! Checks the certificate of a plan: whether it proves that no plan is better.
//!
//! Source: "Plan and certificate" in `docs/MATCHING.md`, from which alone this was written: it shares
//! neither code nor types with what makes plans, so that each can be wrong only by itself. It scores
//! every pair itself and keeps none: time grows with the pairs, memory with the records.
//!
//! Start at [`verify`]. `claim.rs` has the plan as its file says it, `book.rs` finds the records that
//! it names, `sums.rs` goes through all pairs, `nodes.rs` adds States, requests and offers, `bound.rs`
//! ends the sums, `fault.rs` says what is wrong.

mod book;
mod bound;
mod claim;
mod fault;
mod nodes;
mod sums;
mod worth;

use domain::record::{Offer, Request};
use serde::Serialize;

use crate::pair::{Basis, Pair};

use book::Book;
use sums::Sums;

pub use claim::{Certificate, ClaimedPair, ClaimedPlan, Named, Policy, Price, Prices};
pub use fault::{CertificateFault, NoPlace, Node, PairList, Total};
pub use worth::Worth;

/// What was found of a plan that is right and is proved to be the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// What the plan is worth, which is also the bound: States, requests, score. Under `best_fit` the
    /// first two count nothing and are 0.
    pub worth: Worth,
    /// Pairs that were looked at.
    pub considered: u64,
    /// Those that could have been in a plan.
    pub eligible: u64,
}

/// Checks a plan with its certificate against the records, the weights and the day.
///
/// # Errors
/// Everything that is wrong, up to a hundred faults.
pub fn verify(
    plan: &ClaimedPlan,
    requests: &[Request],
    offers: &[Offer],
    basis: Basis<'_>,
) -> Result<Verified, Vec<CertificateFault>> {
    let mut book = Book::open(plan, requests, offers);
    let mut sums = Sums::new(requests.len(), offers.len());
    for request in book.requests() {
        for offer in book.offers() {
            let pair = Pair::new(request.record, offer.record, basis);
            sums.take(
                &book,
                request,
                offer,
                pair.score().map(|scored| scored.score),
            );
        }
    }
    let worth = bound::settle(&mut book, &mut sums, plan);
    let mut faults = book.faults;
    faults.append(&mut sums.faults);
    if faults.is_empty() {
        Ok(Verified {
            worth,
            considered: sums.considered,
            eligible: sums.eligible,
        })
    } else {
        faults.truncate(fault::MOST);
        Err(faults)
    }
}
