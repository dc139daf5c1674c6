//! How far a plan is, and the wish that it end.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::candidates::Candidates;

/// What the thread that makes a plan and those that wait for it share.
///
/// Nearly all of the time that can be foretold goes into looking for the pairs of each request once;
/// the network that is solved afterwards takes as long as it takes.
#[derive(Debug, Default)]
pub struct Progress {
    requests: AtomicUsize,
    looked: AtomicUsize,
    stopped: AtomicBool,
}

impl Progress {
    /// How many requests there are; 0 before the plan has begun.
    #[must_use]
    pub fn requests(&self) -> usize {
        self.requests.load(Ordering::Relaxed)
    }

    /// For how many requests pairs were looked for; more than there are once some are looked at again.
    #[must_use]
    pub fn looked(&self) -> usize {
        self.looked.load(Ordering::Relaxed)
    }

    /// Asks for an end: no pair is found any more, so that what is left is over soon.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether an end was asked for.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}

/// Candidates that say how far they are, and find nothing once an end was asked for.
pub(crate) struct Watched<'a, C> {
    candidates: &'a C,
    progress: &'a Progress,
}

impl<'a, C: Candidates> Watched<'a, C> {
    pub(crate) fn new(candidates: &'a C, progress: &'a Progress) -> Self {
        let requests = candidates.requests();
        progress.requests.store(requests, Ordering::Relaxed);
        Self {
            candidates,
            progress,
        }
    }
}

impl<C: Candidates> Candidates for Watched<'_, C> {
    fn requests(&self) -> usize {
        self.candidates.requests()
    }

    fn offers(&self) -> usize {
        self.candidates.offers()
    }

    fn beating(
        &self,
        request: u32,
        floor: u8,
        above: i64,
        prices: &[i64],
        found: &mut Vec<(u32, u8)>,
    ) {
        if self.progress.is_stopped() {
            return;
        }
        let candidates = self.candidates;
        candidates.beating(request, floor, above, prices, found);
        self.progress.looked.fetch_add(1, Ordering::Relaxed);
    }
}
