//! R4: our own packed records, scanned one after the other, each left at its first failed gate.

use domain::vocabulary::{Area, Audience, Code, LanguageTag, Level, Provision, StateCode, ThemeCode, areas_of, related};
use instances::INSTANCE_DAY;

use crate::naive::fifths;
use crate::rival::{Field, Ranked, Rival, TOP, day, half_up, today};

/// An offer in bits and numbers.
struct Offer {
    /// The States that are named.
    states: [u64; 4],
    /// The world, regions and groups that are named.
    groups: u128,
    themes: u64,
    modalities: u32,
    languages: [u32; 3],
    levels: u8,
    audiences: u8,
    provider_state: u8,
    fifths: u8,
    open: bool,
    few: bool,
    flexible: bool,
    windowed: bool,
    /// The first day on which it can be had.
    start: i32,
    /// The first day of its window, as stated.
    stated: i32,
    end: i32,
    seats: Option<u32>,
    amount: Option<u64>,
    rank: u32,
}

struct Request {
    state: usize,
    groups: u128,
    regions: u128,
    world: u128,
    themes: Vec<(u64, u64, u64, u64)>,
    near: u64,
    wanted: u32,
    acceptable: u32,
    languages: u32,
    level: u32,
    audiences: u8,
    window: Option<(i32, i32)>,
    seats: Option<u32>,
    amount: Option<u64>,
    open: bool,
}

pub struct Packed {
    requests: Vec<Request>,
    offers: Vec<Offer>,
    keys: Vec<(u64, u32)>,
}

fn bit<C: Code>(code: C) -> u64 {
    1 << C::all().binary_search(&code).unwrap()
}

fn bits<C: Code>(codes: &[C]) -> u64 {
    codes.iter().map(|code| bit(*code)).fold(0, |all, one| all | one)
}

fn state(code: StateCode) -> usize {
    StateCode::members().binary_search(&code).unwrap()
}

fn groups() -> Vec<Area> {
    let mut all: Vec<Area> = <Area as Code>::all().to_vec();
    all.retain(|area| !matches!(area, Area::State(_)));
    all
}

fn mask(areas: &[Area], groups: &[Area]) -> u128 {
    let places = areas.iter().filter_map(|area| groups.iter().position(|each| each == area));
    places.fold(0, |all, place| all | 1 << place)
}

fn tongues(tags: impl Iterator<Item = LanguageTag>) -> u32 {
    tags.map(|tag| 1 << LanguageTag::OFFERED.iter().position(|each| *each == tag).unwrap())
        .fold(0, |all: u32, one: u32| all | one)
}

impl Packed {
    pub fn new(field: &Field) -> Self {
        let groups = groups();
        let ranks = field.ranks();
        Self {
            requests: field.requests.iter().map(|record| Request::of(record, &groups)).collect(),
            offers: field.offers.iter().zip(ranks).map(|(record, rank)| Offer::of(record, rank, &groups)).collect(),
            keys: Vec::new(),
        }
    }
}

impl Rival for Packed {
    fn name(&self) -> &'static str {
        "our packed records, scalar scan, early exit"
    }

    fn top(&mut self, request: usize) -> Vec<Ranked> {
        let request = &self.requests[request];
        self.keys.clear();
        if !request.open {
            return Vec::new();
        }
        for (place, offer) in (0..).zip(&self.offers) {
            if let Some(score) = score(request, offer) {
                let key = u64::from(score) << 32 | u64::from(u32::MAX - offer.rank);
                self.keys.push((key, place));
                if self.keys.len() >= 4096 {
                    keep(&mut self.keys);
                }
            }
        }
        keep(&mut self.keys);
        self.keys.sort_unstable_by(|one, other| other.cmp(one));
        self.keys.iter().map(|(key, place)| (*place, u32::try_from(key >> 32).unwrap())).collect()
    }

    fn sample(&self) -> usize {
        1_000
    }
}

fn keep(keys: &mut Vec<(u64, u32)>) {
    if keys.len() > TOP {
        keys.select_nth_unstable_by(TOP, |one, other| other.cmp(one));
        keys.truncate(TOP);
    }
}

fn score(request: &Request, offer: &Offer) -> Option<u32> {
    if !offer.open || usize::from(offer.provider_state) == request.state {
        return None;
    }
    let named = offer.states[request.state / 64] >> (request.state % 64) & 1 == 1;
    let reached = offer.groups & request.groups;
    if !named && reached == 0 {
        return None;
    }
    let (wanted, acceptable) = (offer.modalities & request.wanted, offer.modalities & request.acceptable);
    if wanted | acceptable == 0 || offer.themes & request.near == 0 {
        return None;
    }
    let timing = timing(request, offer)?;
    if request.seats.is_some() && offer.seats == Some(0) || request.amount.is_some() && offer.amount == Some(0) {
        return None;
    }
    let geography = match named {
        true if offer.few => 15,
        _ if named || reached & !request.regions & !request.world != 0 => 12,
        _ if reached & request.regions != 0 => 8,
        _ => 6,
    };
    let theme: u64 = request
        .themes
        .iter()
        .map(|(same, parent, related, share)| {
            let p = if offer.themes & same != 0 {
                35
            } else if offer.themes & parent != 0 {
                20
            } else if offer.themes & related != 0 {
                8
            } else {
                0
            };
            share * p
        })
        .sum();
    let of = request.wanted.count_ones();
    let met = wanted.count_ones();
    let halves = 2 * met + acceptable.count_ones().min(of - met);
    let level = u32::from(offer.levels);
    let near = |steps: u32| {
        let up = level >> request.level >> steps;
        let down = if steps > request.level { 0 } else { level >> (request.level - steps) };
        (up | down) & 1 == 1
    };
    let level = if near(0) { 7 } else if near(1) { 4 } else if near(2) { 1 } else { 0 };
    let audience = if offer.audiences & request.audiences != 0 { 3 } else { 0 };
    let [delivered, interpreted, materials] = offer.languages.map(|tags| tags & request.languages != 0);
    let language = if delivered { 10 } else if interpreted { 6 } else if materials { 3 } else { 0 };
    Some(
        half_up(35, theme, 3500)
            + geography
            + half_up(15, halves.into(), (2 * of).into())
            + level
            + audience
            + language
            + timing
            + scale(request, offer)
            + u32::from(offer.fifths),
    )
}

fn timing(request: &Request, offer: &Offer) -> Option<u32> {
    let Some((start, end)) = request.window else {
        return Some(5);
    };
    if offer.flexible {
        return Some(5);
    }
    let last = if offer.windowed { offer.end.min(end) } else { end };
    let overlap = last - start.max(offer.start.max(today())) + 1;
    if overlap <= 0 {
        return None;
    }
    let asked = end - start + 1;
    Some(half_up(5, u64::try_from(overlap).unwrap(), u64::try_from(asked.min(offer.length())).unwrap()))
}

fn scale(request: &Request, offer: &Offer) -> u32 {
    if request.seats.is_none() && request.amount.is_none() {
        return 5;
    }
    let seats = request.seats.zip(offer.seats).map(|(asked, left)| half_up(5, left.into(), asked.into()));
    let amount = request.amount.zip(offer.amount).map(|(asked, left)| half_up(5, left, asked));
    seats.into_iter().chain(amount).min().unwrap_or(0)
}

impl Offer {
    /// Days of the window as stated; without one, any length.
    fn length(&self) -> i32 {
        if self.windowed { self.end - self.stated + 1 } else { i32::MAX }
    }

    fn of(record: &domain::record::Offer, rank: u32, groups: &[Area]) -> Self {
        use domain::lifecycle::OfferStatus;
        let content = &record.content;
        let mut states = [0; 4];
        let mut named = 0;
        for area in &content.coverage {
            if let Area::State(code) = area {
                states[state(*code) / 64] |= 1 << (state(*code) % 64);
                named += 1;
            }
        }
        let provided = |how: Provision| {
            tongues(content.languages.iter().filter(|(_, each)| **each == how).map(|(tag, _)| *tag))
        };
        let ready = today() + i32::try_from(content.lead_time_days).unwrap();
        Self {
            states,
            groups: mask(&content.coverage, groups),
            themes: bits(&content.themes),
            modalities: u32::try_from(bits(&content.modalities)).unwrap(),
            languages: [Provision::Delivered, Provision::Interpretation, Provision::Materials].map(provided),
            levels: u8::try_from(bits(&content.levels)).unwrap(),
            audiences: u8::try_from(bits(&content.audiences)).unwrap(),
            provider_state: record.provider_state.map_or(u8::MAX, |code| u8::try_from(state(code)).unwrap()),
            fifths: u8::try_from(fifths(record)).unwrap(),
            open: record.status == OfferStatus::Published
                && content.expires_on.is_none_or(|last| last >= INSTANCE_DAY)
                && content.max_matches != Some(0),
            few: named <= 12,
            flexible: content.window.is_some_and(|window| window.flexible),
            windowed: content.window.is_some(),
            start: content.window.map_or(ready, |window| day(window.start).max(ready)),
            stated: content.window.map_or(0, |window| day(window.start)),
            end: content.window.map_or(i32::MAX, |window| day(window.end)),
            seats: content.seats_left,
            amount: content.amount_usd_left,
            rank,
        }
    }
}

impl Request {
    fn of(record: &domain::record::Request, groups: &[Area]) -> Self {
        use domain::lifecycle::RequestStatus;
        let content = &record.content;
        let areas = areas_of(record.state, INSTANCE_DAY);
        let regions: Vec<Area> = areas.iter().copied().filter(|area| matches!(area, Area::Region(_))).collect();
        let themes = content.themes.iter().map(|theme| {
            let of = |is: &dyn Fn(ThemeCode) -> bool| {
                bits(&ThemeCode::ALL.iter().copied().filter(|other| is(*other)).collect::<Vec<_>>())
            };
            let parent = theme.code.parent();
            (
                bit(theme.code),
                of(&|other| other.parent() == parent),
                of(&|other| related(parent, other.parent())),
                u64::from(theme.share.percent()),
            )
        });
        let themes: Vec<_> = themes.collect();
        Self {
            state: state(record.state),
            groups: mask(&areas, groups),
            regions: mask(&regions, groups),
            world: mask(&[Area::World], groups),
            near: themes.iter().map(|(same, parent, related, _)| same | parent | related).fold(0, |all, one| all | one),
            themes,
            wanted: u32::try_from(bits(&content.modalities_wanted)).unwrap(),
            acceptable: u32::try_from(bits(&content.modalities_acceptable)).unwrap(),
            languages: tongues(content.languages.iter().copied()),
            level: u32::try_from(content.level_wanted.steps_to(Level::Awareness)).unwrap(),
            audiences: u8::try_from(bits::<Audience>(&content.audiences)).unwrap(),
            window: content.window.filter(|window| !window.flexible).map(|window| (day(window.start), day(window.end))),
            seats: content.seats,
            amount: content.amount_usd,
            open: record.status == RequestStatus::Published
                && content.expires_on.is_none_or(|last| last >= INSTANCE_DAY)
                && content.max_matches != Some(0),
        }
    }
}
