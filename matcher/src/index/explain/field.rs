//! The rank of one offer for a request, now and after changes, from counts of the others.

use domain::record::Request;
use domain::vocabulary::Modality;

use crate::change::Change;
use crate::gate::Gate;
use crate::improvements::Improvement;
use crate::index::Index;
use crate::index::ask_offers::AskOffers;
use crate::index::bitmap::Bitmap;
use crate::index::columns::keep_any;
use crate::index::dispatch::Instructions;
use crate::index::judge::{Judged, judged};
use crate::index::number::{at, byte, of_modality};
use crate::index::question::{Question, narrow};

/// The other offers that a request could have, as counts.
pub(super) struct Field<'a> {
    question: &'a AskOffers<'a>,
    slot: u32,
    /// Those that pass every gate but perhaps `modality` and `timing`.
    reached: Bitmap,
    /// Those that could have the score of the offer or more, and whether each comes before it.
    judged: Vec<(Judged, bool)>,
    /// The score of the offer: no rank after an improvement asks about less.
    least: u8,
    /// All points for timing.
    free: u8,
    /// What passes of them.
    all: Counts,
    with: Instructions,
}

impl<'a> Field<'a> {
    pub(super) fn new(
        question: &'a AskOffers<'a>,
        slot: u32,
        seen: Bitmap,
        least: u8,
        with: Instructions,
    ) -> Self {
        let free = byte(question.sides.tables.free());
        let mut reached = seen;
        reached.set(slot, false);
        for gate in Gate::ALL {
            if !matches!(gate, Gate::Modality | Gate::Timing) {
                narrow(question, *gate, &mut reached, with);
            }
        }
        let mut alive = reached.clone();
        narrow(question, Gate::Modality, &mut alive, with);
        let judged = judged(question, &alive, least, free, with);
        let judged: Vec<_> = judged
            .into_iter()
            .map(|each| (each, question.order(each.slot, slot).is_lt()))
            .collect();
        let mut all = Counts::default();
        for (each, is_before) in &judged {
            all.add(*each, *is_before);
        }
        Self {
            question,
            slot,
            reached,
            judged,
            least,
            free,
            all,
            with,
        }
    }

    /// The rank with this score, if nobody else is moved.
    pub(super) fn rank(&self, score: u32) -> u32 {
        self.all.rank(score)
    }

    /// The rank after a change. One of the offer moves nobody else; one of the request may move all.
    pub(super) fn rank_after(
        &self,
        improvement: &Improvement,
        index: &Index,
        request: &Request,
    ) -> u32 {
        let score = improvement.score.points();
        match improvement.change {
            Change::FlexibleDatesOfRequest => self.with_free_dates().rank(score),
            Change::AcceptModality(modality) => {
                let mut asked = request.clone();
                improvement.change.change_request(&mut asked);
                self.with_modality(modality, index, &asked).rank(score)
            }
            _ => self.rank(score),
        }
    }

    /// The others where the request has all points for timing with everyone.
    fn with_free_dates(&self) -> Counts {
        let mut counts = Counts::default();
        for (each, is_before) in &self.judged {
            let timing = Some(self.free);
            counts.add(Judged { timing, ..*each }, *is_before);
        }
        counts
    }

    /// The others where the request, as `asked` says, accepts a modality: those that have it are judged
    /// anew.
    fn with_modality(&self, modality: Modality, index: &Index, asked: &Request) -> Counts {
        let mut counts = Counts::default();
        let number = of_modality(modality);
        let column = index.offers.by_modality.get(usize::from(number));
        let has = |slot: u32| column.is_some_and(|column| column.contains(slot));
        for (each, is_before) in self.judged.iter().filter(|(each, _)| !has(each.slot)) {
            counts.add(*each, *is_before);
        }
        let tables = self.question.sides.tables;
        let question = index.ask_offers(asked, self.question.basis, tables);
        let mut alive = self.reached.clone();
        let columns: Vec<_> = column.into_iter().collect();
        keep_any(&mut alive, &columns, self.with);
        for each in judged(&question, &alive, self.least, self.free, self.with) {
            counts.add(each, question.order(each.slot, self.slot).is_lt());
        }
        counts
    }
}

/// How many have each score, and how many of those come before the offer among equals.
struct Counts {
    all: [u32; 101],
    before: [u32; 101],
}

impl Default for Counts {
    fn default() -> Self {
        Self {
            all: [0; 101],
            before: [0; 101],
        }
    }
}

impl Counts {
    /// Counts one that has time.
    fn add(&mut self, judged: Judged, is_before: bool) {
        let Some(found) = judged.found() else { return };
        let place = usize::from(found.score);
        if let (Some(all), Some(before)) = (self.all.get_mut(place), self.before.get_mut(place)) {
            *all += 1;
            *before += u32::from(is_before);
        }
    }

    /// The rank that the offer has with a score.
    fn rank(&self, score: u32) -> u32 {
        let better = self.all.iter().skip(at(score) + 1).sum::<u32>();
        let equal = self.before.get(at(score)).copied().unwrap_or(0);
        1 + better + equal
    }
}
