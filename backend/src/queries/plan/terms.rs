//! From what is asked to the terms of a plan, and from its contradictions to what can be said of them.

use std::collections::BTreeSet;

use domain::reference::Reference;
use matcher::plan::{Contradiction, Named, NoPlan, Terms};
use uuid::Uuid;

use super::ask::PlanAsk;
use super::pool::{Known, Pool};
use super::view::PinFault;

/// How many pairs may be looked at before the plain method takes over: some seconds' worth, and
/// hundreds of times what the instances of the bench take.
const WORK_LIMIT: u64 = 1_000_000_000;

/// The terms of a plan of a pool, whose reader waits.
///
/// # Errors
/// Every pin that cannot be kept, as far as that is known before the plan is made.
pub(super) fn terms(pool: &Pool, ask: &PlanAsk) -> Result<Terms, Vec<PinFault>> {
    let known = &pool.known;
    let excluded = ask
        .excluded
        .iter()
        .filter_map(|pair| known.named(pair).ok());
    let excluded: BTreeSet<Named> = excluded.collect();
    let (mut pinned, mut faults) = (BTreeSet::new(), Vec::new());
    for pair in &ask.pinned {
        match known.named(pair) {
            Err(reference) => faults.push(PinFault::NotOpen(reference)),
            Ok(named) if pool.together.binary_search(&named).is_ok() => {
                faults.push(PinFault::Together(pair.clone()));
            }
            Ok(named) if excluded.contains(&named) => {
                faults.push(PinFault::Excluded(pair.clone()));
            }
            Ok(named) => {
                pinned.insert(named);
            }
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let together = pool.together.iter().copied();
    Ok(Terms {
        floor: ask.floor,
        pinned: pinned.into_iter().collect(),
        excluded: together
            .chain(excluded)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect(),
        work_limit: WORK_LIMIT,
        ..Terms::new(ask.policy)
    })
}

/// Why there is no plan, by references.
pub(super) fn faults(known: &Known, fault: NoPlan) -> Vec<PinFault> {
    match fault {
        NoPlan::Contradictions(all) => {
            let said = all.into_iter().map(|one| said(known, one));
            said.map(|one| one.unwrap_or(PinFault::Unmanageable))
                .collect()
        }
        NoPlan::Malformed(_) | NoPlan::Stopped => vec![PinFault::Unmanageable],
    }
}

fn said(known: &Known, contradiction: Contradiction) -> Option<PinFault> {
    let reference = |id: Uuid| -> Option<Reference> { Some(known.of(id)?.0.clone()) };
    Some(match contradiction {
        Contradiction::FailsGates { pair, gates } => PinFault::Gates(known.cited(pair)?, gates),
        Contradiction::PinnedAndExcluded { pair } => PinFault::Excluded(known.cited(pair)?),
        Contradiction::RequestLimit {
            request,
            pins,
            limit,
        } => PinFault::Limit {
            record: reference(request.uuid())?,
            pins,
            limit,
        },
        Contradiction::OfferLimit { offer, pins, limit } => PinFault::Limit {
            record: reference(offer.uuid())?,
            pins,
            limit,
        },
        // Nothing is named twice, and every record that is named is there: `terms` has seen to it.
        Contradiction::RequestTwice { .. }
        | Contradiction::OfferTwice { .. }
        | Contradiction::UnknownRequest { .. }
        | Contradiction::UnknownOffer { .. }
        | Contradiction::Twice { .. } => return None,
    })
}
