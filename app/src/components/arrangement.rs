//! What the sides of a match would do, in words.

use domain::arrangement::{Arrangement, Point};
use leptos::prelude::*;

use super::KeyValues;
use crate::words::Words;

/// What an arrangement says of a point.
pub fn point_said(words: Words, point: Point, arrangement: &Arrangement) -> String {
    let said = match point {
        Point::FirstDay => arrangement.days.map(|(first, _)| words.date(first)),
        Point::LastDay => arrangement.days.map(|(_, last)| words.date(last)),
        Point::Seats => arrangement.seats.map(|seats| words.number(seats.into())),
        Point::Modality => arrangement.modality.map(|modality| words.name(modality)),
    };
    said.unwrap_or_else(|| words.text("proposals-unsaid"))
}

/// All that it says, as a list of facts.
pub fn arrangement_said(words: Words, arrangement: &Arrangement) -> impl IntoView + use<> {
    let rows = Point::ALL
        .iter()
        .map(|point| {
            let said = point_said(words, *point, arrangement);
            (words.name(*point), Some(said.into_any()))
        })
        .collect();
    view! { <KeyValues rows/> }
}
