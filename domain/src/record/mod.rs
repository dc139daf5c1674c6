//! Requests and offers: what they hold, and the one place where outside input becomes a record.
//!
//! A draft, a form and a file all arrive as a [`RawRecord`], a JSON object of whatever was typed.
//! [`RequestContent::parse`] and [`OfferContent::parse`] turn it into a record or name every
//! faulty field; [`Request::from_file`] and [`Offer::from_file`] read the full shape of the files.

mod content;
mod facet;
mod fields;
mod file;
mod merge;
mod offer;
mod parts;
mod request;
mod typed_fields;
mod without;

pub use content::{RecordContent, RecordKind};
pub use facet::{Facet, Faceted, Term};
pub use fields::Fields;
pub use file::{FaultyRecord, records_from_file};
pub use merge::{MergeOutcome, MergeParty};
pub use offer::{Offer, OfferContent};
pub use parts::{ShareOf100, ThemeShare, Window};
pub use request::{Request, RequestContent};

/// A record as it was typed: names and values, perhaps incomplete, perhaps wrong.
pub type RawRecord = serde_json::Map<String, serde_json::Value>;

/// Bounds of the fields, from the table "What a field may hold" of the records' design.
pub mod bounds {
    /// Title, in characters.
    pub const TITLE: (u32, u32) = (3, 200);
    /// The need of a request, in characters.
    pub const NEED: (u32, u32) = (10, 500);
    /// Any other text, in characters.
    pub const TEXT: (u32, u32) = (0, 20_000);
    /// Themes of a request.
    pub const REQUEST_THEMES: (u32, u32) = (1, 6);
    /// Themes of an offer.
    pub const OFFER_THEMES: (u32, u32) = (1, 20);
    /// Wanted modalities.
    pub const WANTED: (u32, u32) = (1, 8);
    /// Offered modalities.
    pub const OFFERED: (u32, u32) = (1, 25);
    /// Acceptable modalities.
    pub const ACCEPTABLE: (u32, u32) = (0, 25);
    /// Areas of coverage.
    pub const COVERAGE: (u32, u32) = (1, 250);
    /// Seats asked for.
    pub const SEATS_ASKED: (u64, u64) = (1, 1_000_000);
    /// Seats left.
    pub const SEATS_LEFT: (u64, u64) = (0, 1_000_000);
    /// Amount asked for, in US dollars.
    pub const AMOUNT_ASKED: (u64, u64) = (1, 1_000_000_000_000);
    /// Amount left, in US dollars.
    pub const AMOUNT_LEFT: (u64, u64) = (0, 1_000_000_000_000);
    /// How many more matches a record can take.
    pub const MATCHES: (u64, u64) = (0, 1_000);
    /// Days between an agreement and the first day of delivery.
    pub const LEAD_TIME_DAYS: (u64, u64) = (0, 3_650);
    /// Where a list has no bound of its own.
    pub const ANY: (u32, u32) = (0, 1_000);
    /// Where a list needs an entry and has no other bound.
    pub const SOME: (u32, u32) = (1, 1_000);
}
