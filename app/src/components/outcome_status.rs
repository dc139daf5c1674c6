//! Where a match or a project stands, in one word.

use domain::lifecycle::{MatchStatus, ProjectStatus};
use leptos::prelude::*;

use super::status_tag::{StatusTag, Tone};

/// How far a match has come.
#[component]
pub fn MatchStatusTag(
    /// How far.
    status: MatchStatus,
) -> impl IntoView {
    let tone = match status {
        MatchStatus::Suggested => Tone::Plain,
        MatchStatus::Proposed
        | MatchStatus::UnderReview
        | MatchStatus::Endorsed
        | MatchStatus::Offered => Tone::Waiting,
        MatchStatus::Agreed | MatchStatus::Converted => Tone::Going,
        MatchStatus::Dismissed
        | MatchStatus::DeclinedRequester
        | MatchStatus::DeclinedProvider
        | MatchStatus::Lapsed
        | MatchStatus::Superseded => Tone::Over,
    };
    view! { <StatusTag status tone/> }
}

/// How far a project has come.
#[component]
pub fn ProjectStatusTag(
    /// How far.
    status: ProjectStatus,
) -> impl IntoView {
    let tone = match status {
        ProjectStatus::Pipeline | ProjectStatus::OnHold => Tone::Waiting,
        ProjectStatus::Active | ProjectStatus::Finalising => Tone::Going,
        ProjectStatus::Closed => Tone::Plain,
        ProjectStatus::Cancelled => Tone::Over,
    };
    view! { <StatusTag status tone/> }
}
