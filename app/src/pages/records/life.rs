//! A record's place in its life: the way that records of its kind go, what of it lies behind, where
//! this one stands, and who is expected to act.

use backend::queries::{HistoryRow, RecordView};
use chrono::NaiveDate;
use domain::event::{EventKind, Occurrence};
use domain::lifecycle::{Lifecycle, OfferStatus, RequestStatus};
use domain::organisation::Role;
use domain::record::RecordKind;
use domain::vocabulary::Code;
use leptos::prelude::*;

use crate::components::{LifeStep, LifeSteps, StepState, mask_name};
use crate::context::words;
use crate::words::Words;

/// The steps of a record's life.
#[component]
pub(super) fn Life(
    /// The record.
    record: RecordView,
) -> impl IntoView {
    let words = words();
    let steps = match record.kind {
        RecordKind::Request => RequestStatus::parse(&record.status)
            .map(|status| steps(words, &record, &request_way(status, &record), status)),
        RecordKind::Offer => OfferStatus::parse(&record.status)
            .map(|status| steps(words, &record, &offer_way(status, &record), status)),
    };
    steps.map(|steps| {
        view! {
            <section class="record-life">
                <h2>{words.text("life-title")}</h2>
                <LifeSteps steps/>
            </section>
        }
    })
}

/// A status on whose change somebody is expected to act.
trait Awaits: Lifecycle {
    /// Who: the author's role, or a reviewer. Nobody in particular where the way is open.
    fn awaits(self) -> Option<Role>;

    /// The status that an event led to, if it is one of this life.
    fn reached_by(kind: EventKind) -> Option<Self>;
}

impl Awaits for RequestStatus {
    fn awaits(self) -> Option<Role> {
        match self {
            Self::Draft | Self::ClarificationAsked | Self::Dormant => Some(Role::FocalPoint),
            Self::Submitted | Self::Authenticated => Some(Role::Reviewer),
            Self::Published | Self::Declined | Self::Withdrawn | Self::Merged | Self::Closed => {
                None
            }
        }
    }

    fn reached_by(kind: EventKind) -> Option<Self> {
        match kind {
            EventKind::Request(act) => led_to(act),
            EventKind::Other(_, Occurrence::Created) => Some(Self::Draft),
            _ => None,
        }
    }
}

impl Awaits for OfferStatus {
    fn awaits(self) -> Option<Role> {
        match self {
            Self::Draft | Self::Paused => Some(Role::ProviderEditor),
            Self::Submitted | Self::Verified => Some(Role::Reviewer),
            Self::Published | Self::Withdrawn => None,
        }
    }

    fn reached_by(kind: EventKind) -> Option<Self> {
        match kind {
            EventKind::Offer(act) => led_to(act),
            EventKind::Other(_, Occurrence::Created) => Some(Self::Draft),
            _ => None,
        }
    }
}

/// The status that an act leads to, from wherever it is done.
fn led_to<S: Lifecycle>(act: S::Act) -> Option<S> {
    S::STEPS
        .iter()
        .find(|step| step.act == act)
        .map(|step| step.to)
}

/// The way of a request that stands here: what it went through and what is still to come.
fn request_way(status: RequestStatus, record: &RecordView) -> Vec<RequestStatus> {
    use RequestStatus::{
        Authenticated, ClarificationAsked, Closed, Declined, Dormant, Draft, Merged, Published,
        Submitted, Withdrawn,
    };
    match status {
        Draft | Submitted | Published | Closed => vec![Draft, Submitted, Published, Closed],
        ClarificationAsked => vec![Draft, Submitted, ClarificationAsked, Published, Closed],
        Authenticated => vec![Draft, Submitted, Authenticated, Published, Closed],
        Dormant => vec![Draft, Submitted, Published, Dormant, Closed],
        Declined => vec![Draft, Submitted, Declined],
        Merged => vec![Draft, Submitted, Published, Merged],
        Withdrawn if record.published_at.is_some() => vec![Draft, Submitted, Published, Withdrawn],
        Withdrawn if record.version.is_some() => vec![Draft, Submitted, Withdrawn],
        Withdrawn => vec![Draft, Withdrawn],
    }
}

/// The way of an offer that stands here.
fn offer_way(status: OfferStatus, record: &RecordView) -> Vec<OfferStatus> {
    use OfferStatus::{Draft, Paused, Published, Submitted, Verified, Withdrawn};
    match status {
        Draft | Submitted | Published => vec![Draft, Submitted, Published],
        Verified => vec![Draft, Submitted, Verified, Published],
        Paused => vec![Draft, Submitted, Published, Paused],
        Withdrawn if record.published_at.is_some() => vec![Draft, Submitted, Published, Withdrawn],
        Withdrawn if record.version.is_some() => vec![Draft, Submitted, Withdrawn],
        Withdrawn => vec![Draft, Withdrawn],
    }
}

fn steps<S: Awaits>(words: Words, record: &RecordView, way: &[S], status: S) -> Vec<LifeStep> {
    let place = way
        .iter()
        .position(|step| *step == status)
        .unwrap_or_default();
    way.iter()
        .enumerate()
        .map(|(at, step)| {
            let state = match at.cmp(&place) {
                std::cmp::Ordering::Less => StepState::Done,
                std::cmp::Ordering::Equal => StepState::Current,
                std::cmp::Ordering::Greater => StepState::ToCome,
            };
            let on = match state {
                StepState::Done => reached(&record.history, *step),
                StepState::Current => Some(record.status_since.date_naive()),
                StepState::ToCome => None,
            };
            let expected = step.awaits().filter(|_| state == StepState::Current);
            LifeStep {
                name: words.name(*step),
                state,
                on,
                expected: expected.map(|role| (who(words, record, role), None)),
            }
        })
        .collect()
}

/// When a step was last reached, as far as the reader may know the history.
fn reached<S: Awaits>(history: &[HistoryRow], step: S) -> Option<NaiveDate> {
    history
        .iter()
        .rev()
        .find(|row| S::reached_by(row.kind) == Some(step))
        .map(|row| row.at.date_naive())
}

/// Who acts in a role: a reviewer, or the organisation whose record it is.
fn who(words: Words, record: &RecordView, role: Role) -> String {
    match role {
        Role::Reviewer => words.text("life-reviewer"),
        Role::FocalPoint | Role::ProviderEditor | Role::Observer => match &record.mask {
            Some(mask) => mask_name(words, mask),
            None => record.organisation.clone(),
        },
    }
}
