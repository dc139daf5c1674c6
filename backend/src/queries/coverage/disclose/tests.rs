use domain::vocabulary::SubRegion;
use proptest::prelude::*;

use super::*;

fn request(themes: &[usize], met: bool) -> Asked {
    Asked {
        region: SubRegion::Melanesia,
        themes: themes.iter().map(|place| ThemeGroup::ALL[*place]).collect(),
        met,
    }
}

fn many(count: usize, themes: &[usize], met: bool) -> Vec<Asked> {
    vec![request(themes, met); count]
}

fn shown(requests: &[Asked]) -> Vec<Tally> {
    unmet(requests).into_values().collect()
}

#[test]
fn neither_the_met_nor_the_unmet_are_ever_told_to_be_one_or_two() {
    use Tally::{Exactly, None, Withheld};
    for (met, open, told) in [
        (0, 1, Withheld),
        (0, 2, Withheld),
        (0, 3, Exactly(3)),
        (1, 3, Withheld),
        (2, 9, Withheld),
        (3, 3, Exactly(3)),
        (9, 1, Withheld),
        (3, 0, None),
        (2, 0, Withheld),
    ] {
        let requests = [many(met, &[0], true), many(open, &[0], false)].concat();
        assert_eq!(shown(&requests), [told], "{met} met, {open} not");
    }
}

#[test]
fn what_one_cell_has_beyond_another_is_not_told_by_subtraction() {
    // Eleven of both themes, and one that has only the second.
    let both = [many(5, &[0, 1], true), many(6, &[0, 1], false)].concat();
    let one = many(1, &[1], false);
    let told = shown(&[both, one].concat());
    assert_eq!(
        told.iter()
            .filter(|tally| **tally == Tally::Withheld)
            .count(),
        1
    );
}

/// Every number of unmet requests that a theme could have, as far as what is shown goes.
fn possible(
    requests: &[Asked],
    theme: ThemeGroup,
    shown: &BTreeMap<ThemeGroup, Tally>,
) -> BTreeSet<u64> {
    let unmet_of = |theme: &ThemeGroup, bits: u32| {
        let has = requests
            .iter()
            .enumerate()
            .filter(|(_, one)| one.themes.contains(theme));
        let open = has.filter(|(place, _)| bits & (1 << place) != 0).count();
        u64::try_from(open).unwrap()
    };
    let agrees = |bits: u32| {
        shown.iter().all(|(theme, tally)| {
            *tally == Tally::Withheld || *tally == Tally::of(unmet_of(theme, bits))
        })
    };
    (0..1_u32 << requests.len())
        .filter(|bits| agrees(*bits))
        .map(|bits| unmet_of(&theme, bits))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn no_unsafe_count_follows_from_all_that_is_shown(
        kinds in prop::collection::vec((1_usize..16, 1_usize..6, any::<bool>()), 1..5)
    ) {
        let themes = |bits: usize| (0..4).filter(|place| bits & (1 << place) != 0).collect::<Vec<_>>();
        let mut requests = Vec::new();
        for (bits, count, met) in kinds {
            requests.extend(many(count, &themes(bits), met));
        }
        requests.truncate(12);
        let told = unmet(&requests);
        for (theme, tally) in &told {
            let kinds = Kinds::of(&requests);
            if *tally == Tally::Withheld && !kinds.is_safe(&kinds.of_theme(*theme)) {
                prop_assert!(possible(&requests, *theme, &told).len() > 1, "{theme:?} of {told:?}");
            }
        }
    }
}
