//! The rule, read as plainly as can be.

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::vocabulary::StateCode;

use crate::records::{Common, Offer, Request};

const REGIONS: [&str; 7] = ["002", "009", "019", "142", "150", "202", "419"];
const LEVELS: [&str; 5] = ["awareness", "basic", "intermediate", "advanced", "trainer"];
const SITUATIONS: [&str; 3] = ["LDC", "LLDC", "SIDS"];
const RELATED: &str = include_str!("../../../scripts/vocabularies/data/related_themes.csv");

/// What the rule says of a pair.
pub struct Verdict {
    pub failed: Vec<&'static str>,
    pub factors: Vec<i128>,
    pub total: i128,
}

pub struct Oracle {
    pub today: NaiveDate,
    pub weights: [u64; 8],
}

impl Oracle {
    pub fn judge(&self, request: &Request, offer: &Offer) -> Verdict {
        let parts = [
            theme(request, offer),
            geography(request, offer),
            modality(request, offer),
            level_audience(request, offer),
            language(request, offer),
            self.timing(request, offer),
            scale(request, offer),
            (offer.fifths, 5),
        ];
        let points = |((a, b), weight): ((i128, i128), u64)| {
            let a = a * i128::from(weight);
            (2 * a + b) / (2 * b)
        };
        let factors: Vec<i128> = parts.into_iter().zip(self.weights).map(points).collect();
        Verdict {
            failed: self.failed(request, offer),
            total: factors.iter().sum(),
            factors,
        }
    }

    fn failed(&self, request: &Request, offer: &Offer) -> Vec<&'static str> {
        let (asks, has) = (&request.common, &offer.common);
        let still = |common: &Common| common.expires_on.is_none_or(|day| day >= self.today);
        let open = asks.published && has.published && still(asks) && still(has);
        let own = offer.provider_state == request.state;
        let covered = offer
            .coverage
            .iter()
            .any(|area| request.areas.contains(area));
        let mut useful = request.wanted.iter().chain(&request.acceptable);
        let form = useful.any(|modality| offer.modalities.contains(modality));
        let near = theme(request, offer).0 > 0;
        let in_time = self.timing(request, offer).0 > 0;
        let used_up = asks.max_matches == Some(0)
            || has.max_matches == Some(0)
            || (request.seats.is_some() && offer.seats == Some(0))
            || (request.amount.is_some() && offer.amount == Some(0));
        let gates = [
            ("open", open),
            ("own_offer", !own),
            ("coverage", covered),
            ("modality", form),
            ("theme", near),
            ("timing", in_time),
            ("capacity", !used_up),
        ];
        gates
            .into_iter()
            .filter(|(_, passes)| !passes)
            .map(|(gate, _)| gate)
            .collect()
    }

    /// The days of the request's window on which the offer can be had, counted one by one.
    fn timing(&self, request: &Request, offer: &Offer) -> (i128, i128) {
        let Some((start, end, flexible)) = request.window else {
            return (1, 1);
        };
        if flexible || offer.window.is_some_and(|window| window.2) {
            return (1, 1);
        }
        let ready = self.today + Days::new(offer.lead);
        let is_there = |day: &NaiveDate| {
            *day >= ready
                && offer
                    .window
                    .is_none_or(|(from, to, _)| *day >= from && *day <= to)
        };
        let days = |from: NaiveDate, to: NaiveDate| from.iter_days().take_while(move |d| *d <= to);
        let length = |from, to| i128::try_from(days(from, to).count()).unwrap();
        let overlap = i128::try_from(days(start, end).filter(is_there).count()).unwrap();
        let asked = length(start, end);
        let offered = offer.window.map_or(asked, |(from, to, _)| length(from, to));
        (overlap, asked.min(offered))
    }
}

/// The ids of the offers of which the rule says so much, as ranked for their request.
pub fn rank_offers(judged: &[(&Verdict, &Offer)]) -> Vec<String> {
    let passes = |(verdict, _): &&(&Verdict, &Offer)| verdict.failed.is_empty();
    let mut found: Vec<_> = judged.iter().filter(passes).collect();
    found.sort_by(|(one, a), (other, b)| {
        (other.total.cmp(&one.total))
            .then(a.common.active_matches.cmp(&b.common.active_matches))
            .then(instant(&a.common).cmp(&instant(&b.common)))
            .then(a.id.cmp(&b.id))
    });
    found.iter().map(|(_, offer)| offer.id.clone()).collect()
}

/// The ids of the requests of which the rule says so much, as ranked for their offer.
pub fn rank_requests(judged: &[(&Verdict, &Request)]) -> Vec<String> {
    let special = |request: &Request| {
        let areas = &request.areas;
        SITUATIONS
            .iter()
            .any(|code| areas.iter().any(|area| area == code))
    };
    let passes = |(verdict, _): &&(&Verdict, &Request)| verdict.failed.is_empty();
    let mut found: Vec<_> = judged.iter().filter(passes).collect();
    found.sort_by(|(one, a), (other, b)| {
        (other.total.cmp(&one.total))
            .then(special(b).cmp(&special(a)))
            .then(instant(&a.common).cmp(&instant(&b.common)))
            .then(a.common.active_matches.cmp(&b.common.active_matches))
            .then(a.id.cmp(&b.id))
    });
    found
        .iter()
        .map(|(_, request)| request.id.clone())
        .collect()
}

/// How much of the request these offers cover together: for each theme and wanted modality, share/100
/// x 1/|W| x best p/35, added up as fractions.
pub fn bundle_fit(request: &Request, offers: &[&Offer]) -> (i128, i128) {
    let wanted = i128::try_from(request.wanted.len()).unwrap();
    let mut fit = (0, 1);
    for (asked, share) in &request.themes {
        for modality in &request.wanted {
            let having = offers
                .iter()
                .filter(|offer| offer.modalities.contains(modality));
            let near = having.flat_map(|offer| offer.themes.iter().map(|theme| p(asked, theme)));
            let cell = (share * near.max().unwrap_or(0), 100 * wanted * 35);
            fit = (fit.0 * cell.1 + cell.0 * fit.1, fit.1 * cell.1);
            let common = gcd(fit.0, fit.1);
            fit = (fit.0 / common, fit.1 / common);
        }
    }
    fit
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// Not published: after every instant.
fn instant(common: &Common) -> DateTime<Utc> {
    common.published_at.unwrap_or(DateTime::<Utc>::MAX_UTC)
}

fn parent(theme: &str) -> &str {
    theme.split('.').next().unwrap()
}

fn theme(request: &Request, offer: &Offer) -> (i128, i128) {
    let mut sum = 0;
    for (asked, share) in &request.themes {
        let near = offer.themes.iter().map(|offered| p(asked, offered));
        sum += share * near.max().unwrap();
    }
    (sum, 100 * 35)
}

fn p(asked: &str, offered: &str) -> i128 {
    let (one, other) = (parent(asked), parent(offered));
    let listed = |line: &str| {
        let (a, b) = line.split_once(',').unwrap();
        (a, b) == (one, other) || (a, b) == (other, one)
    };
    if asked == offered {
        35
    } else if one == other {
        20
    } else if RELATED.lines().any(listed) {
        8
    } else {
        0
    }
}

fn geography(request: &Request, offer: &Offer) -> (i128, i128) {
    let is_state = |code: &&String| code.parse::<StateCode>().is_ok();
    let named = offer.coverage.iter().filter(is_state).count();
    let value = |area: &String| match area.as_str() {
        code if code == request.state => {
            if named > 12 {
                12
            } else {
                15
            }
        }
        "001" => 6,
        code if REGIONS.contains(&code) => 8,
        _ => 12,
    };
    let containing = offer
        .coverage
        .iter()
        .filter(|area| request.areas.contains(area));
    (containing.map(value).max().unwrap_or(0), 15)
}

fn modality(request: &Request, offer: &Offer) -> (i128, i128) {
    let met = |asked: &[String]| {
        let met = asked
            .iter()
            .filter(|code| offer.modalities.contains(code))
            .count();
        i128::try_from(met).unwrap()
    };
    let all = i128::try_from(request.wanted.len()).unwrap();
    let wanted = met(&request.wanted);
    (
        2 * wanted + met(&request.acceptable).min(all - wanted),
        2 * all,
    )
}

fn level_audience(request: &Request, offer: &Offer) -> (i128, i128) {
    let rank = |level: &str| LEVELS.iter().position(|each| *each == level).unwrap();
    let wanted = rank(&request.level);
    let steps = offer
        .levels
        .iter()
        .map(|level| rank(level).abs_diff(wanted))
        .min();
    let tenths = [7, 4, 1, 0, 0][steps.unwrap()];
    let shared = request
        .audiences
        .iter()
        .any(|each| offer.audiences.contains(each));
    (tenths + if shared { 3 } else { 0 }, 10)
}

fn language(request: &Request, offer: &Offer) -> (i128, i128) {
    let known = offer
        .languages
        .iter()
        .filter(|(tag, _)| request.languages.contains(tag));
    let value = known.map(|(_, how)| match how.as_str() {
        "delivered" => 10,
        "interpretation" => 6,
        _ => 3,
    });
    (value.max().unwrap_or(0), 10)
}

fn scale(request: &Request, offer: &Offer) -> (i128, i128) {
    if request.seats.is_none() && request.amount.is_none() {
        return (1, 1);
    }
    let both = [(offer.seats, request.seats), (offer.amount, request.amount)];
    let stated = both
        .into_iter()
        .filter_map(|(has, asks)| Some((has?.min(asks?), asks?)));
    stated
        .min_by(|(a, b), (c, d)| (a * d).cmp(&(c * b)))
        .unwrap_or((0, 1))
}
