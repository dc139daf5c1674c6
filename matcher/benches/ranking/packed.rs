//! What a careful programmer would write instead: packed records, one scan, gates first, a heap.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use chrono::{Datelike, NaiveDate};
use domain::id::OfferId;
use domain::record::{Offer, Request};
use domain::vocabulary::{
    Area, CostToRecipient, LanguageTag, Provision, StateCode, ThemeCode, related,
};

struct Packed {
    states: [u64; 4],
    direct: [u64; 4],
    group: [u64; 4],
    region: [u64; 4],
    themes: u64,
    modalities: u32,
    audiences: u8,
    levels: u8,
    fifths: u8,
    is_flexible: bool,
    is_ready: bool,
    state: u8,
    start: i32,
    end: i32,
    lead: i32,
    seats: u32,
    amount: u64,
    delivered: u64,
    interpreted: u64,
    materials: u64,
    place: (u32, i64, OfferId),
}

pub struct Scan {
    offers: Vec<Packed>,
    languages: Vec<LanguageTag>,
    today: NaiveDate,
    near: Vec<(u64, u64)>,
}

fn bit(set: &[u64; 4], at: u8) -> bool {
    (set[usize::from(at / 64)] >> (at % 64)) & 1 == 1
}
fn half_up(weight: u64, part: u64, whole: u64) -> u32 {
    ((2 * weight * part.min(whole) + whole) / (2 * whole)) as u32
}

impl Scan {
    pub fn new(offers: &[Offer], today: NaiveDate) -> Self {
        let mut languages: Vec<LanguageTag> = offers
            .iter()
            .flat_map(|o| o.content.languages.keys().copied())
            .collect();
        languages.sort_unstable();
        languages.dedup();
        let near = ThemeCode::ALL
            .iter()
            .map(|theme| {
                let set = |test: &dyn Fn(ThemeCode) -> bool| {
                    ThemeCode::ALL
                        .iter()
                        .filter(|t| test(**t))
                        .fold(0, |all, t| all | 1 << *t as u64)
                };
                (
                    set(&|t| t.parent() == theme.parent()),
                    set(&|t| t.parent() == theme.parent() || related(t.parent(), theme.parent())),
                )
            })
            .collect();
        let mut scan = Self {
            offers: Vec::new(),
            languages,
            today,
            near,
        };
        scan.offers = offers.iter().map(|offer| scan.pack(offer)).collect();
        scan
    }

    fn language(&self, tag: &LanguageTag) -> u64 {
        self.languages
            .iter()
            .position(|l| l == tag)
            .map_or(0, |place| 1 << place)
    }

    fn pack(&self, offer: &Offer) -> Packed {
        let c = &offer.content;
        let few = c
            .coverage
            .iter()
            .filter(|a| matches!(a, Area::State(_)))
            .count()
            <= 12;
        let states = |value: u8| {
            let mut set = [0; 4];
            for state in StateCode::ALL {
                let best = c
                    .coverage
                    .iter()
                    .filter(|a| a.contains(*state, self.today))
                    .map(|a| match a {
                        Area::State(_) if few => 15,
                        Area::World => 6,
                        Area::Region(_) => 8,
                        _ => 12,
                    })
                    .max();
                if best >= Some(value) {
                    set[*state as usize / 64] |= 1 << (*state as usize % 64);
                }
            }
            set
        };
        let how = |wanted: Provision| {
            c.languages
                .iter()
                .filter(|(_, p)| **p == wanted)
                .fold(0, |all, (tag, _)| all | self.language(tag))
        };
        Packed {
            states: states(6),
            region: states(8),
            group: states(12),
            direct: states(15),
            themes: c.themes.iter().fold(0, |all, t| all | 1 << *t as u64),
            modalities: c.modalities.iter().fold(0, |all, m| all | 1 << *m as u32),
            audiences: c.audiences.iter().fold(0, |all, a| all | 1 << *a as u32),
            levels: c.levels.iter().fold(0, |all, l| all | 1 << *l as u32),
            fifths: 2 * u8::from(c.follow_up)
                + u8::from(c.cost_to_recipient == CostToRecipient::None)
                + u8::from(c.conditions.trim().is_empty())
                + u8::from(c.local_partner),
            is_flexible: c.window.is_some_and(|w| w.flexible),
            is_ready: c.expires_on.is_none_or(|last| last >= self.today)
                && c.max_matches != Some(0),
            state: offer.provider_state.map_or(255, |s| s as u8),
            start: c
                .window
                .map_or(i32::MIN / 2, |w| w.start.num_days_from_ce()),
            end: c.window.map_or(i32::MAX / 2, |w| w.end.num_days_from_ce()),
            lead: c.lead_time_days as i32,
            seats: c.seats_left.unwrap_or(u32::MAX),
            amount: c.amount_usd_left.unwrap_or(u64::MAX),
            delivered: how(Provision::Delivered),
            interpreted: how(Provision::Interpretation),
            materials: how(Provision::Materials),
            place: (
                offer.active_matches,
                offer.published_at.map_or(i64::MAX, |at| at.timestamp()),
                offer.id,
            ),
        }
    }

    pub fn best(&self, request: &Request, top: usize) -> Vec<(OfferId, u32)> {
        let c = &request.content;
        if c.expires_on.is_some_and(|last| last < self.today) || c.max_matches == Some(0) {
            return Vec::new();
        }
        let state = request.state as u8;
        let themes: Vec<_> = c
            .themes
            .iter()
            .map(|t| {
                let (parent, near) = self.near[t.code as usize];
                (
                    1 << t.code as u64,
                    parent,
                    near,
                    u32::from(t.share.percent()),
                )
            })
            .collect();
        let near = themes
            .iter()
            .fold(0, |all: u64, t: &(u64, u64, u64, u32)| all | t.2);
        let wanted = c
            .modalities_wanted
            .iter()
            .fold(0_u32, |all, m| all | 1 << *m as u32);
        let acceptable = c
            .modalities_acceptable
            .iter()
            .fold(0_u32, |all, m| all | 1 << *m as u32);
        let audiences = c.audiences.iter().fold(0, |all, a| all | 1 << *a as u32);
        let languages = c
            .languages
            .iter()
            .fold(0, |all, tag| all | self.language(tag));
        let window = c
            .window
            .filter(|w| !w.flexible)
            .map(|w| (w.start.num_days_from_ce(), w.end.num_days_from_ce()));
        let today = self.today.num_days_from_ce();
        let mut heap: BinaryHeap<(Reverse<u32>, (u32, i64, OfferId))> =
            BinaryHeap::with_capacity(top + 1);
        for o in &self.offers {
            if o.modalities & (wanted | acceptable) == 0
                || o.themes & near == 0
                || !o.is_ready
                || o.state == state
                || !bit(&o.states, state)
            {
                continue;
            }
            if (c.seats.is_some() && o.seats == 0) || (c.amount_usd.is_some() && o.amount == 0) {
                continue;
            }
            let timing = match window {
                Some((start, end)) if !o.is_flexible => {
                    let days = end.min(o.end) - start.max(o.start.max(today + o.lead)) + 1;
                    if days <= 0 {
                        continue;
                    }
                    half_up(
                        5,
                        days as u64,
                        i64::from(end - start + 1).min(i64::from(o.end) - i64::from(o.start) + 1)
                            as u64,
                    )
                }
                _ => 5,
            };
            let sum: u32 = themes
                .iter()
                .map(|(same, parent, near, share)| {
                    share
                        * if o.themes & same != 0 {
                            35
                        } else if o.themes & parent != 0 {
                            20
                        } else if o.themes & near != 0 {
                            8
                        } else {
                            0
                        }
                })
                .sum();
            let reach = if bit(&o.direct, state) {
                15
            } else if bit(&o.group, state) {
                12
            } else if bit(&o.region, state) {
                8
            } else {
                6
            };
            let (w, all) = ((o.modalities & wanted).count_ones(), wanted.count_ones());
            let halves = 2 * w + (o.modalities & acceptable).count_ones().min(all - w);
            let level = c.level_wanted as u32;
            let near_level = |steps: u32| {
                (o.levels as u32) << 8 & ((1 << (level + 8 + steps)) | (1 << (level + 8 - steps)))
                    != 0
            };
            let tenths = if near_level(0) {
                7
            } else if near_level(1) {
                4
            } else if near_level(2) {
                1
            } else {
                0
            } + if u32::from(o.audiences) & audiences != 0 {
                3
            } else {
                0
            };
            let language = if o.delivered & languages != 0 {
                10
            } else if o.interpreted & languages != 0 {
                6
            } else if o.materials & languages != 0 {
                3
            } else {
                0
            };
            let scale = if c.seats.is_none() && c.amount_usd.is_none() {
                5
            } else {
                let seats = c
                    .seats
                    .filter(|_| o.seats != u32::MAX)
                    .map(|s| half_up(5, o.seats.into(), s.into()));
                let amount = c
                    .amount_usd
                    .filter(|_| o.amount != u64::MAX)
                    .map(|a| half_up(5, o.amount, a));
                seats.into_iter().chain(amount).min().unwrap_or(0)
            };
            let score = half_up(35, sum.into(), 3500)
                + reach
                + half_up(15, halves.into(), (2 * all).into())
                + tenths
                + language
                + timing
                + scale
                + u32::from(o.fifths);
            let key = (Reverse(score), o.place);
            if heap.len() < top {
                heap.push(key);
            } else if key < *heap.peek().unwrap() {
                heap.pop();
                heap.push(key);
            }
        }
        let found = heap.into_sorted_vec();
        found
            .into_iter()
            .map(|(Reverse(score), place)| (place.2, score))
            .collect()
    }
}
