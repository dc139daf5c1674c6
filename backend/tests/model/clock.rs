//! What the model says of time.

use chrono::{Months, TimeDelta};
use domain::lifecycle::{MatchStatus, RequestStatus};

use crate::model::{Match, Model, Record};

/// Days in which a question is answered.
const ANSWER: i64 = 60;
/// Months for which a request stays open without a sign of life.
const CONFIRMATION: u32 = 12;

impl Model {
    /// Lets days go by and the sweep come: how many events that makes.
    pub fn sweep(&mut self, days: i64) -> usize {
        self.now += TimeDelta::days(days);
        self.lapse_matches() + self.lapse_requests()
    }

    fn lapse_matches(&mut self) -> usize {
        let asked = self.now - TimeDelta::days(ANSWER);
        let silent = |one: &Match| {
            let answered = one.yes.iter().flatten().any(|yes| *yes > asked);
            one.status == MatchStatus::Offered && one.since <= asked && !answered
        };
        let all = self.matches.iter().enumerate();
        let due: Vec<usize> = all
            .filter(|(_, one)| silent(one))
            .map(|(at, _)| at)
            .collect();
        for which in &due {
            self.end(*which, MatchStatus::Lapsed);
        }
        due.len()
    }

    fn lapse_requests(&mut self) -> usize {
        let heard = self.now.checked_sub_months(Months::new(CONFIRMATION));
        let heard = heard.unwrap();
        let alive = |one: &Match| {
            let project = one.project;
            one.since > heard || project.is_some_and(|it| it.touched > heard || it.status.is_open())
        };
        let mut lapsed = 0;
        for (which, request) in self.requests.iter_mut().enumerate() {
            let mut own = self.matches.iter().filter(|one| one.request == which);
            let is_open = request.status == RequestStatus::Published;
            if is_open && request.touched <= heard && !own.any(alive) {
                *request = Record {
                    status: RequestStatus::Dormant,
                    touched: self.now,
                };
                lapsed += 1;
            }
        }
        lapsed
    }
}
