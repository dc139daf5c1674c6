//! What is written into the records of projects, and what both sides say of them.

use chrono::Days;
use domain::policy::Side;
use domain::project::{EntryKind, RawAnswers, RawEntry};
use domain::visibility::Circle;

use super::{Stage, of};
use crate::demonstration::script::Kept;
use crate::demonstration::words::{ProjectWords, missing};
use crate::error::BackendError;
use crate::use_cases::projects;

/// Days that an activity lasts beyond its first.
const LASTS: u64 = 3;

impl Stage<'_> {
    pub(super) async fn keep(&mut self, place: usize, kept: Kept) -> Result<(), BackendError> {
        let (viewer, part) = self.party(place, Side::Provider)?;
        let today = self.backend().clock().today().to_string();
        let (kind, typed) = written(&self.words(part).project, place, (kept, &today))?;
        let project = of(&self.projects, place)?;
        let id = projects::add_entry(self.backend(), viewer, project, kind, &typed).await?;
        self.entries.insert((place, kept), id);
        Ok(())
    }

    pub(super) async fn count(&mut self, place: usize, kept: Kept) -> Result<(), BackendError> {
        let (viewer, _) = self.party(place, Side::Provider)?;
        let entry = self.entries.get(&(place, kept)).copied();
        let (project, entry) = (
            of(&self.projects, place)?,
            entry.ok_or_else(|| missing("an entry"))?,
        );
        let counted = counted(place, kept);
        let id = projects::amend_entry(self.backend(), viewer, project, entry, &counted).await?;
        self.entries.insert((place, kept), id);
        Ok(())
    }

    pub(super) async fn feedback(&self, place: usize, side: Side) -> Result<(), BackendError> {
        let (viewer, part) = self.party(place, side)?;
        let answer = |is_so: bool| if is_so { "yes" } else { "partly" }.to_owned();
        let answers = RawAnswers {
            as_agreed: answer(true),
            on_time: answer(place.is_multiple_of(2)),
            in_language: answer(true),
            people_there: answer(!place.is_multiple_of(3)),
            text: match side {
                Side::Requester => self.words(part).project.feedback.clone(),
                Side::Provider => String::new(),
            },
            ..RawAnswers::default()
        };
        projects::give_feedback(self.backend(), viewer, of(&self.projects, place)?, &answers).await
    }
}

/// An entry as its author types it.
fn written(
    words: &ProjectWords,
    place: usize,
    (kept, today): (Kept, &str),
) -> Result<(EntryKind, RawEntry), BackendError> {
    let budget = 40_000 + 1_500 * place;
    let money = |title: &str, money_kind: &str, amount: usize| RawEntry {
        title: title.to_owned(),
        money_kind: money_kind.to_owned(),
        amount: amount.to_string(),
        on: today.to_owned(),
        ..RawEntry::default()
    };
    let result = |title: &str, result_kind: &str, unit: &str, (baseline, target)| RawEntry {
        title: title.to_owned(),
        result_kind: result_kind.to_owned(),
        unit: unit.to_owned(),
        baseline: i32::to_string(&baseline),
        target: i32::to_string(&target),
        ..RawEntry::default()
    };
    Ok(match kept {
        Kept::Partner => (
            EntryKind::Partner,
            RawEntry {
                title: words.partner.clone(),
                partner_role: "implementing".to_owned(),
                ..RawEntry::default()
            },
        ),
        Kept::Paper => (
            EntryKind::Document,
            RawEntry {
                title: words.paper.clone(),
                address: format!("https://example.org/projects/{place}/plan-of-work"),
                circle: Circle::MatchParties.number().to_string(),
                ..RawEntry::default()
            },
        ),
        Kept::Budget => (EntryKind::Money, money(&words.budget, "budget", budget)),
        Kept::Spent => (EntryKind::Money, money(&words.spent, "spent", budget / 2)),
        Kept::Output => (
            EntryKind::Indicator,
            result(&words.output, "output", &words.people, (0, 24)),
        ),
        Kept::Outcome => (
            EntryKind::Indicator,
            result(&words.outcome, "outcome", &words.share, (35, 70)),
        ),
        Kept::Activity(number, day) => {
            let last = day.checked_add_days(Days::new(LASTS)).unwrap_or(day);
            let title = words.activities.get(number);
            let activity = RawEntry {
                title: title.ok_or_else(|| missing("an activity"))?.clone(),
                modality: if number == 1 { "exercise" } else { "workshop" }.to_owned(),
                audience: "technical".to_owned(),
                delivery: if number == 1 { "online" } else { "in_person" }.to_owned(),
                place: if number == 1 { "" } else { &words.place }.to_owned(),
                starts_on: day.to_string(),
                ends_on: last.to_string(),
                ..RawEntry::default()
            };
            (EntryKind::Activity, activity)
        }
    })
}

/// What is added to an entry once it can be counted.
fn counted(place: usize, kept: Kept) -> RawEntry {
    match kept {
        Kept::Activity(number, _) => RawEntry {
            women: (7 + (place + number) % 5).to_string(),
            men: (6 + (place + 2 * number) % 6).to_string(),
            ..RawEntry::default()
        },
        Kept::Output => RawEntry {
            actual: (19 + place % 7).to_string(),
            ..RawEntry::default()
        },
        _ => RawEntry {
            actual: (58 + place % 20).to_string(),
            ..RawEntry::default()
        },
    }
}
