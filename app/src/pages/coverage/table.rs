//! The rows and columns of the map, from what was counted.

use backend::queries::{CoverageView, Tally};
use domain::record::Facet;
use domain::vocabulary::{Region, SubRegion, ThemeGroup};
use form_urlencoded::Serializer;

use super::Measure;
use crate::components::{HeatCell, HeatGroup, HeatRow};
use crate::context::link;
use crate::routes::Route;
use crate::words::Words;

/// The continents, in the order of their M49 codes; the two wider groupings lie within them.
const CONTINENTS: [Region; 5] = [
    Region::Africa,
    Region::Oceania,
    Region::Americas,
    Region::Asia,
    Region::Europe,
];

/// The names of the columns: the themes of level 1.
pub(in crate::pages) fn columns(words: Words) -> Vec<String> {
    let names = ThemeGroup::ALL.iter().map(|theme| words.name(*theme));
    names.collect()
}

/// The rows: the sub-regions by continent.
pub(in crate::pages) fn groups(
    words: Words,
    found: &CoverageView,
    measure: Measure,
) -> Vec<HeatGroup> {
    let row = |region: &SubRegion| HeatRow {
        name: words.name(*region),
        cells: ThemeGroup::ALL
            .iter()
            .map(|theme| cell(found, measure, *theme, *region))
            .collect(),
    };
    let group = |continent: Region| HeatGroup {
        name: words.name(continent),
        rows: continent.sub_regions().iter().map(row).collect(),
    };
    CONTINENTS.map(group).to_vec()
}

fn cell(found: &CoverageView, measure: Measure, theme: ThemeGroup, region: SubRegion) -> HeatCell {
    let count = match (found.cells.get(&(theme, region)), measure) {
        (None, _) => Tally::None,
        (Some(cell), Measure::Requests) => cell.requests,
        (Some(cell), Measure::Offers) => cell.offers,
        (Some(cell), Measure::Unmet) => cell.unmet,
    };
    let href = (count != Tally::None).then(|| list(measure, theme, region));
    HeatCell { count, href }
}

/// The address of the list of what a cell counts; of unmet requests, that of all requests there.
fn list(measure: Measure, theme: ThemeGroup, region: SubRegion) -> String {
    let query = Serializer::new(String::new())
        .append_pair(Facet::Theme.code(), theme.code())
        .append_pair(Facet::Region.code(), region.code())
        .finish();
    format!("{}?{query}", link(&Route::Records(measure.kind())))
}
