//! What came of matches.

use std::collections::BTreeMap;

use domain::event::{EventKind, SubjectKind};
use domain::lifecycle::MatchAct;
use domain::pace::Quarter;
use domain::record::RecordKind;
use domain::report::MatchOutcome;
use sea_orm::sea_query::{CaseStatement, Condition, Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, QueryTrait};

use super::{ByState, Counting, bounds, by_state, ids, many, to_request};
use crate::entity::{event, matching, record};
use crate::error::BackendError;
use crate::queries::scope;
use crate::text::to_micros;

/// What came of matches, by the quarter in which it did; `None` where the whole period is one.
pub(in crate::queries::report) type Outcomes = BTreeMap<(Option<Quarter>, MatchOutcome), u64>;

impl Counting<'_> {
    /// That a column names a match of which the viewer may be told in figures: both records are seen, and
    /// the request is in the scope.
    fn is_match(&self, column: impl ColumnTrait) -> Condition {
        let seen = || scope::visible_ids(self.viewer);
        let asked = ids(self.in_scope(RecordKind::Request));
        let (request, offer) = (matching::Column::RequestId, matching::Column::OfferId);
        Condition::all()
            .add(column.in_subquery(scope::matches_with(request, seen())))
            .add(column.in_subquery(scope::matches_with(request, asked)))
            .add(column.in_subquery(scope::matches_with(offer, seen())))
    }

    /// What happened to matches in some quarters, or in the whole period.
    pub(in crate::queries::report) async fn outcomes(
        &self,
        quarters: Option<&[Quarter]>,
    ) -> Result<Outcomes, BackendError> {
        let (begins, over) = match quarters {
            None => bounds(self.ask.period),
            Some(quarters) => match (quarters.first(), quarters.last()) {
                (Some(first), Some(last)) => (to_micros(first.begins()), ends(*last)),
                _ => return Ok(Outcomes::new()),
            },
        };
        let mut place = CaseStatement::new();
        for (number, quarter) in (0_i64..).zip(quarters.unwrap_or_default()) {
            place = place.case(event::Column::At.lt(ends(*quarter)), number);
        }
        let place: Expr = match quarters {
            None => Expr::cust("0"),
            Some(_) => place.finally(-1_i64).into(),
        };
        let acts = MatchAct::ALL.iter();
        let acts = acts.filter(|act| MatchOutcome::of(**act).is_some());
        let rows: Vec<(String, i64, i64)> = event::Entity::find()
            .select_only()
            .column(event::Column::Kind)
            .column_as(place.cast_as("bigint"), "place")
            .column_as(event::Column::Sequence.count(), "events")
            .filter(event::Column::SubjectKind.eq(SubjectKind::Match.code()))
            .filter(event::Column::Kind.is_in(acts.map(|act| EventKind::Match(*act).to_string())))
            .filter(event::Column::At.gte(begins))
            .filter(event::Column::At.lt(over))
            .filter(self.is_match(event::Column::SubjectId))
            .group_by(event::Column::Kind)
            .group_by(Expr::col("place"))
            .into_tuple()
            .all(self.backend.db())
            .await?;
        let mut found = Outcomes::new();
        for (kind, place, count) in rows {
            let Some(EventKind::Match(act)) = EventKind::parse(&kind) else {
                continue;
            };
            let quarter = usize::try_from(place).ok();
            let quarter = quarter.and_then(|place| quarters?.get(place).copied());
            if let Some(outcome) = MatchOutcome::of(act) {
                *found.entry((quarter, outcome)).or_default() += many(count);
            }
        }
        Ok(found)
    }

    /// How many matches of requests of each State were agreed in the period.
    pub(in crate::queries::report) async fn agreed_by_state(
        &self,
    ) -> Result<ByState, BackendError> {
        let (begins, ends) = bounds(self.ask.period);
        let agreed = event::Entity::find()
            .select_only()
            .column(event::Column::SubjectId)
            .filter(event::Column::Kind.eq(EventKind::Match(MatchAct::Agree).to_string()))
            .filter(event::Column::At.gte(begins))
            .filter(event::Column::At.lt(ends))
            .into_query();
        let rows: Vec<(Option<String>, i64)> = matching::Entity::find()
            .select_only()
            .join(
                JoinType::InnerJoin,
                to_request(matching::Entity, matching::Column::RequestId),
            )
            .column(record::Column::State)
            .column_as(matching::Column::Id.count(), "matches")
            .filter(scope::named(self.viewer))
            .filter(matching::Column::Id.in_subquery(agreed))
            .filter(self.is_match(matching::Column::Id))
            .group_by(record::Column::State)
            .into_tuple()
            .all(self.backend.db())
            .await?;
        Ok(by_state(rows))
    }
}

fn ends(quarter: Quarter) -> i64 {
    quarter
        .next()
        .map_or(i64::MAX, |next| to_micros(next.begins()))
}
