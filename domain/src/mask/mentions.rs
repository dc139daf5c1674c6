//! Finds words in a text that would name somebody.

/// The names that a text mentions, each as it was given: at the beginning of a word, whatever the
/// case, so that "Fiji" is found in "fijian". Names in capitals are codes, which are looked for as whole
/// words with that very case.
pub fn mentions<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let folded = text.to_lowercase();
    names
        .into_iter()
        .filter(|name| {
            if name.chars().all(|letter| letter.is_ascii_uppercase()) {
                is_a_word(text, name)
            } else {
                begins_a_word(&folded, &name.to_lowercase())
            }
        })
        .collect()
}

fn begins_a_word(text: &str, name: &str) -> bool {
    let mut found = text.match_indices(name).map(|(at, _)| at);
    !name.is_empty() && found.any(|at| !ends_in_a_word(text.get(..at)) || !spaced(name))
}

fn is_a_word(text: &str, name: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric())
        .any(|word| word == name)
}

fn ends_in_a_word(before: Option<&str>) -> bool {
    before.is_some_and(|text| text.ends_with(char::is_alphanumeric))
}

/// Whether the name is of a script that puts spaces between words. Chinese does not; Arabic joins
/// its article and its prepositions to the word that follows.
fn spaced(name: &str) -> bool {
    name.chars().all(|letter| {
        let joined = ('\u{0600}'..='\u{06ff}').contains(&letter)
            || ('\u{4e00}'..='\u{9fff}').contains(&letter);
        !joined
    })
}
