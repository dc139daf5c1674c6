//! An entry as it was typed, and what it becomes.

use serde::{Deserialize, Serialize};

use super::entry::{Activity, Document, Entry, EntryKind, Indicator, Money, Partner, TookPart};
use super::reading::Reading;
use crate::fault::{Fault, Rule};
use crate::visibility::Circle;

/// Length of an entry's title, in characters.
pub const ENTRY_TITLE: (u32, u32) = (2, 200);
/// Length of the name of a place, in characters.
pub const ENTRY_PLACE: (u32, u32) = (0, 200);
/// Length of the name of a unit, in characters.
pub const ENTRY_UNIT: (u32, u32) = (1, 60);
/// Length of an address of a paper, in characters.
pub const ENTRY_ADDRESS: (u32, u32) = (12, 1000);
/// The most people who are counted in one activity.
pub const PEOPLE: u64 = 1_000_000;
/// The greatest figure, of money and of results; as for money asked for.
pub const FIGURE: u64 = 1_000_000_000_000;

/// An entry as typed: a field that was left out is blank.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "each is the field of an entry by its name")]
pub struct RawEntry {
    pub title: String,
    pub partner_role: String,
    pub modality: String,
    pub audience: String,
    pub delivery: String,
    pub place: String,
    pub starts_on: String,
    pub ends_on: String,
    pub women: String,
    pub men: String,
    pub others: String,
    pub result_kind: String,
    pub unit: String,
    pub baseline: String,
    pub target: String,
    pub actual: String,
    pub money_kind: String,
    pub amount: String,
    pub on: String,
    pub address: String,
    pub circle: String,
}

impl RawEntry {
    /// What it becomes as an entry of a kind; only the fields of that kind are looked at.
    ///
    /// # Errors
    /// Every fault, under its field's name.
    pub fn parse(&self, kind: EntryKind) -> Result<Entry, Vec<Fault>> {
        let mut read = Reading::default();
        let title = read.text("title", &self.title, ENTRY_TITLE);
        let entry = match kind {
            EntryKind::Partner => read
                .code("partner_role", &self.partner_role)
                .map(|role| Entry::Partner(Partner { title, role })),
            EntryKind::Activity => self.activity(&mut read, title).map(Entry::Activity),
            EntryKind::Indicator => self.indicator(&mut read, title).map(Entry::Indicator),
            EntryKind::Money => self.money(&mut read, title).map(Entry::Money),
            EntryKind::Document => self.document(&mut read, title).map(Entry::Document),
        };
        match entry {
            Some(entry) if read.faults.is_empty() => Ok(entry),
            _ => Err(read.faults),
        }
    }

    fn activity(&self, read: &mut Reading, title: String) -> Option<Activity> {
        let (modality, audience, delivery) = (
            read.code("modality", &self.modality),
            read.code("audience", &self.audience),
            read.code("delivery", &self.delivery),
        );
        let place = read.text("place", &self.place, ENTRY_PLACE);
        let starts_on = read.day("starts_on", &self.starts_on);
        let ends_on = read.day("ends_on", &self.ends_on);
        let took_part = TookPart {
            women: read.people("women", &self.women),
            men: read.people("men", &self.men),
            others: read.people("others", &self.others),
        };
        let (starts_on, ends_on) = (starts_on?, ends_on?);
        if ends_on < starts_on {
            read.fault("ends_on", &self.ends_on, Rule::StartNotAfterEnd);
        }
        Some(Activity {
            title,
            modality: modality?,
            audience: audience?,
            delivery: delivery?,
            place,
            starts_on,
            ends_on,
            took_part,
        })
    }

    fn indicator(&self, read: &mut Reading, title: String) -> Option<Indicator> {
        let result = read.code("result_kind", &self.result_kind);
        let unit = read.text("unit", &self.unit, ENTRY_UNIT);
        let baseline = read.figure("baseline", &self.baseline, (0, FIGURE));
        let target = read.figure("target", &self.target, (0, FIGURE));
        let actual = read.if_any("actual", &self.actual, (0, FIGURE));
        Some(Indicator {
            title,
            result: result?,
            unit,
            baseline: baseline?,
            target: target?,
            actual,
        })
    }

    fn money(&self, read: &mut Reading, title: String) -> Option<Money> {
        let money = read.code("money_kind", &self.money_kind);
        let amount_usd = read.figure("amount", &self.amount, (1, FIGURE));
        let on = read.day("on", &self.on);
        Some(Money {
            title,
            money: money?,
            amount_usd: amount_usd?,
            on: on?,
        })
    }

    fn document(&self, read: &mut Reading, title: String) -> Option<Document> {
        let address = read.text("address", &self.address, ENTRY_ADDRESS);
        if !address.is_empty() && !is_safe_address(&address) {
            read.fault("address", &self.address, Rule::HttpsAddress);
        }
        let circle = self.circle.trim().parse::<u8>();
        let circle = circle.ok().and_then(|number| Circle::try_from(number).ok());
        // What both sides see is the least: a paper of one side alone is no project's.
        let circle = circle.filter(|circle| *circle >= Circle::MatchParties);
        if circle.is_none() {
            let vocabulary = "circle".to_owned();
            read.fault("circle", &self.circle, Rule::Code { vocabulary });
        }
        Some(Document {
            title,
            address,
            circle: circle?,
        })
    }

    /// The same entry with what was typed in its place; what was left blank stays as it is.
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn amend(&self, entry: &Entry) -> Result<Entry, Vec<Fault>> {
        let mut whole = Self::of(entry);
        let pairs = [
            (&mut whole.place, &self.place),
            (&mut whole.starts_on, &self.starts_on),
            (&mut whole.ends_on, &self.ends_on),
            (&mut whole.women, &self.women),
            (&mut whole.men, &self.men),
            (&mut whole.others, &self.others),
            (&mut whole.target, &self.target),
            (&mut whole.actual, &self.actual),
        ];
        for (before, typed) in pairs {
            if !typed.trim().is_empty() {
                before.clone_from(typed);
            }
        }
        whole.parse(entry.kind())
    }

    fn of(entry: &Entry) -> Self {
        let figure = |figure: Option<u64>| figure.map(|one| one.to_string()).unwrap_or_default();
        let people = |people: Option<u32>| figure(people.map(u64::from));
        let title = entry.title().to_owned();
        match entry {
            Entry::Partner(one) => Self {
                title,
                partner_role: one.role.to_string(),
                ..Self::default()
            },
            Entry::Activity(one) => Self {
                title,
                modality: one.modality.to_string(),
                audience: one.audience.to_string(),
                delivery: one.delivery.to_string(),
                place: one.place.clone(),
                starts_on: one.starts_on.to_string(),
                ends_on: one.ends_on.to_string(),
                women: people(one.took_part.women),
                men: people(one.took_part.men),
                others: people(one.took_part.others),
                ..Self::default()
            },
            Entry::Indicator(one) => Self {
                title,
                result_kind: one.result.to_string(),
                unit: one.unit.clone(),
                baseline: one.baseline.to_string(),
                target: one.target.to_string(),
                actual: figure(one.actual),
                ..Self::default()
            },
            Entry::Money(one) => Self {
                title,
                money_kind: one.money.to_string(),
                amount: one.amount_usd.to_string(),
                on: one.on.to_string(),
                ..Self::default()
            },
            Entry::Document(one) => Self {
                title,
                address: one.address.clone(),
                circle: one.circle.number().to_string(),
                ..Self::default()
            },
        }
    }
}

/// Whether a browser that follows an address goes to another site over an encrypted line, and to
/// the host that a reader takes it for: no user name before the host, no sign that browsers leave
/// out or turn round.
fn is_safe_address(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    name.contains('.')
        && name.chars().all(is_plain)
        && host.chars().all(|c| is_plain(c) || c == ':')
        && rest
            .chars()
            .all(|c| c.is_ascii_graphic() && !"\\\"<>".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(address: &str, circle: &str) -> Result<Entry, Vec<Fault>> {
        let raw = RawEntry {
            title: "Report".into(),
            address: address.into(),
            circle: circle.into(),
            ..RawEntry::default()
        };
        raw.parse(EntryKind::Document)
    }

    #[test]
    fn a_paper_is_only_at_a_plain_https_address() {
        for good in [
            "https://example.org/report.pdf",
            "https://files.example.org:8443/a?b=c#d",
        ] {
            assert!(document(good, "2").is_ok(), "{good}");
        }
        for bad in [
            "http://example.org/a",
            "javascript:alert(1)//x",
            "https://user@example.org/",
            "https://example.org\\@evil.example/",
            "https://localhost/x",
            "https://exämple.org/x",
            "https://example.org/a b",
            "//example.org/abc",
        ] {
            let faults = document(bad, "2").unwrap_err();
            assert_eq!(faults.len(), 1, "{bad}");
            assert_eq!(faults.first().unwrap().rule, Rule::HttpsAddress, "{bad}");
        }
    }

    #[test]
    fn a_paper_is_seen_by_both_sides_at_least() {
        for narrow in ["", "0", "1", "6", "x"] {
            let faults = document("https://example.org/a", narrow).unwrap_err();
            assert_eq!(faults.first().unwrap().field, "circle", "{narrow}");
        }
        assert!(document("https://example.org/a", "5").is_ok());
    }

    fn activity() -> RawEntry {
        RawEntry {
            title: "First course".into(),
            modality: "training_course".into(),
            audience: "technical".into(),
            delivery: "in_person".into(),
            starts_on: "2027-03-01".into(),
            ends_on: "2027-03-05".into(),
            ..RawEntry::default()
        }
    }

    #[test]
    fn every_faulty_field_is_named_once() {
        let raw = RawEntry {
            ends_on: "2027-02-28".into(),
            women: "-1".into(),
            audience: String::new(),
            ..activity()
        };
        let faults = raw.parse(EntryKind::Activity).unwrap_err();
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["audience", "women", "ends_on"]);
    }

    #[test]
    fn an_amendment_changes_what_was_typed_and_nothing_else() {
        let before = activity().parse(EntryKind::Activity).unwrap();
        let typed = RawEntry {
            title: "Another".into(),
            women: "12".into(),
            men: "0".into(),
            ..RawEntry::default()
        };
        let Entry::Activity(after) = typed.amend(&before).unwrap() else {
            panic!("still an activity")
        };
        assert_eq!(
            (after.took_part.all(), after.took_part.others),
            (Some(12), None)
        );
        let Entry::Activity(before) = before else {
            panic!("an activity")
        };
        let unchanged = Activity {
            took_part: TookPart::default(),
            ..after
        };
        assert_eq!(unchanged, before);
    }
}
