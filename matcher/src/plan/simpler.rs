//! What simpler rules would reach on the same terms: how much a plan is worth beside them.

use serde::Serialize;

use super::book::Book;
use super::candidates::Candidates;
use super::flow::position::{at, counted};
use super::greedy::greedy_by_score;
use super::room::Room;
use super::shortlists::Shortlists;
use super::wishes::Wishes;

/// What a choice of pairs is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Worth {
    /// States with a pair.
    pub states_served: u64,
    /// Requests with a pair.
    pub requests_served: u64,
    /// The sum of the scores.
    pub total_score: u64,
}

/// The worth of two rules that need no plan. Pins and exclusions hold for them too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Simpler {
    /// Requests in the order of publication (then of id), each served with the best of what is left.
    pub first_come_first_served: Worth,
    /// The best pair of all that still fits, then the next.
    pub greedy_by_score: Worth,
}

/// The worth of pairs of a request, an offer and a score.
pub(super) fn worth(book: &Book<'_>, pairs: impl Iterator<Item = (u32, u32, u8)>) -> Worth {
    let mut requests = Vec::new();
    let mut total_score = 0;
    for (request, _, score) in pairs {
        requests.push(request);
        total_score += u64::from(score);
    }
    requests.sort_unstable();
    requests.dedup();
    let mut states: Vec<_> = requests
        .iter()
        .filter_map(|&request| Some(book.requests.get(at(request))?.state))
        .collect();
    states.sort_unstable();
    states.dedup();
    Worth {
        states_served: counted(states.len()),
        requests_served: counted(requests.len()),
        total_score,
    }
}

/// What both rules reach, by the best pairs of each request.
pub(super) fn simpler(book: &Book<'_>, lists: &Shortlists<'_, impl Candidates>) -> Simpler {
    let first_come = first_come_first_served(book, lists);
    let greedy = greedy_by_score(book, lists);
    Simpler {
        first_come_first_served: worth(book, first_come.into_iter()),
        greedy_by_score: worth(book, greedy.into_iter()),
    }
}

fn first_come_first_served(
    book: &Book<'_>,
    lists: &Shortlists<'_, impl Candidates>,
) -> Vec<(u32, u32, u8)> {
    let mut queue: Vec<_> = (0..)
        .zip(book.requests)
        .map(|(position, request)| {
            let published = request.published_at;
            (published.is_none(), published, position)
        })
        .collect();
    queue.sort_unstable();
    let mut wishes = Wishes::new(book, lists);
    let mut room = Room::new(book);
    for (_, _, request) in queue {
        while room.has_request(request)
            && let Some((offer, score)) = wishes.best(request, &room)
        {
            room.take(request, offer, score);
            wishes.pass(request);
        }
    }
    room.taken
}
