//! Codes that say what a need is about beyond its themes: norms, axes, tags, threats, its source.

use super::codes::codes;

codes! {
    /// The eleven voluntary, non-binding norms of responsible State behaviour of 2015, by letter.
    Norm, "norm" {
        /// Cooperation for stability and security.
        A = "a",
        /// Considering all relevant information on incidents.
        B = "b",
        /// Not knowingly allowing one's territory to be used for wrongful acts.
        C = "c",
        /// Exchange of information, assistance and prosecution.
        D = "d",
        /// Human rights and privacy.
        E = "e",
        /// Not damaging critical infrastructure.
        F = "f",
        /// Protecting one's own critical infrastructure.
        G = "g",
        /// Answering requests for assistance.
        H = "h",
        /// Integrity of the supply chain.
        I = "i",
        /// Responsible reporting of vulnerabilities.
        J = "j",
        /// Not harming emergency response teams, nor using them for harm.
        K = "k",
    }
}

codes! {
    /// Which side of a capability is meant.
    CapabilityAxis, "axis" {
        /// Policy and regulation.
        Policy = "policy",
        /// Processes and structures.
        ProcessStructure = "process_structure",
        /// Partnerships and networks.
        Partnership = "partnership",
        /// People and skills.
        PeopleSkills = "people_skills",
        /// Technology.
        Technology = "technology",
    }
}

codes! {
    /// A cross-cutting concern.
    Tag, "tag" {
        /// Gender.
        Gender = "gender",
        /// Human rights.
        HumanRights = "human_rights",
        /// Youth.
        Youth = "youth",
        /// Persons with disabilities.
        Disability = "disability",
        /// Climate.
        Climate = "climate",
        /// Elections.
        Elections = "elections",
        /// Health.
        Health = "health",
        /// Situations after conflict.
        PostConflict = "post_conflict",
    }
}

codes! {
    /// The threat that a need answers.
    Threat, "threat" {
        /// Ransomware.
        Ransomware = "ransomware",
        /// Threats to critical infrastructure.
        CriticalInfrastructure = "critical_infrastructure",
        /// Threats through the supply chain.
        SupplyChain = "supply_chain",
        /// Commercially available intrusive software.
        IntrusiveSoftware = "intrusive_software",
        /// Hate speech.
        HateSpeech = "hate_speech",
        /// Use of ICTs for terrorist purposes.
        TerroristUse = "terrorist_use",
        /// Theft of data.
        DataTheft = "data_theft",
        /// Fraud.
        Fraud = "fraud",
        /// Another one, described in the text.
        Other = "other",
    }
}

codes! {
    /// Where the knowledge of a need comes from.
    NeedSource, "source" {
        /// A gap that the national survey showed.
        SurveyGap = "survey_gap",
        /// The national strategy.
        NationalStrategy = "national_strategy",
        /// A maturity review.
        MaturityReview = "maturity_review",
        /// An incident.
        Incident = "incident",
        /// Something else.
        Other = "other",
    }
}
