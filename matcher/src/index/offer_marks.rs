//! In which columns an offer is.

use domain::record::Offer;
use domain::vocabulary::{Area, Provision};

use super::areas::number_of;
use super::bitmap::Bitmap;
use super::number;

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
