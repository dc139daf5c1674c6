//! Random records, the same for the same seed: whatever a file may hold, dense enough that every
//! gate and every fraction comes up.

use domain::record::RawRecord;
use domain::vocabulary::{Area, Audience, Code, Level, Modality, StateCode, ThemeCode, World};
use serde_json::{Value, json};

/// States that differ in region, organisations and situations.
const STATES: [&str; 10] = [
    "FJI", "VUT", "GHA", "KEN", "RWA", "NPL", "KHM", "PER", "BRB", "MDA",
];

/// A sequence of random numbers (`SplitMix64`).
pub struct Generator(u64);

impl Generator {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number of the range, both ends included.
    pub fn number(&mut self, least: u64, greatest: u64) -> u64 {
        least + self.next() % (greatest - least + 1)
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.number(1, 100) <= percent
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let last = u64::try_from(from.len() - 1).unwrap();
        from[usize::try_from(self.number(0, last)).unwrap()]
    }

    fn codes<C: Code>(&mut self, from: &[C], least: u64, most: u64) -> Vec<&'static str> {
        let mut found = Vec::new();
        for _ in 0..self.number(least, most) {
            let code = self.pick(from).code();
            if !found.contains(&code) {
                found.push(code);
            }
        }
        found
    }

    /// An id whose text is sometimes written in capitals.
    fn id(&mut self) -> String {
        let bits = (u128::from(self.next()) << 64) | u128::from(self.next());
        let id = uuid::Uuid::from_u128(bits).to_string();
        if self.chance(20) {
            id.to_uppercase()
        } else {
            id
        }
    }

    fn date(&mut self) -> String {
        let month = self.number(1, 12);
        format!("2027-{month:02}-{:02}", self.number(1, 28))
    }

    fn window(&mut self) -> Value {
        if self.chance(25) {
            return Value::Null;
        }
        let (one, other) = (self.date(), self.date());
        let (start, end) = if one <= other {
            (one, other)
        } else {
            (other, one)
        };
        json!({"start": start, "end": end, "flexible": self.chance(15)})
    }

    /// One of few instants, in one of two ways to write it.
    fn published_at(&mut self) -> Value {
        match self.number(0, 9) {
            0 => Value::Null,
            1..=4 => json!(format!("2026-10-0{}T09:00:00Z", self.number(1, 3))),
            _ => json!(format!("2026-10-0{}T12:00:00+03:00", self.number(1, 3))),
        }
    }

    fn expires_on(&mut self) -> Value {
        match self.number(0, 19) {
            0 => json!("2026-11-30"),
            1 => json!("2026-12-01"),
            2..=5 => json!(self.date()),
            _ => Value::Null,
        }
    }

    fn status(&mut self, other: &str) -> Value {
        json!(if self.chance(95) { "published" } else { other })
    }

    /// A number of one magnitude or nothing.
    fn perhaps(&mut self, percent: u64, least: u64, greatest: u64) -> Value {
        if self.chance(percent) {
            json!(self.number(least, greatest))
        } else {
            Value::Null
        }
    }

    fn languages(&mut self) -> Vec<&'static str> {
        let all = ["en", "fr", "es", "sw"];
        let first = self.pick(&all);
        let second = self.pick(&all);
        if first == second {
            vec![first]
        } else {
            vec![first, second]
        }
    }

    fn shares(&mut self) -> Value {
        let codes = self.codes(ThemeCode::ALL, 1, 4);
        let mut left = 100;
        let mut themes = Vec::new();
        for (place, code) in codes.iter().enumerate() {
            let others = u64::try_from(codes.len() - place - 1).unwrap();
            let share = if others == 0 {
                left
            } else {
                self.number(1, left - others)
            };
            left -= share;
            themes.push(json!({"code": code, "share": share}));
        }
        json!(themes)
    }

    fn coverage(&mut self) -> Vec<&'static str> {
        if self.chance(15) {
            return vec!["001"];
        }
        let mut found = self.codes(&Area::all(World::Real), 1, 4);
        if self.chance(20) {
            found.extend(self.codes(StateCode::members(), 9, 16));
        }
        for _ in 0..self.number(0, 3) {
            let state: StateCode = self.pick(&STATES).parse().unwrap();
            let day = "2026-12-01".parse().unwrap();
            let areas = domain::vocabulary::areas_of(state, day);
            found.push(self.pick(&areas).code());
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// A request as a file may hold it.
    pub fn request(&mut self) -> RawRecord {
        let modalities = &Modality::ALL[..9];
        let wanted = self.codes(modalities, 1, 4);
        let mut acceptable = self.codes(modalities, 0, 4);
        acceptable.retain(|code| !wanted.contains(code));
        object(json!({
            "id": self.id(), "state": self.pick(&STATES),
            "title": "A request", "need": "Something measurable by 2028",
            "themes": self.shares(),
            "modalities_wanted": wanted, "modalities_acceptable": acceptable,
            "audiences": self.codes(Audience::ALL, 1, 3),
            "level_wanted": self.pick(Level::ALL).code(), "languages": self.languages(),
            "window": self.window(),
            "seats": self.perhaps(50, 1, 60), "amount_usd": self.perhaps(40, 1, 1_000_000_000_000),
            "max_matches": self.perhaps(40, 0, 5), "active_matches": self.number(0, 2),
            "status": self.status("withdrawn"), "published_at": self.published_at(),
            "expires_on": self.expires_on(),
        }))
    }

    /// An offer as a file may hold it.
    pub fn offer(&mut self) -> RawRecord {
        let mut languages = serde_json::Map::new();
        for language in self.languages() {
            let how = self.pick(&["delivered", "interpretation", "materials"]);
            languages.insert(language.to_owned(), json!(how));
        }
        let provider_state = if self.chance(20) {
            json!(self.pick(&STATES))
        } else {
            Value::Null
        };
        object(json!({
            "id": self.id(), "provider": "A provider", "provider_type": "state",
            "provider_state": provider_state, "title": "An offer",
            "themes": self.codes(ThemeCode::ALL, 1, 6), "coverage": self.coverage(),
            "modalities": self.codes(&Modality::ALL[..9], 1, 4),
            "audiences": self.codes(Audience::ALL, 1, 3), "levels": self.codes(Level::ALL, 1, 3),
            "languages": languages, "window": self.window(),
            "lead_time_days": if self.chance(40) { self.number(0, 400) } else { 0 },
            "seats_left": self.perhaps(60, 0, 60),
            "amount_usd_left": self.perhaps(50, 0, 1_000_000_000_000),
            "max_matches": self.perhaps(40, 0, 5), "active_matches": self.number(0, 2),
            "cost_to_recipient": self.pick(&["none", "travel", "shared", "full"]),
            "conditions": self.pick(&["", "  ", "An agreement is signed."]),
            "follow_up": self.chance(50), "local_partner": self.chance(50),
            "status": self.status("paused"), "published_at": self.published_at(),
            "expires_on": self.expires_on(),
        }))
    }
}

fn object(value: Value) -> RawRecord {
    match value {
        Value::Object(raw) => raw,
        other => panic!("{other} is no object"),
    }
}
