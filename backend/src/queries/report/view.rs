//! A report as its readers get it: tables of one figure a row, the same for page and files.

use chrono::{DateTime, Utc};
use domain::codes;
use domain::lifecycle::ProjectStatus;
use domain::pace::{PaceStep, Quarter};
use domain::period::Period;
use domain::project::ThemeProgress;
use domain::report::{
    MatchOutcome, ReportBasis, ReportDimension, ReportMeasure, ReportPart, ReportPeople,
};
use domain::vocabulary::{Area, Code, ProviderType, SubRegion, ThemeGroup};

use crate::queries::tally::Tally;

/// What a report is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportAsk {
    /// Over which days.
    pub period: Period,
    /// Of requests from which region, sub-region or situation; of all where none is named.
    pub area: Option<Area>,
    /// Of which theme; of all where none is named.
    pub theme: Option<ThemeGroup>,
    /// For whose eyes.
    pub basis: ReportBasis,
}

impl ReportAsk {
    /// Whether it is about everything.
    pub fn is_whole(&self) -> bool {
        self.area.is_none() && self.theme.is_none()
    }
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportKey {
    /// All together.
    Total,
    /// Those that keep their State's name back.
    Unplaced,
    /// A region, a sub-region or a situation.
    Area(Area),
    /// A theme.
    Theme(ThemeGroup),
    /// A type of provider.
    Provider(ProviderType),
    /// What came of matches.
    Outcome(MatchOutcome),
    /// The same in one quarter.
    OutcomeIn(Quarter, MatchOutcome),
    /// A theme in a sub-region.
    Cell(ThemeGroup, SubRegion),
    /// A step in a quarter.
    Step(Quarter, PaceStep),
    /// How far projects have come.
    Status(ProjectStatus),
    /// Who took part.
    People(ReportPeople),
    /// What of requests is delivered.
    Progress(ThemeProgress),
}

impl ReportKey {
    /// The stable code of the row.
    pub fn code(&self) -> String {
        match self {
            Self::Total => "total".to_owned(),
            Self::Unplaced => "unplaced".to_owned(),
            Self::Area(area) => area.code().to_owned(),
            Self::Theme(theme) => theme.code().to_owned(),
            Self::Provider(provider) => provider.code().to_owned(),
            Self::Outcome(outcome) => outcome.code().to_owned(),
            Self::OutcomeIn(quarter, outcome) => format!("{quarter}/{}", outcome.code()),
            Self::Cell(theme, region) => format!("{}/{}", theme.code(), region.code()),
            Self::Step(quarter, step) => format!("{quarter}/{}", step.code()),
            Self::Status(status) => status.code().to_owned(),
            Self::People(people) => people.code().to_owned(),
            Self::Progress(progress) => progress.code().to_owned(),
        }
    }
}

/// A figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFigure {
    /// How many.
    Count(Tally),
    /// How many, and how many in a thousand of all that were counted; that is none where either is
    /// not told exactly.
    Share(Tally, Option<u16>),
    /// Whole days; none where too few organisations took the step.
    Days(Option<u32>),
}

impl ReportFigure {
    /// A part of a whole.
    pub(super) fn share(part: Tally, whole: Tally) -> Self {
        let permille = match (part, whole) {
            (Tally::None, Tally::Exactly(_)) => Some(0),
            (Tally::Exactly(part), Tally::Exactly(whole)) => {
                u16::try_from((part * 1000 + whole / 2) / whole).ok()
            }
            _ => None,
        };
        Self::Share(part, permille)
    }
}

codes! {
    /// Why a table says less than was asked for.
    ReportNote, "report_note" {
        /// Matches are told to the public over all areas and themes together only.
        WholeOnly = "whole_only",
        /// Matches are told to the public by whole quarters that are over.
        WholeQuarters = "whole_quarters",
        /// The period has no whole quarter that is over.
        NoQuarter = "no_quarter",
        /// Which situation an offer serves is not counted.
        NotBySituation = "not_by_situation",
        /// A record may count in several rows, which have no sum.
        Overlapping = "overlapping",
        /// Only what is said under a State's name has a place.
        NamedOnly = "named_only",
    }
}

/// Figures that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportTable {
    /// In which part of the report.
    pub part: ReportPart,
    /// What is counted.
    pub measure: ReportMeasure,
    /// By what.
    pub dimension: ReportDimension,
    /// A row a figure.
    pub rows: Vec<(ReportKey, ReportFigure)>,
    /// What has to be known of it.
    pub notes: Vec<ReportNote>,
}

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What was asked for.
    pub ask: ReportAsk,
    /// When it was made.
    pub as_of: DateTime<Utc>,
    /// Its tables, in the order of its parts.
    pub tables: Vec<ReportTable>,
}

impl Report {
    /// The table of a measure by a dimension.
    pub fn table(
        &self,
        part: ReportPart,
        measure: ReportMeasure,
        dimension: ReportDimension,
    ) -> Option<&ReportTable> {
        self.tables.iter().find(|table| {
            (table.part, table.measure, table.dimension) == (part, measure, dimension)
        })
    }
}
