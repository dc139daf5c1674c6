//! Records as rows of 64 bytes: all that points and the timing of a pair are drawn from.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::record::{Offer, Request, Window};
use domain::vocabulary::{Area, Audience, CostToRecipient, Level, Modality, Provision};

use super::areas::number_of;
use super::language::Languages;
use super::number;
use super::tables::MOST_WANTED;
use super::themes::{self, MOST};
use crate::factor::geography::FEW;

/// Seats are the low 24 bits of a size, the amount is the rest.
pub(super) const SEATS: u64 = (1 << 24) - 1;
pub(super) const AMOUNT: u64 = (1 << 40) - 1;
/// Bits of the modalities; the regions are above them.
pub(super) const MODALITIES: u32 = (1 << 25) - 1;
const LEVELS: u8 = 0b1_1111;
const WORLD: u8 = 1 << 5;
const NAMES_FEW: u8 = 1 << 6;
const FLEXIBLE: u8 = 1 << 7;
/// The lead time is the low 12 bits of the terms, the fifths of openness are above them.
const LEAD: u16 = (1 << 12) - 1;

const _: () = assert!(
    Modality::ALL.len() <= 25 && Level::ALL.len() <= 5 && Audience::ALL.len() <= 8,
    "a vocabulary has outgrown the rows"
);

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

/// A request.
#[derive(Clone, Copy, Debug, Default)]
#[repr(C, align(64))]
pub(super) struct RequestRow {
    /// A bit for each language of the audience.
    pub(super) languages: u64,
    /// The beginning of the place among equals.
    pub(super) place: u64,
    asked: u64,
    pub(super) start: i32,
    pub(super) end: i32,
    pub(super) wanted: u32,
    pub(super) acceptable: u32,
    pub(super) themes: [u8; MOST],
    pub(super) shares: [u8; MOST],
    pub(super) state: u8,
    pub(super) audiences: u8,
    pub(super) level: u8,
    /// Whether its dates leave nothing to compare.
    pub(super) is_free: bool,
}

const _: () = assert!(size_of::<OfferRow>() == 64 && size_of::<RequestRow>() == 64);

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
        let mut areas = super::areas::AreaSet::default();
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
        let seats = enough(self.left & SEATS, SEATS, asked.asked & SEATS);
        let amount = enough(self.left >> 24, AMOUNT, asked.asked >> 24);
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

impl RequestRow {
    /// Packs a request; also whether the row says all of it. Where it does not, pairs with the
    /// request are for the reference.
    pub(super) fn pack(
        request: &Request,
        is_special: bool,
        bit: impl FnMut(domain::vocabulary::LanguageTag) -> Option<u64>,
    ) -> (Self, bool) {
        let content = &request.content;
        let (start, end) = days(content.window);
        // A language without a bit is named by no offer whose row is whole: it cannot be met there.
        let languages = content.languages.iter().copied().filter_map(bit);
        let mut row = Self {
            languages: languages.fold(0, |all, bit| all | bit),
            place: milliseconds(request.published_at),
            start,
            end,
            wanted: modalities(&content.modalities_wanted),
            acceptable: modalities(&content.modalities_acceptable),
            state: number::of_state(request.state),
            audiences: audiences(&content.audiences),
            level: number::of_level(content.level_wanted),
            is_free: content.window.is_none_or(|window| window.flexible),
            ..Self::default()
        };
        let shares = themes::shares(&content.themes);
        (row.themes, row.shares) = shares.unwrap_or_default();
        // Of nothing asked there is no part: 0 stands for that.
        let asked = size(
            content
                .seats
                .map_or(Some(0), |seats| above(below(seats.into(), SEATS))),
            content
                .amount_usd
                .map_or(Some(0), |amount| above(below(amount, AMOUNT))),
        );
        row.asked = asked.unwrap_or(0);
        row.set_special(is_special);
        let is_whole = shares.is_some() && asked.is_some() && row.counts_once(request);
        (row, is_whole)
    }

    /// States that are LDC, LLDC or SIDS come first among equals.
    pub(super) const fn set_special(&mut self, is_special: bool) {
        const OTHER: u64 = 1 << 63;
        self.place = if is_special {
            self.place & !OTHER
        } else {
            self.place | OTHER
        };
    }

    /// Whether no modality is named twice, and no more are wanted than the tables have.
    fn counts_once(&self, request: &Request) -> bool {
        let content = &request.content;
        let all_different = |bits: u32, list: &[Modality]| {
            usize::try_from(bits.count_ones()).is_ok_and(|count| count == list.len())
        };
        all_different(self.wanted, &content.modalities_wanted)
            && all_different(self.acceptable, &content.modalities_acceptable)
            && self.wanted.count_ones() <= MOST_WANTED
    }

    /// Seats and amount asked; 0 where not.
    #[inline(always)]
    pub(super) const fn asked(&self) -> [u64; 2] {
        [self.asked & SEATS, self.asked >> 24]
    }
}

fn below(value: u64, limit: u64) -> Option<u64> {
    (value < limit).then_some(value)
}

fn above(value: Option<u64>) -> Option<u64> {
    value.filter(|value| *value > 0)
}

fn size(seats: Option<u64>, amount: Option<u64>) -> Option<u64> {
    Some(seats? | (amount? << 24))
}

pub(super) fn modalities(list: &[Modality]) -> u32 {
    let bit = |modality: &Modality| 1 << number::of_modality(*modality);
    list.iter().fold(0, |all, modality| all | bit(modality))
}

fn audiences(list: &[Audience]) -> u8 {
    let bit = |audience: &Audience| 1 << number::of_audience(*audience);
    list.iter().fold(0, |all, audience| all | bit(audience))
}

/// A day as a number.
pub(super) fn day(date: NaiveDate) -> i32 {
    date.num_days_from_ce()
}

/// All days where there is no window.
fn days(window: Option<Window>) -> (i32, i32) {
    window.map_or((i32::MIN, i32::MAX), |window| {
        (day(window.start), day(window.end))
    })
}

/// Fewest active matches, then earlier; with too many for 16 bits the record itself decides.
fn place(offer: &Offer) -> u64 {
    match u16::try_from(offer.active_matches) {
        Ok(matches) if matches < u16::MAX => {
            (u64::from(matches) << 48) | seconds(offer.published_at)
        }
        _ => u64::MAX,
    }
}

/// An instant in 48 bits; not published is last. Chrono's instants are within 2^43 seconds of 1970.
fn seconds(at: Option<DateTime<Utc>>) -> u64 {
    const NEVER: u64 = (1 << 48) - 1;
    at.map_or(NEVER, |at| {
        at.timestamp()
            .saturating_add(1 << 46)
            .cast_unsigned()
            .min(NEVER - 1)
    })
}

/// An instant in 63 bits; not published is last. Within 2^53 milliseconds of 1970.
fn milliseconds(at: Option<DateTime<Utc>>) -> u64 {
    const NEVER: u64 = (1 << 63) - 1;
    at.map_or(NEVER, |at| {
        at.timestamp_millis()
            .saturating_add(1 << 60)
            .cast_unsigned()
            .min(NEVER - 1)
    })
}
