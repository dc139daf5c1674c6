//! Lists of requests or offers: search, facets, sort, pages.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::lifecycle::RequestStatus;
use domain::policy::Viewer;
use domain::record::{Facet, RecordKind, Term};
use domain::reference::Reference;
use domain::vocabulary::{LanguageTag, ProviderType, StateCode, codes};
use sea_orm::sea_query::{Condition, ExprTrait, SelectStatement};
use sea_orm::{
    ColumnTrait, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};
use uuid::Uuid;

use super::scope;
use super::tally::Tally;
use crate::Backend;
use crate::entity::{organisation, record, record_term};
use crate::error::BackendError;
use crate::text;

/// Records on one page.
pub const PAGE_SIZE: u64 = 20;

codes! {
    /// The order of a list.
    Sort, "sort" {
        /// Last published first.
        Newest = "newest",
        /// First to close first; what never closes last.
        Closing = "closing",
        /// By title.
        Title = "title",
    }
}

codes! {
    /// Which part of the records a list shows.
    Mine, "mine" {
        /// Open for matching now.
        Open = "open",
        /// Of the viewer's own organisations, whatever their state.
        Own = "own",
        /// All that the viewer may see.
        All = "all",
    }
}

/// What a list is asked for.
#[derive(Clone, Debug)]
pub struct Browse {
    /// Requests or offers.
    pub kind: RecordKind,
    /// Words that a text must contain.
    pub text: Option<String>,
    /// Terms: one of each facet named is enough, every facet named must be met.
    pub terms: BTreeSet<Term>,
    /// Which part.
    pub part: Mine,
    /// In which order.
    pub sort: Sort,
    /// Which page, from 1.
    pub page: u64,
}

/// One record in a list.
#[derive(Clone, Debug)]
pub struct RecordCard {
    /// How to cite it.
    pub reference: Reference,
    /// What it is called; blank while nobody has called it anything.
    pub title: String,
    /// The language of its text.
    pub language: LanguageTag,
    /// Whose it is.
    pub organisation: String,
    /// The State that asks, or whose body the provider is.
    pub state: Option<StateCode>,
    /// What kind of provider, if it is an offer.
    pub provider_type: Option<ProviderType>,
    /// Its terms.
    pub terms: BTreeSet<Term>,
    /// Its stored status, by code.
    pub status: String,
    /// When it was published.
    pub published_at: Option<DateTime<Utc>>,
    /// Last day on which it is open.
    pub expires_on: Option<NaiveDate>,
}

/// One choice of a facet, with how many records it would leave.
#[derive(Clone, Debug)]
pub struct FacetOption {
    /// The term that it adds.
    pub term: Term,
    /// How many records have it, among those that meet every other facet.
    pub count: Tally,
    /// Whether it is chosen now.
    pub chosen: bool,
}

/// One page of a list.
#[derive(Clone, Debug)]
pub struct BrowsePage {
    /// How many records there are on all pages.
    pub total: u64,
    /// How many pages there are; 1 where there is nothing.
    pub pages: u64,
    /// The records of this page.
    pub cards: Vec<RecordCard>,
    /// The choices of each facet, those with most records first.
    pub facets: BTreeMap<Facet, Vec<FacetOption>>,
}

/// Lists the records that a viewer may see and asked for.
///
/// # Errors
/// Where the database does.
pub async fn browse(
    backend: &Backend,
    viewer: &Viewer,
    ask: &Browse,
) -> Result<BrowsePage, BackendError> {
    let found = || filtered(backend, viewer, ask, None);
    let total = found().count(backend.db()).await?;
    let pages = Ord::max(total.div_ceil(PAGE_SIZE), 1);
    let page = Ord::clamp(ask.page, 1, pages);
    let rows = sorted(found(), ask.sort)
        .find_also_related(organisation::Entity)
        .limit(PAGE_SIZE)
        .offset((page - 1) * PAGE_SIZE)
        .all(backend.db())
        .await?;
    let terms = terms_of(backend, rows.iter().map(|(row, _)| row.id).collect()).await?;
    let cards = rows
        .into_iter()
        .map(|(row, owner)| card(row, owner, &terms))
        .collect::<Result<_, BackendError>>()?;
    let facets = facets(backend, viewer, ask).await?;
    Ok(BrowsePage {
        total,
        pages,
        cards,
        facets,
    })
}

/// The records asked for; one facet can be left out, to count its choices.
pub(super) fn filtered(
    backend: &Backend,
    viewer: &Viewer,
    ask: &Browse,
    without: Option<Facet>,
) -> Select<record::Entity> {
    let mut found = record::Entity::find()
        .filter(record::Column::Kind.eq(ask.kind.code()))
        .filter(scope::visible(viewer))
        .filter(part(backend, viewer, ask.part));
    for word in ask
        .text
        .iter()
        .flat_map(|text| text.split_whitespace())
        .take(8)
    {
        found = found.filter(record::Column::SearchText.contains(word.to_lowercase()));
    }
    for facet in Facet::ALL.iter().filter(|facet| Some(**facet) != without) {
        let wanted: Vec<String> = ask
            .terms
            .iter()
            .filter(|term| term.facet == *facet)
            .map(Term::to_string)
            .collect();
        if !wanted.is_empty() {
            found = found.filter(record::Column::Id.in_subquery(with_terms(wanted)));
        }
    }
    found
}

fn part(backend: &Backend, viewer: &Viewer, part: Mine) -> Condition {
    let own = viewer
        .memberships()
        .iter()
        .map(|own| own.organisation.uuid());
    match part {
        Mine::All => Condition::all(),
        Mine::Own => Condition::all().add(record::Column::OrganisationId.is_in(own)),
        Mine::Open => Condition::all()
            .add(record::Column::Status.eq(RequestStatus::Published.code()))
            .add(
                record::Column::ExpiresOn
                    .is_null()
                    .or(record::Column::ExpiresOn.gte(backend.clock().today())),
            ),
    }
}

fn with_terms(wanted: Vec<String>) -> SelectStatement {
    record_term::Entity::find()
        .select_only()
        .column(record_term::Column::RecordId)
        .filter(record_term::Column::Term.is_in(wanted))
        .into_query()
}

fn sorted(found: Select<record::Entity>, sort: Sort) -> Select<record::Entity> {
    let found = match sort {
        Sort::Newest => found.order_by(record::Column::PublishedAt, Order::Desc),
        Sort::Closing => found
            .order_by(record::Column::ExpiresOn.is_null(), Order::Asc)
            .order_by(record::Column::ExpiresOn, Order::Asc),
        Sort::Title => found.order_by(record::Column::Title, Order::Asc),
    };
    found.order_by(record::Column::Id, Order::Asc)
}

/// The terms of each of some records.
async fn terms_of(
    backend: &Backend,
    records: Vec<Uuid>,
) -> Result<BTreeMap<Uuid, BTreeSet<Term>>, BackendError> {
    let rows = record_term::Entity::find()
        .filter(record_term::Column::RecordId.is_in(records))
        .all(backend.db())
        .await?;
    let mut terms: BTreeMap<Uuid, BTreeSet<Term>> = BTreeMap::new();
    for row in rows {
        terms
            .entry(row.record_id)
            .or_default()
            .extend(Term::parse(&row.term));
    }
    Ok(terms)
}

fn card(
    row: record::Model,
    owner: Option<organisation::Model>,
    terms: &BTreeMap<Uuid, BTreeSet<Term>>,
) -> Result<RecordCard, BackendError> {
    Ok(RecordCard {
        reference: text::parse("records.reference", &row.reference)?,
        language: text::parse("records.language", &row.language)?,
        organisation: owner.map(|owner| owner.name).unwrap_or_default(),
        state: text::parse_option("records.state", row.state.as_deref())?,
        provider_type: text::parse_option("records.provider_type", row.provider_type.as_deref())?,
        terms: terms.get(&row.id).cloned().unwrap_or_default(),
        published_at: text::moment_option("records.published_at", row.published_at)?,
        expires_on: row.expires_on,
        title: row.title,
        status: row.status,
    })
}

/// Counts the choices of each facet among the records that meet every other facet.
async fn facets(
    backend: &Backend,
    viewer: &Viewer,
    ask: &Browse,
) -> Result<BTreeMap<Facet, Vec<FacetOption>>, BackendError> {
    let mut facets = BTreeMap::new();
    for facet in Facet::ALL.iter().copied() {
        let among = filtered(backend, viewer, ask, Some(facet))
            .select_only()
            .column(record::Column::Id)
            .into_query();
        let counts: Vec<(String, i64)> = record_term::Entity::find()
            .select_only()
            .column(record_term::Column::Term)
            .column_as(record_term::Column::RecordId.count(), "records")
            .filter(record_term::Column::Term.starts_with(format!("{facet}:")))
            .filter(record_term::Column::RecordId.in_subquery(among))
            .group_by(record_term::Column::Term)
            .into_tuple()
            .all(backend.db())
            .await?;
        facets.insert(facet, options(facet, counts, &ask.terms));
    }
    Ok(facets)
}

/// The choices of a facet, those with most records first; what is chosen is there even with none.
fn options(facet: Facet, counts: Vec<(String, i64)>, chosen: &BTreeSet<Term>) -> Vec<FacetOption> {
    let mut counted: BTreeMap<Term, u64> = chosen
        .iter()
        .filter(|term| term.facet == facet)
        .map(|term| (term.clone(), 0))
        .collect();
    for (term, count) in counts {
        let count = u64::try_from(count).unwrap_or_default();
        counted.extend(Term::parse(&term).map(|term| (term, count)));
    }
    let mut ordered: Vec<(Term, u64)> = counted.into_iter().collect();
    ordered.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    ordered
        .into_iter()
        .map(|(term, count)| FacetOption {
            chosen: chosen.contains(&term),
            count: Tally::of(count),
            term,
        })
        .collect()
}
