//! The matches that a viewer may know of.

use domain::id::{MatchId, OrganisationId};
use domain::lifecycle::MatchStatus;
use domain::policy::{Action, Field, MatchFacts, Side, Subject, Viewer, decide, sees};
use domain::visibility::Circle;
use domain::vocabulary::StateCode;
use sea_orm::sea_query::{Condition, SelectStatement, SimpleExpr};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::records::{of, own};
use crate::entity::matching;

/// Matches that a viewer may know of: as a reviewer all of them, as a party from when the policy
/// lets that side know.
pub(in crate::queries) fn known_matches(viewer: &Viewer) -> Condition {
    let own = own(viewer);
    if knows_strangers(viewer) {
        return Condition::all();
    }
    Condition::any()
        .add(side_of(Side::Requester, &own).add(known_to(Side::Requester)))
        .add(side_of(Side::Provider, &own).add(known_to(Side::Provider)))
}

/// Matches in which an organisation of the viewer's is a side.
pub(in crate::queries) fn matches_of_own(viewer: &Viewer) -> Condition {
    let own = own(viewer);
    Condition::any()
        .add(side_of(Side::Requester, &own))
        .add(side_of(Side::Provider, &own))
}

/// Matches that wait for an answer that the viewer may give.
pub(in crate::queries) fn waiting_matches(viewer: &Viewer) -> Condition {
    let mut waiting = Condition::any();
    for side in [Side::Requester, Side::Provider] {
        let answering = answering(viewer, side);
        for (requester, provider) in YESES {
            let facts = facts(MatchStatus::Offered, (requester, provider));
            if facts.awaited() == Some(side) {
                let asked = with(MatchStatus::Offered, (requester, provider));
                waiting = waiting.add(side_of(side, &answering).add(asked));
            }
        }
    }
    waiting
}

/// Who may have said yes: the requester, the provider.
const YESES: [(bool, bool); 4] = [(false, false), (false, true), (true, false), (true, true)];

fn facts(status: MatchStatus, (requester, provider): (bool, bool)) -> MatchFacts {
    MatchFacts {
        id: MatchId::new(Uuid::nil()),
        requester: OrganisationId::new(Uuid::nil()),
        requester_state: StateCode::XAA,
        provider: OrganisationId::new(Uuid::nil()),
        provider_state: None,
        status,
        requester_agreed: requester,
        provider_agreed: provider,
        offered: status == MatchStatus::Offered,
        requester_contact: Circle::OwnOrganisation,
        provider_contact: Circle::OwnOrganisation,
    }
}

/// Whether the viewer knows of matches between strangers, whatever their state.
fn knows_strangers(viewer: &Viewer) -> bool {
    let stranger = facts(MatchStatus::Proposed, (false, false));
    sees(viewer, &Subject::Match(&stranger), Field::Record)
}

/// The organisations for which the viewer may say yes on a side.
fn answering(viewer: &Viewer, side: Side) -> Vec<Uuid> {
    let may = |organisation: OrganisationId| {
        let (action, facts) = match side {
            Side::Requester => (
                Action::AcceptAsRequester,
                MatchFacts {
                    requester: organisation,
                    ..facts(MatchStatus::Offered, (false, true))
                },
            ),
            Side::Provider => (
                Action::AcceptAsProvider,
                MatchFacts {
                    provider: organisation,
                    ..facts(MatchStatus::Offered, (true, false))
                },
            ),
        };
        decide(viewer, action, &Subject::Match(&facts)).is_ok()
    };
    viewer
        .memberships()
        .iter()
        .map(|own| own.organisation)
        .filter(|organisation| may(*organisation))
        .map(OrganisationId::uuid)
        .collect()
}

fn side_of(side: Side, organisations: &[Uuid]) -> Condition {
    let column = match side {
        Side::Requester => matching::Column::RequestId,
        Side::Provider => matching::Column::OfferId,
    };
    Condition::all().add(column.in_subquery(of(organisations)))
}

/// The yeses and askings with which a side may know of a match.
fn known_to(side: Side) -> Condition {
    let mut known = Condition::any();
    for yeses in YESES {
        for offered in [false, true] {
            let facts = MatchFacts {
                offered,
                ..facts(MatchStatus::Proposed, yeses)
            };
            if facts.is_known_to(side) {
                let asked = is_set(matching::Column::OfferedAt, offered);
                known = known.add(said(yeses).add(asked));
            }
        }
    }
    known
}

/// Matches in a state in which these have said yes and no other.
fn with(status: MatchStatus, yeses: (bool, bool)) -> Condition {
    said(yeses).add(matching::Column::Status.eq(status.code()))
}

/// Matches in which these have said yes and no other.
fn said((requester, provider): (bool, bool)) -> Condition {
    Condition::all()
        .add(is_set(matching::Column::RequesterAgreedAt, requester))
        .add(is_set(matching::Column::ProviderAgreedAt, provider))
}

fn is_set(column: matching::Column, set: bool) -> SimpleExpr {
    if set {
        column.is_not_null()
    } else {
        column.is_null()
    }
}

/// Matches of which a column names one of some records. Asked beside another column's, each by a statement
/// of its own: SQLite would look up every request with every offer in the index of the two.
pub(in crate::queries) fn matches_with(
    column: matching::Column,
    records: SelectStatement,
) -> SelectStatement {
    matching::Entity::find()
        .select_only()
        .column(matching::Column::Id)
        .filter(column.in_subquery(records))
        .into_query()
}
