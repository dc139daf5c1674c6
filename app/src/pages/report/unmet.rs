//! What is not met, as a map of themes and sub-regions.

use std::collections::{BTreeMap, BTreeSet};

use backend::queries::{ReportFigure, ReportKey, ReportTable, Tally};
use domain::vocabulary::{Region, SubRegion, ThemeGroup};
use leptos::prelude::*;

use super::part::{caption, definition, notes};
use crate::components::{HeatCell, HeatGroup, HeatLegend, HeatMap, HeatRow, HeatStrips};
use crate::context::words;
use crate::words::Words;

type Cells = BTreeMap<(ThemeGroup, SubRegion), Tally>;

/// The map of what the scope has.
#[component]
pub(super) fn Unmet(tables: Vec<ReportTable>) -> impl IntoView {
    let words = words();
    let Some(table) = tables.first() else {
        return ().into_any();
    };
    let cells: Cells = table.rows.iter().filter_map(cell).collect();
    let themes: BTreeSet<ThemeGroup> = cells.keys().map(|(theme, _)| *theme).collect();
    let columns: Vec<String> = themes.iter().map(|theme| words.name(*theme)).collect();
    let groups = groups(words, &cells, &themes);
    let caption = caption(words, table);
    let map = (!cells.is_empty()).then(|| {
        view! {
            <figure class="heat-figure">
                <HeatStrips columns=columns.clone() groups=groups.clone()/>
                <HeatLegend/>
            </figure>
            <HeatMap
                caption=caption.clone()
                corner=words.text("coverage-corner")
                columns
                groups
            />
        }
    });
    let nothing = (cells.is_empty() && table.notes.len() < 2)
        .then(|| view! { <p class="empty">{words.text("report-nothing-unmet")}</p> });
    view! {
        <h3>{caption}</h3>
        <p>{definition(words, table.measure)}</p>
        {notes(words, table)}
        {nothing}
        {map}
    }
    .into_any()
}

fn cell((key, told): &(ReportKey, ReportFigure)) -> Option<((ThemeGroup, SubRegion), Tally)> {
    match (key, told) {
        (ReportKey::Cell(theme, region), ReportFigure::Count(count)) => {
            Some(((*theme, *region), *count))
        }
        _ => None,
    }
}

/// The sub-regions in which something is asked for, by continent.
fn groups(words: Words, cells: &Cells, themes: &BTreeSet<ThemeGroup>) -> Vec<HeatGroup> {
    let row = |region: &SubRegion| {
        let of = |theme: &ThemeGroup| cells.get(&(*theme, *region)).copied();
        let found: Vec<Option<Tally>> = themes.iter().map(of).collect();
        found.iter().any(Option::is_some).then(|| HeatRow {
            name: words.name(*region),
            cells: found
                .into_iter()
                .map(|count| HeatCell {
                    count: count.unwrap_or(Tally::None),
                    href: None,
                })
                .collect(),
        })
    };
    let groups = Region::CONTINENTS.into_iter().map(|continent| HeatGroup {
        name: words.name(continent),
        rows: continent.sub_regions().iter().filter_map(row).collect(),
    });
    groups.filter(|group| !group.rows.is_empty()).collect()
}
