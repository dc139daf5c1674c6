//! What is late in a project, and who can move it.

use chrono::{DateTime, Days, Months, NaiveDate, Utc};

use super::Milestone;
use crate::lifecycle::{Freshness, ProjectStatus};
use crate::policy::Side;
use crate::vocabulary::codes;

/// Days that the requester has to confirm the results before that is late.
pub const RESULTS: u64 = 30;

codes! {
    /// What is late.
    LateKind, "late" {
        /// The start is not confirmed by both, and its day is over.
        Start = "start",
        /// A milestone was not reached on its day.
        Milestone = "milestone",
        /// The last day is over, and work goes on.
        End = "end",
        /// All is delivered, and the results are not confirmed.
        Results = "results",
        /// Nothing was heard for six months.
        Silence = "silence",
    }
}

/// One thing that is late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// What.
    pub kind: LateKind,
    /// Which milestone, if it is one.
    pub title: Option<String>,
    /// On which day it should have happened.
    pub due_on: NaiveDate,
    /// Whose act is awaited; where both are named and it is no start, either can act alone.
    pub waits_for: Vec<Side>,
}

/// What is known of a project's days.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a> {
    /// How far it has come.
    pub status: ProjectStatus,
    /// Since when.
    pub status_since: DateTime<Utc>,
    /// First and last day, where they are set.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    /// Whether the requester and the provider confirmed the start.
    pub confirmed: (bool, bool),
    /// Its milestones.
    pub milestones: &'a [Milestone],
    /// When it was last heard of.
    pub heard: DateTime<Utc>,
}

impl Course<'_> {
    /// Everything that is late at a moment, what was due first coming first. A project on hold is
    /// late with nothing but a word of it.
    pub fn late(&self, now: DateTime<Utc>) -> Vec<Late> {
        let today = now.date_naive();
        let mut late = Vec::new();
        match self.status {
            ProjectStatus::Closed | ProjectStatus::Cancelled => return late,
            ProjectStatus::Pipeline => late.extend(self.start(today)),
            ProjectStatus::Active => {
                let missed = self.milestones.iter().filter(|one| one.is_late(today));
                late.extend(missed.map(|one| Late {
                    kind: LateKind::Milestone,
                    title: Some(one.title.clone()),
                    due_on: one.planned_on,
                    waits_for: vec![Side::Requester, Side::Provider],
                }));
                late.extend(self.end(today));
            }
            ProjectStatus::Finalising => late.extend(self.results(today)),
            ProjectStatus::OnHold => {}
        }
        late.extend(self.silence(now));
        late.sort_by_key(|one| one.due_on);
        late
    }

    fn start(&self, today: NaiveDate) -> Option<Late> {
        let due_on = self.days.0.filter(|day| *day < today)?;
        let (requester, provider) = self.confirmed;
        let sides = [(requester, Side::Requester), (provider, Side::Provider)];
        let missing = sides.into_iter().filter(|(confirmed, _)| !confirmed);
        Some(Late {
            kind: LateKind::Start,
            title: None,
            due_on,
            waits_for: missing.map(|(_, side)| side).collect(),
        })
    }

    fn end(&self, today: NaiveDate) -> Option<Late> {
        let due_on = self.days.1.filter(|day| *day < today)?;
        Some(Late {
            kind: LateKind::End,
            title: None,
            due_on,
            waits_for: vec![Side::Requester, Side::Provider],
        })
    }

    fn results(&self, today: NaiveDate) -> Option<Late> {
        let since = self.status_since.date_naive();
        let due_on = since.checked_add_days(Days::new(RESULTS))?;
        (due_on < today).then(|| Late {
            kind: LateKind::Results,
            title: None,
            due_on,
            waits_for: vec![Side::Requester],
        })
    }

    fn silence(&self, now: DateTime<Utc>) -> Option<Late> {
        let due_on = self.heard.checked_add_months(Months::new(6))?.date_naive();
        (Freshness::at(self.heard, now) != Freshness::Green).then(|| Late {
            kind: LateKind::Silence,
            title: None,
            due_on,
            waits_for: vec![Side::Requester, Side::Provider],
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use uuid::Uuid;

    use super::*;
    use crate::id::MilestoneId;

    fn at(day: &str) -> DateTime<Utc> {
        format!("{day}T12:00:00Z").parse().unwrap()
    }

    fn course(status: ProjectStatus) -> Course<'static> {
        Course {
            status,
            status_since: at("2027-01-01"),
            days: (
                Some(at("2027-02-01").date_naive()),
                Some(at("2027-03-01").date_naive()),
            ),
            confirmed: (false, true),
            milestones: &[],
            heard: at("2027-03-01"),
        }
    }

    fn kinds(course: Course<'_>, now: &str) -> Vec<LateKind> {
        course.late(at(now)).iter().map(|one| one.kind).collect()
    }

    #[test]
    fn the_day_itself_is_not_late_and_only_who_is_missing_is_named() {
        let waiting = course(ProjectStatus::Pipeline);
        assert_eq!(kinds(waiting, "2027-02-01"), []);
        let late = waiting.late(at("2027-02-02"));
        assert_eq!(late.first().unwrap().waits_for, [Side::Requester]);
        let active = course(ProjectStatus::Active);
        assert_eq!(kinds(active, "2027-03-01"), []);
        assert_eq!(kinds(active, "2027-03-02"), [LateKind::End]);
    }

    #[test]
    fn results_wait_for_the_requester_after_thirty_days() {
        let done = course(ProjectStatus::Finalising);
        assert_eq!(kinds(done, "2027-01-31"), []);
        let late = done.late(at("2027-02-01"));
        assert_eq!(late.len(), 1);
        assert_eq!(late.first().unwrap().waits_for, [Side::Requester]);
    }

    #[test]
    fn what_was_due_first_comes_first_and_what_was_reached_is_not_late() {
        let milestone = |day: &str, reached: bool| Milestone {
            id: MilestoneId::new(Uuid::nil()),
            title: day.to_owned(),
            planned_on: at(day).date_naive(),
            reached_on: reached.then(|| at(day).date_naive()),
        };
        let milestones = [
            milestone("2027-04-01", false),
            milestone("2027-02-20", true),
            milestone("2027-02-15", false),
        ];
        let active = Course {
            milestones: &milestones,
            ..course(ProjectStatus::Active)
        };
        let half_a_year = at("2027-03-01") + TimeDelta::days(184);
        let late: Vec<LateKind> = active
            .late(half_a_year)
            .iter()
            .map(|one| one.kind)
            .collect();
        let expected = [
            LateKind::Milestone,
            LateKind::End,
            LateKind::Milestone,
            LateKind::Silence,
        ];
        assert_eq!(late, expected);
    }

    #[test]
    fn what_is_over_is_late_with_nothing() {
        for over in [ProjectStatus::Closed, ProjectStatus::Cancelled] {
            assert_eq!(kinds(course(over), "2030-01-01"), [], "{over}");
        }
        let held = course(ProjectStatus::OnHold);
        assert_eq!(kinds(held, "2030-01-01"), [LateKind::Silence]);
    }
}
