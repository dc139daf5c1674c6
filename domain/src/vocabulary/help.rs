//! Codes that say what help looks like: how it is given, to whom, at what level and cost.

use super::codes::codes;

codes! {
    /// The form that help takes.
    Modality, "modality" {
        /// A course with a syllabus.
        TrainingCourse = "training_course",
        /// Training of those who will train others.
        TrainTheTrainer = "train_the_trainer",
        /// A working meeting with a result.
        Workshop = "workshop",
        /// Self-paced or tutored learning online.
        ELearning = "e_learning",
        /// A table-top or technical exercise.
        Exercise = "exercise",
        /// A visit to see how others do it.
        StudyVisit = "study_visit",
        /// A place in a fellowship programme.
        Fellowship = "fellowship",
        /// Guidance over time by an experienced person.
        Mentorship = "mentorship",
        /// A person lent to, or received by, an institution.
        Secondment = "secondment",
        /// A mission of experts that advises.
        AdvisoryMission = "advisory_mission",
        /// Help in drafting legislation.
        LegalDrafting = "legal_drafting",
        /// Comments on a policy or strategy.
        PolicyReview = "policy_review",
        /// An assessment of maturity or needs.
        Assessment = "assessment",
        /// Hands-on help with a technical task.
        TechnicalAssistance = "technical_assistance",
        /// Hardware.
        Equipment = "equipment",
        /// A licence or subscription.
        SoftwareLicence = "software_licence",
        /// Access to a laboratory or cyber range.
        LabAccess = "lab_access",
        /// Access to data, feeds or publications.
        InformationAccess = "information_access",
        /// Money.
        Funding = "funding",
        /// Money for one person's studies.
        Scholarship = "scholarship",
        /// Research done for or with the recipient.
        Research = "research",
        /// Translation of material.
        Translation = "translation",
        /// Support to take part in a meeting.
        ConferenceParticipation = "conference_participation",
        /// Setting up or strengthening an institution.
        InstitutionBuilding = "institution_building",
        /// A review by peers.
        PeerReview = "peer_review",
    }
}

codes! {
    /// How far the help goes; the order is the scale.
    Level, "level" {
        /// Knowing that the matter exists.
        Awareness = "awareness",
        /// First steps.
        Basic = "basic",
        /// Working knowledge.
        Intermediate = "intermediate",
        /// Expert knowledge.
        Advanced = "advanced",
        /// Able to train others.
        Trainer = "trainer",
    }
}

impl Level {
    /// How many steps of the scale lie between two levels.
    #[must_use]
    pub fn steps_to(self, other: Self) -> usize {
        let rank = |level: Self| Self::ALL.iter().take_while(|each| **each < level).count();
        rank(self).abs_diff(rank(other))
    }
}

codes! {
    /// For whom the help is.
    Audience, "audience" {
        /// Policy makers.
        Policy = "policy",
        /// Diplomats.
        Diplomat = "diplomat",
        /// Legal drafters, prosecutors and judges.
        Legal = "legal",
        /// Law enforcement.
        LawEnforcement = "law_enforcement",
        /// Technical staff, such as incident responders.
        Technical = "technical",
        /// Operators of infrastructure.
        Operator = "operator",
        /// Teachers and trainers.
        Educator = "educator",
        /// The general public.
        Public = "public",
    }
}

codes! {
    /// Where the help takes place.
    Delivery, "delivery" {
        /// In one room.
        InPerson = "in_person",
        /// Over the network.
        Online = "online",
        /// Both.
        Hybrid = "hybrid",
    }
}

codes! {
    /// What the recipient pays.
    CostToRecipient, "cost" {
        /// Nothing.
        None = "none",
        /// Its own travel.
        Travel = "travel",
        /// A share.
        Shared = "shared",
        /// The full price.
        Full = "full",
    }
}

codes! {
    /// What kind of organisation gives the help.
    ProviderType, "provider_type" {
        /// A State.
        State = "state",
        /// A body of the United Nations system.
        UnEntity = "un_entity",
        /// A regional or cross-regional organisation.
        RegionalBody = "regional_body",
        /// A company.
        Private = "private",
        /// A non-governmental organisation.
        Ngo = "ngo",
        /// A university or research institute.
        Academia = "academia",
        /// The technical community, such as response teams and registries.
        TechnicalCommunity = "technical_community",
        /// A foundation.
        Foundation = "foundation",
    }
}
