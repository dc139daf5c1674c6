//! The core against exhaustive search.

use matcher::plan::flow::{Bonus, Matching, Method};

use crate::support::{Random, WIDEST, best_of_all, cases, small, worth};

#[test]
fn a_matching_is_worth_as_much_as_the_best_of_all_and_is_proved() {
    let mut random = Random(1);
    for case in 0..cases(4_000) {
        let bonus = if case % 2 == 0 {
            Bonus::default()
        } else {
            WIDEST
        };
        let (instance, edges) = small(&mut random, bonus);
        let matching = Matching::solve(&instance, &edges).expect("well formed");
        let found = worth(&instance, &matching.pairs());
        assert_eq!(
            found,
            Some(best_of_all(&instance, &edges)),
            "{instance:?} {edges:?}"
        );
        assert!(matching.is_proved(), "{instance:?} {edges:?}");
        assert_eq!(matching.method(), Method::Auction, "{instance:?} {edges:?}");
    }
}

#[test]
fn the_plain_method_takes_over_and_finds_the_same_worth() {
    let mut random = Random(2);
    for case in 0..cases(4_000) {
        let bonus = if case % 2 == 0 {
            Bonus::default()
        } else {
            WIDEST
        };
        let (mut instance, edges) = small(&mut random, bonus);
        instance.work_limit = u64::from(random.below(3));
        let matching = Matching::solve(&instance, &edges).expect("well formed");
        let found = worth(&instance, &matching.pairs());
        assert_eq!(
            found,
            Some(best_of_all(&instance, &edges)),
            "{instance:?} {edges:?}"
        );
        assert!(matching.is_proved(), "{instance:?} {edges:?}");
    }
}

/// Values at the ends of what is allowed and of what an auction is held for.
const ENDS: [i32; 9] = [
    i32::MIN,
    -(1 << 30) - 1,
    -(1 << 30),
    -1,
    1,
    100,
    1 << 28,
    (1 << 28) + 1,
    i32::MAX,
];

#[test]
fn no_value_or_bonus_that_is_allowed_is_too_large_for_the_sums() {
    let mut random = Random(3);
    for case in 0..cases(4_000) {
        let most = Bonus {
            group: Bonus::MOST,
            left: Bonus::MOST,
        };
        let bonus = if case % 2 == 0 {
            Bonus::default()
        } else {
            most
        };
        let (mut instance, mut edges) = small(&mut random, bonus);
        // Of few ends, so that small values are scaled beside large ones.
        let (from, many) = (random.below(9), 1 + random.below(3));
        for edge in &mut edges {
            edge.value = ENDS[((from + random.below(many)) % 9) as usize];
        }
        let quick = Matching::solve(&instance, &edges).expect("well formed");
        assert!(quick.is_proved(), "{instance:?} {edges:?}");
        assert_eq!(quick.method(), Method::Auction, "{instance:?} {edges:?}");
        instance.work_limit = 0;
        let plain = Matching::solve(&instance, &edges).expect("well formed");
        assert!(plain.is_proved(), "{instance:?} {edges:?}");
        if bonus == Bonus::default() {
            let best = Some(best_of_all(&instance, &edges));
            assert_eq!(worth(&instance, &quick.pairs()), best);
            assert_eq!(worth(&instance, &plain.pairs()), best);
        }
    }
}
