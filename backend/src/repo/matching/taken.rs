//! What the matches of records take of them.

use std::collections::{BTreeMap, BTreeSet};

use domain::lifecycle::{MatchStatus, ProjectStatus};
use matcher::ScoreCard;
use sea_orm::sea_query::{Condition, Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

use crate::entity::{matching, record};
use crate::error::BackendError;
use crate::repo::match_states::codes_where;
use crate::repo::{corrupt, match_versions, project_parts};
use crate::text;

/// Matches named in one statement.
const NAMED: usize = 500;

/// What the matches of a record take of it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Taken {
    /// Matches from under review to agreed, and projects that are open.
    pub(super) active: u32,
    /// All matches that hold a place: the active ones and what projects, open or closed, came of.
    pub(super) places: u32,
    pub(super) seats: u32,
    pub(super) amount_usd: u64,
}

/// Which matches of a record are counted against it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Counted<'a> {
    /// All that take of it.
    All,
    /// None: what is left is what was stated.
    Nothing,
    /// All others than this one.
    Beside(Uuid),
    /// Those to which both sides have agreed, for good.
    Agreed,
    /// Those of these.
    Among(&'a BTreeSet<Uuid>),
}

impl Counted<'_> {
    fn has(self, entry: &Entry) -> bool {
        match self {
            Self::All => true,
            Self::Nothing => false,
            Self::Beside(one) => entry.id != one,
            Self::Agreed => entry.status.releases_contacts(),
            Self::Among(some) => some.contains(&entry.id),
        }
    }
}

/// The matches of some records, with all that is needed to add up what they take.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    by_record: BTreeMap<Uuid, Vec<Entry>>,
    /// The states of the projects, by the match that they came from.
    projects: BTreeMap<Uuid, String>,
    /// The score cards of matches that both sides agreed to, by match.
    cards: BTreeMap<Uuid, String>,
    /// The places that the sides of such a match agreed to instead of what its card has.
    seats: BTreeMap<Uuid, u32>,
}

/// The bundles that are counted already: 1 for the first match of each, 0 for the others of it.
#[derive(Debug, Default)]
struct Once {
    active: BTreeSet<Uuid>,
    places: BTreeSet<Uuid>,
}

impl Once {
    fn active(&mut self, bundle: Option<Uuid>) -> u32 {
        u32::from(bundle.is_none_or(|bundle| self.active.insert(bundle)))
    }

    fn place(&mut self, bundle: Option<Uuid>) -> u32 {
        u32::from(bundle.is_none_or(|bundle| self.places.insert(bundle)))
    }
}

/// One match.
#[derive(Clone, Debug)]
struct Entry {
    id: Uuid,
    request: Uuid,
    offer: Uuid,
    status: MatchStatus,
    /// The bundle that it is a part of.
    bundle: Option<Uuid>,
    /// Whether it counts against its offer; see [`told_to_the_provider`].
    is_told: bool,
}

impl Ledger {
    /// Loads the matches of some records.
    pub(super) async fn load(
        db: &impl ConnectionTrait,
        records: &BTreeSet<Uuid>,
    ) -> Result<Self, BackendError> {
        if records.is_empty() {
            return Ok(Self::default());
        }
        let ids = || records.iter().copied();
        let own = matching::Column::RequestId
            .is_in(ids())
            .or(matching::Column::OfferId.is_in(ids()));
        Self::of(db, entries(db, Condition::all().add(own)).await?).await
    }

    /// Loads the matches of all records.
    pub(super) async fn load_all(db: &impl ConnectionTrait) -> Result<Self, BackendError> {
        Self::of(db, entries(db, Condition::all()).await?).await
    }

    async fn of(db: &impl ConnectionTrait, entries: Vec<Entry>) -> Result<Self, BackendError> {
        let held = entries
            .iter()
            .filter(|entry| entry.status.releases_contacts());
        let held: Vec<Uuid> = held.map(|entry| entry.id).collect();
        let (mut projects, mut cards) = (BTreeMap::new(), BTreeMap::new());
        let mut seats = BTreeMap::new();
        for some in held.chunks(NAMED) {
            projects.extend(self::projects(db, some.to_vec()).await?);
            cards.extend(self::cards(db, some.to_vec()).await?);
            // In their order, so that the latest proposal stays.
            for row in match_versions::of(db, some.iter().copied()).await? {
                let agreed = match_versions::arrangement(&row)?.seats;
                seats.insert(row.match_id, agreed.unwrap_or(0));
            }
        }
        let mut by_record: BTreeMap<Uuid, Vec<Entry>> = BTreeMap::new();
        for entry in entries {
            by_record
                .entry(entry.request)
                .or_default()
                .push(entry.clone());
            if entry.is_told {
                by_record.entry(entry.offer).or_default().push(entry);
            }
        }
        Ok(Self {
            by_record,
            projects,
            cards,
            seats,
        })
    }

    /// Adds up what the matches of a record take: each agreed one takes of both sides the seats
    /// and the amount that both stated when they were put together. The matches of a bundle hold one
    /// place of their request together, and so does none of them beside another of it.
    pub(super) fn taken_of(
        &self,
        record: Uuid,
        counted: Counted<'_>,
    ) -> Result<Taken, BackendError> {
        let mut taken = Taken::default();
        let entries = || self.by_record.get(&record).into_iter().flatten();
        let bundle_of = |entry: &Entry| entry.bundle.filter(|_| entry.request == record);
        let beside = match counted {
            Counted::Beside(one) => entries().find(|entry| entry.id == one).and_then(bundle_of),
            _ => None,
        };
        let mut counted_once = Once::default();
        let is_counted =
            |entry: &&Entry| counted.has(entry) && (beside.is_none() || bundle_of(entry) != beside);
        for entry in entries().filter(is_counted) {
            let bundle = bundle_of(entry);
            if entry.status.is_active() {
                taken.active += counted_once.active(bundle);
                taken.places += counted_once.place(bundle);
            }
            if !entry.status.releases_contacts() {
                continue;
            }
            let project = self.projects.get(&entry.id);
            let project: Option<ProjectStatus> =
                text::parse_option("projects.status", project.map(String::as_str))?;
            if project == Some(ProjectStatus::Cancelled) {
                continue;
            }
            if let Some(status) = project {
                taken.places += counted_once.place(bundle);
                if status.is_open() {
                    taken.active += counted_once.active(bundle);
                }
            }
            let (seats, amount) = self.both_state(entry)?;
            taken.seats = taken.seats.saturating_add(seats);
            taken.amount_usd = taken.amount_usd.saturating_add(amount);
        }
        Ok(taken)
    }

    /// The seats and the amount that an agreed match moves: the smaller of what was asked and
    /// offered, as its score card has them: what was left then, without what was hidden. The places
    /// are those of the proposal that both sides said yes to, where there was one.
    fn both_state(&self, entry: &Entry) -> Result<(u32, u64), BackendError> {
        let card = self.cards.get(&entry.id);
        let card = card.ok_or_else(|| corrupt("matches.card"))?;
        let card: ScoreCard = text::from_json("matches.card", card)?;
        let (asked, offered) = (card.request.content, card.offer.content);
        let both = asked.seats.zip(offered.seats_left);
        let seats = self.seats.get(&entry.id).copied();
        let amount = asked.amount_usd.zip(offered.amount_usd_left);
        Ok((
            seats.unwrap_or_else(|| both.map_or(0, |(a, b)| Ord::min(a, b))),
            amount.map_or(0, |(a, b)| Ord::min(a, b)),
        ))
    }
}

/// Of some matches those that take anything of their records.
async fn entries(db: &impl ConnectionTrait, of: Condition) -> Result<Vec<Entry>, BackendError> {
    let takes = |status: MatchStatus| status.is_active() || status.releases_contacts();
    let rows: Vec<(Uuid, Uuid, Uuid, String, Option<Uuid>, bool)> = matching::Entity::find()
        .select_only()
        .column(matching::Column::Id)
        .column(matching::Column::RequestId)
        .column(matching::Column::OfferId)
        .column(matching::Column::Status)
        .column(matching::Column::BundleId)
        .column_as(told_to_the_provider(), "is_told")
        .filter(matching::Column::Status.is_in(codes_where(takes)))
        .filter(of)
        .into_tuple()
        .all(db)
        .await?;
    rows.into_iter()
        .map(|(id, request, offer, status, bundle, is_told)| {
            Ok(Entry {
                id,
                request,
                offer,
                status: text::parse("matches.status", &status)?,
                bundle,
                is_told,
            })
        })
        .collect()
}

/// Whether a match may count against its offer: one of a masked request only once its provider may
/// know of it. A place that was held before would tell, in the offer's rankings and by what is refused
/// for want of room, that somebody asked.
fn told_to_the_provider() -> Expr {
    let of_the_match = Expr::col((record::Entity, record::Column::Id))
        .equals((matching::Entity, matching::Column::RequestId));
    let masked = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .filter(of_the_match)
        .filter(record::Column::Masked.eq(true))
        .into_query();
    matching::Column::RequesterAgreedAt
        .is_not_null()
        .and(matching::Column::OfferedAt.is_not_null())
        .or(matching::Column::ProviderAgreedAt.is_not_null())
        .or(Expr::exists(masked).not())
}

/// How far the projects of some matches have come, where they became one.
async fn projects(
    db: &impl ConnectionTrait,
    matches: Vec<Uuid>,
) -> Result<BTreeMap<Uuid, String>, BackendError> {
    if matches.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = project_parts::projects_by_match(db, &matches).await?;
    Ok(rows.into_iter().map(|(of, row)| (of, row.status)).collect())
}

/// The score cards of some matches.
async fn cards(
    db: &impl ConnectionTrait,
    matches: Vec<Uuid>,
) -> Result<BTreeMap<Uuid, String>, BackendError> {
    if matches.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<(Uuid, String)> = matching::Entity::find()
        .select_only()
        .column(matching::Column::Id)
        .column(matching::Column::Card)
        .filter(matching::Column::Id.is_in(matches))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}
