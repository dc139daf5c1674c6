//! What is said of a State that keeps its name back.

use backend::queries::Narrowed;
use domain::mask::Mask;
use domain::vocabulary::{Area, ProviderType, StateCode};

use crate::words::{Words, args};

/// How a masked State goes: one of so many, where they are and what they share.
pub fn mask_name(words: Words, mask: &Mask) -> String {
    let area = words.name(mask.area());
    let shared = mask.situations().iter().copied().map(Area::Situation);
    let place = words.list([area].into_iter().chain(shared.map(|one| words.name(one))));
    let count = mask.states().len();
    words.with("mask-one-of", &args!["count" => count, "place" => place])
}

/// What a yes tells of a State that keeps its name back, where it tells something.
pub fn narrowed_said(words: Words, narrowed: Option<Narrowed>) -> Option<String> {
    let Narrowed { left, of } = narrowed?;
    Some(words.with("mask-narrowed", &args!["left" => left, "of" => of]))
}

/// Whose a record is: a State that asks by its name or, where it keeps that back, by what it shares
/// with others; a provider by its own name and what kind it is.
pub fn owner_name(
    words: Words,
    organisation: &str,
    (kind, state, mask): (Option<ProviderType>, Option<StateCode>, Option<&Mask>),
) -> String {
    match (mask, kind, state) {
        (Some(mask), ..) => mask_name(words, mask),
        (None, Some(kind), _) => words.list([organisation.to_owned(), words.name(kind)]),
        (None, None, Some(state)) => words.name(state),
        (None, None, None) => words.list([organisation]),
    }
}
