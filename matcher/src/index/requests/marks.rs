//! In which columns a request is, and putting it there.

use domain::record::Request;

use super::Requests;
use crate::index::areas::{AreaSet, Memberships};
use crate::index::bitmap::{Bitmap, Bits};
use crate::index::number::{self, at};
use crate::index::packing::modalities;
use crate::index::themes::groups_near;

/// In which columns a request is.
pub(super) struct Marks {
    state: usize,
    areas: AreaSet,
    modalities: u32,
    groups: u64,
    can_match: bool,
    no_seats: bool,
    no_amount: bool,
}

impl Marks {
    pub(super) fn of(request: &Request, members: &Memberships) -> Self {
        let content = &request.content;
        let state = number::of_state(request.state);
        let wanted = modalities(&content.modalities_wanted);
        Self {
            state: state.into(),
            areas: members.of(state),
            modalities: wanted | modalities(&content.modalities_acceptable),
            groups: groups_near(&content.themes),
            can_match: content.max_matches != Some(0),
            no_seats: content.seats.is_none(),
            no_amount: content.amount_usd.is_none(),
        }
    }
}

impl Requests {
    /// Puts a slot into the columns that the gates ask, or takes it out.
    pub(super) fn mark(&mut self, slot: u32, marks: &Marks, is_in: bool) {
        let set = |columns: &mut Vec<Bitmap>, number: usize| {
            if let Some(column) = columns.get_mut(number) {
                column.set(slot, is_in);
            }
        };
        set(&mut self.by_state, marks.state);
        for number in marks.areas.numbers() {
            set(&mut self.by_area, number);
        }
        for number in Bits(marks.modalities.into()) {
            set(&mut self.by_modality, at(number));
        }
        for number in Bits(marks.groups) {
            set(&mut self.by_group, at(number));
        }
        self.can_match.set(slot, is_in && marks.can_match);
        self.no_seats.set(slot, is_in && marks.no_seats);
        self.no_amount.set(slot, is_in && marks.no_amount);
    }
}
