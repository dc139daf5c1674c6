//! How projects go: dates, milestones, progress notes, what is held and counted, and where they
//! stand today.

use domain::lifecycle::{ProjectAct, ProjectStatus};
use domain::policy::Side;

use super::script::{Act, Author, Kept, Note};
use crate::error::BackendError;

/// The course of one project, in days before today.
#[derive(Clone, Copy, Debug)]
pub(super) struct Course {
    /// When its match was proposed.
    pub(super) proposed: i64,
    /// When it was last heard of.
    heard: i64,
    /// Where it stands.
    status: ProjectStatus,
    /// Milestones set.
    milestones: usize,
}

const fn course(proposed: i64, heard: i64, status: ProjectStatus, milestones: usize) -> Course {
    Course {
        proposed,
        heard,
        status,
        milestones,
    }
}

use ProjectStatus::{Active, Cancelled, Closed, Finalising, OnHold, Pipeline};

/// The projects, earliest first. A project last heard of more than 6 months ago shows amber, more
/// than 12 months ago red.
pub(super) const COURSES: [Course; 20] = [
    course(630, 150, Closed, 8),
    course(622, 260, Closed, 6),
    course(610, 430, Active, 5),
    course(600, 180, Closed, 6),
    course(585, 395, Active, 6),
    course(570, 90, Closed, 7),
    course(555, 280, Active, 6),
    course(540, 60, Closed, 5),
    course(520, 230, Cancelled, 4),
    course(500, 240, Active, 7),
    course(480, 20, Finalising, 6),
    course(455, 35, Finalising, 6),
    course(420, 80, OnHold, 5),
    course(380, 25, Active, 6),
    course(330, 40, Active, 5),
    course(290, 12, Active, 6),
    course(240, 8, Active, 4),
    course(190, 50, Active, 5),
    course(95, 60, Pipeline, 0),
    course(80, 45, Pipeline, 0),
];

/// How many activities each project has.
const ACTIVITIES: u8 = 3;
/// Days from the first day of an activity until it is counted who came.
const UNTIL_COUNTED: i64 = 6;
/// Days between two milestones of a project whose end is not known yet.
const STEP: i64 = 60;

impl Author<'_> {
    /// From an agreed match to where the project stands today.
    pub(super) fn delivers(
        &mut self,
        couple: usize,
        agreed: i64,
        course: &Course,
    ) -> Result<(), BackendError> {
        let opened = agreed - 3;
        self.scene(opened, Act::OpenProject(couple, Side::Requester));
        let start = self.calendar.plain(opened - 12);
        if course.status == Pipeline {
            if self.dice.chance(50) {
                self.scene(opened - 4, Act::Confirm(couple, Side::Provider, start));
            }
            return Ok(());
        }
        self.scene(opened - 4, Act::Confirm(couple, Side::Requester, start));
        self.scene(opened - 8, Act::Confirm(couple, Side::Provider, start));
        self.reaches_milestones(couple, opened - 12, course);
        self.reports(couple, opened - 14, course);
        self.keeps_record(couple, opened - 12, course);
        self.comes_to(couple, course)
    }

    /// Sets the milestones and reaches those that are, some of them late.
    fn reaches_milestones(&mut self, couple: usize, start: i64, course: &Course) {
        let done = matches!(course.status, Closed | Finalising);
        let count = i64::try_from(course.milestones).unwrap_or(1);
        let last = course.heard + 40;
        let step = if done { (start - last) / count } else { STEP };
        for number in 0..course.milestones {
            let planned = start - step * i64::try_from(number + 1).unwrap_or(1);
            self.scene(start, Act::Milestone(couple, self.calendar.plain(planned)));
            let reached = planned - self.dice.between(-4, 20);
            if done {
                self.scene(reached.max(course.heard + 30), Act::Reach(couple, number));
            } else if reached > course.heard {
                self.scene(reached, Act::Reach(couple, number));
            }
        }
    }

    /// Progress notes, by both sides in turn, the last on the day when it was last heard of.
    fn reports(&mut self, couple: usize, start: i64, course: &Course) {
        let silent = course.status == Active && course.heard > 180;
        let notes = ((start - course.heard) / STEP).clamp(1, 6);
        for number in 1..=notes {
            let side = if number % 2 == 0 {
                Side::Requester
            } else {
                Side::Provider
            };
            let ago = start - (start - course.heard) * number / notes;
            let note = match usize::try_from(number - 1) {
                Ok(place) if !(silent && number == notes) => Note::Progress(place),
                _ => Note::Delay,
            };
            self.scene(ago, Act::Update(couple, side, note));
        }
    }

    /// Writes who takes part, what it costs and is to yield, and what is held; counts who came, a few
    /// days later. Of a project under way the last activity is still to come.
    fn keeps_record(&mut self, couple: usize, start: i64, course: &Course) {
        let done = matches!(course.status, Closed | Finalising);
        for kept in [
            Kept::Partner,
            Kept::Paper,
            Kept::Budget,
            Kept::Output,
            Kept::Outcome,
        ] {
            self.scene(start, Act::Keep(couple, kept));
        }
        let first = start - 25;
        let last = course.heard + if done { 30 } else { -45 };
        for number in 0..ACTIVITIES {
            let ago = first - (first - last) * i64::from(number) / i64::from(ACTIVITIES - 1);
            let number = usize::from(number);
            let held = Kept::Activity(number, self.calendar.plain(ago));
            self.scene(start, Act::Keep(couple, held));
            let counted = ago - UNTIL_COUNTED;
            if counted > course.heard {
                self.scene(counted, Act::Count(couple, held));
            }
        }
        if done {
            self.scene(course.heard + 21, Act::Keep(couple, Kept::Spent));
            for kept in [Kept::Output, Kept::Outcome] {
                self.scene(course.heard + 21, Act::Count(couple, kept));
            }
        }
    }

    /// The last step of its life so far.
    fn comes_to(&mut self, couple: usize, course: &Course) -> Result<(), BackendError> {
        let (provider, requester) = (Side::Provider, Side::Requester);
        let finalised = Act::Project(couple, provider, ProjectAct::Finalise);
        match course.status {
            Finalising => self.scene(course.heard, finalised),
            Closed => {
                self.scene(course.heard + 20, finalised);
                self.scene(
                    course.heard,
                    Act::Project(couple, requester, ProjectAct::Close),
                );
                for side in [provider, requester] {
                    self.scene(course.heard - 3, Act::Feedback(couple, side));
                }
                // All met their need; of the longest ones the requesters said so.
                let request = self.couple(couple)?.request;
                if course.milestones > 6 {
                    self.scene(course.heard - 6, Act::Close(request));
                } else {
                    self.has_one_place(request)?;
                }
            }
            OnHold => self.scene(
                course.heard,
                Act::Project(couple, provider, ProjectAct::Hold),
            ),
            Cancelled => self.scene(
                course.heard,
                Act::Project(couple, requester, ProjectAct::Cancel),
            ),
            Active | Pipeline => {}
        }
        Ok(())
    }
}
