//! Whose requests there are, and whose are served: shares of groups of States.

use chrono::NaiveDate;
use domain::report::{
    ReportBasis, ReportDimension as By, ReportMeasure as Measure, ReportPart as Part,
};
use domain::vocabulary::{Area, Region};

use super::count::{ByState, Counting};
use super::disclose::{Partition, beside};
use super::parts::{situations, table};
use super::view::{ReportFigure, ReportKey, ReportNote, ReportTable};
use crate::error::BackendError;
use crate::queries::tally::Tally;

/// Counts by groups of States.
pub(super) struct Places {
    /// Areas that exclude each other.
    pub(super) areas: Vec<(Area, u64)>,
    /// Special situations, of which a State may have several.
    pub(super) situations: Vec<(Area, u64)>,
}

/// Puts counts of States together: by continent, or by the sub-regions of the region asked for.
pub(super) fn places(by_state: &ByState, within: Option<Area>, today: NaiveDate) -> Places {
    let count = |area: Area| {
        let states = by_state.iter();
        let of = states.filter(|(state, _)| area.contains(**state, today));
        (area, of.map(|(_, count)| count).sum())
    };
    let areas: Vec<Area> = match within {
        Some(Area::Region(region)) => {
            let parts = region.sub_regions().iter();
            parts.map(|part| Area::SubRegion(*part)).collect()
        }
        Some(Area::SubRegion(one)) => vec![Area::SubRegion(one)],
        _ => Region::CONTINENTS.map(Area::Region).to_vec(),
    };
    Places {
        areas: areas.into_iter().map(count).collect(),
        situations: situations().map(count).collect(),
    }
}

/// Shares of what was asked for, agreed, opened and delivered.
pub(super) async fn tables(
    counting: &Counting<'_>,
    asked_for: &ByState,
) -> Result<Vec<ReportTable>, BackendError> {
    let mut tables = vec![shares(counting, Measure::Requests, asked_for)];
    // That a match is agreed is not public; that a project is opened is.
    if counting.ask.basis == ReportBasis::Reviewers {
        let agreed = counting.agreed_by_state().await?;
        tables.push(shares(counting, Measure::Agreed, &agreed));
    }
    let opened = counting.opened_by_state().await?;
    tables.push(shares(counting, Measure::Projects, &opened));
    let delivered = counting.delivered_by_state().await?;
    tables.push(shares(counting, Measure::Delivered, &delivered));
    Ok(tables)
}

fn shares(counting: &Counting<'_>, measure: Measure, by_state: &ByState) -> ReportTable {
    let today = counting.backend.clock().today();
    let Places { areas, situations } = places(by_state, counting.ask.area, today);
    let counts: Vec<u64> = areas.iter().map(|(_, count)| *count).collect();
    let sum = counts.iter().sum();
    let told = Partition::of(&counts);
    let share = |area: Area, part: Tally| {
        let figure = ReportFigure::share(part, told.total);
        (ReportKey::Area(area), figure)
    };
    let of_situations = situations
        .iter()
        .map(|(area, count)| share(*area, beside(*count, sum)));
    let of_areas = areas.iter().zip(&told.cells);
    let of_areas = of_areas.map(|((area, _), part)| share(*area, *part));
    let total = (ReportKey::Total, ReportFigure::Count(told.total));
    let rows = std::iter::once(total).chain(of_situations).chain(of_areas);
    let notes = [ReportNote::NamedOnly, ReportNote::Overlapping];
    table((Part::Equity, measure, By::Area), rows.collect(), &notes)
}
