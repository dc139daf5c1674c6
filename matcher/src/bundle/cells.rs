//! Cells: what an offer, or several together, cover of a request.

use domain::record::Request;
use domain::record::bounds;

use crate::factor::{Affinity, theme};
use crate::pair::Pair;

/// The most themes of a request, and the most modalities that it wants: `domain` holds it to them.
const THEMES: usize = 6;
const WANTED: usize = 8;
const CELLS: usize = THEMES * WANTED;

const _: () = assert!(bounds::REQUEST_THEMES.1 == 6 && bounds::WANTED.1 == 8);

/// For each theme asked for and each wanted modality, share x p: 0 to 3,500. Cells that the request
/// does not have are 0, so that nothing needs to know how many there are.
///
/// A sum is no more than 100 x 35 for each of 8 modalities, 28,000: 16 bits hold it, which lets the
/// compiler add eight cells at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Cells([u16; CELLS]);

/// What a fit of all is worth: the shares are of 100, nearness is of 35, for each wanted modality.
pub(super) fn whole(request: &Request) -> u64 {
    let wanted = request.content.modalities_wanted.iter().map(|_| 1);
    100 * Affinity::Same.points() * wanted.sum::<u64>()
}

impl Cells {
    /// Nothing covered.
    pub(super) const NONE: Self = Self([0; CELLS]);

    /// What the offer covers.
    pub(super) fn of(pair: &Pair<'_>) -> Self {
        let asked = &pair.request.content;
        let mut cells = [0; CELLS];
        for (theme, row) in asked.themes.iter().zip(cells.chunks_exact_mut(WANTED)) {
            let p = theme::nearest(pair, theme.code).points();
            let worth = u64::from(theme.share.percent()) * p;
            let worth = u16::try_from(worth).unwrap_or(u16::MAX);
            for (modality, cell) in asked.modalities_wanted.iter().zip(row) {
                if pair.offer.content.modalities.contains(modality) {
                    *cell = worth;
                }
            }
        }
        Self(cells)
    }

    /// What both cover together.
    pub(super) fn with(mut self, other: &Self) -> Self {
        for (cell, more) in self.0.iter_mut().zip(&other.0) {
            *cell = (*cell).max(*more);
        }
        self
    }

    /// The sum of the cells, 0 to 28,000.
    pub(super) fn sum(&self) -> u16 {
        self.0
            .iter()
            .fold(0, |sum: u16, cell| sum.wrapping_add(*cell))
    }

    /// By how much the other would raise the sum.
    pub(super) fn gain(&self, other: &Self) -> u16 {
        let raised = self.0.iter().zip(&other.0);
        raised.fold(0, |sum: u16, (cell, more)| {
            sum.wrapping_add(more.saturating_sub(*cell))
        })
    }

    /// Whether every cell is covered at least as well as the other covers it.
    pub(super) fn covers(&self, other: &Self) -> bool {
        self.gain(other) == 0
    }
}
