//! How many requests of a theme are not met, where that tells nothing of one or two of them.
//!
//! Readers may list the requests of every cell; what no figure may tell is how few of them fare. A
//! count is safe where it is of three or more and neither those that are met nor those that are not
//! are one or two. As a request may have several themes, one count can also follow from others by
//! adding and subtracting: cells are withheld, the smallest first, until no unsafe count does.

use std::collections::{BTreeMap, BTreeSet};

use domain::vocabulary::ThemeGroup;

use super::count::Asked;
use crate::queries::tally::Tally;

/// A prime above every minor of a matrix of zeros and ones with as many rows as there are themes,
/// so that a sum of counts is one modulo it exactly where it is one.
const PRIME: i64 = 2_147_483_647;

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
        let mut shown: Vec<(ThemeGroup, Counted)> = cells
            .into_iter()
            .filter(|(_, counted)| self.is_safe(counted))
            .collect();
        // The smallest last, so that it is the first to go.
        shown.sort_by_key(|(theme, counted)| (std::cmp::Reverse(self.total(counted).0), *theme));
        while follows(&self.told_by(&shown), &unsafe_ones) {
            shown.pop();
        }
        shown.into_iter().map(|(theme, _)| theme).collect()
    }

    /// What is known once some cells are shown: their counts, and the kinds that are all met or all
    /// not met because two counts lie as far apart as they can.
    fn told_by(&self, shown: &[(ThemeGroup, Counted)]) -> Vec<Counted> {
        let mut told: Vec<Counted> = shown.iter().map(|(_, counted)| counted.clone()).collect();
        let nothing = vec![0; self.0.len()];
        let cells: Vec<Counted> = told.iter().cloned().chain([nothing]).collect();
        for one in &cells {
            for other in &cells {
                let (here, there) = (beyond(one, other), beyond(other, one));
                let (all, unmet) = self.total(&here);
                if all == unmet && self.total(&there).1 == 0 {
                    told.extend(singles(&here).chain(singles(&there)));
                }
            }
        }
        told
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

/// Whether one of some counts is a sum of shown ones, each taken any number of times, added or
/// subtracted, in fractions too.
fn follows(shown: &[Counted], counts: &[Counted]) -> bool {
    let mut basis: Vec<(usize, Counted)> = Vec::new();
    for counted in shown {
        let rest = reduced(counted.clone(), &basis);
        if let Some(place) = rest.iter().position(|part| *part != 0) {
            basis.push((place, normed(rest, place)));
        }
    }
    let is_sum = |counted: &Counted| {
        reduced(counted.clone(), &basis)
            .iter()
            .all(|part| *part == 0)
    };
    counts.iter().any(is_sum)
}

/// What is left of a count after the basis is taken off at each of its leading places.
fn reduced(mut counted: Counted, basis: &[(usize, Counted)]) -> Counted {
    for (place, row) in basis {
        let times = counted.get(*place).copied().unwrap_or_default();
        for (part, taken) in counted.iter_mut().zip(row) {
            *part = (*part - times * taken).rem_euclid(PRIME);
        }
    }
    counted
}

/// The same with 1 at its leading place.
fn normed(counted: Counted, place: usize) -> Counted {
    let leading = counted.get(place).copied().unwrap_or(1);
    let inverse = power(leading, PRIME - 2);
    counted
        .into_iter()
        .map(|part| part * inverse % PRIME)
        .collect()
}

fn power(base: i64, mut exponent: i64) -> i64 {
    let (mut result, mut square) = (1, base.rem_euclid(PRIME));
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = result * square % PRIME;
        }
        square = square * square % PRIME;
        exponent /= 2;
    }
    result
}

#[cfg(test)]
mod tests;
