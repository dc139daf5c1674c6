//! A matching that is repaired after each change against exhaustive search.

use matcher::plan::flow::{Bonus, Edge, Instance, Left, Matching, Method, Right};

use crate::support::{Random, WIDEST, best_of_all, cases, limit, small, worth};

/// The same instance in plain lists and in the matching.
struct Both {
    instance: Instance,
    edges: Vec<Edge>,
    matching: Matching,
}

impl Both {
    fn set(&mut self, left: u32, right: u32, value: Option<i32>) {
        self.edges
            .retain(|edge| (edge.left, edge.right) != (left, right));
        self.edges
            .extend(value.map(|value| Edge { left, right, value }));
        self.matching.set_pair(left, right, value);
    }

    fn replace_left(&mut self, random: &mut Random, left: u32) {
        self.edges.retain(|edge| edge.left != left);
        let rights = 0..u32::try_from(self.instance.rights.len()).expect("few");
        let mut pairs = Vec::new();
        for right in rights {
            if random.flip(3) && self.edges.len() < 11 {
                let value = 1 + random.below(5).cast_signed();
                pairs.push((right, value));
                self.edges.push(Edge { left, right, value });
            }
        }
        self.matching.replace_left(left, &pairs);
    }

    fn replace_right(&mut self, random: &mut Random, right: u32) {
        self.edges.retain(|edge| edge.right != right);
        let lefts = 0..u32::try_from(self.instance.lefts.len()).expect("few");
        let mut pairs = Vec::new();
        for left in lefts {
            if random.flip(3) && self.edges.len() < 11 {
                let value = 1 + random.below(5).cast_signed();
                pairs.push((left, value));
                self.edges.push(Edge { left, right, value });
            }
        }
        self.matching.replace_right(right, &pairs);
    }

    /// Pins a pair where it fits, or lets one go.
    fn pin(&mut self, random: &mut Random, left: u32, right: u32) {
        let of_left = &mut self.instance.lefts[left as usize];
        let of_right = &mut self.instance.rights[right as usize];
        if of_left.pins < of_left.limit && of_right.pins < of_right.limit {
            of_left.pins += 1;
            of_right.pins += 1;
            self.edges
                .retain(|edge| (edge.left, edge.right) != (left, right));
            self.matching.pin(left, right);
        } else if of_left.pins > 0 && of_right.pins > 0 && self.edges.len() < 11 {
            of_left.pins -= 1;
            of_right.pins -= 1;
            let value = 1 + random.below(5).cast_signed();
            self.edges
                .retain(|edge| (edge.left, edge.right) != (left, right));
            self.edges.push(Edge { left, right, value });
            self.matching.unpin(left, right, Some(value));
        }
    }

    fn edit(&mut self, random: &mut Random) {
        let left = random.below(u32::try_from(self.instance.lefts.len()).expect("few"));
        let right = random.below(u32::try_from(self.instance.rights.len()).expect("few"));
        match random.below(9) {
            0 => {
                let limit = limit(random);
                let node = &mut self.instance.lefts[left as usize];
                node.limit = limit;
                node.pins = random.below(2).min(limit);
                self.matching.set_left_limit(left, limit, node.pins);
            }
            1 => {
                let limit = limit(random);
                let node = &mut self.instance.rights[right as usize];
                node.limit = limit;
                node.pins = random.below(2).min(limit);
                self.matching.set_right_limit(right, limit, node.pins);
            }
            2 => self.replace_left(random, left),
            3 => self.replace_right(random, right),
            4 => self.set(left, right, None),
            8 => self.pin(random, left, right),
            5 if self.instance.lefts.len() < 6 => {
                let group = random.below(self.instance.groups);
                let node = Left {
                    limit: limit(random),
                    pins: 0,
                    group,
                };
                self.instance.lefts.push(node);
                let left = self.matching.add_left(node);
                self.replace_left(random, left);
            }
            6 if self.instance.rights.len() < 6 => {
                let node = Right {
                    limit: limit(random),
                    pins: 0,
                };
                self.instance.rights.push(node);
                let right = self.matching.add_right(node);
                self.replace_right(random, right);
            }
            _ if self.edges.len() < 11 => {
                let value = 1 + random.below(100).cast_signed();
                self.set(left, right, Some(value));
            }
            _ => {}
        }
    }
}

#[test]
fn after_each_change_a_matching_is_worth_as_much_as_the_best_of_all() {
    let found = edit_and_compare(&mut Random(3), |_| u64::MAX);
    assert!(found.iter().all(|method| *method == Method::Auction));
}

#[test]
fn past_the_work_limit_changes_reach_the_same_worth() {
    let found = edit_and_compare(&mut Random(6), |random| random.below(6).into());
    for method in [Method::Auction, Method::Plain] {
        assert!(found.contains(&method), "{method:?} was never used");
    }
}

/// Changes small matchings ten times each; answers what found each of the optima.
fn edit_and_compare(random: &mut Random, work_limit: impl Fn(&mut Random) -> u64) -> Vec<Method> {
    let mut methods = Vec::new();
    for case in 0..cases(400) {
        let bonus = if case % 2 == 0 {
            Bonus::default()
        } else {
            WIDEST
        };
        let (mut instance, edges) = small(random, bonus);
        instance.work_limit = work_limit(random);
        let matching = Matching::solve(&instance, &edges).expect("well formed");
        let mut both = Both {
            instance,
            edges,
            matching,
        };
        for _ in 0..10 {
            for _ in 0..=random.below(2) {
                both.edit(random);
            }
            both.matching.repair();
            let Both {
                instance,
                edges,
                matching,
            } = &both;
            let found = worth(instance, &matching.pairs());
            assert_eq!(
                found,
                Some(best_of_all(instance, edges)),
                "{instance:?} {edges:?}"
            );
            assert!(matching.is_proved(), "{instance:?} {edges:?}");
            methods.push(matching.method());
        }
    }
    methods
}
