//! The parts of a report, from what was counted.

use std::collections::BTreeMap;

use domain::lifecycle::ProjectStatus;
use domain::pace::PaceStep;
use domain::period::Period;
use domain::project::ThemeProgress;
use domain::record::RecordKind;
use domain::report::{
    MatchOutcome, ReportBasis, ReportDimension as By, ReportMeasure as Measure, ReportPart as Part,
    ReportPeople,
};
use domain::vocabulary::{Area, Code, ProviderType, Situation, SubRegion, ThemeGroup};

use super::count::{ByState, Counting, sub_regions};
use super::disclose::{Partition, beside, sum_of_fixed};
use super::equity::{Places, places};
use super::view::{ReportFigure, ReportKey, ReportNote, ReportTable};
use crate::error::BackendError;
use crate::queries::coverage::{coverage, may_tell_agreed};
use crate::queries::pace::paces_of;
use crate::queries::tally::Tally;

type Row = (ReportKey, ReportFigure);

/// A table of a part, by a dimension.
pub(super) fn table(
    (part, measure, dimension): (Part, Measure, By),
    rows: Vec<Row>,
    notes: &[ReportNote],
) -> ReportTable {
    ReportTable {
        part,
        measure,
        dimension,
        rows,
        notes: notes.to_vec(),
    }
}

/// Rows that exclude each other, with their sum first.
pub(super) fn partition(keyed: Vec<(ReportKey, u64)>) -> Vec<Row> {
    let counts: Vec<u64> = keyed.iter().map(|(_, count)| *count).collect();
    let told = Partition::of(&counts);
    let total = (ReportKey::Total, ReportFigure::Count(told.total));
    let cells = keyed.iter().zip(told.cells);
    let rows = cells.map(|((key, _), cell)| (*key, ReportFigure::Count(cell)));
    std::iter::once(total).chain(rows).collect()
}

/// Rows of which a record may be in several.
fn parts(keyed: impl IntoIterator<Item = (ReportKey, u64)>, total: u64) -> Vec<Row> {
    let keyed = keyed.into_iter();
    keyed
        .map(|(key, count)| (key, ReportFigure::Count(beside(count, total))))
        .collect()
}

fn themes(counts: &BTreeMap<ThemeGroup, u64>) -> Vec<(ReportKey, u64)> {
    let of = |theme: &ThemeGroup| counts.get(theme).copied().unwrap_or_default();
    let all = ThemeGroup::ALL.iter();
    all.map(|theme| (ReportKey::Theme(*theme), of(theme)))
        .collect()
}

pub(super) async fn requests(
    counting: &Counting<'_>,
    by_state: &ByState,
) -> Result<Vec<ReportTable>, BackendError> {
    let total = counting.records(RecordKind::Request).await?;
    let by_theme = counting.by_theme(RecordKind::Request).await?;
    let today = counting.backend.clock().today();
    let Places { areas, situations } = places(by_state, counting.ask.area, today);
    let placed: u64 = areas.iter().map(|(_, count)| count).sum();
    let areas: Vec<(ReportKey, u64)> = areas
        .into_iter()
        .map(|(area, count)| (ReportKey::Area(area), count))
        .chain([(ReportKey::Unplaced, total.saturating_sub(placed))])
        .filter(|(key, count)| *key != ReportKey::Unplaced || *count > 0)
        .collect();
    let situations = situations
        .into_iter()
        .map(|(area, count)| (ReportKey::Area(area), count));
    let of = |dimension| (Part::Requests, Measure::Requests, dimension);
    Ok(vec![
        table(of(By::Area), partition(areas), &[]),
        table(
            of(By::Situation),
            parts(situations, placed),
            &[ReportNote::Overlapping],
        ),
        table(
            of(By::Theme),
            parts(themes(&by_theme), total),
            &[ReportNote::Overlapping],
        ),
    ])
}

pub(super) async fn offers(counting: &Counting<'_>) -> Result<Vec<ReportTable>, BackendError> {
    let of = |dimension| (Part::Offers, Measure::Offers, dimension);
    if matches!(counting.ask.area, Some(Area::Situation(_))) {
        let notes = [ReportNote::NotBySituation];
        return Ok(vec![table(of(By::Provider), Vec::new(), &notes)]);
    }
    let total = counting.records(RecordKind::Offer).await?;
    let by_provider = counting.offers_by_provider().await?;
    let by_theme = counting.by_theme(RecordKind::Offer).await?;
    let by_region = counting.by_region(RecordKind::Offer).await?;
    let providers = ProviderType::all().iter().map(|provider| {
        let count = by_provider.get(provider).copied().unwrap_or_default();
        (ReportKey::Provider(*provider), count)
    });
    let regions = shown_regions(counting.ask.area).into_iter().map(|region| {
        let count = by_region.get(&region).copied().unwrap_or_default();
        (ReportKey::Area(Area::SubRegion(region)), count)
    });
    let overlapping = [ReportNote::Overlapping];
    Ok(vec![
        table(of(By::Provider), partition(providers.collect()), &[]),
        table(of(By::Theme), parts(themes(&by_theme), total), &overlapping),
        table(of(By::Area), parts(regions, total), &overlapping),
    ])
}

/// The sub-regions of a scope, or all.
fn shown_regions(area: Option<Area>) -> Vec<SubRegion> {
    area.map_or_else(|| SubRegion::ALL.to_vec(), sub_regions)
}

pub(super) async fn matches(counting: &Counting<'_>) -> Result<ReportTable, BackendError> {
    let of = (Part::Matches, Measure::Matches, By::Outcome);
    if counting.ask.basis == ReportBasis::Reviewers {
        let counted = counting.outcomes(None).await?;
        let row = |outcome: &MatchOutcome| {
            let count = counted.get(&(None, *outcome)).copied();
            let figure = ReportFigure::Count(Tally::of(count.unwrap_or_default()));
            (ReportKey::Outcome(*outcome), figure)
        };
        let rows = MatchOutcome::ALL.iter().map(row).collect();
        return Ok(table(of, rows, &[]));
    }
    if !counting.ask.is_whole() {
        return Ok(table(of, Vec::new(), &[ReportNote::WholeOnly]));
    }
    public_matches(counting).await
}

/// What came of matches, for everybody: by quarters that are told each by itself.
async fn public_matches(counting: &Counting<'_>) -> Result<ReportTable, BackendError> {
    let of = (Part::Matches, Measure::Matches, By::Outcome);
    let period = counting.ask.period;
    let quarters = period.quarters_over(counting.backend.clock().today());
    if quarters.is_empty() {
        return Ok(table(of, Vec::new(), &[ReportNote::NoQuarter]));
    }
    let is_year = quarters.len() == 4 && Period::year(period.year_of_first()) == Some(period);
    let counted = counting.outcomes(Some(&quarters)).await?;
    let may_tell = may_tell_agreed(counting.backend, counting.viewer).await?;
    let mut rows = Vec::new();
    for outcome in MatchOutcome::ALL {
        let count = |quarter| counted.get(&(Some(quarter), *outcome)).copied();
        let counts = quarters.iter().map(|quarter| count(*quarter));
        let counts: Vec<u64> = counts.map(Option::unwrap_or_default).collect();
        let told = |tally| {
            let is_told = may_tell || !outcome.meets();
            ReportFigure::Count(if is_told { tally } else { Tally::Withheld })
        };
        let sum = told(sum_of_fixed(&counts, is_year));
        rows.push((ReportKey::Outcome(*outcome), sum));
        for (quarter, count) in quarters.iter().zip(counts) {
            let key = ReportKey::OutcomeIn(*quarter, *outcome);
            rows.push((key, told(Tally::of(count))));
        }
    }
    Ok(table(of, rows, &[ReportNote::WholeQuarters]))
}

pub(super) async fn unmet(counting: &Counting<'_>) -> Result<ReportTable, BackendError> {
    let of = (Part::Unmet, Measure::Unmet, By::ThemeByArea);
    let ask = counting.ask;
    if matches!(ask.area, Some(Area::Situation(_))) {
        return Ok(table(of, Vec::new(), &[ReportNote::NotBySituation]));
    }
    let regions = shown_regions(ask.area);
    let found = coverage(counting.backend, counting.viewer).await?;
    let cells = found.cells.into_iter().filter(|((theme, region), cell)| {
        cell.requests != Tally::None
            && regions.contains(region)
            && ask.theme.is_none_or(|only| only == *theme)
    });
    let rows = cells.map(|((theme, region), cell)| {
        let key = ReportKey::Cell(theme, region);
        (key, ReportFigure::Count(cell.unmet))
    });
    Ok(table(of, rows.collect(), &[ReportNote::Overlapping]))
}

pub(super) async fn time(counting: &Counting<'_>) -> Result<Vec<ReportTable>, BackendError> {
    let today = counting.backend.clock().today();
    let quarters = counting.ask.period.quarters_over(today);
    let paces = paces_of(counting.backend, &quarters).await?;
    let (mut median, mut most) = (Vec::new(), Vec::new());
    for row in &paces {
        for step in PaceStep::ALL {
            let pace = row.steps.iter().find(|(one, _)| one == step);
            let pace = pace.and_then(|(_, pace)| *pace);
            let key = ReportKey::Step(row.quarter, *step);
            let days = pace.map(|pace| pace.median_days);
            median.push((key, ReportFigure::Days(days)));
            let days = pace.and_then(|pace| pace.most_days);
            most.push((key, ReportFigure::Days(days)));
        }
    }
    let notes: &[ReportNote] = match paces.len() {
        0 => &[ReportNote::NoQuarter],
        _ => &[],
    };
    Ok(vec![
        table((Part::Time, Measure::MedianDays, By::Step), median, notes),
        table((Part::Time, Measure::MostDays, By::Step), most, notes),
    ])
}

pub(super) async fn delivery(counting: &Counting<'_>) -> Result<Vec<ReportTable>, BackendError> {
    let by_status = counting.projects_by_status().await?;
    let statuses = ProjectStatus::ALL.iter().map(|status| {
        let count = by_status.get(status).copied().unwrap_or_default();
        (ReportKey::Status(*status), count)
    });
    let took_part = ReportPeople::ALL.iter().zip(counting.took_part().await?);
    let took_part = took_part.map(|(who, count)| (ReportKey::People(*who), count));
    let total = counting.records(RecordKind::Request).await?;
    let delivered = |status| status == ProjectStatus::Closed;
    let delivered = counting.requests_with(delivered).await?;
    let any = |status| status != ProjectStatus::Cancelled;
    let any = counting.requests_with(any).await?;
    let progress = [
        (ThemeProgress::Delivered, delivered),
        (ThemeProgress::UnderWay, any.saturating_sub(delivered)),
        (ThemeProgress::Open, total.saturating_sub(any)),
    ];
    let progress = progress.map(|(how, count)| (ReportKey::Progress(how), count));
    let of = |measure, dimension| (Part::Delivery, measure, dimension);
    Ok(vec![
        table(
            of(Measure::Projects, By::Status),
            partition(statuses.collect()),
            &[],
        ),
        table(
            of(Measure::Participants, By::Gender),
            partition(took_part.collect()),
            &[],
        ),
        table(
            of(Measure::Fulfilment, By::Fulfilment),
            partition(progress.to_vec()),
            &[],
        ),
    ])
}

/// The special situations, as areas.
pub(super) fn situations() -> impl Iterator<Item = Area> {
    Situation::all().iter().copied().map(Area::Situation)
}
