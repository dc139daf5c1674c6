//! In which columns an offer is, and putting it there.

use domain::record::Offer;
use domain::vocabulary::{Area, Provision};

use super::areas::number_of;
use super::bitmap::{Bitmap, Bits};
use super::number::{self, at};
use super::offer_row::OfferRow;
use super::offers::Offers;

/// Languages delivered, interpreted into, and of materials: as many columns as have been given out.
#[derive(Clone, Debug, Default)]
pub(super) struct ByProvision {
    pub(super) columns: [Vec<Bitmap>; 3],
}

impl ByProvision {
    pub(super) const fn of(&self, provision: Provision) -> &Vec<Bitmap> {
        let [delivered, interpreted, materials] = &self.columns;
        match provision {
            Provision::Delivered => delivered,
            Provision::Interpretation => interpreted,
            Provision::Materials => materials,
        }
    }
}

/// In which columns an offer is.
pub(super) struct Marks {
    pub(super) areas: Vec<usize>,
    pub(super) states: Vec<usize>,
    pub(super) modalities: Vec<usize>,
    pub(super) groups: Vec<usize>,
    pub(super) can_match: bool,
    pub(super) has_seats: bool,
    pub(super) has_amount: bool,
}

impl Marks {
    pub(super) fn of(offer: &Offer) -> Self {
        let content = &offer.content;
        let state = |area: &Area| match area {
            Area::State(state) => Some(usize::from(number::of_state(*state))),
            _ => None,
        };
        let coverage = content.coverage.iter();
        let modalities = content.modalities.iter();
        let themes = content.themes.iter();
        Self {
            areas: coverage
                .clone()
                .filter_map(|area| number_of(*area))
                .collect(),
            states: coverage.filter_map(state).collect(),
            modalities: modalities
                .map(|one| number::of_modality(*one).into())
                .collect(),
            groups: themes
                .map(|theme| number::of_group(theme.parent()).into())
                .collect(),
            can_match: content.max_matches != Some(0),
            has_seats: content.seats_left != Some(0),
            has_amount: content.amount_usd_left != Some(0),
        }
    }
}

impl Offers {
    /// Puts a slot into the columns that the gates ask, or takes it out.
    pub(super) fn mark(&mut self, slot: u32, marks: &Marks, is_in: bool) {
        let lists = [
            (&mut self.by_area, &marks.areas),
            (&mut self.by_state, &marks.states),
            (&mut self.by_modality, &marks.modalities),
            (&mut self.by_group, &marks.groups),
        ];
        for (columns, numbers) in lists {
            for number in numbers {
                if let Some(column) = columns.get_mut(*number) {
                    column.set(slot, is_in);
                }
            }
        }
        self.can_match.set(slot, is_in && marks.can_match);
        self.has_seats.set(slot, is_in && marks.has_seats);
        self.has_amount.set(slot, is_in && marks.has_amount);
    }

    /// The same for the columns that only bounds are drawn from.
    pub(super) fn mark_row(&mut self, slot: u32, row: &OfferRow, is_in: bool) {
        let [delivered, interpreted, materials] = &mut self.by_language.columns;
        let both = row.high & row.low;
        let lists = [
            (&mut self.by_theme, row.themes),
            (&mut self.by_level, row.levels().into()),
            (&mut self.by_audience, row.audiences.into()),
            (&mut self.by_fifths, row.fifths().into()),
            (delivered, both),
            (interpreted, row.high & !both),
            (materials, row.low & !both),
        ];
        for (columns, bits) in lists {
            for number in Bits(bits) {
                if columns.len() <= at(number) {
                    columns.resize(at(number) + 1, Bitmap::with_room(self.room));
                }
                if let Some(column) = columns.get_mut(at(number)) {
                    column.set(slot, is_in);
                }
            }
        }
    }
}
