//! What was written, without what is kept back from a reader.

use super::{OfferContent, RecordContent, RequestContent};
use crate::visibility::Detail;

impl RecordContent {
    /// The same as if these details had not been stated.
    #[must_use]
    pub fn without(self, hidden: impl IntoIterator<Item = Detail>) -> Self {
        match self {
            Self::Request(content) => Self::Request(Box::new(content.without(hidden))),
            Self::Offer(content) => Self::Offer(Box::new(content.without(hidden))),
        }
    }

    /// The same for a reader to whom who asks is not told: without the languages asked for, which few
    /// States may have in common.
    #[must_use]
    pub fn without_asker(mut self) -> Self {
        if let Self::Request(content) = &mut self {
            content.languages.clear();
        }
        self
    }
}

impl RequestContent {
    /// The same as if these details had not been stated.
    #[must_use]
    pub fn without(mut self, hidden: impl IntoIterator<Item = Detail>) -> Self {
        hidden.into_iter().for_each(|detail| self.leave_out(detail));
        self
    }

    fn leave_out(&mut self, detail: Detail) {
        match detail {
            Detail::Background => self.background.clear(),
            Detail::LevelNow => self.level_now = None,
            Detail::Window => self.window = None,
            Detail::Seats => self.seats = None,
            Detail::Budget => self.amount_usd = None,
            Detail::UnderWay => self.already_under_way.clear(),
            Detail::OwnContribution => self.own_contribution.clear(),
            Detail::Source => self.source = None,
            Detail::Threats => self.threats.clear(),
            Detail::Axis => self.axis.clear(),
            Detail::Norms => self.norms.clear(),
            Detail::Tags => self.tags.clear(),
            Detail::Description => {}
        }
    }
}

impl OfferContent {
    /// The same as if these details had not been stated.
    #[must_use]
    pub fn without(mut self, hidden: impl IntoIterator<Item = Detail>) -> Self {
        hidden.into_iter().for_each(|detail| self.leave_out(detail));
        self
    }

    fn leave_out(&mut self, detail: Detail) {
        match detail {
            Detail::Description => self.description.clear(),
            Detail::Window => self.window = None,
            Detail::Seats => self.seats_left = None,
            Detail::Budget => self.amount_usd_left = None,
            Detail::Axis => self.axis.clear(),
            Detail::Norms => self.norms.clear(),
            Detail::Tags => self.tags.clear(),
            Detail::Background
            | Detail::LevelNow
            | Detail::UnderWay
            | Detail::OwnContribution
            | Detail::Source
            | Detail::Threats => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::{RawRecord, RecordKind};
    use super::*;

    fn filled(kind: RecordKind) -> RecordContent {
        let window = json!({"start": "2027-02-01", "end": "2027-07-31", "flexible": false});
        let mut typed = json!({
            "title": "Incident response", "audiences": ["technical"], "window": window,
            "axis": ["technology"], "norms": ["h"], "tags": ["gender"],
        });
        let own = match kind {
            RecordKind::Request => json!({
                "need": "Twelve people who can respond.", "background": "A background.",
                "themes": [{"code": "T04.1", "share": 100}], "languages": ["en"],
                "modalities_wanted": ["workshop"], "level_now": "basic", "level_wanted": "advanced",
                "seats": 12, "amount_usd": 5000, "already_under_way": "A plan.",
                "own_contribution": "A room.", "source": "incident", "threats": ["fraud"],
            }),
            RecordKind::Offer => json!({
                "description": "A description.", "themes": ["T04.1"], "coverage": ["001"],
                "modalities": ["workshop"], "levels": ["basic"], "languages": {"en": "delivered"},
                "seats_left": 12, "amount_usd_left": 5000, "cost_to_recipient": "none",
            }),
        };
        let (typed, own) = (typed.as_object_mut().unwrap(), own);
        typed.extend(own.as_object().unwrap().clone());
        RecordContent::read(kind, typed).unwrap()
    }

    fn is_blank(value: &Value) -> bool {
        match value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(entries) => entries.is_empty(),
            _ => false,
        }
    }

    #[test]
    fn each_detail_takes_its_field_and_no_other() {
        for kind in [RecordKind::Request, RecordKind::Offer] {
            let whole: RawRecord = filled(kind).document();
            for detail in Detail::of(kind) {
                let field = detail.field(kind).unwrap();
                assert!(!is_blank(&whole[field]), "{field} was filled in");
                let left = filled(kind).without([detail]).document();
                for (name, value) in &whole {
                    if name == field {
                        assert!(is_blank(&left[name]), "{detail} leaves {field} out");
                    } else {
                        assert_eq!(&left[name], value, "{detail} leaves {name} alone");
                    }
                }
            }
        }
    }
}
