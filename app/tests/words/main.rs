//! The words of every language: complete, translated, and each of them used.
#![cfg(feature = "ssr")]
#![expect(
    clippy::unwrap_used,
    reason = "a fault here stops the test, as it should"
)]

mod codes;
mod files;
mod source;

use std::collections::{BTreeMap, BTreeSet};

use files::{Message, OFFERED, messages, names_only};

/// Lines `language key` of translations that are rightly the same as the English.
const SAME_AS_ENGLISH: &str = include_str!("same_as_english.txt");

/// The categories of whole numbers and of the compact ones, by CLDR 48's `plurals` table.
fn plural_categories(language: &str) -> BTreeSet<&'static str> {
    match language {
        "ar" => ["zero", "one", "two", "few", "many", "other"].into(),
        "fr" => ["one", "many", "other"].into(),
        _ => ["one", "other"].into(),
    }
}

/// The names of plural categories in any language.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn differing<'a>(
    one: &'a BTreeMap<String, Message>,
    other: &'a BTreeMap<String, Message>,
) -> Vec<&'a String> {
    one.keys().filter(|key| !other.contains_key(*key)).collect()
}

#[test]
fn every_offered_language_has_the_same_keys() {
    let english = messages("en");
    for language in OFFERED {
        let translated = messages(language);
        assert_eq!(
            differing(&english, &translated),
            Vec::<&String>::new(),
            "missing in {language}"
        );
        assert_eq!(
            differing(&translated, &english),
            Vec::<&String>::new(),
            "only in {language}"
        );
    }
}

#[test]
fn names_of_codes_stand_in_all_six_languages() {
    let english = names_only("en");
    for language in ["fr", "ar", "es", "ru", "zh"] {
        let translated = names_only(language);
        assert_eq!(
            differing(&english, &translated),
            Vec::<&String>::new(),
            "missing in {language}"
        );
        assert_eq!(
            differing(&translated, &english),
            Vec::<&String>::new(),
            "only in {language}"
        );
    }
}

#[test]
fn every_code_has_a_name_in_every_offered_language() {
    for language in OFFERED {
        let words = messages(language);
        let unnamed: Vec<String> = codes::name_keys()
            .into_iter()
            .filter(|key| !words.contains_key(key))
            .collect();
        assert_eq!(unnamed, Vec::<String>::new(), "{language}");
    }
}

#[test]
fn a_translation_is_not_the_english_text() {
    let english = messages("en");
    let allowed: BTreeSet<&str> = SAME_AS_ENGLISH
        .lines()
        .filter(|line| !line.is_empty())
        .collect();
    let mut same = BTreeSet::new();
    for language in ["fr", "ar"] {
        for (key, message) in messages(language) {
            // Names of States are generated from a reviewed table, and often are the same.
            if message.text == english.get(&key).unwrap().text && !key.starts_with("state-") {
                same.insert(format!("{language} {key}"));
            }
        }
    }
    let same: BTreeSet<&str> = same.iter().map(String::as_str).collect();
    let untranslated: Vec<_> = same.difference(&allowed).collect();
    let out_of_date: Vec<_> = allowed.difference(&same).collect();
    assert!(untranslated.is_empty(), "not translated: {untranslated:#?}");
    assert!(
        out_of_date.is_empty(),
        "in the list and not the same: {out_of_date:#?}"
    );
}

#[test]
fn every_plural_has_the_categories_of_its_language() {
    for language in OFFERED {
        let wanted = plural_categories(language);
        for (key, message) in messages(language) {
            for variants in &message.selectors {
                let categories: BTreeSet<&str> = variants
                    .iter()
                    .map(String::as_str)
                    .filter(|variant| CATEGORIES.contains(variant))
                    .collect();
                // A choice by something else than number only has the category of last resort.
                if categories.len() > 1 || wanted.len() == categories.len() {
                    assert_eq!(categories, wanted, "{language}: {key}");
                }
            }
        }
    }
}

#[test]
fn every_language_puts_the_same_things_into_a_text() {
    let english = messages("en");
    for language in ["fr", "ar"] {
        for (key, message) in messages(language) {
            let original = &english.get(&key).unwrap().variables;
            assert_eq!(&message.variables, original, "{language}: {key}");
        }
    }
}

#[test]
fn every_key_that_the_code_says_exists() {
    let words = messages("en");
    let missing: Vec<String> = source::said_keys()
        .into_iter()
        .filter(|key| !words.contains_key(key))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_text_is_said_somewhere() {
    let literals = source::literals();
    let codes: BTreeSet<String> = codes::name_keys().into_iter().collect();
    let unused: Vec<String> = messages("en")
        .into_keys()
        .filter(|key| !codes.contains(key) && !literals.contains(key))
        .filter(|key| !source::is_made_up(key, &literals))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}
