//! What a gate or a factor compared, as a line of plain text.

use std::fmt::Display;

use chrono::NaiveDate;
use domain::record::Window;
use matcher::{Compared, Quantity, ThemeCompared};

/// Says what was compared.
pub(super) fn compared(compared: &Compared) -> String {
    match compared {
        Compared::Open {
            request_status: request,
            request_expires_on: asked_until,
            offer_status: offer,
            offer_expires_on: offered_until,
            today,
        } => format!(
            "request {request} {}, offer {offer} {}, today {today}",
            until(asked_until.as_ref()),
            until(offered_until.as_ref())
        ),
        Compared::OwnOffer {
            state,
            provider_state: provider,
        } => format!(
            "asked by {}, offered by {}",
            or(state.as_ref(), "a State"),
            or(provider.as_ref(), "no State")
        ),
        Compared::Geography {
            state,
            area,
            reach,
            coverage,
        } => {
            let state = or(state.as_ref(), "the State");
            match area.zip(*reach) {
                Some((area, reach)) => format!("{state} is in {area}: {reach}"),
                None => format!("{state} is not in {}", list(coverage)),
            }
        }
        Compared::Modality {
            wanted,
            acceptable,
            offered,
        } => format!(
            "asked {}, acceptable {}, offered {}",
            list(wanted),
            list(acceptable),
            list(offered)
        ),
        Compared::Theme { asked, .. } => themes(asked),
        Compared::LevelAudience {
            wanted,
            nearest,
            audiences_shared: shared,
            ..
        } => format!(
            "asked {wanted}, offered {}; audiences in common: {}",
            or(nearest.as_ref(), "none"),
            list(shared)
        ),
        Compared::Language {
            asked,
            language,
            provision,
            ..
        } => match language.zip(*provision) {
            Some((best, how)) => format!("asked {}; best is {best}, {how}", list(asked)),
            None => format!("asked {}; none of them is provided", list(asked)),
        },
        Compared::Timing {
            asked,
            offered,
            earliest,
            overlap_days,
            of_days,
        } => format!(
            "asked {}, offered {}; {}",
            window(asked.as_ref()),
            window(offered.as_ref()),
            overlap(*earliest, overlap_days.zip(*of_days))
        ),
        Compared::Capacity {
            request_max_matches,
            offer_max_matches,
            seats,
            amount_usd,
        } => format!(
            "matches left: request {}, offer {}; {}",
            or(request_max_matches.as_ref(), "any number"),
            or(offer_max_matches.as_ref(), "any number"),
            quantities(seats, amount_usd.as_ref())
        ),
        Compared::Scale { seats, amount_usd } => quantities(seats, amount_usd.as_ref()),
        Compared::Openness {
            follow_up,
            cost_to_recipient: cost,
            conditions,
            local_partner,
        } => {
            let [follow_up, conditions, partner] =
                [*follow_up, *conditions, *local_partner].map(yes);
            format!(
                "follow-up {follow_up}, cost {cost}, conditions {conditions}, local partner {partner}"
            )
        }
    }
}

fn until(day: Option<&NaiveDate>) -> String {
    day.map_or_else(|| "without end".to_owned(), |day| format!("until {day}"))
}

fn themes(asked: &[ThemeCompared]) -> String {
    let theme = |each: &ThemeCompared| {
        let offered = or(each.nearest.as_ref(), "nothing near");
        format!(
            "{} ({} %): {offered} ({})",
            each.asked, each.share, each.affinity
        )
    };
    asked.iter().map(theme).collect::<Vec<_>>().join("; ")
}

fn window(window: Option<&Window>) -> String {
    match window {
        None => "any time".to_owned(),
        Some(window) if window.flexible => format!("{} to {}, flexible", window.start, window.end),
        Some(window) => format!("{} to {}", window.start, window.end),
    }
}

fn overlap(earliest: NaiveDate, days: Option<(u32, u32)>) -> String {
    match days {
        Some((days, of)) => format!("ready from {earliest}: {days} of {of} days in common"),
        None => "dates are free".to_owned(),
    }
}

fn quantities(seats: &Quantity, amount_usd: Option<&Quantity>) -> String {
    let one = |name: &str, quantity: &Quantity| match quantity.asked {
        None => format!("no {name} asked"),
        Some(asked) => {
            let left = or(quantity.left.as_ref(), "not stated");
            format!("{name}: asked {asked}, left {left}")
        }
    };
    let money = amount_usd.map_or_else(
        || "US dollars not shown".to_owned(),
        |amount| one("US dollars", amount),
    );
    format!("{}; {money}", one("seats", seats))
}

fn list(items: impl IntoIterator<Item = impl Display>) -> String {
    let items: Vec<_> = items.into_iter().map(|item| item.to_string()).collect();
    if items.is_empty() {
        "none".to_owned()
    } else {
        items.join(" + ")
    }
}

fn or(value: Option<&impl Display>, otherwise: &str) -> String {
    value.map_or_else(|| otherwise.to_owned(), ToString::to_string)
}

const fn yes(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}
