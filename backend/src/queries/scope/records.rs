//! The records that a viewer may see.

use domain::id::{OrganisationId, RequestId};
use domain::lifecycle::RequestStatus;
use domain::policy::{Field, RequestFacts, Subject, Viewer, sees};
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::StateCode;
use sea_orm::sea_query::{Condition, ExprTrait, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

use crate::entity::{matching, record};
use crate::repo::facts::{named_in, open_to};

/// Requests and offers that a viewer may see.
///
/// Made by asking the policy about a stranger's record in every state and circle, so that the rule
/// stays in one place; what a viewer sees through their own organisation or a match is added.
pub(in crate::queries) fn visible(viewer: &Viewer) -> Condition {
    let own = own(viewer);
    let draft = RequestStatus::Draft.code();
    let published = RequestStatus::Published.code();
    // What was never handed in is a draft, taken back or not.
    let no_draft = || {
        Condition::all()
            .add(record::Column::Status.ne(draft))
            .add(record::Column::Version.gt(0))
    };
    let of_a_match = no_draft()
        .add(record::Column::VisibilityRecord.gte(Circle::MatchParties.number()))
        .add(
            record::Column::Id
                .in_subquery(asked_of(&own))
                .or(record::Column::Id.in_subquery(offered_to(&own))),
        );
    Condition::any()
        .add(record::Column::OrganisationId.is_in(own))
        .add(
            Condition::all()
                .add(record::Column::Status.eq(published))
                .add(shown_in(viewer, RequestStatus::Published)),
        )
        .add(no_draft().add(shown_in(viewer, RequestStatus::Submitted)))
        .add(of_a_match)
}

/// That a record is in a circle in which the viewer sees a stranger's of a status: a masked one in
/// others than one under its State's name.
fn shown_in(viewer: &Viewer, status: RequestStatus) -> Condition {
    let shown = |masked: bool| {
        let circles = Circle::ALL.into_iter().filter(|circle| {
            let facts = strangers(status, *circle, masked);
            sees(viewer, &Subject::Request(&facts), Field::Record)
        });
        circles.map(Circle::number).collect::<Vec<_>>()
    };
    let (named, masked) = (shown(false), shown(true));
    let in_circles = |circles: Vec<u8>| record::Column::VisibilityRecord.is_in(circles);
    if named == masked {
        return Condition::all().add(in_circles(named));
    }
    let of = |is_masked: bool, circles: Vec<u8>| {
        Condition::all()
            .add(record::Column::Masked.eq(is_masked))
            .add(in_circles(circles))
    };
    let shown = Condition::any().add(of(false, named));
    if masked.is_empty() {
        shown
    } else {
        shown.add(of(true, masked))
    }
}

/// Some stranger's request.
fn strangers(status: RequestStatus, circle: Circle, masked: bool) -> RequestFacts {
    RequestFacts {
        id: RequestId::new(Uuid::nil()),
        organisation: OrganisationId::new(Uuid::nil()),
        state: StateCode::XAA,
        status,
        visibility: Visibility {
            record: circle,
            masked,
            ..Visibility::REQUEST
        },
        handed_in: true,
        parties: Vec::new(),
        named_to: Vec::new(),
    }
}

/// Records of which the viewer may know whose they are, among those that they may see.
pub(in crate::queries) fn named(viewer: &Viewer) -> Condition {
    let stranger = strangers(RequestStatus::Published, Circle::Public, true);
    if sees(viewer, &Subject::Request(&stranger), Field::Asker) {
        return Condition::all();
    }
    let own = own(viewer);
    let told = matching::Entity::find()
        .select_only()
        .column(matching::Column::RequestId)
        .filter(named_in())
        .filter(matching::Column::OfferId.in_subquery(of(&own)))
        .into_query();
    Condition::any()
        .add(record::Column::Masked.eq(false))
        .add(record::Column::OrganisationId.is_in(own))
        .add(record::Column::Id.in_subquery(told))
}

/// Requests that have a match, open to the parties, with an offer of these organisations.
fn asked_of(own: &[Uuid]) -> SelectStatement {
    matching::Entity::find()
        .select_only()
        .column(matching::Column::RequestId)
        .filter(matching::Column::OfferId.in_subquery(of(own)))
        .filter(open_to(matching::Column::RequestId))
        .into_query()
}

/// Offers that have a match, open to the parties, with a request of these organisations.
fn offered_to(own: &[Uuid]) -> SelectStatement {
    matching::Entity::find()
        .select_only()
        .column(matching::Column::OfferId)
        .filter(matching::Column::RequestId.in_subquery(of(own)))
        .filter(open_to(matching::Column::OfferId))
        .into_query()
}

/// The organisations to which the viewer belongs.
pub(super) fn own(viewer: &Viewer) -> Vec<Uuid> {
    viewer
        .memberships()
        .iter()
        .map(|own| own.organisation.uuid())
        .collect()
}

/// The records that a viewer may see, by their ids.
pub(in crate::queries) fn visible_ids(viewer: &Viewer) -> SelectStatement {
    record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .filter(visible(viewer))
        .into_query()
}

/// The records of these organisations, by their ids.
pub(super) fn of(own: &[Uuid]) -> SelectStatement {
    record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .filter(record::Column::OrganisationId.is_in(own.iter().copied()))
        .into_query()
}
