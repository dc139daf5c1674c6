//! Small random instances, and how many of them to try.

use matcher::plan::flow::{Bonus, Edge, Instance, Left, Right, UNLIMITED};

/// How many cases a test tries: `MATCHER_CASES`, or a number that is quick enough for every run.
#[expect(
    clippy::disallowed_methods,
    reason = "a test has no configuration to read it from"
)]
pub fn cases(usual: u64) -> u64 {
    std::env::var("MATCHER_CASES").map_or(usual, |cases| cases.parse().expect("a number"))
}

/// splitmix64 (Steele, Lea, Flood 2014).
pub struct Random(pub u64);

impl Random {
    /// A number below `bound`.
    pub fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let state = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from((state ^ (state >> 31)) % u64::from(bound)).expect("below a u32")
    }

    pub fn flip(&mut self, one_in: u32) -> bool {
        self.below(one_in) == 0
    }
}

pub const WIDEST: Bonus = Bonus {
    group: 1 << 52,
    left: 1 << 40,
};

pub fn limit(random: &mut Random) -> u32 {
    match random.below(6) {
        0 => 0,
        1 => UNLIMITED,
        limit => limit.div_ceil(2),
    }
}

/// A few nodes and edges: ties, limits of 0 and none, parts without edges, pins.
pub fn small(random: &mut Random, bonus: Bonus) -> (Instance, Vec<Edge>) {
    let (lefts, rights, groups) = (
        1 + random.below(5),
        1 + random.below(5),
        1 + random.below(3),
    );
    let pins = |random: &mut Random, limit: u32| {
        if random.flip(4) {
            random.below(3).min(limit)
        } else {
            0
        }
    };
    let mut instance = Instance {
        groups,
        bonus,
        work_limit: u64::MAX,
        ..Instance::default()
    };
    for _ in 0..lefts {
        let limit = limit(random);
        let (pins, group) = (pins(random, limit), random.below(groups));
        instance.lefts.push(Left { limit, pins, group });
    }
    for _ in 0..rights {
        let limit = limit(random);
        let pins = pins(random, limit);
        instance.rights.push(Right { limit, pins });
    }
    let most = [2, 5, 100][random.below(3) as usize];
    let mut edges = Vec::new();
    for left in 0..lefts {
        for right in 0..rights {
            if random.flip(2) && edges.len() < 11 {
                let value = 1 + random.below(most).cast_signed();
                edges.push(Edge { left, right, value });
            }
        }
    }
    (instance, edges)
}

/// What a choice of edges is worth with the pins: groups, left nodes, values; `None` if it does not fit.
pub fn worth(instance: &Instance, chosen: &[Edge]) -> Option<(i64, i64, i64)> {
    let mut lefts: Vec<u32> = instance.lefts.iter().map(|left| left.pins).collect();
    let mut rights: Vec<u32> = instance.rights.iter().map(|right| right.pins).collect();
    for edge in chosen {
        lefts[edge.left as usize] += 1;
        rights[edge.right as usize] += 1;
    }
    let fits = lefts
        .iter()
        .zip(&instance.lefts)
        .all(|(load, left)| *load <= left.limit)
        && rights
            .iter()
            .zip(&instance.rights)
            .all(|(load, right)| *load <= right.limit);
    let mut served = vec![false; instance.groups as usize];
    for (load, left) in lefts.iter().zip(&instance.lefts) {
        served[left.group as usize] |= *load > 0;
    }
    let groups = served.iter().filter(|served| **served).count() as i64;
    let served = lefts.iter().filter(|load| **load > 0).count() as i64;
    let total = chosen.iter().map(|edge| i64::from(edge.value)).sum();
    if instance.bonus == Bonus::default() {
        fits.then_some((0, 0, total))
    } else {
        fits.then_some((groups, served, total))
    }
}

/// The best worth of all choices, by trying each.
pub fn best_of_all(instance: &Instance, edges: &[Edge]) -> (i64, i64, i64) {
    let chosen = |mask: u32| -> Vec<Edge> {
        (0..)
            .zip(edges)
            .filter(|(bit, _)| mask >> bit & 1 == 1)
            .map(|(_, edge)| *edge)
            .collect()
    };
    (0..1u32 << edges.len())
        .filter_map(|mask| worth(instance, &chosen(mask)))
        .max()
        .expect("the empty choice fits")
}
