//! What is done to projects.

use chrono::NaiveDate;
use domain::lifecycle::ProjectAct;
use domain::policy::Side;

use super::{Stage, of};
use crate::demonstration::script::Note;
use crate::demonstration::words::missing;
use crate::error::BackendError;
use crate::use_cases::projects;

impl Stage<'_> {
    pub(super) async fn confirm(
        &self,
        place: usize,
        side: Side,
        day: NaiveDate,
    ) -> Result<(), BackendError> {
        let (viewer, _) = self.party(place, side)?;
        projects::confirm_start(self.backend(), viewer, of(&self.projects, place)?, day).await
    }

    /// Sets the next milestone, in the requester's language.
    pub(super) async fn milestone(
        &mut self,
        place: usize,
        day: NaiveDate,
    ) -> Result<(), BackendError> {
        let (viewer, part) = self.party(place, Side::Requester)?;
        let titles = &self.words(part).milestones;
        let set = self.milestones.get(&place).map_or(0, Vec::len);
        let title = titles.get(set).ok_or_else(|| missing("a milestone"))?;
        let project = of(&self.projects, place)?;
        let id = projects::set_milestone(self.backend(), viewer, project, title, day).await?;
        self.milestones.entry(place).or_default().push(id);
        Ok(())
    }

    pub(super) async fn reach(&self, place: usize, number: usize) -> Result<(), BackendError> {
        let (viewer, _) = self.party(place, Side::Provider)?;
        let set = self.milestones.get(&place).and_then(|all| all.get(number));
        let milestone = *set.ok_or_else(|| missing("a milestone"))?;
        let (project, today) = (of(&self.projects, place)?, self.backend().clock().today());
        projects::reach_milestone(self.backend(), viewer, project, milestone, today).await
    }

    pub(super) async fn update(
        &self,
        place: usize,
        side: Side,
        note: Note,
    ) -> Result<(), BackendError> {
        let (viewer, part) = self.party(place, side)?;
        let words = self.words(part);
        let text = match note {
            Note::Progress(number) => words
                .updates
                .get(number)
                .ok_or_else(|| missing("a progress note"))?,
            Note::Delay => &words.delay,
        };
        let seats = 12 + place % 9;
        let text = text
            .replace("{seats}", &seats.to_string())
            .replace("{women}", &(seats / 2 + place % 3).to_string());
        let (project, language) = (of(&self.projects, place)?, part.tongue.tag()?);
        projects::add_update(self.backend(), viewer, project, &text, language).await?;
        Ok(())
    }

    pub(super) async fn step(
        &self,
        place: usize,
        side: Side,
        act: ProjectAct,
    ) -> Result<(), BackendError> {
        let (viewer, part) = self.party(place, side)?;
        let words = self.words(part);
        let note = match act {
            ProjectAct::Close => Some(words.result.as_str()),
            ProjectAct::Hold => Some(words.why_held.as_str()),
            ProjectAct::Cancel => Some(words.why_cancelled.as_str()),
            ProjectAct::Start | ProjectAct::Finalise | ProjectAct::Resume => None,
        };
        projects::step_project(
            self.backend(),
            viewer,
            of(&self.projects, place)?,
            act,
            note,
        )
        .await
    }
}
