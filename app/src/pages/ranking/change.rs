//! What either side of a pair could change so that it passes a gate, in sentences.

use domain::record::Window;
use domain::vocabulary::Code;
use matcher::{Compared, Gate, GateCheck};

use crate::words::{Words, args};

/// What whoever asks could change.
pub(super) fn by_request(words: Words, check: &GateCheck) -> String {
    match (&check.compared, check.gate) {
        (Compared::Modality { offered, .. }, _) => {
            let offered = names(words, offered);
            words.with("why-request-modality", &args!["offered" => offered])
        }
        (Compared::Theme { offered, .. }, _) => {
            let offered = names(words, offered);
            words.with("why-request-theme", &args!["offered" => offered])
        }
        (
            Compared::Timing {
                offered, earliest, ..
            },
            _,
        ) => {
            let args = args![
                "when" => days(words, *offered), "earliest" => words.date(*earliest),
            ];
            words.with("why-request-timing", &args)
        }
        (_, Gate::Capacity) => words.text("why-request-capacity"),
        (_, Gate::Coverage) => words.text("why-request-coverage"),
        (_, Gate::OwnOffer) => words.text("funnel-own-offer"),
        (_, Gate::Open | Gate::Modality | Gate::Theme | Gate::Timing) => words.text("why-open"),
    }
}

/// What whoever offers could change.
pub(super) fn by_offer(words: Words, check: &GateCheck) -> String {
    match (&check.compared, check.gate) {
        (
            Compared::Modality {
                wanted, acceptable, ..
            },
            _,
        ) => {
            let all: Vec<_> = wanted.iter().chain(acceptable).copied().collect();
            words.with("why-offer-modality", &args!["asked" => names(words, &all)])
        }
        (Compared::Theme { asked, .. }, _) => {
            let asked: Vec<_> = asked.iter().map(|theme| theme.asked).collect();
            words.with("why-offer-theme", &args!["asked" => names(words, &asked)])
        }
        (Compared::Timing { asked, .. }, _) => {
            words.with("why-offer-timing", &args!["when" => days(words, *asked)])
        }
        (Compared::Geography { coverage, .. }, _) => {
            let covers = names(words, coverage);
            words.with("why-offer-coverage", &args!["covers" => covers])
        }
        (_, Gate::Capacity) => words.text("why-offer-capacity"),
        (_, Gate::OwnOffer) => words.text("funnel-own-offer"),
        (_, Gate::Open | Gate::Coverage | Gate::Modality | Gate::Theme | Gate::Timing) => {
            words.text("why-open")
        }
    }
}

fn names<C: Code>(words: Words, codes: &[C]) -> String {
    words.list(codes.iter().map(|code| words.name(*code)))
}

/// From when to when; at any time where there is no window.
fn days(words: Words, window: Option<Window>) -> String {
    window.map_or_else(
        || words.text("why-any-time"),
        |window| words.date_range(window.start, window.end),
    )
}
