//! A request as a row of 64 bytes: all that points and the timing of a pair are drawn from.

use domain::record::Request;
use domain::vocabulary::{LanguageTag, Modality};

use super::number;
use super::packing::{AMOUNT, SEATS, audiences, below, days, instant, modalities, size};
use super::tables::MOST_WANTED;
use super::themes::{self, MOST};

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

const _: () = assert!(size_of::<RequestRow>() == 64);

impl RequestRow {
    /// Packs a request; also whether the row says all of it. Where it does not, pairs with the
    /// request are for the reference.
    pub(super) fn pack(
        request: &Request,
        is_special: bool,
        bit: impl FnMut(LanguageTag) -> Option<u64>,
    ) -> (Self, bool) {
        let content = &request.content;
        let (start, end) = days(content.window);
        let published_at = request.published_at.map(|at| at.timestamp_millis());
        // A language without a bit is named by no offer whose row is whole: it cannot be met there.
        let languages = content.languages.iter().copied().filter_map(bit);
        let mut row = Self {
            languages: languages.fold(0, |all, bit| all | bit),
            place: instant(published_at, 63),
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

fn above(value: Option<u64>) -> Option<u64> {
    value.filter(|value| *value > 0)
}
