//! What each request would take next, for the rules that need no plan.

use std::collections::BTreeMap;

use super::book::Book;
use super::candidates::Candidates;
use super::flow::position::at;
use super::room::Room;
use super::shortlist::Shortlist;
use super::shortlists::Shortlists;

/// How far each request has come on its list.
pub(super) struct Wishes<'a, C> {
    book: &'a Book<'a>,
    lists: &'a Shortlists<'a, C>,
    places: Vec<usize>,
    /// What follows on the lists that came to an end: pairs of offers that had room then.
    followed: BTreeMap<u32, Shortlist>,
}

impl<'a, C: Candidates> Wishes<'a, C> {
    pub(super) fn new(book: &'a Book<'a>, lists: &'a Shortlists<'a, C>) -> Self {
        Self {
            book,
            lists,
            places: vec![0; book.requests.len()],
            followed: BTreeMap::new(),
        }
    }

    /// The best pair of a request that it may have and whose offer has room; of equals the first offer.
    pub(super) fn best(&mut self, request: u32, room: &Room) -> Option<(u32, u8)> {
        loop {
            let list = self.followed.get(&request);
            let list = list.or_else(|| self.lists.of_request(request))?;
            let place = self.places.get_mut(at(request))?;
            while let Some((offer, score)) = list.pair(*place) {
                if room.has_offer(offer) && self.book.is_free(request, offer) {
                    return Some((offer, score));
                }
                *place += 1;
            }
            let rest = self.lists.rest(request, list.least, room.prices())?;
            *place = 0;
            self.followed.insert(request, rest);
        }
    }

    /// Goes on to the next pair of a request.
    pub(super) fn pass(&mut self, request: u32) {
        if let Some(place) = self.places.get_mut(at(request)) {
            *place += 1;
        }
    }
}
