//! What a report on a period tells: its parts, what is counted, and by what.

use crate::lifecycle::MatchAct;
use crate::vocabulary::codes;

codes! {
    /// Whose eyes the figures are made for.
    ReportBasis, "report_basis" {
        /// What everybody may see, whoever reads it.
        Public = "public",
        /// What reviewers see.
        Reviewers = "reviewers",
    }
}

codes! {
    /// A part of a report.
    ReportPart, "report_part" {
        /// What was asked for.
        Requests = "requests",
        /// What was offered.
        Offers = "offers",
        /// What was put together, and what came of it.
        Matches = "matches",
        /// What is not met.
        Unmet = "unmet",
        /// How long it took.
        Time = "time",
        /// What was delivered.
        Delivery = "delivery",
        /// Whose requests, against whose were served.
        Equity = "equity",
    }
}

codes! {
    /// What is counted.
    ReportMeasure, "report_measure" {
        /// Requests published in the period.
        Requests = "requests",
        /// Offers published in the period.
        Offers = "offers",
        /// What happened in the period to matches.
        Matches = "matches",
        /// Open requests that nothing meets, at the moment of the report.
        Unmet = "unmet",
        /// Days within which half of the organisations took a step.
        MedianDays = "median_days",
        /// Days within which nine in ten did.
        MostDays = "most_days",
        /// Projects opened in the period.
        Projects = "projects",
        /// People who took part in activities that ended in the period.
        Participants = "participants",
        /// How much of the requests of the period projects delivered.
        Fulfilment = "fulfilment",
        /// Matches agreed in the period.
        Agreed = "agreed",
        /// Projects closed in the period.
        Delivered = "delivered",
    }
}

codes! {
    /// By what it is told.
    ReportDimension, "report_dimension" {
        /// All together.
        Total = "total",
        /// Areas that exclude each other.
        Area = "area",
        /// Special situations, of which a State may have several.
        Situation = "situation",
        /// Themes, of which a record may have several.
        Theme = "theme",
        /// Types of providers.
        Provider = "provider_type",
        /// What came of matches.
        Outcome = "outcome",
        /// A theme in a sub-region.
        ThemeByArea = "theme_by_area",
        /// A step, quarter by quarter.
        Step = "step",
        /// How far projects have come.
        Status = "status",
        /// Women, men, others.
        Gender = "gender",
        /// How much of a request is delivered.
        Fulfilment = "fulfilment",
    }
}

codes! {
    /// What may happen to a match, as a report counts it.
    MatchOutcome, "match_outcome" {
        /// It was put forward.
        Proposed = "proposed",
        /// Both sides agreed.
        Agreed = "agreed",
        /// It became a project.
        Converted = "converted",
        /// A side declined.
        Declined = "declined",
        /// A reviewer dismissed it.
        Dismissed = "dismissed",
        /// The time to answer ran out.
        Lapsed = "lapsed",
    }
}

impl MatchOutcome {
    /// What a step counts as; nothing where it leads on only.
    pub const fn of(act: MatchAct) -> Option<Self> {
        match act {
            MatchAct::Propose => Some(Self::Proposed),
            MatchAct::Agree => Some(Self::Agreed),
            MatchAct::Convert => Some(Self::Converted),
            MatchAct::DeclineAsRequester | MatchAct::DeclineAsProvider => Some(Self::Declined),
            MatchAct::Dismiss => Some(Self::Dismissed),
            MatchAct::Lapse => Some(Self::Lapsed),
            MatchAct::Review | MatchAct::Endorse | MatchAct::Offer | MatchAct::Supersede => None,
        }
    }

    /// Whether it says that a request is met, so that it may only be told where the map of what is
    /// not met leaves that open.
    pub const fn meets(self) -> bool {
        matches!(self, Self::Agreed | Self::Converted)
    }
}

codes! {
    /// People who took part.
    ReportPeople, "report_people" {
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
        /// Others, and those who did not say.
        Others = "others",
    }
}
