//! Real States and the invented ones of the demonstration never meet, in files as in a database.

use domain::record::{Offer, Request};
use domain::vocabulary::{Area, StateCode, World};

use super::answer::Records;
use super::args::MatchArgs;

/// What is wrong where records of both worlds were given: a line that names one of each.
pub(super) fn mixed(records: &Records, args: &MatchArgs) -> Option<String> {
    let (requests, offers) = (args.requests.display(), args.offers.display());
    let of_requests = records.requests.iter().map(|request| {
        let place = format!("{requests}: record {}", request.id);
        (place, states_of_request(request))
    });
    let of_offers = records.offers.iter().map(|offer| {
        let place = format!("{offers}: record {}", offer.id);
        (place, states_of_offer(offer))
    });
    let named: Vec<(String, StateCode)> = of_requests
        .chain(of_offers)
        .flat_map(|(place, states)| states.into_iter().map(move |state| (place.clone(), state)))
        .collect();
    let first = |world: World| named.iter().find(|(_, state)| world.accepts(*state));
    let (real, invented) = (first(World::Real)?, first(World::Demonstration)?);
    Some(format!(
        "{}: given {}, an invented State, while {} names {}, a real one; allowed States of one \
         of the two",
        invented.0, invented.1, real.0, real.1
    ))
}

fn states_of_request(request: &Request) -> Vec<StateCode> {
    vec![request.state]
}

fn states_of_offer(offer: &Offer) -> Vec<StateCode> {
    let covered = offer.content.coverage.iter().filter_map(|area| match area {
        Area::State(state) => Some(*state),
        _ => None,
    });
    offer.provider_state.into_iter().chain(covered).collect()
}
