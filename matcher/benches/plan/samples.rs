//! Seeded instances: a uniform hard family, and one that is shaped like requests and offers.

use matcher::plan::flow::Edge;

/// Nodes' limits and the pairs between them.
pub struct Sample {
    pub name: String,
    pub left_limits: Vec<u32>,
    pub right_limits: Vec<u32>,
    /// The group of each left node; 194 of them.
    pub groups: Vec<u32>,
    pub edges: Vec<Edge>,
}

/// States in the model family, and groups in both.
pub const GROUPS: u32 = 194;

/// splitmix64 (Steele, Lea, Flood 2014), whose state is a counter.
pub struct Stream(pub u64);

impl Stream {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        (self.next() >> 16) % bound
    }
}

fn mix(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

fn small(number: u64) -> u32 {
    u32::try_from(number).expect("a small number")
}

/// `uni_N`: 20 random offers for each request, values 1 to `most`.
pub fn uniform(count: u32, seed: u64, most: u64) -> Sample {
    let mut edges = Vec::new();
    for left in 0..count {
        let first = edges.len();
        for choice in 0..20 {
            let hash = mix(u64::from(left) * 20 + choice + (seed << 40));
            edges.push(Edge {
                left,
                right: small(hash % u64::from(count)),
                value: small(1 + (hash >> 32) % most).cast_signed(),
            });
        }
        edges[first..].sort_by_key(|edge| edge.right);
    }
    edges.dedup_by_key(|edge| (edge.left, edge.right));
    let mut stream = Stream((seed << 40) + (1 << 39));
    let mut limits = |most| (0..count).map(|_| 1 + small(stream.below(most))).collect();
    let (left_limits, right_limits) = (limits(3), limits(4));
    Sample {
        name: format!("uni_{count}{}", if most == 100 { "_points" } else { "" }),
        left_limits,
        right_limits,
        groups: (0..count).map(|left| left % GROUPS).collect(),
        edges,
    }
}

/// One side of the model family, packed.
struct Packed {
    themes: u64,
    /// Offers: States that may take it up; requests: the one that asks.
    states: [u64; 4],
    languages: u32,
    modes: u32,
    start: u32,
    end: u32,
    budget: u32,
    record: u32,
    region: u32,
}

/// Themes on a Zipf-like curve, spread over the vocabulary.
fn themes(stream: &mut Stream, most: u64) -> u64 {
    let count = 1 + stream.below(most);
    (0..count).fold(0, |themes, _| {
        // 2^(6u) - 1 for u in [0, 1): the integer part by shifts, the fraction linear between.
        let draw = stream.below(6 * 1024);
        let (whole, part) = (draw / 1024, draw % 1024);
        let rank = ((1 << whole) * (1024 + part) / 1024 - 1).min(63);
        themes | 1 << ((rank * 29 + 7) % 64)
    })
}

fn languages(stream: &mut Stream, region: u32) -> u32 {
    let mut languages = 1 << (1 + region * 2 + small(stream.below(2)));
    if stream.below(2) == 0 {
        languages |= 1;
    }
    if stream.below(10) == 0 {
        languages |= 1 << stream.below(16);
    }
    languages
}

fn packed(stream: &mut Stream, state: u32, is_offer: bool) -> Packed {
    let region = state * 22 / GROUPS * 6 / 22;
    let modes = (0..=stream.below(if is_offer { 4 } else { 3 }))
        .fold(0, |modes, _| modes | 1 << stream.below(8));
    let start = small(stream.below(36));
    let length = 1 + small(stream.below(if is_offer { 18 } else { 12 }));
    let extra = if is_offer { stream.below(2) } else { 0 };
    Packed {
        themes: themes(stream, if is_offer { 5 } else { 4 }),
        states: if is_offer {
            eligible(stream)
        } else {
            only(state)
        },
        languages: languages(stream, region),
        modes,
        start,
        end: start + length,
        budget: small((stream.below(4) + stream.below(5) + extra).min(7)),
        record: small(stream.below(8)),
        region,
    }
}

fn only(state: u32) -> [u64; 4] {
    let mut states = [0; 4];
    states[state as usize / 64] = 1 << (state % 64);
    states
}

fn eligible(stream: &mut Stream) -> [u64; 4] {
    match stream.below(10) {
        0..3 => [u64::MAX; 4],
        3..7 => {
            let region = small(stream.below(6));
            let inside = |state: &u32| state * 22 / GROUPS * 6 / 22 == region;
            (0..GROUPS).filter(inside).fold([0; 4], with)
        }
        _ => (0..5 + stream.below(36)).fold([0; 4], |states, _| {
            with(states, small(stream.below(u64::from(GROUPS))))
        }),
    }
}

fn with(mut states: [u64; 4], state: u32) -> [u64; 4] {
    states[state as usize / 64] |= 1 << (state % 64);
    states
}

/// 0 to 65,280 where the pair passes.
fn score(request: &Packed, offer: &Packed) -> Option<u32> {
    let shared = request.themes & offer.themes;
    let eligible = (0..4).any(|word| request.states[word] & offer.states[word] != 0);
    let months = request
        .end
        .min(offer.end)
        .saturating_sub(request.start.max(offer.start));
    if shared == 0 || !eligible || request.languages & offer.languages == 0 || months == 0 {
        return None;
    }
    let part = |of: u32, whole: u32| (255 * of / whole).min(255);
    let groups = |themes: u64| {
        (0..16).fold(0u32, |groups, g| {
            groups | u32::from(themes >> (4 * g) & 15 != 0) << g
        })
    };
    let themes = part(shared.count_ones(), request.themes.count_ones());
    let near = part(
        (groups(request.themes) & groups(offer.themes)).count_ones(),
        groups(request.themes).count_ones(),
    );
    let language = part(
        (request.languages & offer.languages).count_ones(),
        request.languages.count_ones(),
    );
    let modes = part(
        (request.modes & offer.modes).count_ones(),
        request.modes.count_ones(),
    );
    let time = part(months, request.end - request.start);
    let budget = 255 - part(request.budget.saturating_sub(offer.budget), 7);
    let region = if request.region == offer.region {
        255
    } else {
        60
    };
    let record = part(offer.record, 7);
    Some(
        80 * themes
            + 28 * near
            + 36 * language
            + 28 * modes
            + 32 * time
            + 24 * budget
            + 16 * region
            + 12 * record,
    )
}

/// `model_N`: for each request its `top` best offers among all that pass; with `points`, on the scale
/// of the rule.
pub fn model(count: u32, seed: u64, top: usize, points: bool) -> Sample {
    let mut stream = Stream(seed);
    let mut states = Vec::new();
    while states.len() < count as usize {
        let state = small(stream.below(u64::from(GROUPS)));
        // Richer States ask less.
        let keep =
            [8, 30, 60, 100][[0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3][state as usize % 16]];
        if stream.below(100) < keep {
            states.push(state);
        }
    }
    let requests: Vec<Packed> = states
        .iter()
        .map(|&state| packed(&mut stream, state, false))
        .collect();
    let offers: Vec<Packed> = (0..count)
        .map(|_| {
            let state = small(stream.below(u64::from(GROUPS)));
            packed(&mut stream, state, true)
        })
        .collect();
    let masks: Vec<u64> = offers.iter().map(|offer| offer.themes).collect();
    let mut edges = Vec::new();
    let mut passing = Vec::new();
    for (left, request) in (0..).zip(&requests) {
        passing.clear();
        for (right, mask) in (0..).zip(&masks) {
            if mask & request.themes != 0
                && let Some(value) = score(request, &offers[right as usize])
            {
                passing.push((value, right));
            }
        }
        let best = |&(value, right): &(u32, u32)| (std::cmp::Reverse(value), right);
        if passing.len() > top {
            passing.select_nth_unstable_by_key(top, best);
            passing.truncate(top);
        }
        passing.sort_unstable_by_key(|&(_, right)| right);
        edges.extend(passing.iter().map(|&(value, right)| {
            let value = if points {
                (value * 100).div_ceil(65_280).max(1)
            } else {
                value
            };
            Edge {
                left,
                right,
                value: value.cast_signed(),
            }
        }));
    }
    let mut limits = |most| (0..count).map(|_| 1 + small(stream.below(most))).collect();
    let (left_limits, right_limits) = (limits(3), limits(4));
    Sample {
        name: format!("model_{count}{}", if points { "_points" } else { "" }),
        left_limits,
        right_limits,
        groups: states,
        edges,
    }
}
