//! Which counts of a table can be told together.
//!
//! What is small is told as "<3"; here it is made sure that nobody gets to know which of the two it is,
//! or a small rest, by subtracting what is told from what is told.

use crate::queries::tally::Tally;

/// Counts that exclude each other, with their sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Partition {
    pub(super) cells: Vec<Tally>,
    pub(super) total: Tally,
}

/// From how much to how much a count may be, as far as one cell tells; no bound at `None`.
type Range = (u64, Option<u64>);

impl Partition {
    /// Tells as many of some counts as leave every small one open: the sum is kept, and counts are
    /// withheld beside the small ones, the least first; where that is not enough, the sum.
    pub(super) fn of(counts: &[u64]) -> Self {
        let mut cells: Vec<Tally> = counts.iter().map(|count| Tally::of(*count)).collect();
        let sum: u64 = counts.iter().sum();
        let mut order: Vec<usize> = (0..counts.len()).collect();
        order.sort_by_key(|place| counts.get(*place).copied());
        let mut told = order
            .into_iter()
            .filter(|place| matches!(cells.get(*place), Some(Tally::Exactly(_))))
            .collect::<Vec<_>>()
            .into_iter();
        loop {
            if is_open(&cells, Tally::of(sum)) {
                let total = Tally::of(sum);
                return Self { cells, total };
            }
            let Some(cell) = told.next().and_then(|place| cells.get_mut(place)) else {
                break;
            };
            *cell = Tally::Withheld;
        }
        Self {
            cells: counts.iter().map(|count| Tally::of(*count)).collect(),
            total: Tally::Withheld,
        }
    }
}

/// The sum of counts that are each told for themselves, whatever else is asked for: withheld where it
/// would say a small one, or would with the sum of some of them. A year's sum is told alone.
pub(super) fn sum_of_fixed(counts: &[u64], is_year: bool) -> Tally {
    let cells: Vec<Tally> = counts.iter().map(|count| Tally::of(*count)).collect();
    let sum = Tally::of(counts.iter().sum());
    let has_small = cells.contains(&Tally::Few);
    if !has_small || (is_year && is_open(&cells, sum)) {
        sum
    } else {
        Tally::Withheld
    }
}

/// Whether every small count could be one and could be two.
fn is_open(cells: &[Tally], total: Tally) -> bool {
    let ranges: Vec<Range> = cells.iter().map(|cell| range(*cell)).collect();
    let (least, most) = range(total);
    let small = cells.iter().enumerate();
    let mut small = small.filter(|(_, cell)| **cell == Tally::Few);
    small.all(|(place, _)| {
        let others = || {
            ranges
                .iter()
                .enumerate()
                .filter(move |(at, _)| *at != place)
        };
        let at_least: u64 = others().map(|(_, (least, _))| least).sum();
        let at_most: Option<u64> = others().map(|(_, (_, most))| *most).sum();
        // The small one can be two where the others leave room, and one where they can be enough.
        let two = most.is_none_or(|most| at_least + 2 <= most);
        let one = at_most.is_none_or(|at_most| at_most + 1 >= least);
        two && one
    })
}

fn range(cell: Tally) -> Range {
    match cell {
        Tally::None => (0, Some(0)),
        Tally::Few => (1, Some(Tally::SMALL - 1)),
        Tally::Exactly(count) => (count, Some(count)),
        Tally::Withheld => (Tally::SMALL, None),
    }
}

/// A count that is told beside the one that it is part of: not where it leaves a small rest.
pub(super) fn beside(count: u64, total: u64) -> Tally {
    let rest = Tally::of(total.saturating_sub(count));
    match Tally::of(count) {
        Tally::Exactly(_) if rest == Tally::Few => Tally::Withheld,
        told => told,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every way in which the cells may be, as far as what is told goes; what is withheld is known to
    /// be three or more, and looked for up to a bound.
    fn worlds(told: &Partition, place: usize, so_far: &mut Vec<u64>, found: &mut Vec<Vec<u64>>) {
        let Some(cell) = told.cells.get(place) else {
            let sum: u64 = so_far.iter().sum();
            let fits = match told.total {
                Tally::Withheld => true,
                told => Tally::of(sum) == told,
            };
            if fits {
                found.push(so_far.clone());
            }
            return;
        };
        let (least, most) = range(*cell);
        for count in least..=most.unwrap_or(30) {
            so_far.push(count);
            worlds(told, place + 1, so_far, found);
            so_far.pop();
        }
    }

    #[test]
    fn whoever_subtracts_learns_no_small_count() {
        for a in 0..6 {
            for b in 0..6 {
                for c in 0..6 {
                    for d in [0, 1, 2, 7] {
                        let counts = [a, b, c, d];
                        let told = Partition::of(&counts);
                        let mut found = Vec::new();
                        worlds(&told, 0, &mut Vec::new(), &mut found);
                        assert!(found.contains(&counts.to_vec()), "{counts:?} {told:?}");
                        for (place, count) in counts.iter().enumerate() {
                            if !matches!(count, 1 | 2) {
                                continue;
                            }
                            for other in [1, 2] {
                                assert!(
                                    found.iter().any(|world| world[place] == other),
                                    "{counts:?}: {place} follows from {told:?}"
                                );
                            }
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_gives_nothing_away_is_told() {
        use Tally::{Exactly, Few, None as Nobody, Withheld};
        let of = |counts: &[u64]| {
            let told = Partition::of(counts);
            (told.cells, told.total)
        };
        assert_eq!(
            of(&[4, 0, 7]),
            (vec![Exactly(4), Nobody, Exactly(7)], Exactly(11))
        );
        // One and two, of which nobody can say which is which.
        assert_eq!(of(&[1, 2, 7]), (vec![Few, Few, Exactly(7)], Exactly(10)));
        // One alone would follow: the least beside it is withheld.
        assert_eq!(
            of(&[1, 5, 7]),
            (vec![Few, Withheld, Exactly(7)], Exactly(13))
        );
        assert_eq!(of(&[1, 9]), (vec![Few, Withheld], Exactly(10)));
        // What is withheld is three or more, so that four in all would say the rest: then the sum is.
        assert_eq!(of(&[1, 3]), (vec![Few, Exactly(3)], Withheld));
        assert_eq!(of(&[1, 1]), (vec![Few, Few], Withheld));
        assert_eq!(of(&[2, 0]), (vec![Few, Nobody], Few));
    }

    #[test]
    fn a_sum_of_quarters_says_no_small_quarter() {
        assert_eq!(sum_of_fixed(&[3, 0, 4], false), Tally::Exactly(7));
        // With the sum without the last quarter it would be had by subtraction.
        assert_eq!(sum_of_fixed(&[3, 1, 2], false), Tally::Withheld);
        assert_eq!(sum_of_fixed(&[3, 1, 2, 0], true), Tally::Exactly(6));
        assert_eq!(sum_of_fixed(&[3, 1, 1, 0], true), Tally::Withheld);
        assert_eq!(sum_of_fixed(&[3, 4, 5, 2], true), Tally::Withheld);
    }

    #[test]
    fn a_part_that_leaves_a_small_rest_is_not_told() {
        assert_eq!(beside(5, 5), Tally::Exactly(5));
        assert_eq!(beside(4, 5), Tally::Withheld);
        assert_eq!(beside(3, 6), Tally::Exactly(3));
        assert_eq!(beside(2, 3), Tally::Few);
        assert_eq!(beside(0, 2), Tally::None);
    }
}
