//! Real States and the invented ones of the demonstration never meet, in files as in a database.

use domain::record::{Offer, Request};
use domain::vocabulary::{Area, StateCode, World};

use super::sources::Sources;
use super::write::plain;

/// What is wrong where records of both worlds were given: a line that names one of each.
pub(super) fn mixed(files: &Sources, requests: &[Request], offers: &[Offer]) -> Option<String> {
    let first = |world: World| {
        let asking = requests.iter().find(|request| world.accepts(request.state));
        let asking = asking.map(|request| {
            let file = files.requests.display();
            (format!("{file}: record {}", request.id), request.state)
        });
        asking.or_else(|| {
            offers.iter().find_map(|offer| {
                let state = states_of(offer).find(|state| world.accepts(*state))?;
                let file = files.offers.display();
                Some((format!("{file}: record {}", offer.id), state))
            })
        })
    };
    let (real, invented) = (first(World::Real)?, first(World::Demonstration)?);
    Some(plain(&format!(
        "{}: given {}, an invented State, while {} names {}, a real one; allowed States of one \
         of the two",
        invented.0, invented.1, real.0, real.1
    )))
}

fn states_of(offer: &Offer) -> impl Iterator<Item = StateCode> {
    let covered = offer.content.coverage.iter().filter_map(|area| match area {
        Area::State(state) => Some(*state),
        _ => None,
    });
    offer.provider_state.into_iter().chain(covered)
}
