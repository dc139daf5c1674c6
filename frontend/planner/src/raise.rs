//! What hangs on a weight is said by raising it.

use std::collections::BTreeMap;

use wasm_bindgen::prelude::wasm_bindgen;

/// How many points a weight is given more.
const MORE: u32 = 5;

/// Weights, by name as JSON, with one of them five points higher and the others lower in proportion: whole
/// points rounded down, and the rest from the largest on. `null` where the others have not five points to
/// give, or the text is none of weights.
#[wasm_bindgen]
#[must_use]
pub fn raised(weights: &str, name: &str) -> String {
    let weights: BTreeMap<String, u32> = serde_json::from_str(weights).unwrap_or_default();
    let raised = raise(weights, name);
    // Every key is a text, so this cannot fail.
    serde_json::to_string(&raised).unwrap_or_default()
}

fn raise(mut weights: BTreeMap<String, u32>, name: &str) -> Option<BTreeMap<String, u32>> {
    let weight = weights.remove(name)?;
    let given: u32 = weights.values().sum();
    given.checked_sub(MORE)?;
    let mut others: Vec<(String, u32)> = weights.into_iter().collect();
    others.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    let mut left = MORE;
    for (_, weight) in &mut others {
        let part = MORE * *weight / given;
        *weight -= part;
        left -= part;
    }
    // They have five points between them, so this ends.
    while left > 0 {
        for (_, weight) in &mut others {
            if left > 0 && *weight > 0 {
                *weight -= 1;
                left -= 1;
            }
        }
    }
    others.push((name.to_owned(), weight + MORE));
    Some(others.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights(all: &[(&str, u32)]) -> BTreeMap<String, u32> {
        all.iter()
            .map(|(name, weight)| ((*name).to_owned(), *weight))
            .collect()
    }

    #[test]
    fn the_others_give_in_proportion_and_the_sum_stays() {
        let all = weights(&[("theme", 35), ("place", 15), ("time", 5), ("rest", 45)]);
        let found = raise(all, "time").unwrap();
        // 45, 35 and 15 of 95 give 2, 1 and 0; the last two points come from the two largest.
        let expected = weights(&[("theme", 33), ("place", 15), ("time", 10), ("rest", 42)]);
        assert_eq!(found, expected);
    }

    #[test]
    fn a_weight_that_leaves_too_little_is_not_raised() {
        assert_eq!(
            raise(weights(&[("theme", 97), ("place", 3)]), "theme"),
            None
        );
        assert_eq!(raised("[", "theme"), "null");
        let all = weights(&[("theme", 95), ("place", 5)]);
        let found = raise(all, "theme").unwrap();
        assert_eq!(found, weights(&[("theme", 100), ("place", 0)]));
    }
}
