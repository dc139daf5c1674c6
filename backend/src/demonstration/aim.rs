//! What a request and an offer that fit have in common, and what each theme goes with.

use domain::vocabulary::{
    Audience, CapabilityAxis, Level, Modality, StateCode, ThemeCode, ThemeGroup, Threat,
};

use super::dice::Dice;
use super::words::{Library, Tongue, missing};
use crate::error::BackendError;

/// What somebody is after: two records with the same aim fit each other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Aim {
    pub(super) theme: ThemeCode,
    pub(super) modality: Modality,
    pub(super) audience: Audience,
    pub(super) level: Level,
    /// The State that asks, or that an offer has in mind.
    pub(super) state: StateCode,
    /// The language in which it is written.
    pub(super) tongue: Tongue,
}

impl Aim {
    /// Throws an aim for a State that writes in a language.
    pub(super) fn throw(
        dice: &Dice,
        library: &Library,
        (state, tongue): (StateCode, Tongue),
    ) -> Result<Self, BackendError> {
        let own_language = dice.chance(70);
        let tongue = if own_language { tongue } else { Tongue::En };
        let topic = dice.pick(&library.words(tongue).topics)?;
        let kit = Kit::of(topic.theme.parent());
        Ok(Self {
            theme: topic.theme,
            modality: *dice.pick(kit.modalities)?,
            audience: *dice.pick(kit.audiences)?,
            level: *dice.pick(&[
                Level::Basic,
                Level::Basic,
                Level::Intermediate,
                Level::Intermediate,
                Level::Advanced,
                Level::Trainer,
            ])?,
            state,
            tongue,
        })
    }

    /// An aim that fits, and now and then less than exactly: a theme beside it, another level.
    pub(super) fn near(self, dice: &Dice, library: &Library) -> Result<Self, BackendError> {
        let siblings: Vec<ThemeCode> = library
            .words(Tongue::En)
            .topics
            .iter()
            .map(|topic| topic.theme)
            .filter(|theme| theme.parent() == self.theme.parent())
            .collect();
        let beside = *dice.pick(&siblings)?;
        let other = *dice.pick(Level::ALL)?;
        Ok(Self {
            theme: if dice.chance(40) { beside } else { self.theme },
            level: if dice.chance(40) { other } else { self.level },
            ..self
        })
    }

    /// The level below the wanted one.
    pub(super) fn level_now(self) -> Result<Level, BackendError> {
        let below = Level::ALL.iter().rev().find(|level| **level < self.level);
        below.copied().ok_or_else(|| missing(self.level.code()))
    }
}

/// What goes with a theme of level 1.
pub(super) struct Kit {
    pub(super) modalities: &'static [Modality],
    pub(super) audiences: &'static [Audience],
    pub(super) axis: CapabilityAxis,
    pub(super) threats: &'static [Threat],
}

impl Kit {
    /// What goes with a theme.
    pub(super) const fn of(group: ThemeGroup) -> Self {
        use CapabilityAxis as X;
        use ThemeGroup as G;
        let axis = match group {
            G::T01 | G::T02 | G::T07 => X::Policy,
            G::T03 | G::T11 => X::Partnership,
            G::T04 | G::T05 => X::ProcessStructure,
            G::T06 | G::T08 => X::PeopleSkills,
            G::T09 | G::T10 => X::Technology,
        };
        Self {
            modalities: modalities(group),
            audiences: audiences(group),
            axis,
            threats: threats(group),
        }
    }
}

const fn modalities(group: ThemeGroup) -> &'static [Modality] {
    use Modality as M;
    use ThemeGroup as G;
    match group {
        G::T01 => &[
            M::AdvisoryMission,
            M::PolicyReview,
            M::Assessment,
            M::Workshop,
            M::InstitutionBuilding,
            M::PeerReview,
        ],
        G::T02 => &[
            M::TrainingCourse,
            M::Workshop,
            M::ELearning,
            M::Fellowship,
            M::ConferenceParticipation,
        ],
        G::T03 => &[
            M::Exercise,
            M::Workshop,
            M::Mentorship,
            M::InformationAccess,
        ],
        G::T04 => &[
            M::TrainingCourse,
            M::TrainTheTrainer,
            M::TechnicalAssistance,
            M::Exercise,
            M::Mentorship,
            M::Secondment,
            M::Equipment,
        ],
        G::T05 => &[
            M::Assessment,
            M::AdvisoryMission,
            M::TrainingCourse,
            M::Exercise,
            M::StudyVisit,
        ],
        G::T06 => &[
            M::TrainingCourse,
            M::TrainTheTrainer,
            M::LegalDrafting,
            M::Mentorship,
            M::LabAccess,
            M::SoftwareLicence,
        ],
        G::T07 => &[
            M::LegalDrafting,
            M::PolicyReview,
            M::Workshop,
            M::AdvisoryMission,
        ],
        G::T08 => &[
            M::TrainTheTrainer,
            M::ELearning,
            M::Scholarship,
            M::Funding,
            M::Translation,
        ],
        G::T09 => &[
            M::TechnicalAssistance,
            M::LabAccess,
            M::Workshop,
            M::TrainingCourse,
        ],
        G::T10 => &[
            M::TechnicalAssistance,
            M::TrainingCourse,
            M::Research,
            M::Equipment,
        ],
        G::T11 => &[M::Workshop, M::StudyVisit, M::Funding, M::Research],
    }
}

const fn audiences(group: ThemeGroup) -> &'static [Audience] {
    use Audience as A;
    use ThemeGroup as G;
    match group {
        G::T01 | G::T11 => &[A::Policy],
        G::T02 => &[A::Diplomat, A::Policy],
        G::T03 => &[A::Diplomat, A::Technical],
        G::T04 => &[A::Technical],
        G::T05 => &[A::Operator, A::Technical],
        G::T06 => &[A::LawEnforcement, A::Legal],
        G::T07 => &[A::Legal, A::Policy],
        G::T08 => &[A::Educator, A::Public],
        G::T09 | G::T10 => &[A::Technical, A::Operator],
    }
}

const fn threats(group: ThemeGroup) -> &'static [Threat] {
    use ThemeGroup as G;
    use Threat as T;
    match group {
        G::T01 | G::T02 | G::T11 => &[],
        G::T03 => &[T::DataTheft],
        G::T04 => &[T::Ransomware, T::DataTheft],
        G::T05 => &[T::CriticalInfrastructure, T::Ransomware],
        G::T06 => &[T::Fraud, T::TerroristUse],
        G::T07 => &[T::DataTheft, T::IntrusiveSoftware],
        G::T08 => &[T::Fraud, T::HateSpeech],
        G::T09 | G::T10 => &[T::SupplyChain, T::DataTheft],
    }
}
