//! What one could write instead: the rule on texts, every pair, sorted in full.

use chrono::{Datelike, NaiveDate};
use domain::record::{Offer, Request};
use domain::vocabulary::{Provision, StateCode, ThemeGroup, areas_of, related};

pub struct Asked {
    areas: Vec<String>,
    state: String,
    themes: Vec<(String, u32)>,
    wanted: Vec<String>,
    acceptable: Vec<String>,
    audiences: Vec<String>,
    level: usize,
    languages: Vec<String>,
    window: Option<(i64, i64, bool)>,
    seats: Option<u64>,
    amount: Option<u64>,
    is_open: bool,
    may: bool,
}

pub struct Offered {
    pub id: String,
    active: u32,
    since: i64,
    state: Option<String>,
    coverage: Vec<String>,
    named: usize,
    themes: Vec<String>,
    modalities: Vec<String>,
    audiences: Vec<String>,
    levels: Vec<usize>,
    languages: Vec<(String, u32)>,
    window: Option<(i64, i64, bool)>,
    lead: i64,
    seats: Option<u64>,
    amount: Option<u64>,
    fifths: u32,
    is_open: bool,
    may: bool,
}

fn texts<T: ToString>(list: &[T]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}
fn day(date: NaiveDate) -> i64 {
    date.num_days_from_ce().into()
}

impl Asked {
    pub fn new(one: &Request, today: NaiveDate) -> Self {
        let c = &one.content;
        Self {
            areas: texts(&areas_of(one.state, today)),
            state: one.state.to_string(),
            themes: c
                .themes
                .iter()
                .map(|t| (t.code.to_string(), u32::from(t.share.percent())))
                .collect(),
            wanted: texts(&c.modalities_wanted),
            acceptable: texts(&c.modalities_acceptable),
            audiences: texts(&c.audiences),
            level: c.level_wanted as usize,
            languages: texts(&c.languages),
            window: c.window.map(|w| (day(w.start), day(w.end), w.flexible)),
            seats: c.seats.map(u64::from),
            amount: c.amount_usd,
            is_open: c.expires_on.is_none_or(|last| last >= today),
            may: c.max_matches != Some(0),
        }
    }
}

impl Offered {
    pub fn new(one: &Offer, today: NaiveDate) -> Self {
        let c = &one.content;
        let is_state = |code: &&String| code.parse::<StateCode>().is_ok();
        let coverage = texts(&c.coverage);
        let how = |p: &Provision| match p {
            Provision::Delivered => 10,
            Provision::Interpretation => 6,
            Provision::Materials => 3,
        };
        Self {
            id: one.id.to_string(),
            active: one.active_matches,
            since: one.published_at.map_or(i64::MAX, |at| at.timestamp()),
            state: one.provider_state.map(|s| s.to_string()),
            named: coverage.iter().filter(is_state).count(),
            coverage,
            themes: texts(&c.themes),
            modalities: texts(&c.modalities),
            audiences: texts(&c.audiences),
            levels: c.levels.iter().map(|l| *l as usize).collect(),
            languages: c
                .languages
                .iter()
                .map(|(tag, p)| (tag.to_string(), how(p)))
                .collect(),
            window: c.window.map(|w| (day(w.start), day(w.end), w.flexible)),
            lead: c.lead_time_days.into(),
            seats: c.seats_left.map(u64::from),
            amount: c.amount_usd_left,
            fifths: 2 * u32::from(c.follow_up)
                + u32::from(c.cost_to_recipient.code() == "none")
                + u32::from(c.conditions.trim().is_empty())
                + u32::from(c.local_partner),
            is_open: c.expires_on.is_none_or(|last| last >= today),
            may: c.max_matches != Some(0),
        }
    }
}

fn half_up(weight: u64, part: u64, whole: u64) -> u32 {
    ((2 * weight * part.min(whole) + whole) / (2 * whole)) as u32
}

pub struct Related(Vec<(String, String)>);

impl Related {
    pub fn new() -> Self {
        let all = ThemeGroup::ALL
            .iter()
            .flat_map(|a| ThemeGroup::ALL.iter().map(move |b| (*a, *b)));
        Self(
            all.filter(|(a, b)| related(*a, *b))
                .map(|(a, b)| (a.to_string(), b.to_string()))
                .collect(),
        )
    }
    fn p(&self, asked: &str, offered: &str) -> u32 {
        let (a, b) = (
            asked.split('.').next().unwrap(),
            offered.split('.').next().unwrap(),
        );
        if asked == offered {
            35
        } else if a == b {
            20
        } else if self.0.iter().any(|(x, y)| x == a && y == b) {
            8
        } else {
            0
        }
    }
}

fn score(related: &Related, asked: &Asked, offered: &Offered, today: i64) -> Option<u32> {
    if !asked.is_open || !offered.is_open || offered.state.as_ref() == Some(&asked.state) {
        return None;
    }
    let reach = offered
        .coverage
        .iter()
        .filter(|area| asked.areas.contains(area))
        .map(|area| match area.as_str() {
            code if code == asked.state => {
                if offered.named > 12 {
                    12
                } else {
                    15
                }
            }
            "001" => 6,
            "002" | "009" | "019" | "142" | "150" | "202" | "419" => 8,
            _ => 12,
        })
        .max()?;
    let wanted = asked
        .wanted
        .iter()
        .filter(|m| offered.modalities.contains(m))
        .count() as u64;
    let acceptable = asked
        .acceptable
        .iter()
        .filter(|m| offered.modalities.contains(m))
        .count() as u64;
    if wanted + acceptable == 0 {
        return None;
    }
    let themes: u32 = asked
        .themes
        .iter()
        .map(|(code, share)| {
            share
                * offered
                    .themes
                    .iter()
                    .map(|o| related.p(code, o))
                    .max()
                    .unwrap_or(0)
        })
        .sum();
    if themes == 0 {
        return None;
    }
    let timing = match (asked.window, offered.window) {
        (None, _) | (Some((_, _, true)), _) | (_, Some((_, _, true))) => 5,
        (Some((start, end, _)), other) => {
            let (from, to) = other.map_or((i64::MIN, i64::MAX / 2), |w| (w.0, w.1));
            let days = end.min(to) - start.max(from.max(today + offered.lead)) + 1;
            if days <= 0 {
                return None;
            }
            let of = other.map_or(end - start + 1, |w| (end - start + 1).min(w.1 - w.0 + 1));
            half_up(5, days as u64, of as u64)
        }
    };
    if !asked.may
        || !offered.may
        || (asked.seats.is_some() && offered.seats == Some(0))
        || (asked.amount.is_some() && offered.amount == Some(0))
    {
        return None;
    }
    let all = asked.wanted.len() as u64;
    let steps = offered
        .levels
        .iter()
        .map(|l| l.abs_diff(asked.level))
        .min()
        .unwrap_or(9);
    let level = [7, 4, 1].get(steps).copied().unwrap_or(0)
        + if asked
            .audiences
            .iter()
            .any(|a| offered.audiences.contains(a))
        {
            3
        } else {
            0
        };
    let language = offered
        .languages
        .iter()
        .filter(|(tag, _)| asked.languages.contains(tag))
        .map(|(_, how)| *how)
        .max()
        .unwrap_or(0);
    let scale = if asked.seats.is_none() && asked.amount.is_none() {
        5
    } else {
        let parts = [(offered.seats, asked.seats), (offered.amount, asked.amount)];
        parts
            .into_iter()
            .filter_map(|(has, asks)| Some(half_up(5, has?, asks?)))
            .min()
            .unwrap_or(0)
    };
    Some(
        half_up(35, themes.into(), 3500)
            + half_up(15, reach, 15)
            + half_up(15, 2 * wanted + acceptable.min(all - wanted), 2 * all)
            + half_up(10, level, 10)
            + half_up(10, language.into(), 10)
            + timing
            + scale
            + half_up(5, offered.fifths.into(), 5),
    )
}

/// The best, as ids and scores.
pub fn rank<'a>(
    related: &Related,
    asked: &Asked,
    offers: &'a [Offered],
    today: NaiveDate,
    top: usize,
) -> Vec<(&'a str, u32)> {
    let today = day(today);
    let mut found: Vec<_> = offers
        .iter()
        .filter_map(|offer| Some((score(related, asked, offer, today)?, offer)))
        .collect();
    found.sort_by(|(a, x), (b, y)| {
        b.cmp(a)
            .then(x.active.cmp(&y.active))
            .then(x.since.cmp(&y.since))
            .then(x.id.cmp(&y.id))
    });
    found.truncate(top);
    found
        .into_iter()
        .map(|(score, offer)| (offer.id.as_str(), score))
        .collect()
}
