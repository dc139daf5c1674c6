//! The factors of a request as levels over the columns of offers: what bounds its scores.

use domain::vocabulary::{Level as Proficiency, Provision};

use super::ask_offers::AskOffers;
use super::bitmap::{Bitmap, Bits};
use super::bound::Levels;
use super::number::{at, byte, of_group, of_level};
use super::themes::{bits, groups_near_one};
use crate::factor::{Affinity, Factor, Reach};

/// What every score has at most of the factors that no column tells.
pub(super) fn base(question: &AskOffers<'_>) -> u8 {
    let tables = question.sides.tables;
    byte(tables.free() + tables.all_of_it())
}

/// Every other factor. Points are rounded up where the rule rounds a sum of several levels.
pub(super) fn levels<'a>(question: &'a AskOffers<'_>) -> Levels<'a> {
    let mut all = Levels::with_room();
    geography(question, &mut all);
    proficiency(question, &mut all);
    audience(question, &mut all);
    language(question, &mut all);
    openness(question, &mut all);
    themes(question, &mut all);
    modalities(question, &mut all);
    all
}

/// The weight times a part, rounded up.
fn up(question: &AskOffers<'_>, factor: Factor, part: u64, whole: u64) -> u8 {
    let weight = u64::from(question.sides.tables.weights.of(factor));
    u8::try_from((weight * part).div_ceil(whole)).unwrap_or(u8::MAX)
}

fn columns(bits: u64, of: &[Bitmap]) -> impl Iterator<Item = &Bitmap> {
    Bits(bits).filter_map(|number| of.get(at(number)))
}

fn themes<'a>(question: &'a AskOffers<'_>, all: &mut Levels<'a>) {
    let offers = question.offers;
    for theme in &question.request.content.themes {
        let (share, parent) = (u64::from(theme.share.percent()), theme.code.parent());
        let points = |near: Affinity| up(question, Factor::Theme, share * near.points(), 3500);
        let same = columns(bits([theme.code]), &offers.by_theme);
        all.level(points(Affinity::Same), same);
        // By level-1 theme: a few columns in place of one for each theme.
        let group = |groups: u64| columns(groups, &offers.by_group);
        all.level(points(Affinity::SameParent), group(1 << of_group(parent)));
        all.level(points(Affinity::Related), group(groups_near_one(parent)));
        all.end_factor();
    }
}

fn geography<'a>(question: &'a AskOffers<'_>, all: &mut Levels<'a>) {
    let reaches = [Reach::Named, Reach::Group, Reach::Region, Reach::World];
    for (columns, reach) in question.coverage_by_reach().into_iter().zip(reaches) {
        all.level(
            up(question, Factor::Geography, reach.fifteenths(), 15),
            columns,
        );
    }
    all.end_factor();
}

fn modalities<'a>(question: &'a AskOffers<'_>, all: &mut Levels<'a>) {
    let row = &question.row;
    let wanted = u64::from(row.wanted.count_ones());
    let points = |halves: u64| up(question, Factor::Modality, halves, 2 * wanted);
    let columns = |bits: u32| columns(bits.into(), &question.offers.by_modality);
    for number in Bits(row.wanted.into()) {
        all.level(points(2), columns(1 << number));
        all.end_factor();
    }
    let stand_in = u64::from(row.acceptable.count_ones()).min(wanted);
    all.level(points(stand_in), columns(row.acceptable));
    all.end_factor();
}

fn proficiency<'a>(question: &'a AskOffers<'_>, all: &mut Levels<'a>) {
    for (steps, tenths) in [(0, 7), (1, 4), (2, 1)] {
        let levels = Proficiency::ALL.iter().map(|level| of_level(*level));
        let near = levels.filter(|level| level.abs_diff(question.row.level) == steps);
        let near = near.fold(0, |all, level| all | (1 << level));
        let points = up(question, Factor::LevelAudience, tenths, 10);
        all.level(points, columns(near, &question.offers.by_level));
    }
    all.end_factor();
}

fn audience<'a>(question: &'a AskOffers<'_>, all: &mut Levels<'a>) {
    let shared = columns(question.row.audiences.into(), &question.offers.by_audience);
    all.level(up(question, Factor::LevelAudience, 3, 10), shared);
    all.end_factor();
}

fn language<'a>(question: &'a AskOffers<'_>, all: &mut Levels<'a>) {
    let ways = [
        (Provision::Delivered, 10),
        (Provision::Interpretation, 6),
        (Provision::Materials, 3),
    ];
    for (provision, tenths) in ways {
        let provided = question.offers.by_language.of(provision);
        let points = up(question, Factor::Language, tenths, 10);
        all.level(points, columns(question.row.languages, provided));
    }
    all.end_factor();
}

/// The fifths are a number in binary; a digit of it is a factor by itself.
fn openness<'a>(question: &'a AskOffers<'_>, all: &mut Levels<'a>) {
    for (digit, column) in question.offers.by_fifths.iter().enumerate() {
        all.level(up(question, Factor::Openness, 1 << digit, 5), [column]);
        all.end_factor();
    }
}
