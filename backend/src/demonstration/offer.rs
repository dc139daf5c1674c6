//! Writes an offer.

use chrono::NaiveDate;
use domain::record::RawRecord;
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::{
    Area, Audience, CostToRecipient, Delivery, Level, Modality, Provision, StateCode, SubRegion,
    Tag, World,
};
use serde_json::{Value, json};

use super::aim::{Aim, Kit};
use super::calendar::Calendar;
use super::dice::Dice;
use super::request::as_record;
use super::words::{Library, Tongue};
use crate::error::BackendError;

/// Writes an offer that fits an aim, in the provider's language, filed so many days ago.
pub(super) fn write(
    dice: &Dice,
    library: &Library,
    (aim, provider): (Aim, Tongue),
    (calendar, filed): (Calendar, i64),
) -> Result<RawRecord, BackendError> {
    let (tongue, topic) = library.topic(aim.theme, provider)?;
    let (words, kit) = (library.words(tongue), Kit::of(aim.theme.parent()));
    let form = words.form(aim.modality)?;
    let money = matches!(
        aim.modality,
        Modality::Funding | Modality::Equipment | Modality::Scholarship
    );
    let document = json!({
        "title": form.offer.replace("{}", &topic.subject),
        "description": format!("{} {}", topic.gives, form.how),
        "themes": with(aim.theme, dice.some(aim.theme.parent().themes(), dice.below(3))),
        "coverage": coverage(dice, aim.state, [calendar.plain(filed), calendar.plain(0)])?,
        "modalities": with(aim.modality, dice.some(kit.modalities, dice.below(3))),
        "audiences": with(aim.audience, dice.some(Audience::ALL, dice.below(2))),
        "levels": with(aim.level, dice.some(Level::ALL, dice.below(3))),
        "languages": languages(dice, aim.tongue, tongue),
        "delivery": dice.some(Delivery::ALL, 1 + dice.below(2)),
        "window": window(dice, calendar, filed),
        "lead_time_days": dice.between(0, 4) * 10,
        "seats_left": dice.chance(60).then(|| dice.between(12, 30) * 10),
        "amount_usd_left": (money || dice.chance(20)).then(|| dice.between(60, 200) * 10_000),
        "max_matches": dice.pick(&[None, Some(5), Some(8)])?,
        "recurring": dice.chance(30),
        "cost_to_recipient": dice.pick(&[
            CostToRecipient::None, CostToRecipient::None, CostToRecipient::None,
            CostToRecipient::Travel, CostToRecipient::Shared, CostToRecipient::Full,
        ])?,
        "conditions": if dice.chance(30) { dice.pick(&words.conditions)? } else { "" },
        "follow_up": dice.chance(60),
        "local_partner": dice.chance(40),
        "axis": [kit.axis],
        "norms": dice.some(aim.theme.parent().norms(), 1),
        "tags": dice.some(Tag::ALL, dice.below(2)),
        "expires_on": dice.chance(15).then(|| calendar.plain(filed - dice.between(400, 900))),
    });
    Ok(as_record(document))
}

/// Who may see it: nearly always everybody.
pub(super) fn visibility(dice: &Dice) -> Visibility {
    let record = match dice.below(12) {
        0 => Circle::States,
        1 => Circle::Verified,
        _ => Circle::Public,
    };
    let budget = if dice.chance(50) {
        Circle::Public
    } else {
        Circle::Reviewers
    };
    Visibility {
        record,
        budget,
        ..Visibility::OFFER
    }
}

/// The first, and the others that differ from it.
fn with<T: PartialEq>(first: T, others: Vec<T>) -> Vec<T> {
    let mut all = vec![first];
    for other in others {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    all
}

/// An area that holds the State on all those days, and perhaps another beside it.
fn coverage(
    dice: &Dice,
    state: StateCode,
    days: [NaiveDate; 2],
) -> Result<Vec<Area>, BackendError> {
    if dice.chance(12) {
        let neighbours = dice.some(StateCode::demonstration(), 2);
        let named = neighbours.into_iter().map(Area::State).collect();
        return Ok(with(Area::State(state), named));
    }
    let holds = |area: &Area| days.iter().all(|day| area.contains(state, *day));
    let groups: Vec<Area> = Area::all(World::Demonstration)
        .into_iter()
        .filter(|area| !matches!(area, Area::State(_)) && holds(area))
        .collect();
    let beside = dice.some(SubRegion::ALL, dice.below(3));
    Ok(with(
        *dice.pick(&groups)?,
        beside.into_iter().map(Area::SubRegion).collect(),
    ))
}

/// The language asked for, the provider's own, and English in some way.
fn languages(dice: &Dice, asked: Tongue, own: Tongue) -> Value {
    let asked_for = if asked == own || dice.chance(50) {
        Provision::Delivered
    } else {
        Provision::Interpretation
    };
    let mut languages = as_record(json!({ asked.code(): asked_for }));
    let mut also = |tongue: Tongue, how: Provision| {
        languages.entry(tongue.code()).or_insert_with(|| json!(how));
    };
    also(own, Provision::Delivered);
    also(Tongue::En, Provision::Materials);
    Value::Object(languages)
}

/// Mostly at any time, else for two years from when it was filed.
fn window(dice: &Dice, calendar: Calendar, filed: i64) -> Value {
    if dice.chance(70) {
        return Value::Null;
    }
    json!({
        "start": calendar.plain(filed), "end": calendar.plain(filed - 730),
        "flexible": dice.chance(30),
    })
}
