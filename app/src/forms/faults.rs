//! What is said about a fault of a field.

use domain::fault::{Fault, Rule};

use super::values::{input_id, segments};
use crate::words::{Words, args};

/// The fields in the order of the forms; see `components::RecordFields`.
const ORDER: [&str; 35] = [
    "title",
    "need",
    "description",
    "themes",
    "background",
    "modalities_wanted",
    "modalities_acceptable",
    "modalities",
    "delivery",
    "coverage",
    "audiences",
    "level_now",
    "level_wanted",
    "levels",
    "languages",
    "window",
    "lead_time_days",
    "seats",
    "seats_left",
    "amount_usd",
    "amount_usd_left",
    "max_matches",
    "expires_on",
    "recurring",
    "cost_to_recipient",
    "conditions",
    "follow_up",
    "local_partner",
    "already_under_way",
    "own_contribution",
    "source",
    "threats",
    "axis",
    "norms",
    "tags",
];

/// Where a field stands in its form; a field that no form has comes last.
pub(super) fn place(path: &str) -> usize {
    let field = segments(path).next().unwrap_or(path);
    ORDER.iter().take_while(|other| **other != field).count()
}

/// Says what to do about a fault; what was typed is not repeated.
pub fn fault_message(words: Words, fault: &Fault) -> String {
    match &fault.rule {
        Rule::Required => words.text("rule-required"),
        Rule::Characters { min: 0, max } => {
            words.with("rule-characters-most", &args!["max" => *max])
        }
        Rule::Characters { min, max } => {
            words.with("rule-characters", &args!["min" => *min, "max" => *max])
        }
        Rule::Code { .. } => words.text("rule-code"),
        Rule::Count { min, max } => words.with("rule-count", &args!["min" => *min, "max" => *max]),
        Rule::Different | Rule::Unique | Rule::NameOfItsOwn => words.text("rule-different"),
        Rule::NotIn { field } => {
            words.with("rule-not-in", &args!["other" => field_name(words, field)])
        }
        Rule::Number { min, max } => words.with(
            "rule-number",
            &args!["min" => words.number(*min), "max" => words.number(*max)],
        ),
        Rule::SharesOf100 | Rule::WeightsOf100 => words.text("rule-shares"),
        Rule::Date | Rule::Time => words.text("rule-date"),
        Rule::HardToGuess => words.text("error-conflict-weak-password"),
        Rule::HttpsAddress => words.text("rule-https"),
        Rule::EmailAddress => words.text("rule-email"),
        Rule::YesOrNo => words.text("rule-yes-or-no"),
        Rule::StartNotAfterEnd => words.text("rule-window"),
        Rule::NamesNobody { found } => {
            words.with("rule-names-nobody", &args!["found" => words.list(found)])
        }
        Rule::LanguageOfEnough => words.text("rule-language-of-enough"),
        Rule::MaskedFromTheStart => words.text("rule-masked-from-the-start"),
        Rule::KeepsTheOtherParty => words.text("error-conflict-other-party"),
        Rule::List | Rule::Object | Rule::Id | Rule::NoSuchField => words.text("rule-form"),
    }
}

/// What the field of a path is called: that of the field, whatever part of it is meant. A field
/// that no form has goes by its code.
pub fn field_name(words: Words, path: &str) -> String {
    let field = segments(path).next().unwrap_or(path);
    let key = format!("field-{field}");
    if words.has(&key) {
        words.text(&key)
    } else {
        field.to_owned()
    }
}

/// The id of the input that a fault is about. Rows of themes and the parts of a window have their
/// own; in any other list or object it is the group.
pub(super) fn anchor(path: &str) -> String {
    let own = (path.starts_with("themes[") && path.contains('.'))
        || path.starts_with("window.")
        || path == "visibility.record";
    if own {
        input_id(path)
    } else {
        segments(path).next().unwrap_or_default().to_owned()
    }
}
