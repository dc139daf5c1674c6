//! R1: what one writes first. Records as lists of texts, every offer scored, all of them sorted.

use domain::vocabulary::{areas_of, related};
use instances::INSTANCE_DAY;

use crate::rival::{Field, Ranked, Rival, TOP, day, half_up, today};

struct Request {
    state: String,
    areas: Vec<String>,
    themes: Vec<(String, u64)>,
    wanted: Vec<String>,
    acceptable: Vec<String>,
    audiences: Vec<String>,
    level: usize,
    languages: Vec<String>,
    window: Option<(i32, i32, bool)>,
    seats: Option<u64>,
    amount: Option<u64>,
    open: bool,
}

struct Offer {
    id: String,
    provider_state: String,
    themes: Vec<String>,
    coverage: Vec<String>,
    modalities: Vec<String>,
    audiences: Vec<String>,
    levels: Vec<usize>,
    languages: Vec<(String, String)>,
    window: Option<(i32, i32, bool)>,
    lead: i32,
    seats: Option<u64>,
    amount: Option<u64>,
    fifths: u64,
    open: bool,
    active: u32,
    published: i64,
}

pub struct Naive {
    requests: Vec<Request>,
    offers: Vec<Offer>,
    related: Vec<(String, String)>,
}

fn texts<T: ToString>(list: &[T]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

fn window(window: Option<domain::record::Window>) -> Option<(i32, i32, bool)> {
    window.map(|window| (day(window.start), day(window.end), window.flexible))
}

impl Naive {
    pub fn new(field: &Field) -> Self {
        use domain::vocabulary::ThemeGroup;
        let groups = ThemeGroup::ALL;
        let pairs = groups
            .iter()
            .flat_map(|one| groups.iter().map(move |other| (*one, *other)));
        Self {
            requests: field.requests.iter().map(Request::of).collect(),
            offers: field.offers.iter().map(Offer::of).collect(),
            related: pairs
                .filter(|(one, other)| one != other && related(*one, *other))
                .map(|(one, other)| (one.to_string(), other.to_string()))
                .collect(),
        }
    }

    fn p(&self, asked: &str, offered: &str) -> u64 {
        let parent = |theme: &str| theme.split('.').next().unwrap_or_default().to_owned();
        if asked == offered {
            35
        } else if parent(asked) == parent(offered) {
            20
        } else if self.related.contains(&(parent(asked), parent(offered))) {
            8
        } else {
            0
        }
    }

    /// The score; none where a gate fails.
    fn score(&self, request: &Request, offer: &Offer) -> Option<u32> {
        if !request.open || !offer.open || offer.provider_state == request.state {
            return None;
        }
        let geography = geography(request, offer)?;
        let met = |asked: &[String]| {
            let met = asked.iter().filter(|code| offer.modalities.contains(code));
            u64::try_from(met.count()).unwrap()
        };
        let (wanted, acceptable) = (met(&request.wanted), met(&request.acceptable));
        if wanted + acceptable == 0 {
            return None;
        }
        let of = u64::try_from(request.wanted.len()).unwrap();
        let near = |(asked, share): &(String, u64)| {
            let p = offer.themes.iter().map(|theme| self.p(asked, theme)).max();
            share * p.unwrap_or(0)
        };
        let theme: u64 = request.themes.iter().map(near).sum();
        if theme == 0 {
            return None;
        }
        let timing = timing(request, offer)?;
        let scale = scale(request, offer)?;
        Some(
            half_up(35, theme, 3500)
                + half_up(15, geography, 15)
                + half_up(15, 2 * wanted + acceptable.min(of - wanted), 2 * of)
                + half_up(10, level_audience(request, offer), 10)
                + half_up(10, language(request, offer), 10)
                + half_up(5, timing.0, timing.1)
                + scale
                + half_up(5, offer.fifths, 5),
        )
    }
}

fn geography(request: &Request, offer: &Offer) -> Option<u64> {
    let is_state = |code: &&String| code.len() == 3 && code.chars().all(char::is_alphabetic) && *code != "LDC";
    let named = offer.coverage.iter().filter(is_state).count();
    let contains = offer.coverage.iter().filter(|area| request.areas.contains(area));
    let value = |area: &String| match area.as_str() {
        "001" => 6,
        "002" | "009" | "019" | "142" | "150" | "202" | "419" => 8,
        code if code == request.state && named <= 12 => 15,
        _ => 12,
    };
    contains.map(value).max()
}

fn level_audience(request: &Request, offer: &Offer) -> u64 {
    let steps = offer.levels.iter().map(|level| level.abs_diff(request.level));
    let level = [7, 4, 1, 0, 0][steps.min().unwrap_or(4)];
    let shared = request.audiences.iter().any(|each| offer.audiences.contains(each));
    level + if shared { 3 } else { 0 }
}

fn language(request: &Request, offer: &Offer) -> u64 {
    let known = offer.languages.iter().filter(|(tag, _)| request.languages.contains(tag));
    let value = known.map(|(_, how)| match how.as_str() {
        "delivered" => 10,
        "interpretation" => 6,
        _ => 3,
    });
    value.max().unwrap_or(0)
}

fn timing(request: &Request, offer: &Offer) -> Option<(u64, u64)> {
    let Some((start, end, flexible)) = request.window else {
        return Some((1, 1));
    };
    if flexible || offer.window.is_some_and(|window| window.2) {
        return Some((1, 1));
    }
    let ready = today() + offer.lead;
    let from = offer.window.map_or(ready, |window| window.0.max(ready));
    let to = offer.window.map_or(end, |window| window.1.min(end));
    let overlap = u64::try_from(to - start.max(from) + 1).ok().filter(|days| *days > 0)?;
    let asked = end - start + 1;
    let shorter = offer.window.map_or(asked, |window| asked.min(window.1 - window.0 + 1));
    Some((overlap, u64::try_from(shorter).unwrap()))
}

/// The points; none where nothing is left of what is asked.
fn scale(request: &Request, offer: &Offer) -> Option<u32> {
    let both = [(request.seats, offer.seats), (request.amount, offer.amount)];
    if both.iter().any(|(asked, left)| asked.is_some() && *left == Some(0)) {
        return None;
    }
    if both.iter().all(|(asked, _)| asked.is_none()) {
        return Some(5);
    }
    let stated = both.iter().filter_map(|(asked, left)| Some(half_up(5, (*left)?, (*asked)?)));
    // Rounding keeps the order, so that the smallest part is the part of the smallest.
    Some(stated.min().unwrap_or(0))
}

impl Rival for Naive {
    fn name(&self) -> &'static str {
        "Rust, struct of Vec<String>, full sort"
    }

    fn top(&mut self, request: usize) -> Vec<Ranked> {
        let request = &self.requests[request];
        let scored = (0..).zip(&self.offers).filter_map(|(place, offer)| {
            Some((self.score(request, offer)?, place, offer))
        });
        let mut all: Vec<(u32, u32, &Offer)> = scored.collect();
        all.sort_by(|(one, _, a), (other, _, b)| {
            other
                .cmp(one)
                .then(a.active.cmp(&b.active))
                .then(a.published.cmp(&b.published))
                .then(a.id.cmp(&b.id))
        });
        all.truncate(TOP);
        all.iter().map(|(score, place, _)| (*place, *score)).collect()
    }

    fn sample(&self) -> usize {
        40
    }
}

impl Request {
    fn of(record: &domain::record::Request) -> Self {
        use domain::lifecycle::RequestStatus;
        let content = &record.content;
        let themes = content.themes.iter();
        Self {
            state: record.state.to_string(),
            areas: texts(&areas_of(record.state, INSTANCE_DAY)),
            themes: themes
                .map(|theme| (theme.code.to_string(), theme.share.percent().into()))
                .collect(),
            wanted: texts(&content.modalities_wanted),
            acceptable: texts(&content.modalities_acceptable),
            audiences: texts(&content.audiences),
            level: content.level_wanted.steps_to(domain::vocabulary::Level::Awareness),
            languages: texts(&content.languages),
            window: window(content.window),
            seats: content.seats.map(u64::from),
            amount: content.amount_usd,
            open: record.status == RequestStatus::Published
                && content.expires_on.is_none_or(|last| last >= INSTANCE_DAY)
                && content.max_matches != Some(0),
        }
    }
}

impl Offer {
    fn of(record: &domain::record::Offer) -> Self {
        use domain::lifecycle::OfferStatus;
        let content = &record.content;
        let languages = content.languages.iter();
        Self {
            id: record.id.to_string(),
            provider_state: record.provider_state.map(|state| state.to_string()).unwrap_or_default(),
            themes: texts(&content.themes),
            coverage: texts(&content.coverage),
            modalities: texts(&content.modalities),
            audiences: texts(&content.audiences),
            levels: content
                .levels
                .iter()
                .map(|level| level.steps_to(domain::vocabulary::Level::Awareness))
                .collect(),
            languages: languages.map(|(tag, how)| (tag.to_string(), how.to_string())).collect(),
            window: window(content.window),
            lead: i32::try_from(content.lead_time_days).unwrap(),
            seats: content.seats_left.map(u64::from),
            amount: content.amount_usd_left,
            fifths: fifths(record),
            open: record.status == OfferStatus::Published
                && content.expires_on.is_none_or(|last| last >= INSTANCE_DAY)
                && content.max_matches != Some(0),
            active: record.active_matches,
            published: record.published_at.map_or(i64::MAX, |at| at.timestamp()),
        }
    }
}

/// How open an offer is, in fifths.
pub fn fifths(record: &domain::record::Offer) -> u64 {
    use domain::vocabulary::CostToRecipient;
    let content = &record.content;
    2 * u64::from(content.follow_up)
        + u64::from(content.cost_to_recipient == CostToRecipient::None)
        + u64::from(content.conditions.trim().is_empty())
        + u64::from(content.local_partner)
}
