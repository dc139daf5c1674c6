//! Records as plain text and numbers, read from JSON without the types of `domain`.

use chrono::{DateTime, NaiveDate, Utc};
use domain::record::RawRecord;
use domain::vocabulary::{StateCode, areas_of};
use serde_json::Value;

/// First day, last day, flexible.
pub type Window = (NaiveDate, NaiveDate, bool);

pub struct Request {
    pub id: String,
    pub state: String,
    pub areas: Vec<String>,
    pub themes: Vec<(String, i128)>,
    pub wanted: Vec<String>,
    pub acceptable: Vec<String>,
    pub audiences: Vec<String>,
    pub level: String,
    pub languages: Vec<String>,
    pub window: Option<Window>,
    pub seats: Option<i128>,
    pub amount: Option<i128>,
    pub common: Common,
}

pub struct Offer {
    pub id: String,
    pub provider_state: String,
    pub themes: Vec<String>,
    pub coverage: Vec<String>,
    pub modalities: Vec<String>,
    pub audiences: Vec<String>,
    pub levels: Vec<String>,
    pub languages: Vec<(String, String)>,
    pub window: Option<Window>,
    pub lead: u64,
    pub seats: Option<i128>,
    pub amount: Option<i128>,
    pub fifths: i128,
    pub common: Common,
}

pub struct Common {
    pub published: bool,
    pub published_at: Option<DateTime<Utc>>,
    pub expires_on: Option<NaiveDate>,
    pub max_matches: Option<i128>,
    pub active_matches: i128,
}

impl Common {
    fn read(raw: &RawRecord) -> Self {
        Self {
            published: raw["status"] == "published",
            published_at: raw["published_at"]
                .as_str()
                .map(|text| text.parse().unwrap()),
            expires_on: raw["expires_on"].as_str().map(|text| text.parse().unwrap()),
            max_matches: number(&raw["max_matches"]),
            active_matches: number(&raw["active_matches"]).unwrap(),
        }
    }
}

fn number(value: &Value) -> Option<i128> {
    value.as_u64().map(i128::from)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(text).collect()
}

fn window(value: &Value) -> Option<Window> {
    let day = |name: &str| value[name].as_str().unwrap().parse().unwrap();
    value
        .is_object()
        .then(|| (day("start"), day("end"), value["flexible"] == true))
}

impl Request {
    pub fn read(raw: &RawRecord, today: NaiveDate) -> Self {
        let state: StateCode = raw["state"].as_str().unwrap().parse().unwrap();
        let areas = areas_of(state, today);
        let themes = raw["themes"].as_array().unwrap().iter();
        Self {
            id: text(&raw["id"]).to_lowercase(),
            state: state.to_string(),
            areas: areas.iter().map(ToString::to_string).collect(),
            themes: themes
                .map(|t| (text(&t["code"]), number(&t["share"]).unwrap()))
                .collect(),
            wanted: texts(&raw["modalities_wanted"]),
            acceptable: texts(&raw["modalities_acceptable"]),
            audiences: texts(&raw["audiences"]),
            level: text(&raw["level_wanted"]),
            languages: texts(&raw["languages"]),
            window: window(&raw["window"]),
            seats: number(&raw["seats"]),
            amount: number(&raw["amount_usd"]),
            common: Common::read(raw),
        }
    }
}

impl Offer {
    pub fn read(raw: &RawRecord) -> Self {
        let languages = raw["languages"].as_object().unwrap().iter();
        let mut fifths = 0;
        fifths += if raw["follow_up"] == true { 2 } else { 0 };
        fifths += i128::from(raw["cost_to_recipient"] == "none");
        fifths += i128::from(text(&raw["conditions"]).trim().is_empty());
        fifths += i128::from(raw["local_partner"] == true);
        Self {
            id: text(&raw["id"]).to_lowercase(),
            provider_state: text(&raw["provider_state"]),
            themes: texts(&raw["themes"]),
            coverage: texts(&raw["coverage"]),
            modalities: texts(&raw["modalities"]),
            audiences: texts(&raw["audiences"]),
            levels: texts(&raw["levels"]),
            languages: languages
                .map(|(tag, how)| (tag.clone(), text(how)))
                .collect(),
            window: window(&raw["window"]),
            lead: raw["lead_time_days"].as_u64().unwrap(),
            seats: number(&raw["seats_left"]),
            amount: number(&raw["amount_usd_left"]),
            fifths,
            common: Common::read(raw),
        }
    }
}
