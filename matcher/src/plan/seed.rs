//! The best pairs of both sides, found in one pass over all pairs.

use std::cmp::Reverse;

use super::flow::position::at;

/// The best requests of every offer, while requests come by in ascending order of position.
pub(super) struct BestOfOffers {
    top: usize,
    lists: Vec<Vec<(Reverse<u8>, u32)>>,
    /// What a score must beat, beside the lists for speed; of a list with room, nothing.
    least: Vec<Option<u8>>,
}

impl BestOfOffers {
    pub(super) fn new(offers: usize, top: usize) -> Self {
        Self {
            top,
            lists: vec![Vec::new(); offers],
            least: vec![None; offers],
        }
    }

    /// Takes a pair in, where it is among the best so far. Of equals the first has the place.
    pub(super) fn take(&mut self, request: u32, offer: u32, score: u8) {
        let (Some(list), Some(least)) =
            (self.lists.get_mut(at(offer)), self.least.get_mut(at(offer)))
        else {
            return;
        };
        if least.is_some_and(|least| score <= least) {
            return;
        }
        list.push((Reverse(score), request));
        // Twice as many as are kept, so that a list is ordered once for so many that it takes.
        if list.len() >= 2 * self.top {
            shorten(list, self.top);
            *least = list.iter().map(|(score, _)| score.0).min();
        }
    }

    /// The offers and scores of each request, by offer ascending.
    pub(super) fn by_request(mut self, requests: usize) -> Vec<Vec<(u32, u8)>> {
        let mut found = vec![Vec::new(); requests];
        for (offer, list) in (0..).zip(&mut self.lists) {
            shorten(list, self.top);
            for (score, request) in list.drain(..) {
                if let Some(of_request) = found.get_mut(at(request)) {
                    of_request.push((offer, score.0));
                }
            }
        }
        found
    }
}

fn shorten(list: &mut Vec<(Reverse<u8>, u32)>, top: usize) {
    if list.len() > top {
        list.select_nth_unstable(top);
        list.truncate(top);
    }
}
