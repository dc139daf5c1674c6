//! A State's request.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::fields::Fields;
use super::parts::{ThemeShare, Window};
use super::{RawRecord, bounds};
use crate::fault::{Fault, Faults};
use crate::id::RequestId;
use crate::lifecycle::RequestStatus;
use crate::vocabulary::{
    Audience, CapabilityAxis, LanguageTag, Level, Modality, NeedSource, Norm, StateCode, Tag,
    Threat,
};

/// What the requester writes: the document that is versioned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RequestContent {
    /// What it is called; 3 to 200 characters.
    pub title: String,
    /// One measurable sentence; 10 to 500 characters.
    pub need: String,
    /// Anything that helps to understand the need.
    pub background: String,
    /// 1 to 6 themes with their shares.
    pub themes: Vec<ThemeShare>,
    /// 1 to 8 ways in which help is wanted.
    pub modalities_wanted: Vec<Modality>,
    /// Ways that would do as well; none of the wanted.
    pub modalities_acceptable: Vec<Modality>,
    /// For whom.
    pub audiences: Vec<Audience>,
    /// Where they stand.
    pub level_now: Option<Level>,
    /// Where they want to be.
    pub level_wanted: Level,
    /// Languages that the audience works in.
    pub languages: Vec<LanguageTag>,
    /// When; any time where left out.
    pub window: Option<Window>,
    /// Places asked for.
    pub seats: Option<u32>,
    /// Money asked for, in US dollars.
    pub amount_usd: Option<u64>,
    /// How many matches it can take; no limit where left out.
    pub max_matches: Option<u32>,
    /// What is already being done.
    pub already_under_way: String,
    /// What the State brings itself.
    pub own_contribution: String,
    /// Where the need was found.
    pub source: Option<NeedSource>,
    /// Which capabilities it builds.
    pub axis: Vec<CapabilityAxis>,
    /// Which of the eleven norms it serves.
    pub norms: Vec<Norm>,
    /// Cross-cutting concerns.
    pub tags: Vec<Tag>,
    /// Threats that it answers.
    pub threats: Vec<Threat>,
    /// Last day on which it is open; never ends where left out.
    pub expires_on: Option<NaiveDate>,
}

/// A request as the matcher and the files know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawRecord")]
pub struct Request {
    /// Who it is.
    pub id: RequestId,
    /// The State that asks.
    pub state: StateCode,
    /// What the requester wrote; `seats`, `amount_usd` and `max_matches` are what is left.
    #[serde(flatten)]
    pub content: RequestContent,
    /// Matches from under review to agreed, and projects that are open.
    pub active_matches: u32,
    /// What a person last did with it.
    pub status: RequestStatus,
    /// When it was published.
    pub published_at: Option<DateTime<Utc>>,
}

impl RequestContent {
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
        let modalities_wanted: Vec<Modality> = fields.codes("modalities_wanted", bounds::WANTED);
        let modalities_acceptable = fields.codes("modalities_acceptable", bounds::ACCEPTABLE);
        for modality in &modalities_acceptable {
            if modalities_wanted.contains(modality) {
                fields.not_in(
                    "modalities_acceptable",
                    modality.code(),
                    "modalities_wanted",
                );
            }
        }
        let level_wanted = fields.required_code("level_wanted");
        Some(Self {
            title: fields.text("title", bounds::TITLE),
            need: fields.text("need", bounds::NEED),
            background: fields.text("background", bounds::TEXT),
            themes: fields.theme_shares("themes", bounds::REQUEST_THEMES),
            modalities_wanted,
            modalities_acceptable,
            audiences: fields.codes("audiences", bounds::SOME),
            level_now: fields.code("level_now"),
            languages: fields.languages("languages"),
            window: fields.window("window"),
            seats: fields.small_number("seats", bounds::SEATS_ASKED),
            amount_usd: fields.number("amount_usd", bounds::AMOUNT_ASKED),
            max_matches: fields.small_number("max_matches", bounds::MATCHES),
            already_under_way: fields.text("already_under_way", bounds::TEXT),
            own_contribution: fields.text("own_contribution", bounds::TEXT),
            source: fields.code("source"),
            axis: fields.codes("axis", bounds::ANY),
            norms: fields.codes("norms", bounds::ANY),
            tags: fields.codes("tags", bounds::ANY),
            threats: fields.codes("threats", bounds::ANY),
            expires_on: fields.date("expires_on"),
            level_wanted: level_wanted?,
        })
    }
}

impl Request {
    /// Reads a record of a file: the content and what surrounds it.
    ///
    /// # Errors
    /// Every fault of every field, where there is one.
    pub fn from_file(raw: &RawRecord) -> Result<Self, Vec<Fault>> {
        let fields = Fields::new(raw);
        let id = fields.id("id");
        let state = fields.state("state");
        let status = fields.required_code("status");
        let published_at = fields.time("published_at");
        let active_matches = fields.small_number("active_matches", (0, u64::from(u32::MAX)));
        let content = RequestContent::read(&fields);
        let faults = fields.finish();
        match (id, state, status, content) {
            (Some(id), Some(state), Some(status), Some(content)) if faults.is_empty() => Ok(Self {
                id,
                state,
                content,
                active_matches: active_matches.unwrap_or(0),
                status,
                published_at,
            }),
            _ => Err(faults),
        }
    }
}

impl TryFrom<RawRecord> for Request {
    type Error = Faults;

    fn try_from(raw: RawRecord) -> Result<Self, Faults> {
        Self::from_file(&raw).map_err(Faults)
    }
}
