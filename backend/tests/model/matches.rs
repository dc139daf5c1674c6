//! What the model says of matches and their projects.

use domain::lifecycle::{MatchStatus, ProjectAct, ProjectStatus};
use domain::policy::Side;

use crate::act::{Deed, Who};
use crate::model::{Events, Match, Model, No, Project, place};

/// How many proposals a match has at the most.
const PROPOSALS: i32 = 20;

impl Model {
    /// What comes of a deed.
    pub fn act_on(&mut self, who: Who, which: usize, deed: Deed) -> Events {
        let one = *self.matches.get(which).ok_or(No)?;
        match deed {
            Deed::TakeUp | Deed::Endorse | Deed::Dismiss if who != Who::Reviewer => Err(No),
            Deed::TakeUp => self.take_up(which, one),
            Deed::Endorse => self.endorse(which, one),
            Deed::Dismiss => self.dismiss(which, one),
            Deed::Accept(side, _) | Deed::Counter(side) | Deed::Decline(side)
                if who.side() != Some(side) || !one.knows(side) =>
            {
                Err(No)
            }
            Deed::Accept(_, true) => Err(No),
            Deed::Accept(side, false) => self.accept(which, one, side),
            Deed::Counter(side) => self.counter(which, one, side),
            Deed::Decline(side) => self.decline(which, one, side),
            Deed::OpenProject | Deed::Confirm(_) | Deed::Project(_) => {
                let side = who.side().ok_or(No)?;
                self.deliver((which, one), side, deed)
            }
        }
    }

    fn has_room_beside(&self, which: usize, one: Match) -> Result<(), No> {
        let pair = (one.request, one.offer);
        let fits = self.fits(pair, |at, other| at != which && other.takes());
        if fits { Ok(()) } else { Err(No) }
    }

    fn take_up(&mut self, which: usize, one: Match) -> Events {
        if one.status != MatchStatus::Proposed {
            return Err(No);
        }
        self.has_room_beside(which, one)?;
        self.end(which, MatchStatus::UnderReview);
        Ok(1)
    }

    fn endorse(&mut self, which: usize, one: Match) -> Events {
        let events = in_review(one)? + 2;
        self.has_room_beside(which, one)?;
        self.end(which, MatchStatus::Offered);
        self.matches[which].offered = true;
        Ok(events + self.agree_if_both(which))
    }

    fn dismiss(&mut self, which: usize, one: Match) -> Events {
        let events = in_review(one)? + 1;
        self.end(which, MatchStatus::Dismissed);
        Ok(events)
    }

    fn accept(&mut self, which: usize, one: Match, side: Side) -> Events {
        if one.awaited() != Some(side) {
            return Err(No);
        }
        self.has_room_beside(which, one)?;
        self.matches[which].yes[place(side)] = Some(self.now);
        Ok(1 + self.agree_if_both(which))
    }

    fn counter(&mut self, which: usize, one: Match, side: Side) -> Events {
        if one.awaited() != Some(side) || one.proposals >= PROPOSALS {
            return Err(No);
        }
        self.has_room_beside(which, one)?;
        let mut yes = [None; 2];
        yes[place(side)] = Some(self.now);
        self.matches[which] = Match {
            yes,
            proposals: one.proposals + 1,
            ..one
        };
        Ok(1)
    }

    fn decline(&mut self, which: usize, one: Match, side: Side) -> Events {
        if !one.is_pending() && one.status != MatchStatus::Agreed {
            return Err(No);
        }
        let status = match side {
            Side::Requester => MatchStatus::DeclinedRequester,
            Side::Provider => MatchStatus::DeclinedProvider,
        };
        self.end(which, status);
        Ok(1)
    }

    fn agree_if_both(&mut self, which: usize) -> usize {
        let one = self.matches[which];
        if one.yes.contains(&None) {
            return 0;
        }
        self.end(which, MatchStatus::Agreed);
        let shares = move |other: &Match| other.request == one.request || other.offer == one.offer;
        let ended = self.supersede(|model, other| {
            let pair = (other.request, other.offer);
            shares(other) && !model.fits(pair, |_, one| one.is_settled())
        });
        1 + ended
    }

    fn deliver(&mut self, (which, one): (usize, Match), side: Side, deed: Deed) -> Events {
        match (deed, one.project) {
            (Deed::OpenProject, _) => {
                if one.status != MatchStatus::Agreed {
                    return Err(No);
                }
                self.end(which, MatchStatus::Converted);
                self.matches[which].project = Some(Project {
                    status: ProjectStatus::Pipeline,
                    confirmed: [None; 2],
                    touched: self.now,
                });
                Ok(2)
            }
            (Deed::Confirm(day), Some(project)) => self.confirm((which, project), side, day),
            (Deed::Project(act), Some(project)) => {
                if act == ProjectAct::Close && side != Side::Requester {
                    return Err(No);
                }
                let status = after(project.status, act).ok_or(No)?;
                self.matches[which].project = Some(Project {
                    status,
                    touched: self.now,
                    ..project
                });
                Ok(1)
            }
            _ => Err(No),
        }
    }

    fn confirm(&mut self, (which, project): (usize, Project), side: Side, day: usize) -> Events {
        if project.status != ProjectStatus::Pipeline {
            return Err(No);
        }
        // Of another day, the other side's confirmation falls away.
        let mut confirmed = project.confirmed.map(|on| on.filter(|on| *on == day));
        confirmed[place(side)] = Some(day);
        let begins = !confirmed.contains(&None);
        let status = if begins {
            ProjectStatus::Active
        } else {
            ProjectStatus::Pipeline
        };
        self.matches[which].project = Some(Project {
            status,
            confirmed,
            touched: self.now,
        });
        Ok(1 + usize::from(begins))
    }
}

/// How many events it takes to begin the review, where it can be decided at all.
fn in_review(one: Match) -> Result<usize, No> {
    match one.status {
        MatchStatus::Proposed => Ok(1),
        MatchStatus::UnderReview => Ok(0),
        _ => Err(No),
    }
}

/// Where an act leads; it begins by confirmation alone.
fn after(status: ProjectStatus, act: ProjectAct) -> Option<ProjectStatus> {
    use ProjectStatus::{Active, Cancelled, Closed, Finalising, OnHold, Pipeline};
    match (status, act) {
        (Active, ProjectAct::Finalise) => Some(Finalising),
        (Finalising, ProjectAct::Close) => Some(Closed),
        (Active, ProjectAct::Hold) => Some(OnHold),
        (OnHold, ProjectAct::Resume) => Some(Active),
        (Pipeline | Active | OnHold, ProjectAct::Cancel) => Some(Cancelled),
        _ => None,
    }
}
