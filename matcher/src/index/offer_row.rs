//! An offer as a row of 64 bytes: all that points and the timing of a pair are drawn from.

use domain::record::{Offer, Window};
use domain::vocabulary::{Area, CostToRecipient, Provision};

use super::areas::{AreaSet, number_of};
use super::language::Languages;
use super::number;
use super::packing::{AMOUNT, SEATS, audiences, below, days, instant, modalities, size};
use super::request_row::RequestRow;
use super::themes;
use crate::factor::geography::FEW;

const LEVELS: u8 = 0b1_1111;
const WORLD: u8 = 1 << 5;
const NAMES_FEW: u8 = 1 << 6;
const FLEXIBLE: u8 = 1 << 7;
/// The lead time is the low 12 bits of the terms, the fifths of openness are above them.
const LEAD: u16 = (1 << 12) - 1;

/// An offer.
#[derive(Clone, Copy, Debug, Default)]
#[repr(C, align(64))]
pub(super) struct OfferRow {
    /// A bit for each theme.
    pub(super) themes: u64,
    /// A bit for each sub-region, organisation and situation.
    pub(super) groups: u64,
    /// How each language is provided, in two bits: 3 delivered, 2 interpretation, 1 materials.
    pub(super) high: u64,
    pub(super) low: u64,
    /// The beginning of the place among equals.
    pub(super) place: u64,
    left: u64,
    /// First and last day, in days of the Common Era; all days where there is no window.
    pub(super) start: i32,
    pub(super) end: i32,
    pub(super) modalities: u32,
    pub(super) audiences: u8,
    levels: u8,
    terms: u16,
}

const _: () = assert!(size_of::<OfferRow>() == 64);

impl OfferRow {
    /// Packs an offer; also whether the row says all of it. Where it does not, pairs with the offer
    /// are for the reference.
    pub(super) fn pack(offer: &Offer, languages: &mut Languages) -> (Self, bool) {
        let content = &offer.content;
        let mut row = Self {
            themes: themes::bits(content.themes.iter().copied()),
            modalities: modalities(&content.modalities),
            audiences: audiences(&content.audiences),
            place: place(offer),
            ..Self::default()
        };
        row.set_areas(&content.coverage);
        row.set_window(content.window);
        for level in &content.levels {
            row.add_level(number::of_level(*level));
        }
        let fifths = 2 * u16::from(content.follow_up)
            + u16::from(content.cost_to_recipient == CostToRecipient::None)
            + u16::from(content.conditions.trim().is_empty())
            + u16::from(content.local_partner);
        let lead = u16::try_from(content.lead_time_days).ok();
        let lead = lead.filter(|days| *days <= LEAD);
        row.terms = lead.unwrap_or(0) | (fifths << 12);
        let left = size(
            content
                .seats_left
                .map_or(Some(SEATS), |seats| below(seats.into(), SEATS)),
            content
                .amount_usd_left
                .map_or(Some(AMOUNT), |amount| below(amount, AMOUNT)),
        );
        row.left = left.unwrap_or(0);
        let mut is_whole = lead.is_some() && left.is_some();
        for (language, provision) in &content.languages {
            match languages.take(*language) {
                Some(bit) => row.provide(bit, *provision),
                None => is_whole = false,
            }
        }
        (row, is_whole)
    }

    fn set_areas(&mut self, coverage: &[Area]) {
        let named = coverage
            .iter()
            .filter(|area| matches!(area, Area::State(_)));
        self.set_names_few(named.count() <= FEW);
        let mut areas = AreaSet::default();
        for number in coverage.iter().filter_map(|area| number_of(*area)) {
            areas.add(number);
        }
        self.groups = areas.groups;
        self.modalities |= u32::from(areas.regions) << 25;
        if areas.world {
            self.levels |= WORLD;
        }
    }

    fn set_window(&mut self, window: Option<Window>) {
        (self.start, self.end) = days(window);
        if window.is_some_and(|window| window.flexible) {
            self.make_flexible();
        }
    }

    /// Whether it names so few States that it is addressed to each of them.
    pub(super) const fn set_names_few(&mut self, few: bool) {
        self.levels = if few {
            self.levels | NAMES_FEW
        } else {
            self.levels & !NAMES_FEW
        };
    }

    pub(super) const fn make_flexible(&mut self) {
        self.levels |= FLEXIBLE;
    }

    pub(super) const fn add_level(&mut self, level: u8) {
        self.levels |= 1 << level;
    }

    /// Provides a language, whatever was said of it before.
    pub(super) const fn provide(&mut self, bit: u64, provision: Provision) {
        let (high, low) = match provision {
            Provision::Delivered => (bit, bit),
            Provision::Interpretation => (bit, 0),
            Provision::Materials => (0, bit),
        };
        self.high = (self.high & !bit) | high;
        self.low = (self.low & !bit) | low;
    }

    /// Has more fifths of openness.
    pub(super) const fn open_by(&mut self, fifths: u16) {
        self.terms += fifths << 12;
    }

    /// Has no less left than is asked.
    pub(super) fn have_enough(&mut self, asked: &RequestRow) {
        let enough = |left: u64, none: u64, asked: u64| match (left == none, asked) {
            // Not stated is below anything that is asked.
            (true, 0) => none,
            (true, asked) => asked,
            (false, asked) => left.max(asked),
        };
        let [seats_asked, amount_asked] = asked.asked();
        let seats = enough(self.left & SEATS, SEATS, seats_asked);
        let amount = enough(self.left >> 24, AMOUNT, amount_asked);
        self.left = seats | (amount << 24);
    }

    #[inline(always)]
    pub(super) const fn is_flexible(&self) -> bool {
        self.levels & FLEXIBLE != 0
    }

    #[inline(always)]
    pub(super) const fn levels(&self) -> u8 {
        self.levels & LEVELS
    }

    #[inline(always)]
    pub(super) fn lead(&self) -> i32 {
        i32::from(self.terms & LEAD)
    }

    #[inline(always)]
    pub(super) fn fifths(&self) -> u32 {
        u32::from(self.terms >> 12)
    }

    #[inline(always)]
    pub(super) const fn covers_world(&self) -> bool {
        self.levels & WORLD != 0
    }

    #[inline(always)]
    pub(super) const fn names_few(&self) -> bool {
        self.levels & NAMES_FEW != 0
    }

    #[inline(always)]
    pub(super) const fn regions(&self) -> u32 {
        self.modalities >> 25
    }

    /// Seats and amount left; `SEATS` and `AMOUNT` where not stated.
    #[inline(always)]
    pub(super) const fn left(&self) -> [u64; 2] {
        [self.left & SEATS, self.left >> 24]
    }
}

/// Fewest active matches, then earlier; with too many for 16 bits the record itself decides.
fn place(offer: &Offer) -> u64 {
    match u16::try_from(offer.active_matches) {
        Ok(matches) if matches < u16::MAX => {
            let seconds = offer.published_at.map(|at| at.timestamp());
            (u64::from(matches) << 48) | instant(seconds, 48)
        }
        _ => u64::MAX,
    }
}
