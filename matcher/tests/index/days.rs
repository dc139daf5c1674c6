//! Other days than the one that the index is made ready for.

use chrono::Days;

use crate::support::{assert_same, cases, index_of, population, today};

#[test]
fn an_index_moved_to_another_day_answers_as_the_reference() {
    for seed in 0..cases(4) {
        let (requests, offers) = population(seed, 60);
        let mut index = index_of(&requests, &offers, today());
        let days = [
            "2026-12-02",
            "2027-03-15",
            "2015-01-01",
            "2026-11-30",
            "2099-01-01",
        ];
        for day in days {
            let day = day.parse().unwrap();
            index.set_day(day);
            assert_eq!(index.day(), day);
            assert_same(&index, &requests, &offers, day);
        }
    }
}

#[test]
fn a_question_of_another_day_is_answered_as_well() {
    let (requests, offers) = population(9, 30);
    let index = index_of(&requests, &offers, today());
    assert_same(&index, &requests, &offers, today() + Days::new(100));
}
