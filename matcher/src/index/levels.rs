//! The factors of a request as levels over the columns of offers: what bounds its scores.

use domain::vocabulary::{Level as Proficiency, Provision};

use super::ask_offers::AskOffers;
use super::bitmap::{Bitmap, Bits};
use super::bound::{Level, Levels};
use super::number::{at, byte, of_group, of_level};
use super::requests::groups_near_one;
use super::themes::bits;
use crate::factor::{Affinity, Factor, Reach};

/// What every score has at most of the factors that no column tells.
pub(super) fn base(question: &AskOffers<'_>) -> u8 {
    let tables = question.sides.tables;
    byte(tables.free() + tables.all_of_it())
}

/// Every other factor. Points are rounded up where the rule rounds a sum of several levels.
pub(super) fn levels<'a>(question: &'a AskOffers<'_>) -> Vec<Levels<'a>> {
    let mut all = vec![
        geography(question),
        proficiency(question),
        audience(question),
        language(question),
        openness(question),
    ];
    all.extend(themes(question));
    all.extend(modalities(question));
    all
}

/// The weight times a part, rounded up.
fn up(question: &AskOffers<'_>, factor: Factor, part: u64, whole: u64) -> u8 {
    let weight = u64::from(question.sides.tables.weights.of(factor));
    u8::try_from((weight * part).div_ceil(whole)).unwrap_or(u8::MAX)
}

fn columns(bits: u64, of: &[Bitmap]) -> Vec<&Bitmap> {
    Bits(bits).filter_map(|number| of.get(at(number))).collect()
}

fn themes<'a>(question: &'a AskOffers<'_>) -> Vec<Levels<'a>> {
    let offers = question.offers;
    let asked = question.request.content.themes.iter();
    let levels = asked.map(|theme| {
        let (share, parent) = (u64::from(theme.share.percent()), theme.code.parent());
        let level = |columns: Vec<&'a Bitmap>, affinity: Affinity| Level {
            columns,
            points: up(question, Factor::Theme, share * affinity.points(), 3500),
        };
        // By level-1 theme: a few columns in place of one for each theme.
        let group = |groups: u64| columns(groups, &offers.by_group);
        vec![
            level(
                columns(bits([theme.code]), &offers.by_theme),
                Affinity::Same,
            ),
            level(group(1 << of_group(parent)), Affinity::SameParent),
            level(group(groups_near_one(parent)), Affinity::Related),
        ]
    });
    levels.collect()
}

fn geography<'a>(question: &'a AskOffers<'_>) -> Levels<'a> {
    let level = |columns: Vec<&'a Bitmap>, reach: Reach| Level {
        columns,
        points: up(question, Factor::Geography, reach.fifteenths(), 15),
    };
    let [named, groups, regions, world] = question.coverage_by_reach();
    vec![
        level(named, Reach::Named),
        level(groups, Reach::Group),
        level(regions, Reach::Region),
        level(world, Reach::World),
    ]
}

fn modalities<'a>(question: &'a AskOffers<'_>) -> Vec<Levels<'a>> {
    let row = &question.row;
    let wanted = u64::from(row.wanted.count_ones());
    let level = |bits: u32, halves: u64| Level {
        columns: columns(bits.into(), &question.offers.by_modality),
        points: up(question, Factor::Modality, halves, 2 * wanted),
    };
    let each = Bits(row.wanted.into()).map(|number| vec![level(1 << number, 2)]);
    let mut levels: Vec<Levels<'a>> = each.collect();
    let stand_in = u64::from(row.acceptable.count_ones()).min(wanted);
    levels.push(vec![level(row.acceptable, stand_in)]);
    levels
}

fn proficiency<'a>(question: &'a AskOffers<'_>) -> Levels<'a> {
    let near = |steps: u8, tenths: u64| {
        let all = Proficiency::ALL.iter().map(|level| of_level(*level));
        let those = all.filter(|level| level.abs_diff(question.row.level) == steps);
        Level {
            columns: columns(
                those.fold(0, |all, level| all | (1 << level)),
                &question.offers.by_level,
            ),
            points: up(question, Factor::LevelAudience, tenths, 10),
        }
    };
    vec![near(0, 7), near(1, 4), near(2, 1)]
}

fn audience<'a>(question: &'a AskOffers<'_>) -> Levels<'a> {
    vec![Level {
        columns: columns(question.row.audiences.into(), &question.offers.by_audience),
        points: up(question, Factor::LevelAudience, 3, 10),
    }]
}

fn language<'a>(question: &'a AskOffers<'_>) -> Levels<'a> {
    let level = |provision: Provision, tenths: u64| Level {
        columns: columns(
            question.row.languages,
            question.offers.by_language.of(provision),
        ),
        points: up(question, Factor::Language, tenths, 10),
    };
    vec![
        level(Provision::Delivered, 10),
        level(Provision::Interpretation, 6),
        level(Provision::Materials, 3),
    ]
}

fn openness<'a>(question: &'a AskOffers<'_>) -> Levels<'a> {
    let fifths = (0..).zip(&question.offers.by_fifths);
    let level = |(fifths, column): (u64, &'a Bitmap)| Level {
        columns: vec![column],
        points: up(question, Factor::Openness, fifths, 5),
    };
    fifths.map(level).collect()
}
