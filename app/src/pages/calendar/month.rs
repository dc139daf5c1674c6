//! A month in weeks, which begin on Monday (ISO 8601).

use backend::queries::CalendarRow;
use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;

use super::asked::Asked;
use super::crowded_said;
use crate::components::party_name;
use crate::context::{link, words};
use crate::routes::Route;

/// The keys of the names of the days of the week.
const DAYS: [&str; 7] = [
    "weekday-1",
    "weekday-2",
    "weekday-3",
    "weekday-4",
    "weekday-5",
    "weekday-6",
    "weekday-7",
];

#[component]
pub(super) fn Month(
    /// The activities of the month.
    rows: Vec<CalendarRow>,
    /// Which month.
    asked: Asked,
    /// What it is called.
    caption: String,
) -> impl IntoView {
    let words = words();
    let heads = DAYS
        .into_iter()
        .map(|key| view! { <th scope="col">{words.text(key)}</th> })
        .collect_view();
    let weeks = weeks(asked)
        .into_iter()
        .map(|week| {
            let days = week.into_iter().map(|day| cell(&rows, day)).collect_view();
            view! { <tr>{days}</tr> }
        })
        .collect_view();
    let label = caption.clone();
    let warnings = rows
        .iter()
        .filter_map(|row| crowded_said(words, row))
        .collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=label>
            <table class="calendar">
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{weeks}</tbody>
            </table>
        </div>
        {warnings}
    }
}

/// The days of a month by weeks; those of the months beside it are left out.
fn weeks(asked: Asked) -> Vec<[Option<NaiveDate>; 7]> {
    let (first, last) = (asked.first, asked.last());
    let offset = Days::new(first.weekday().num_days_from_monday().into());
    let mut monday = first.checked_sub_days(offset);
    let mut weeks = Vec::new();
    while let Some(start) = monday.filter(|start| *start <= last) {
        let days = [0, 1, 2, 3, 4, 5, 6].map(|place| start.checked_add_days(Days::new(place)));
        weeks.push(days.map(|day| day.filter(|day| (first..=last).contains(day))));
        monday = start.checked_add_days(Days::new(7));
    }
    weeks
}

fn cell(rows: &[CalendarRow], day: Option<NaiveDate>) -> impl IntoView + use<> {
    let words = words();
    let Some(day) = day else {
        return view! { <td class="nothing"></td> }.into_any();
    };
    let held = rows
        .iter()
        .filter(|row| row.activity.starts_on <= day && day <= row.activity.ends_on)
        .map(|row| {
            let href = link(&Route::Project(row.project.clone()));
            let who = party_name(words, &row.request);
            view! {
                <li>
                    <a href=href><bdi>{row.activity.title.clone()}</bdi></a>
                    <span class="hint" dir="auto">{who}</span>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let held = (!held.is_empty()).then(|| view! { <ul class="plain">{held}</ul> });
    view! {
        <td>
            <time datetime=day.to_string()>{words.number(day.day().into())}</time>
            {held}
        </td>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_a_month_stands_once_under_its_own_weekday() {
        for month in ["2027-02", "2028-02", "2026-11", "2027-08"] {
            let today = "2026-11-23".parse().unwrap();
            let asked = Asked::read(&format!("month={month}"), today);
            let weeks = weeks(asked);
            let days: Vec<NaiveDate> = weeks.iter().flatten().flatten().copied().collect();
            let all: Vec<NaiveDate> = asked
                .first
                .iter_days()
                .take_while(|day| *day <= asked.last())
                .collect();
            assert_eq!(days, all, "{month}");
            for week in weeks {
                for (place, day) in (0..).zip(week) {
                    let weekday = day.map(|day| day.weekday().num_days_from_monday());
                    assert!(weekday.is_none_or(|weekday| weekday == place), "{month}");
                }
            }
        }
    }
}
