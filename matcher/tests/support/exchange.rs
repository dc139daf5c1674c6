//! Records of two States that are in the same areas, and the States in each other's place.

use domain::record::{Offer, Request};
use domain::vocabulary::{Area, StateCode};

use crate::twins::Twins;

/// Lets only the two ask, and name them in places where the place of a record among its like says so.
pub fn settle(requests: &mut [Request], offers: &mut [Offer], twins: Twins) {
    let [one, other] = twins;
    for (request, state) in requests.iter_mut().zip(twins.into_iter().cycle()) {
        request.state = state;
    }
    for (place, offer) in offers.iter_mut().enumerate() {
        match place % 5 {
            0 => offer.content.coverage.push(Area::State(one)),
            1 => offer.content.coverage.push(Area::State(other)),
            2 => offer.provider_state = Some(one),
            3 => offer.content.coverage.push(Area::World),
            _ => {}
        }
    }
}

/// Puts each State in the place of the other, in all records.
pub fn exchange(requests: &mut [Request], offers: &mut [Offer], twins: Twins) {
    let [one, other] = twins;
    let swapped = |state: StateCode| match state {
        state if state == one => other,
        state if state == other => one,
        state => state,
    };
    for request in requests {
        request.state = swapped(request.state);
    }
    for offer in offers {
        offer.provider_state = offer.provider_state.map(swapped);
        for area in &mut offer.content.coverage {
            if let Area::State(state) = area {
                *state = swapped(*state);
            }
        }
    }
}
