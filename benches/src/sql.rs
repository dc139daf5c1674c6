//! R2: the rule as one query over normalised tables, the same for both databases.

use domain::vocabulary::{Area, ThemeCode, areas_of, related};
use instances::INSTANCE_DAY;

use crate::naive::fifths;
use crate::rival::{Field, day, today};

/// Tables, one statement each. Ids are places in ascending order of id.
pub const TABLES: &[&str] = &[
    "CREATE TABLE request (id INTEGER PRIMARY KEY, state TEXT NOT NULL, wanted INTEGER NOT NULL, level INTEGER NOT NULL, win_start INTEGER, win_end INTEGER, seats BIGINT, amount BIGINT, is_open INTEGER NOT NULL)",
    "CREATE TABLE request_theme (request INTEGER NOT NULL, theme TEXT NOT NULL, share INTEGER NOT NULL)",
    "CREATE TABLE request_modality (request INTEGER NOT NULL, modality TEXT NOT NULL, wanted INTEGER NOT NULL)",
    "CREATE TABLE request_audience (request INTEGER NOT NULL, audience TEXT NOT NULL)",
    "CREATE TABLE request_language (request INTEGER NOT NULL, language TEXT NOT NULL)",
    "CREATE TABLE offer (id INTEGER PRIMARY KEY, provider_state TEXT NOT NULL, win_start INTEGER, win_end INTEGER, flexible INTEGER NOT NULL, ready INTEGER NOT NULL, seats BIGINT, amount BIGINT, fifths INTEGER NOT NULL, is_open INTEGER NOT NULL, active INTEGER NOT NULL, published BIGINT NOT NULL, named INTEGER NOT NULL)",
    "CREATE TABLE offer_theme (offer INTEGER NOT NULL, theme TEXT NOT NULL)",
    "CREATE TABLE offer_area (offer INTEGER NOT NULL, area TEXT NOT NULL)",
    "CREATE TABLE offer_modality (offer INTEGER NOT NULL, modality TEXT NOT NULL)",
    "CREATE TABLE offer_audience (offer INTEGER NOT NULL, audience TEXT NOT NULL)",
    "CREATE TABLE offer_level (offer INTEGER NOT NULL, level INTEGER NOT NULL)",
    "CREATE TABLE offer_language (offer INTEGER NOT NULL, language TEXT NOT NULL, tenths INTEGER NOT NULL)",
    "CREATE TABLE state_area (state TEXT NOT NULL, area TEXT NOT NULL, fifteenths INTEGER NOT NULL, is_state INTEGER NOT NULL)",
    "CREATE TABLE theme_near (asked TEXT NOT NULL, offered TEXT NOT NULL, p INTEGER NOT NULL)",
];

/// Indexes, made once the tables are full.
pub const INDEXES: &[&str] = &[
    "CREATE INDEX i1 ON request_theme (request, theme, share)",
    "CREATE INDEX i2 ON request_modality (request, modality, wanted)",
    "CREATE INDEX i3 ON request_audience (request, audience)",
    "CREATE INDEX i4 ON request_language (request, language)",
    "CREATE INDEX i5 ON offer_theme (theme, offer)",
    "CREATE INDEX i6 ON offer_area (area, offer)",
    "CREATE INDEX i7 ON offer_modality (modality, offer)",
    "CREATE INDEX i8 ON offer_audience (audience, offer)",
    "CREATE INDEX i9 ON offer_level (offer, level)",
    "CREATE INDEX i10 ON offer_language (language, offer, tenths)",
    "CREATE INDEX i11 ON state_area (state, area, fifteenths, is_state)",
    "CREATE INDEX i12 ON theme_near (asked, offered, p)",
    "ANALYZE",
];

/// The query; `{r}` is the request's place, `{greatest}` and `{least}` the functions of that name.
const QUERY: &str = "
WITH geo AS (
  SELECT oa.offer, MAX(CASE WHEN sa.is_state = 1 AND o.named > 12 THEN 12 ELSE sa.fifteenths END) AS g
  FROM request r JOIN state_area sa ON sa.state = r.state JOIN offer_area oa ON oa.area = sa.area
  JOIN offer o ON o.id = oa.offer WHERE r.id = {r} GROUP BY oa.offer),
near AS (
  SELECT offer, SUM(share * p) AS t FROM (
    SELECT rt.theme, rt.share, ot.offer, MAX(n.p) AS p
    FROM request_theme rt JOIN theme_near n ON n.asked = rt.theme JOIN offer_theme ot ON ot.theme = n.offered
    WHERE rt.request = {r} GROUP BY rt.theme, rt.share, ot.offer) best GROUP BY offer),
form AS (
  SELECT om.offer, SUM(rm.wanted) AS w, SUM(1 - rm.wanted) AS a
  FROM request_modality rm JOIN offer_modality om ON om.modality = rm.modality
  WHERE rm.request = {r} GROUP BY om.offer),
heard AS (
  SELECT DISTINCT oa.offer FROM request_audience ra JOIN offer_audience oa ON oa.audience = ra.audience
  WHERE ra.request = {r}),
spoken AS (
  SELECT ol.offer, MAX(ol.tenths) AS l FROM request_language rl JOIN offer_language ol ON ol.language = rl.language
  WHERE rl.request = {r} GROUP BY ol.offer)
SELECT id, score FROM (
  SELECT o.id, o.active, o.published,
    (2 * 35 * near.t + 3500) / 7000 + geo.g
    + (2 * 15 * (2 * form.w + {least}(form.a, r.wanted - form.w)) + 2 * r.wanted) / (4 * r.wanted)
    + CASE (SELECT MIN(ABS(ol.level - r.level)) FROM offer_level ol WHERE ol.offer = o.id)
        WHEN 0 THEN 7 WHEN 1 THEN 4 WHEN 2 THEN 1 ELSE 0 END
    + CASE WHEN heard.offer IS NULL THEN 0 ELSE 3 END
    + COALESCE(spoken.l, 0)
    + CASE WHEN r.win_start IS NULL OR o.flexible = 1 THEN 5 ELSE
        (2 * 5 * ({least}(r.win_end, COALESCE(o.win_end, r.win_end)) - {greatest}(r.win_start, o.ready, COALESCE(o.win_start, o.ready)) + 1)
          + {least}(r.win_end - r.win_start + 1, COALESCE(o.win_end - o.win_start + 1, r.win_end - r.win_start + 1)))
        / (2 * {least}(r.win_end - r.win_start + 1, COALESCE(o.win_end - o.win_start + 1, r.win_end - r.win_start + 1))) END
    + CASE WHEN r.seats IS NULL AND r.amount IS NULL THEN 5 ELSE COALESCE({least}(
        COALESCE((2 * 5 * {least}(o.seats, r.seats) + r.seats) / (2 * r.seats), (2 * 5 * {least}(o.amount, r.amount) + r.amount) / (2 * r.amount)),
        COALESCE((2 * 5 * {least}(o.amount, r.amount) + r.amount) / (2 * r.amount), (2 * 5 * {least}(o.seats, r.seats) + r.seats) / (2 * r.seats))), 0) END
    + o.fifths AS score
  FROM request r JOIN geo ON 1 = 1 JOIN near ON near.offer = geo.offer JOIN form ON form.offer = geo.offer
  JOIN offer o ON o.id = geo.offer
  LEFT JOIN heard ON heard.offer = o.id LEFT JOIN spoken ON spoken.offer = o.id
  WHERE r.id = {r} AND r.is_open = 1 AND o.is_open = 1 AND o.provider_state <> r.state
    AND (r.win_start IS NULL OR o.flexible = 1
      OR {least}(r.win_end, COALESCE(o.win_end, r.win_end)) >= {greatest}(r.win_start, o.ready, COALESCE(o.win_start, o.ready)))
    AND (r.seats IS NULL OR o.seats IS NULL OR o.seats <> 0)
    AND (r.amount IS NULL OR o.amount IS NULL OR o.amount <> 0)) scored
ORDER BY score DESC, active, published, id LIMIT 20";

/// The query with a database's way to say parameter, least and greatest. A least of something that
/// is not stated is not stated: both have to say so.
pub fn query(parameter: &str, least: &str, greatest: &str) -> String {
    QUERY
        .replace("{r}", parameter)
        .replace("{least}", least)
        .replace("{greatest}", greatest)
}

/// A cell.
#[derive(Clone, Debug)]
pub enum Cell {
    Text(String),
    Number(i64),
    Nothing,
}

fn text(value: impl ToString) -> Cell {
    Cell::Text(value.to_string())
}

fn number(value: impl TryInto<i64>) -> Cell {
    value.try_into().map_or(Cell::Nothing, Cell::Number)
}

fn perhaps(value: Option<impl TryInto<i64>>) -> Cell {
    value.map_or(Cell::Nothing, number)
}

/// The rows of all tables, by the table's name.
pub fn rows(field: &Field) -> Vec<(&'static str, Vec<Vec<Cell>>)> {
    let mut tables = request_rows(field);
    tables.extend(offer_rows(field));
    tables.extend(vocabulary_rows());
    tables
}

fn request_rows(field: &Field) -> Vec<(&'static str, Vec<Vec<Cell>>)> {
    use domain::lifecycle::RequestStatus;
    use domain::vocabulary::Level;
    let (mut own, mut themes, mut forms, mut heard, mut spoken) = (vec![], vec![], vec![], vec![], vec![]);
    for (place, record) in field.requests.iter().enumerate() {
        let content = &record.content;
        let open = record.status == RequestStatus::Published
            && content.expires_on.is_none_or(|last| last >= INSTANCE_DAY)
            && content.max_matches != Some(0);
        let fixed = content.window.filter(|window| !window.flexible);
        let id = || number(place);
        own.push(vec![
            id(),
            text(record.state),
            number(content.modalities_wanted.len()),
            number(content.level_wanted.steps_to(Level::Awareness)),
            perhaps(fixed.map(|window| day(window.start))),
            perhaps(fixed.map(|window| day(window.end))),
            perhaps(content.seats),
            perhaps(content.amount_usd),
            number(i64::from(open)),
        ]);
        for theme in &content.themes {
            themes.push(vec![id(), text(theme.code), number(theme.share.percent())]);
        }
        forms.extend(content.modalities_wanted.iter().map(|each| vec![id(), text(each), number(1)]));
        forms.extend(content.modalities_acceptable.iter().map(|each| vec![id(), text(each), number(0)]));
        heard.extend(content.audiences.iter().map(|each| vec![id(), text(each)]));
        spoken.extend(content.languages.iter().map(|each| vec![id(), text(each)]));
    }
    vec![
        ("request", own),
        ("request_theme", themes),
        ("request_modality", forms),
        ("request_audience", heard),
        ("request_language", spoken),
    ]
}

fn offer_rows(field: &Field) -> Vec<(&'static str, Vec<Vec<Cell>>)> {
    use domain::lifecycle::OfferStatus;
    use domain::vocabulary::{Level, Provision};
    let (mut own, mut themes, mut areas) = (vec![], vec![], vec![]);
    let (mut forms, mut heard, mut levels, mut spoken) = (vec![], vec![], vec![], vec![]);
    for (place, record) in field.offers.iter().enumerate() {
        let content = &record.content;
        let open = record.status == OfferStatus::Published
            && content.expires_on.is_none_or(|last| last >= INSTANCE_DAY)
            && content.max_matches != Some(0);
        let named = content.coverage.iter().filter(|area| matches!(area, Area::State(_)));
        let id = || number(place);
        own.push(vec![
            id(),
            record.provider_state.map_or_else(|| text(""), text),
            perhaps(content.window.map(|window| day(window.start))),
            perhaps(content.window.map(|window| day(window.end))),
            number(i64::from(content.window.is_some_and(|window| window.flexible))),
            number(i64::from(today()) + i64::from(content.lead_time_days)),
            perhaps(content.seats_left),
            perhaps(content.amount_usd_left),
            number(fifths(record)),
            number(i64::from(open)),
            number(record.active_matches),
            number(record.published_at.map_or(i64::MAX, |at| at.timestamp())),
            number(named.count()),
        ]);
        themes.extend(content.themes.iter().map(|each| vec![id(), text(each)]));
        areas.extend(content.coverage.iter().map(|each| vec![id(), text(each)]));
        forms.extend(content.modalities.iter().map(|each| vec![id(), text(each)]));
        heard.extend(content.audiences.iter().map(|each| vec![id(), text(each)]));
        levels.extend(content.levels.iter().map(|each| vec![id(), number(each.steps_to(Level::Awareness))]));
        for (tag, how) in &content.languages {
            let tenths = match how {
                Provision::Delivered => 10,
                Provision::Interpretation => 6,
                Provision::Materials => 3,
            };
            spoken.push(vec![id(), text(tag), number(tenths)]);
        }
    }
    vec![
        ("offer", own),
        ("offer_theme", themes),
        ("offer_area", areas),
        ("offer_modality", forms),
        ("offer_audience", heard),
        ("offer_level", levels),
        ("offer_language", spoken),
    ]
}

fn vocabulary_rows() -> Vec<(&'static str, Vec<Vec<Cell>>)> {
    let mut areas = vec![];
    for state in domain::vocabulary::StateCode::members() {
        for area in areas_of(*state, INSTANCE_DAY) {
            let (fifteenths, is_state) = match area {
                Area::State(_) => (15, 1),
                Area::World => (6, 0),
                Area::Region(_) => (8, 0),
                _ => (12, 0),
            };
            areas.push(vec![text(state), text(area), number(fifteenths), number(is_state)]);
        }
    }
    let mut near = vec![];
    for asked in ThemeCode::ALL {
        for offered in ThemeCode::ALL {
            let p = if asked == offered {
                35
            } else if asked.parent() == offered.parent() {
                20
            } else if related(asked.parent(), offered.parent()) {
                8
            } else {
                continue;
            };
            near.push(vec![text(asked), text(offered), number(p)]);
        }
    }
    vec![("state_area", areas), ("theme_near", near)]
}
