//! A new last day of a project: one side proposes it, the other confirms or refuses it.

use chrono::NaiveDate;

use crate::lifecycle::ProjectStatus;
use crate::vocabulary::codes;

/// Length of the reason for a new last day, in characters.
pub const END_REASON: (u32, u32) = (3, 2_000);
/// How many proposals of a last day a project has at the most.
pub const END_PROPOSALS: i32 = 50;

codes! {
    /// What the other side said to a proposed last day.
    EndAnswer, "end_answer" {
        /// It is the last day from now on.
        Confirmed = "confirmed",
        /// The day agreed before stands.
        Refused = "refused",
    }
}

codes! {
    /// What became of a proposed last day.
    EndOutcome, "end_outcome" {
        /// The other side has not answered yet.
        Open = "open",
        /// The other side confirmed it.
        Confirmed = "confirmed",
        /// The other side refused it.
        Refused = "refused",
        /// Another was proposed in its place.
        Replaced = "replaced",
        /// The project was delivered or given up before anybody answered.
        Overtaken = "overtaken",
    }
}

impl EndOutcome {
    /// What became of a proposal, by its answer, whether it is the latest, and where its project
    /// stands.
    pub fn of(answer: Option<EndAnswer>, is_latest: bool, status: ProjectStatus) -> Self {
        match answer {
            Some(EndAnswer::Confirmed) => Self::Confirmed,
            Some(EndAnswer::Refused) => Self::Refused,
            None if !is_latest => Self::Replaced,
            None if status.is_before_delivery() => Self::Open,
            None => Self::Overtaken,
        }
    }
}

/// Why a day cannot be proposed as the last of a project, as the code of a conflict.
///
/// # Errors
/// `project_delivered`, `days_over`, `end_before_start`, or `same_end`.
pub fn may_end_on(
    proposed: NaiveDate,
    status: ProjectStatus,
    (starts_on, agreed): (Option<NaiveDate>, Option<NaiveDate>),
    today: NaiveDate,
) -> Result<(), &'static str> {
    if !status.is_before_delivery() {
        Err("project_delivered")
    } else if proposed < today {
        Err("days_over")
    } else if starts_on.is_some_and(|first| proposed < first) {
        Err("end_before_start")
    } else if agreed == Some(proposed) {
        Err("same_end")
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, 3, day).unwrap()
    }

    #[test]
    fn a_last_day_is_to_come_after_the_first_and_another_than_before() {
        let days = (Some(on(5)), Some(on(20)));
        let ask = |day, status| may_end_on(on(day), status, days, on(3));
        assert_eq!(ask(21, ProjectStatus::Active), Ok(()));
        assert_eq!(ask(5, ProjectStatus::Pipeline), Ok(()));
        assert_eq!(ask(4, ProjectStatus::OnHold), Err("end_before_start"));
        assert_eq!(ask(2, ProjectStatus::Active), Err("days_over"));
        assert_eq!(ask(20, ProjectStatus::Active), Err("same_end"));
        for over in [
            ProjectStatus::Finalising,
            ProjectStatus::Closed,
            ProjectStatus::Cancelled,
        ] {
            assert_eq!(ask(21, over), Err("project_delivered"));
        }
    }

    #[test]
    fn a_proposal_is_open_while_it_is_the_latest_and_work_goes_on() {
        let of = |answer, latest, status| EndOutcome::of(answer, latest, status);
        let active = ProjectStatus::Active;
        assert_eq!(of(None, true, active), EndOutcome::Open);
        assert_eq!(of(None, false, active), EndOutcome::Replaced);
        assert_eq!(of(None, true, ProjectStatus::Closed), EndOutcome::Overtaken);
        let refused = Some(EndAnswer::Refused);
        assert_eq!(of(refused, false, active), EndOutcome::Refused);
    }
}
