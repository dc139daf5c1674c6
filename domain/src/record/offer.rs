//! A provider's offer.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::fields::Fields;
use super::parts::Window;
use super::{RawRecord, bounds};
use crate::fault::{Fault, Faults, Rule};
use crate::id::OfferId;
use crate::lifecycle::OfferStatus;
use crate::vocabulary::{
    Area, Audience, CapabilityAxis, Code, CostToRecipient, Delivery, LanguageTag, Level, Modality,
    Norm, ProviderType, Provision, StateCode, Tag, ThemeCode,
};

/// What the provider writes: the document that is versioned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfferContent {
    /// What it is called; 3 to 200 characters.
    pub title: String,
    /// What is offered, in full.
    pub description: String,
    /// 1 to 20 themes.
    pub themes: Vec<ThemeCode>,
    /// 1 to 250 areas whose States may take it up.
    pub coverage: Vec<Area>,
    /// 1 to 25 ways of helping.
    pub modalities: Vec<Modality>,
    /// For whom.
    pub audiences: Vec<Audience>,
    /// At which levels.
    pub levels: Vec<Level>,
    /// In which languages, and how.
    pub languages: BTreeMap<LanguageTag, Provision>,
    /// Where it takes place.
    pub delivery: Vec<Delivery>,
    /// When; always where left out.
    pub window: Option<Window>,
    /// Days needed before it can start; 0 to 3650.
    pub lead_time_days: u32,
    /// Places left; not stated where left out.
    pub seats_left: Option<u32>,
    /// Money left, in US dollars; not stated where left out.
    pub amount_usd_left: Option<u64>,
    /// How many matches it can take; no limit where left out.
    pub max_matches: Option<u32>,
    /// Whether it will come again.
    pub recurring: bool,
    /// What the recipient pays.
    pub cost_to_recipient: CostToRecipient,
    /// Conditions in full; blank: none.
    pub conditions: String,
    /// Whether somebody comes back afterwards.
    pub follow_up: bool,
    /// Whether a local partner takes part.
    pub local_partner: bool,
    /// Which capabilities it builds.
    pub axis: Vec<CapabilityAxis>,
    /// Which of the eleven norms it serves.
    pub norms: Vec<Norm>,
    /// Cross-cutting concerns.
    pub tags: Vec<Tag>,
    /// Last day on which it is open; never ends where left out.
    pub expires_on: Option<NaiveDate>,
}

/// An offer as the matcher and the files know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawRecord")]
pub struct Offer {
    /// Who it is.
    pub id: OfferId,
    /// The provider's name.
    pub provider: String,
    /// What kind of provider it is.
    pub provider_type: ProviderType,
    /// The State whose body the provider is, if any.
    pub provider_state: Option<StateCode>,
    /// What the provider wrote; `seats_left`, `amount_usd_left`, `max_matches` are what is left.
    #[serde(flatten)]
    pub content: OfferContent,
    /// Matches from under review to agreed, and projects that are open.
    pub active_matches: u32,
    /// What a person last did with it.
    pub status: OfferStatus,
    /// When it was published.
    pub published_at: Option<DateTime<Utc>>,
}

impl OfferContent {
    /// Reads what was typed.
    ///
    /// # Errors
    /// Every fault of every field, where there is one.
    pub fn parse(raw: &RawRecord) -> Result<Self, Vec<Fault>> {
        let fields = Fields::new(raw);
        let content = Self::read(&fields);
        let faults = fields.finish();
        content.filter(|_| faults.is_empty()).ok_or(faults)
    }

    /// Reads the fields; `None` where one that has no default is faulty.
    pub(super) fn read(fields: &Fields<'_>) -> Option<Self> {
        let area = Rule::Code {
            vocabulary: "area".to_owned(),
        };
        let cost_to_recipient = fields.required_code("cost_to_recipient");
        Some(Self {
            title: fields.text("title", bounds::TITLE),
            description: fields.text("description", bounds::TEXT),
            themes: fields.codes("themes", bounds::OFFER_THEMES),
            coverage: fields.list("coverage", bounds::COVERAGE, &area, Area::parse),
            modalities: fields.codes("modalities", bounds::OFFERED),
            audiences: fields.codes("audiences", bounds::SOME),
            levels: fields.codes("levels", bounds::SOME),
            languages: fields.provided_languages("languages"),
            delivery: fields.codes("delivery", bounds::ANY),
            window: fields.window("window"),
            lead_time_days: fields
                .small_number("lead_time_days", bounds::LEAD_TIME_DAYS)
                .unwrap_or(0),
            seats_left: fields.small_number("seats_left", bounds::SEATS_LEFT),
            amount_usd_left: fields.number("amount_usd_left", bounds::AMOUNT_LEFT),
            max_matches: fields.small_number("max_matches", bounds::MATCHES),
            recurring: fields.flag("recurring"),
            conditions: fields.text("conditions", bounds::TEXT),
            follow_up: fields.flag("follow_up"),
            local_partner: fields.flag("local_partner"),
            axis: fields.codes("axis", bounds::ANY),
            norms: fields.codes("norms", bounds::ANY),
            tags: fields.codes("tags", bounds::ANY),
            expires_on: fields.date("expires_on"),
            cost_to_recipient: cost_to_recipient?,
        })
    }
}

impl Offer {
    /// Reads a record of a file: the content and what surrounds it.
    ///
    /// # Errors
    /// Every fault of every field, where there is one.
    pub fn from_file(raw: &RawRecord) -> Result<Self, Vec<Fault>> {
        let fields = Fields::new(raw);
        let id = fields.id("id");
        let provider = fields.text("provider", bounds::TEXT);
        let provider_type = fields.required_code("provider_type");
        let state_rule = Rule::Code {
            vocabulary: "state".to_owned(),
        };
        let provider_state = fields.parsed("provider_state", state_rule, StateCode::parse);
        let status = fields.required_code("status");
        let published_at = fields.time("published_at");
        let active_matches = fields.small_number("active_matches", (0, u64::from(u32::MAX)));
        let content = OfferContent::read(&fields);
        let faults = fields.finish();
        match (id, provider_type, status, content) {
            (Some(id), Some(provider_type), Some(status), Some(content)) if faults.is_empty() => {
                Ok(Self {
                    id,
                    provider,
                    provider_type,
                    provider_state,
                    content,
                    active_matches: active_matches.unwrap_or(0),
                    status,
                    published_at,
                })
            }
            _ => Err(faults),
        }
    }
}

impl TryFrom<RawRecord> for Offer {
    type Error = Faults;

    fn try_from(raw: RawRecord) -> Result<Self, Faults> {
        Self::from_file(&raw).map_err(Faults)
    }
}
