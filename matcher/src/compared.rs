//! The values that a gate or a factor compared: codes and numbers, so that a page can say "you
//! asked for intermediate; the offer is basic" in any language.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::record::Window;
use domain::vocabulary::{
    Area, Audience, CostToRecipient, LanguageTag, Level, Modality, Provision, StateCode, ThemeCode,
};
use serde::Serialize;

use crate::factor::{Affinity, Reach};
use crate::fraction::Fraction;

/// What was compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "compared", rename_all = "snake_case")]
pub enum Compared {
    /// Whether both records are open: the gate `open`.
    Open {
        /// What was last done with the request.
        request_status: RequestStatus,
        /// The last day of the request.
        request_expires_on: Option<NaiveDate>,
        /// What was last done with the offer.
        offer_status: OfferStatus,
        /// The last day of the offer.
        offer_expires_on: Option<NaiveDate>,
        /// The day of the question.
        today: NaiveDate,
    },
    /// Who asks and who offers: the gate `own_offer`.
    OwnOffer {
        /// The State that asks; not told where it is masked.
        state: Option<StateCode>,
        /// The State whose body the provider is.
        provider_state: Option<StateCode>,
    },
    /// Where: the gate `coverage` and the factor `geography`.
    Geography {
        /// The State that asks; not told where it is masked.
        state: Option<StateCode>,
        /// The best area that contains it; not told where the State is masked.
        area: Option<Area>,
        /// In which way the offer reaches it; none where no area contains it.
        reach: Option<Reach>,
        /// All areas of the offer.
        coverage: Vec<Area>,
    },
    /// In which form: the gate and the factor `modality`.
    Modality {
        /// What is wanted.
        wanted: Vec<Modality>,
        /// What would do as well.
        acceptable: Vec<Modality>,
        /// What is offered.
        offered: Vec<Modality>,
    },
    /// About what: the gate and the factor `theme`.
    Theme {
        /// Each theme asked for, with the nearest that is offered.
        asked: Vec<ThemeCompared>,
        /// All themes of the offer.
        offered: Vec<ThemeCode>,
    },
    /// How far and for whom: the factor `level_audience`.
    LevelAudience {
        /// The level wanted.
        wanted: Level,
        /// The nearest level offered.
        nearest: Option<Level>,
        /// For whom help is asked.
        audiences_asked: Vec<Audience>,
        /// For whom it is offered.
        audiences_offered: Vec<Audience>,
        /// Who is in both.
        audiences_shared: Vec<Audience>,
    },
    /// In which language: the factor `language`.
    Language {
        /// The languages of the audience; not told where the request is masked.
        asked: Vec<LanguageTag>,
        /// Those of the offer, and how.
        offered: BTreeMap<LanguageTag, Provision>,
        /// The one that is provided best; none where none is provided, or where the request is
        /// masked.
        language: Option<LanguageTag>,
        /// How it is provided.
        provision: Option<Provision>,
    },
    /// When: the gate and the factor `timing`.
    Timing {
        /// The window of the request; any time where there is none.
        asked: Option<Window>,
        /// The window of the offer; always where there is none.
        offered: Option<Window>,
        /// The first day on which the offer could start, lead time counted.
        earliest: NaiveDate,
        /// Days that both have; none where dates are free.
        overlap_days: Option<u32>,
        /// Days of the shorter window; none where dates are free.
        of_days: Option<u32>,
    },
    /// Whether anything is left: the gate `capacity`.
    Capacity {
        /// How many more matches the request can take; no limit where not stated.
        request_max_matches: Option<u32>,
        /// How many more matches the offer can take; no limit where not stated.
        offer_max_matches: Option<u32>,
        /// Places.
        seats: Quantity,
        /// Money, in US dollars; not told where a side's money is hidden from the reader.
        amount_usd: Option<Quantity>,
    },
    /// How much: the factor `scale`.
    Scale {
        /// Places.
        seats: Quantity,
        /// Money, in US dollars; not told where a side's money is hidden from the reader.
        amount_usd: Option<Quantity>,
    },
    /// What taking it up asks of the recipient: the factor `openness`.
    Openness {
        /// Whether somebody comes back afterwards.
        follow_up: bool,
        /// What the recipient pays.
        cost_to_recipient: CostToRecipient,
        /// Whether there are conditions.
        conditions: bool,
        /// Whether a local partner takes part.
        local_partner: bool,
    },
}

/// A theme asked for beside the nearest that is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeCompared {
    /// The theme asked for.
    pub asked: ThemeCode,
    /// Its share of the need, in percent.
    pub share: u8,
    /// The nearest theme offered, the first by code among equals; none where none is near.
    pub nearest: Option<ThemeCode>,
    /// How near that is.
    pub affinity: Affinity,
}

/// How much is asked and how much is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Quantity {
    /// Asked for; nothing where not stated.
    pub asked: Option<u64>,
    /// Left of the offer; not stated where `None`.
    pub left: Option<u64>,
}

impl Quantity {
    /// The part of what is asked that is left; `None` where nothing is asked or nothing stated.
    #[must_use]
    pub fn covered(&self) -> Option<Fraction> {
        Some(Fraction::of(self.left?, self.asked?))
    }
}

impl Compared {
    /// Leaves out what would name the State, and the languages asked for, which few States may have
    /// in common: how well they are provided stays.
    pub(crate) fn mask(&mut self) {
        match self {
            Self::OwnOffer { state, .. } => *state = None,
            Self::Geography { state, area, .. } => {
                *state = None;
                *area = None;
            }
            Self::Language {
                asked, language, ..
            } => {
                asked.clear();
                *language = None;
            }
            _ => {}
        }
    }

    /// Leaves money out; whether there was a place for it.
    pub(crate) fn hide_money(&mut self) -> bool {
        match self {
            Self::Capacity { amount_usd, .. } | Self::Scale { amount_usd, .. } => {
                *amount_usd = None;
                true
            }
            _ => false,
        }
    }
}
