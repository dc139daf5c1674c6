//! How many requests of a theme are not met, where that tells nothing of one or two of them.
//!
//! Readers may list the requests of every cell; what no figure may tell is how few of them fare. A
//! count is safe where it is of three or more and neither those that are met nor those that are not
//! are one or two. As a request may have several themes, one count can also follow from others by
//! adding and subtracting: cells are shown from the largest on, each only if every unsafe count could
//! still be another.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use domain::vocabulary::ThemeGroup;

use super::count::Asked;
use crate::queries::tally::Tally;

/// How many kinds of requests at most are counted otherwise in another world that is looked for.
pub(super) const MOVES: usize = 4;
/// How many other worlds are looked at before it is taken that there is none.
const TRIES: u32 = 100_000;

/// Which kinds of requests something counts; a kind is all requests with the same themes.
type Counted = Vec<i64>;

/// The unmet requests of each theme that requests of one sub-region have.
pub(super) fn unmet(requests: &[Asked]) -> BTreeMap<ThemeGroup, Tally> {
    let kinds = Kinds::of(requests);
    let themes: BTreeSet<ThemeGroup> = requests.iter().flat_map(|r| r.themes.clone()).collect();
    let shown = kinds.safe_to_show(&themes);
    let tally = |theme: ThemeGroup| {
        if shown.contains(&theme) {
            Tally::of(kinds.total(&kinds.of_theme(theme)).1)
        } else {
            Tally::Withheld
        }
    };
    themes.iter().map(|theme| (*theme, tally(*theme))).collect()
}

/// The requests by their themes: of each kind how many there are, and how many are not met.
struct Kinds(Vec<(BTreeSet<ThemeGroup>, u64, u64)>);

impl Kinds {
    fn of(requests: &[Asked]) -> Self {
        let mut kinds: BTreeMap<&BTreeSet<ThemeGroup>, (u64, u64)> = BTreeMap::new();
        for request in requests {
            let (all, unmet) = kinds.entry(&request.themes).or_default();
            *all += 1;
            *unmet += u64::from(!request.met);
        }
        let kinds = kinds.into_iter();
        Self(
            kinds
                .map(|(themes, (all, unmet))| (themes.clone(), all, unmet))
                .collect(),
        )
    }

    fn of_theme(&self, theme: ThemeGroup) -> Counted {
        let has = |(themes, ..): &(BTreeSet<ThemeGroup>, u64, u64)| themes.contains(&theme);
        self.0.iter().map(|kind| i64::from(has(kind))).collect()
    }

    /// How many requests are counted, and how many of them are not met.
    fn total(&self, counted: &Counted) -> (u64, u64) {
        let of = self
            .0
            .iter()
            .zip(counted)
            .filter(|(_, counted)| **counted > 0);
        of.fold((0, 0), |(all, unmet), ((_, a, u), _)| (all + a, unmet + u))
    }

    /// Whether one more or one fewer request of a kind could be unmet.
    fn has_room(&self, place: usize, step: i64) -> bool {
        self.0.get(place).is_some_and(
            |(_, all, unmet)| {
                if step > 0 { unmet < all } else { *unmet > 0 }
            },
        )
    }

    fn is_safe(&self, counted: &Counted) -> bool {
        let (all, unmet) = self.total(counted);
        let told = [unmet, all - unmet];
        all >= Tally::SMALL && told.iter().all(|n| *n == 0 || *n >= Tally::SMALL)
    }

    /// The themes whose counts can be shown together.
    fn safe_to_show(&self, themes: &BTreeSet<ThemeGroup>) -> BTreeSet<ThemeGroup> {
        let cells: Vec<(ThemeGroup, Counted)> = themes
            .iter()
            .map(|theme| (*theme, self.of_theme(*theme)))
            .collect();
        let unsafe_ones = self.unsafe_counts(&cells);
        let mut safe: Vec<(ThemeGroup, Counted)> = cells
            .into_iter()
            .filter(|(_, counted)| self.is_safe(counted))
            .collect();
        safe.sort_by_key(|(theme, counted)| (Reverse(self.total(counted).0), *theme));
        let (mut shown, mut told) = (BTreeSet::new(), Vec::new());
        for (theme, counted) in safe {
            told.push(counted);
            if self.stay_open(&told, &unsafe_ones) {
                shown.insert(theme);
            } else {
                told.pop();
            }
        }
        shown
    }

    /// Whether each of some counts could be another as far as what is shown goes: there is another
    /// world, with the same shown counts, in which it is. Where none is found it is taken that the
    /// count follows.
    fn stay_open(&self, shown: &[Counted], counts: &[Counted]) -> bool {
        let mut search = Search {
            kinds: self,
            shown,
            open: counts.iter().collect(),
            moves: Vec::new(),
            tries: TRIES,
        };
        for depth in 1..=MOVES {
            search.from(0, depth);
        }
        search.open.is_empty()
    }

    /// All that must not follow from what is shown: unsafe cells, what one cell has beyond another
    /// that lies within it, and single kinds.
    fn unsafe_counts(&self, cells: &[(ThemeGroup, Counted)]) -> Vec<Counted> {
        let mut counts: Vec<Counted> = cells.iter().map(|(_, counted)| counted.clone()).collect();
        for (_, one) in cells {
            for (_, other) in cells {
                if beyond(other, one).iter().all(|part| *part == 0) {
                    counts.push(beyond(one, other));
                }
            }
        }
        counts.extend(singles(&vec![1; self.0.len()]));
        counts.retain(|counted| counted.contains(&1) && !self.is_safe(counted));
        counts
    }
}

/// What one count has and the other has not.
fn beyond(one: &Counted, other: &Counted) -> Counted {
    let parts = one.iter().zip(other);
    parts.map(|(a, b)| i64::from(*a > *b)).collect()
}

/// The kinds of a count, each by itself.
fn singles(counted: &Counted) -> impl Iterator<Item = Counted> {
    let length = counted.len();
    let places = counted.iter().enumerate().filter(|(_, part)| **part > 0);
    places.map(move |(place, _)| (0..length).map(|each| i64::from(each == place)).collect())
}

/// Looks for worlds that differ from this one in how some requests fare, and not in what is shown.
struct Search<'a> {
    kinds: &'a Kinds,
    shown: &'a [Counted],
    /// The counts of which no such world was found to differ yet.
    open: Vec<&'a Counted>,
    /// By how many the unmet requests of some kinds differ.
    moves: Vec<(usize, i64)>,
    tries: u32,
}

impl Search<'_> {
    /// Tries all worlds that differ in so many more kinds.
    fn from(&mut self, first: usize, depth: usize) {
        for place in first..self.kinds.0.len() {
            for step in [-1, 1] {
                if self.open.is_empty() || self.tries == 0 {
                    return;
                }
                if !self.kinds.has_room(place, step) {
                    continue;
                }
                self.moves.push((place, step));
                if depth > 1 {
                    self.from(place + 1, depth - 1);
                } else {
                    self.look();
                }
                self.moves.pop();
            }
        }
    }

    fn look(&mut self) {
        self.tries = self.tries.saturating_sub(1);
        let moves = &self.moves;
        let differs = |counted: &Counted| {
            let part = |(place, step): &(usize, i64)| counted.get(*place).map(|part| part * step);
            moves.iter().filter_map(part).sum::<i64>() != 0
        };
        if !self.shown.iter().any(differs) {
            self.open.retain(|counted| !differs(counted));
        }
    }
}

#[cfg(test)]
mod tests;
