//! Lists of requests or offers: search, facets, sort, pages.

mod cards;
mod facets;
mod filter;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::lifecycle::Computed;
use domain::mask::Mask;
use domain::policy::Viewer;
use domain::record::{Facet, RecordKind, Term};
use domain::reference::Reference;
use domain::vocabulary::{LanguageTag, ProviderType, StateCode, codes};
use sea_orm::{ColumnTrait, Order, PaginatorTrait, QueryOrder, QuerySelect, Select};

use super::paging::Paging;
use super::tally::Tally;
use crate::Backend;
use crate::entity::record;
use crate::error::BackendError;
use cards::cards;
use facets::facets;
pub(super) use filter::{filtered, open};

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
    /// Whose it is; blank where the viewer may not know who asks.
    pub organisation: String,
    /// The State that asks, or whose body the provider is.
    pub state: Option<StateCode>,
    /// What is told of the State that asks in place of its name, where that is masked.
    pub mask: Option<Mask>,
    /// What kind of provider, if it is an offer.
    pub provider_type: Option<ProviderType>,
    /// Its terms.
    pub terms: BTreeSet<Term>,
    /// Its stored status, by code.
    pub status: String,
    /// What follows beside it, as far as the viewer may know.
    pub computed: Option<Computed>,
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
    let paging = Paging::of(ask.page, total, PAGE_SIZE);
    let page = sorted(found(), ask.sort)
        .limit(PAGE_SIZE)
        .offset(paging.offset());
    Ok(BrowsePage {
        total,
        pages: paging.pages,
        cards: cards(backend, viewer, page).await?,
        facets: facets(backend, viewer, ask).await?,
    })
}

/// The open records of a kind that were published last, among those that a viewer may see.
pub(super) async fn newest(
    backend: &Backend,
    viewer: &Viewer,
    kind: RecordKind,
    count: u64,
) -> Result<Vec<RecordCard>, BackendError> {
    let newest = sorted(open(backend, viewer, kind), Sort::Newest);
    cards(backend, viewer, newest.limit(count)).await
}

/// The rows of the same.
pub(super) async fn newest_rows(
    backend: &Backend,
    viewer: &Viewer,
    kind: RecordKind,
    count: u64,
) -> Result<Vec<record::Model>, BackendError> {
    let newest = sorted(open(backend, viewer, kind), Sort::Newest);
    Ok(newest.limit(count).all(backend.db()).await?)
}

/// What lacks a date comes last, on both databases.
fn sorted(found: Select<record::Entity>, sort: Sort) -> Select<record::Entity> {
    let found = match sort {
        Sort::Newest => found
            .order_by(record::Column::PublishedAt.is_null(), Order::Asc)
            .order_by(record::Column::PublishedAt, Order::Desc),
        Sort::Closing => found
            .order_by(record::Column::ExpiresOn.is_null(), Order::Asc)
            .order_by(record::Column::ExpiresOn, Order::Asc),
        Sort::Title => found.order_by(record::Column::TitleKey, Order::Asc),
    };
    found.order_by(record::Column::Id, Order::Asc)
}
