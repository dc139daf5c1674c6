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
