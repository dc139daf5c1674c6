//! The best pairs of a request, kept so that they need not be looked for again.

/// Scores are 0 to 100; a count for each of them and for what a byte may hold besides.
const SCORES: usize = 256;

/// The pairs of a request from some score on, best first, equals by offer ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shortlist {
    offers: Vec<u32>,
    scores: Vec<u8>,
    /// The lowest score that is listed whole; the floor, where every pair is listed.
    pub(super) least: u8,
}

impl Shortlist {
    /// Lists the best of all pairs of a request at a floor, given by offer ascending: as many whole
    /// levels of one score as come to `most` pairs, but one level at the least.
    pub(super) fn cut(found: &[(u32, u8)], floor: u8, most: usize) -> Self {
        let mut levels = [0_usize; SCORES];
        for (_, score) in found {
            if let Some(level) = levels.get_mut(usize::from(*score)) {
                *level += 1;
            }
        }
        let (mut listed, mut rest, mut least) = (0, found.len(), floor);
        // From counts to the place where each level begins.
        for (score, level) in (0..=u8::MAX).zip(&mut levels).rev() {
            let count = std::mem::replace(level, listed);
            if count > 0 && listed > 0 && listed + count > most {
                break;
            }
            listed += count;
            rest -= count;
            if count > 0 {
                least = if rest == 0 { floor } else { score };
            }
        }
        let mut offers = vec![0; listed];
        let mut scores = vec![0; listed];
        for &(offer, score) in found.iter().filter(|(_, score)| *score >= least) {
            if let Some(place) = levels.get_mut(usize::from(score))
                && let (Some(to), Some(scored)) = (offers.get_mut(*place), scores.get_mut(*place))
            {
                (*to, *scored) = (offer, score);
                *place += 1;
            }
        }
        Self {
            offers,
            scores,
            least,
        }
    }

    /// Offers and scores, best first.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (u32, u8)> {
        let offers = self.offers.iter().copied();
        offers.zip(self.scores.iter().copied())
    }

    /// The pair at a place.
    pub(super) fn pair(&self, place: usize) -> Option<(u32, u8)> {
        self.offers
            .get(place)
            .copied()
            .zip(self.scores.get(place).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::Shortlist;

    const FOUND: [(u32, u8); 6] = [(0, 50), (1, 70), (2, 50), (3, 90), (4, 70), (5, 41)];

    #[test]
    fn best_come_first_and_equals_by_offer() {
        let list = Shortlist::cut(&FOUND, 40, 9);
        let pairs: Vec<_> = list.pairs().collect();
        assert_eq!(
            pairs,
            [(3, 90), (1, 70), (4, 70), (0, 50), (2, 50), (5, 41)]
        );
        assert_eq!(list.least, 40, "all are listed");
    }

    #[test]
    fn levels_are_listed_whole_and_one_at_the_least() {
        for (most, least, listed) in [(6, 40, 6), (5, 50, 5), (4, 70, 3), (2, 90, 1), (0, 90, 1)] {
            let list = Shortlist::cut(&FOUND, 40, most);
            assert_eq!(
                (list.least, list.pairs().count()),
                (least, listed),
                "{most}"
            );
        }
        let list = Shortlist::cut(&FOUND[1..2], 40, 0);
        assert_eq!((list.least, list.pair(0)), (40, Some((1, 70))));
    }
}
