//! A whole solve: prices by auction, the flow that they ask for, the repair, the proof.

use super::auction;
use super::check::is_optimal;
use super::fallback;
use super::matching::Method;
use super::network::Network;
use super::repair::{repair, uneven};
use super::search::Search;
use super::start::start_from;

/// Solves a network whose left rows are filled and whose right rows are not.
///
/// Where that takes more than `limit` looks at arcs, or the result does not prove itself, the plain
/// method starts over.
pub(super) fn solve(network: &mut Network, search: &mut Search, limit: u64) -> Method {
    let prices = auction::find_prices(network, limit / 2);
    start_from(network, prices);
    network.link();
    search.work = 0;
    let mut nodes = uneven(network);
    let is_done = repair(network, search, &mut nodes, limit);
    if is_done && is_optimal(network) {
        return Method::Auction;
    }
    fallback::solve(network);
    Method::Plain
}
