//! R3 in tantivy: a Boolean query of constant scores for what texts can say, and a tweak that adds
//! from fast fields what they cannot.
//!
//! The query's score is exact: theme in units of 1 (0 to 3,500), geography in units of 4,096 (0 to
//! 15), language in units of 65,536 (0 to 10), below 2^24 in all, which 32-bit floats hold.

use domain::vocabulary::{Area, Code, Provision, ThemeCode, areas_of, related};
use instances::INSTANCE_DAY;
use tantivy::collector::TopDocs;
use tantivy::query::{AllQuery, BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, Query, TermQuery};
use tantivy::schema::{FAST, Field as Column, IndexRecordOption, STRING, Schema};
use tantivy::{DocId, Index, Score, Searcher, SegmentReader, TantivyDocument, Term};

use crate::naive::fifths;
use crate::rival::{Field, Ranked, Rival, TOP, day, half_up, today};

const GEOGRAPHY: u32 = 4_096;
const LANGUAGE: u32 = 65_536;

pub struct SearchEngine {
    searcher: Searcher,
    codes: Column,
    requests: Vec<domain::record::Request>,
}

const FAST_COLUMNS: [&str; 9] = ["modalities", "levels", "audiences", "start", "stated", "end", "seats", "amount", "rank"];

impl SearchEngine {
    pub fn new(field: &Field) -> Self {
        let mut schema = Schema::builder();
        let codes = schema.add_text_field("codes", STRING);
        let columns = FAST_COLUMNS.map(|name| schema.add_u64_field(name, FAST));
        let more = ["flags", "place"].map(|name| schema.add_u64_field(name, FAST));
        let index = Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, 200_000_000).unwrap();
        for ((place, record), rank) in (0_u64..).zip(&field.offers).zip(field.ranks()) {
            let mut document = TantivyDocument::default();
            for term in terms(record) {
                document.add_text(codes, term);
            }
            let values = values(record, rank);
            for (column, value) in columns.iter().zip(values) {
                document.add_u64(*column, value);
            }
            for (column, value) in more.iter().zip([flags(record), place]) {
                document.add_u64(*column, value);
            }
            writer.add_document(document).unwrap();
        }
        writer.commit().unwrap();
        let segments = index.searchable_segment_ids().unwrap();
        if segments.len() > 1 {
            writer.merge(&segments).wait().unwrap();
        }
        Self {
            searcher: index.reader().unwrap().searcher(),
            codes,
            requests: field.requests.clone(),
        }
    }

    fn term(&self, text: &str) -> Box<dyn Query> {
        let term = Term::from_field_text(self.codes, text);
        Box::new(TermQuery::new(term, IndexRecordOption::Basic))
    }

    fn scored(&self, text: &str, score: u32) -> Box<dyn Query> {
        Box::new(ConstScoreQuery::new(self.term(text), score as Score))
    }

    fn query(&self, request: &domain::record::Request) -> BooleanQuery {
        let content = &request.content;
        let areas = areas_of(request.state, INSTANCE_DAY).into_iter().map(|area| match area {
            Area::State(code) => vec![
                self.scored(&format!("few:{code}"), 15 * GEOGRAPHY),
                self.scored(&format!("many:{code}"), 12 * GEOGRAPHY),
            ],
            Area::World => vec![self.scored("area:001", 6 * GEOGRAPHY)],
            Area::Region(code) => vec![self.scored(&format!("area:{code}"), 8 * GEOGRAPHY)],
            group => vec![self.scored(&format!("area:{group}"), 12 * GEOGRAPHY)],
        });
        let geography = DisjunctionMaxQuery::new(areas.flatten().collect());
        let themes = content.themes.iter().map(|theme| {
            let share = u32::from(theme.share.percent());
            let parent = theme.code.parent();
            let mut near = vec![
                self.scored(&format!("theme:{}", theme.code), 35 * share),
                self.scored(&format!("parent:{parent}"), 20 * share),
            ];
            let others = domain::vocabulary::ThemeGroup::ALL.iter();
            let others = others.filter(|other| related(parent, **other));
            near.extend(others.map(|other| self.scored(&format!("parent:{other}"), 8 * share)));
            (Occur::Should, Box::new(DisjunctionMaxQuery::new(near)) as Box<dyn Query>)
        });
        let themes = BooleanQuery::new(themes.collect());
        let forms = content.modalities_wanted.iter().chain(&content.modalities_acceptable);
        let forms = forms.map(|each| (Occur::Should, self.scored(&format!("modality:{each}"), 0)));
        let form = ConstScoreQuery::new(Box::new(BooleanQuery::new(forms.collect())), 0.0);
        let ways = [("delivered", 10), ("interpretation", 6), ("materials", 3)];
        let tags = content.languages.iter();
        let spoken = tags.flat_map(|tag| ways.map(|(how, tenths)| self.scored(&format!("{how}:{tag}"), tenths * LANGUAGE)));
        let spoken = DisjunctionMaxQuery::new(spoken.collect());
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = vec![
            (Occur::Must, self.scored("open", 0)),
            (Occur::Must, Box::new(geography)),
            (Occur::Must, Box::new(themes)),
            (Occur::Must, Box::new(form)),
            (Occur::Should, Box::new(spoken)),
            (Occur::MustNot, self.term(&format!("by:{}", request.state))),
        ];
        if content.seats.is_some() {
            clauses.push((Occur::MustNot, self.term("no seats")));
        }
        if content.amount_usd.is_some() {
            clauses.push((Occur::MustNot, self.term("no amount")));
        }
        if !is_open(request) {
            clauses.push((Occur::MustNot, Box::new(AllQuery)));
        }
        BooleanQuery::new(clauses)
    }
}

fn is_open(request: &domain::record::Request) -> bool {
    request.status == domain::lifecycle::RequestStatus::Published
        && request.content.expires_on.is_none_or(|last| last >= INSTANCE_DAY)
        && request.content.max_matches != Some(0)
}

/// What the query looks for.
fn terms(record: &domain::record::Offer) -> Vec<String> {
    let content = &record.content;
    let named = content.coverage.iter().filter(|area| matches!(area, Area::State(_))).count();
    let few = if named <= 12 { "few" } else { "many" };
    let mut terms: Vec<String> = content
        .coverage
        .iter()
        .map(|area| match area {
            Area::State(code) => format!("{few}:{code}"),
            area => format!("area:{area}"),
        })
        .collect();
    terms.extend(content.themes.iter().map(|theme| format!("theme:{theme}")));
    let mut parents: Vec<_> = content.themes.iter().map(|theme: &ThemeCode| theme.parent()).collect();
    parents.sort();
    parents.dedup();
    terms.extend(parents.iter().map(|parent| format!("parent:{parent}")));
    terms.extend(content.modalities.iter().map(|each| format!("modality:{each}")));
    terms.extend(content.languages.iter().map(|(tag, how): (_, &Provision)| format!("{how}:{tag}")));
    terms.extend(record.provider_state.map(|state| format!("by:{state}")));
    let open = record.status == domain::lifecycle::OfferStatus::Published
        && content.expires_on.is_none_or(|last| last >= INSTANCE_DAY)
        && content.max_matches != Some(0);
    terms.extend(open.then(|| "open".to_owned()));
    terms.extend((content.seats_left == Some(0)).then(|| "no seats".to_owned()));
    terms.extend((content.amount_usd_left == Some(0)).then(|| "no amount".to_owned()));
    terms
}

fn bits<C: Code>(codes: &[C]) -> u64 {
    let places = codes.iter().map(|code| C::all().binary_search(code).unwrap());
    places.fold(0, |all, place| all | 1 << place)
}

/// The fast fields, in the order of [`FAST_COLUMNS`].
fn values(record: &domain::record::Offer, rank: u32) -> [u64; 9] {
    let content = &record.content;
    let days = |days: i32| u64::try_from(days).unwrap();
    let ready = today() + i32::try_from(content.lead_time_days).unwrap();
    [
        bits(&content.modalities),
        bits(&content.levels),
        bits(&content.audiences),
        days(content.window.map_or(ready, |window| day(window.start).max(ready))),
        days(content.window.map_or(0, |window| day(window.start))),
        days(content.window.map_or(0, |window| day(window.end))),
        content.seats_left.map_or(u64::MAX, u64::from),
        content.amount_usd_left.unwrap_or(u64::MAX),
        rank.into(),
    ]
}

/// Has a window, may be moved; then the fifths of openness.
fn flags(record: &domain::record::Offer) -> u64 {
    let window = record.content.window;
    u64::from(window.is_some()) | u64::from(window.is_some_and(|window| window.flexible)) << 1 | fifths(record) << 2
}

/// What the tweak needs of a request.
#[derive(Clone)]
struct Asked {
    wanted: u64,
    acceptable: u64,
    level: u64,
    audiences: u64,
    window: Option<(u64, u64)>,
    seats: Option<u64>,
    amount: Option<u64>,
}

impl Asked {
    fn of(request: &domain::record::Request) -> Self {
        let content = &request.content;
        let days = |date| u64::try_from(day(date)).unwrap();
        let fixed = content.window.filter(|window| !window.flexible);
        Self {
            wanted: bits(&content.modalities_wanted),
            acceptable: bits(&content.modalities_acceptable),
            level: u64::try_from(content.level_wanted.steps_to(domain::vocabulary::Level::Awareness)).unwrap(),
            audiences: bits(&content.audiences),
            window: fixed.map(|window| (days(window.start), days(window.end))),
            seats: content.seats.map(u64::from),
            amount: content.amount_usd,
        }
    }

    /// The points that the query does not know; none where the windows leave no day.
    fn points(&self, [modalities, levels, audiences, start, stated, end, seats, amount, _]: [u64; 9], flags: u64) -> Option<u32> {
        let (of, met) = (self.wanted.count_ones(), (self.wanted & modalities).count_ones());
        let halves = 2 * met + (self.acceptable & modalities).count_ones().min(of - met);
        let steps = (0..5).filter(|level| levels >> level & 1 == 1).map(|level: u64| level.abs_diff(self.level)).min();
        let level = match steps {
            Some(0) => 7,
            Some(1) => 4,
            Some(2) => 1,
            _ => 0,
        };
        let audience = if audiences & self.audiences != 0 { 3 } else { 0 };
        let timing = match self.window {
            Some((from, to)) if flags & 2 == 0 => {
                let (last, length) = if flags & 1 == 1 { (to.min(end), end - stated + 1) } else { (to, u64::MAX) };
                let overlap = (last + 1).checked_sub(from.max(start)).filter(|days| *days > 0)?;
                half_up(5, overlap, length.min(to - from + 1))
            }
            _ => 5,
        };
        let stated = |asked: Option<u64>, left: u64| {
            let asked = asked.filter(|_| left != u64::MAX)?;
            Some(half_up(5, left, asked))
        };
        let scale = if self.seats.is_none() && self.amount.is_none() {
            5
        } else {
            stated(self.seats, seats).into_iter().chain(stated(self.amount, amount)).min().unwrap_or(0)
        };
        let fifths = u32::try_from(flags >> 2).unwrap();
        Some(half_up(15, halves.into(), (2 * of).into()) + level + audience + timing + scale + fifths)
    }
}

impl Rival for SearchEngine {
    fn name(&self) -> &'static str {
        "tantivy, constant scores and a fast-field tweak"
    }

    fn top(&mut self, request: usize) -> Vec<Ranked> {
        let request = &self.requests[request];
        let query = self.query(request);
        let asked = Asked::of(request);
        let tweak = move |segment: &SegmentReader| {
            let fast = segment.fast_fields();
            let column = |name: &str| fast.u64(name).unwrap().first_or_default_col(0);
            let columns = FAST_COLUMNS.map(column);
            let (flags, place) = (column("flags"), column("place"));
            let asked = asked.clone();
            move |document: DocId, score: Score| {
                let exact = score as u32;
                let known = half_up(35, u64::from(exact % GEOGRAPHY), 3500) + exact % LANGUAGE / GEOGRAPHY + exact / LANGUAGE;
                let values = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(|place| columns[place].get_val(document));
                // One that has no day in common sorts last and is left out below.
                let points = asked.points(values, flags.get_val(document)).map_or(0, |more| u64::from(known + more) + 1);
                (points, u64::MAX - values[8], place.get_val(document))
            }
        };
        let found = self.searcher.search(&query, &TopDocs::with_limit(TOP).tweak_score(tweak)).unwrap();
        let passing = found.into_iter().filter(|((points, ..), _)| *points > 0);
        passing
            .map(|((points, _, place), _)| (u32::try_from(place).unwrap(), u32::try_from(points - 1).unwrap()))
            .collect()
    }

    fn sample(&self) -> usize {
        200
    }
}
