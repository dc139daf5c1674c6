//! Writes a request.

use domain::record::RawRecord;
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::{Modality, NeedSource, Tag};
use serde_json::{Value, json};

use super::aim::{Aim, Kit};
use super::calendar::Calendar;
use super::dice::Dice;
use super::words::{Library, Tongue};
use crate::error::BackendError;

/// Writes a request of an aim, filed so many days ago.
pub(super) fn write(
    dice: &Dice,
    library: &Library,
    aim: Aim,
    (calendar, filed): (Calendar, i64),
) -> Result<RawRecord, BackendError> {
    let (tongue, topic) = library.topic(aim.theme, aim.tongue)?;
    let (words, kit) = (library.words(tongue), Kit::of(aim.theme.parent()));
    let form = words.form(aim.modality)?;
    let title = if dice.chance(50) {
        format!("{}: {}", topic.ask, form.name)
    } else {
        topic.ask.clone()
    };
    let seats = dice.between(2, 12) * 5;
    let months = dice.between(2, 8) * 3;
    let need = topic.need.replace("{seats}", &seats.to_string());
    let counted = topic.need.contains("{seats}") || dice.chance(30);
    let others: Vec<Modality> = kit
        .modalities
        .iter()
        .copied()
        .filter(|m| *m != aim.modality)
        .collect();
    let second = dice.some(&others, usize::from(dice.chance(40)));
    let rest: Vec<Modality> = others
        .iter()
        .copied()
        .filter(|m| !second.contains(m))
        .collect();
    let money = matches!(
        aim.modality,
        Modality::Funding | Modality::Equipment | Modality::Scholarship
    );
    let document = json!({
        "title": title,
        "need": need.replace("{months}", &months.to_string()),
        "background": topic.why,
        "themes": themes(dice, aim),
        "modalities_wanted": std::iter::once(aim.modality).chain(second).collect::<Vec<_>>(),
        "modalities_acceptable": dice.some(&rest, dice.below(3)),
        "audiences": [aim.audience],
        "level_now": aim.level_now()?,
        "level_wanted": aim.level,
        "languages": languages(dice, aim.tongue),
        "window": window(dice, calendar, filed),
        "seats": counted.then_some(seats),
        "amount_usd": (money || dice.chance(15)).then(|| dice.between(2, 60) * 5_000),
        "max_matches": dice.pick(&[None, Some(1), Some(2), Some(3)])?,
        "already_under_way": dice.pick(&words.under_way)?,
        "own_contribution": dice.pick(&words.own)?,
        "source": dice.pick(NeedSource::ALL)?,
        "axis": [kit.axis],
        "norms": dice.some(aim.theme.parent().norms(), 2),
        "tags": dice.some(Tag::ALL, dice.below(3)),
        "threats": dice.some(kit.threats, 1),
        "expires_on": dice.chance(30).then(|| calendar.plain(filed - dice.between(200, 760))),
    });
    Ok(as_record(document))
}

/// Who may see it: mostly what is proposed, now and then wider or narrower.
pub(super) fn visibility(dice: &Dice) -> Visibility {
    let record = match dice.below(10) {
        0..=2 => Circle::Public,
        3 => Circle::States,
        _ => Circle::Verified,
    };
    let budget = if dice.chance(50) {
        Circle::Verified
    } else {
        Circle::Reviewers
    };
    Visibility {
        record,
        budget,
        ..Visibility::REQUEST
    }
}

/// The theme, now and then with a second one beside it.
fn themes(dice: &Dice, aim: Aim) -> Value {
    let beside = aim
        .theme
        .parent()
        .themes()
        .iter()
        .find(|theme| **theme != aim.theme);
    match beside {
        Some(second) if dice.chance(35) => json!([
            {"code": aim.theme, "share": 70},
            {"code": second, "share": 30},
        ]),
        _ => json!([{"code": aim.theme, "share": 100}]),
    }
}

fn languages(dice: &Dice, tongue: Tongue) -> Vec<&'static str> {
    let mut languages = vec![tongue.code()];
    if tongue != Tongue::En && dice.chance(40) {
        languages.push(Tongue::En.code());
    }
    languages
}

/// From two months after it was filed, for half a year or more.
fn window(dice: &Dice, calendar: Calendar, filed: i64) -> Value {
    let start = filed - dice.between(45, 90);
    let end = start - dice.between(150, 300);
    match dice.below(4) {
        0 => Value::Null,
        place => json!({
            "start": calendar.plain(start), "end": calendar.plain(end), "flexible": place == 1,
        }),
    }
}

/// The object that `json!` made.
pub(super) fn as_record(document: Value) -> RawRecord {
    match document {
        Value::Object(record) => record,
        _ => RawRecord::new(),
    }
}
