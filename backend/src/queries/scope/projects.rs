//! The projects that a viewer may see.

use domain::id::{OrganisationId, ProjectId};
use domain::lifecycle::{ProjectStatus, RequestStatus};
use domain::policy::{Field, ProjectFacts, Subject, Viewer, sees};
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::StateCode;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::records::{named, of, own};
use crate::entity::{project, project_part, record};

/// Projects that a viewer may see: those of their own organisations, and those of which no
/// record is narrower than what the viewer sees of strangers.
pub(in crate::queries) fn visible_projects(viewer: &Viewer) -> Condition {
    let own = own(viewer);
    let (named, masked) = (circles(viewer, false), circles(viewer, true));
    let strangers = if named == masked {
        both_shown_in(&named, None)
    } else {
        Condition::any()
            .add(both_shown_in(&named, Some(false)))
            .add(both_shown_in(&masked, Some(true)))
    };
    Condition::any()
        .add(project::Column::RequestId.in_subquery(of(&own)))
        .add(project::Column::OfferId.in_subquery(of(&own)))
        .add(project::Column::Id.in_subquery(partnered(&own)))
        .add(strangers)
}

/// Projects of the requests of a State, as far as the viewer may know that it asks.
pub(in crate::queries) fn projects_of(viewer: &Viewer, state: StateCode) -> Condition {
    let asked = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .filter(record::Column::State.eq(state.code()))
        .filter(named(viewer));
    Condition::all().add(project::Column::RequestId.in_subquery(asked.into_query()))
}

/// That both records of a project are in some circles; and that its request is masked, or is not,
/// where that matters.
fn both_shown_in(circles: &[u8], masked: Option<bool>) -> Condition {
    Condition::all()
        .add(shown_in(circles, project::Column::RequestId, masked))
        .add(shown_in(circles, project::Column::OfferId, None))
        .add(Expr::exists(part_beyond(circles)).not())
}

/// The projects of which one of these organisations gives a part beside the provider.
fn partnered(own: &[Uuid]) -> SelectStatement {
    project_part::Entity::find()
        .select_only()
        .column(project_part::Column::ProjectId)
        .filter(project_part::Column::OfferId.in_subquery(of(own)))
        .into_query()
}

/// A further offer of a project that is in none of these circles.
fn part_beyond(circles: &[u8]) -> SelectStatement {
    let beyond = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .filter(record::Column::VisibilityRecord.is_not_in(circles.iter().copied()))
        .into_query();
    project_part::Entity::find()
        .select_only()
        .column(project_part::Column::MatchId)
        .filter(
            Expr::col((project_part::Entity, project_part::Column::ProjectId))
                .equals((project::Entity, project::Column::Id)),
        )
        .filter(project_part::Column::OfferId.in_subquery(beyond))
        .into_query()
}

/// The circles in which the viewer sees a project of strangers. Whoever is in one is in all wider
/// ones, so that it is enough to ask of both records what the policy asks of the narrower.
fn circles(viewer: &Viewer, masked: bool) -> Vec<u8> {
    let seen = |circle: &Circle| {
        let facts = ProjectFacts {
            id: ProjectId::new(Uuid::nil()),
            requester: OrganisationId::new(Uuid::nil()),
            requester_state: StateCode::XAA,
            provider: OrganisationId::new(Uuid::nil()),
            provider_state: None,
            partners: Vec::new(),
            status: ProjectStatus::Active,
            visibility: Visibility {
                record: *circle,
                masked,
                ..Visibility::REQUEST
            },
            requester_confirmed: true,
            provider_confirmed: true,
        };
        sees(viewer, &Subject::Project(&facts), Field::Record)
    };
    let seen = Circle::ALL.into_iter().filter(seen);
    seen.map(Circle::number).collect()
}

/// That the record of a side is in one of these circles, and masked or not where that matters: asked
/// of the few projects, one by one, and not of all records.
fn shown_in(circles: &[u8], side: project::Column, masked: Option<bool>) -> Expr {
    // What a State took back is shown to nobody beyond both sides and the reviewers.
    let of_request = matches!(side, project::Column::RequestId);
    let beyond = !circles.contains(&Circle::MatchParties.number());
    let taken_back = (of_request && beyond).then_some(RequestStatus::Withdrawn.code());
    let of_the_project =
        Expr::col((record::Entity, record::Column::Id)).equals((project::Entity, side));
    let shown = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .filter(of_the_project)
        .filter(record::Column::VisibilityRecord.is_in(circles.iter().copied()))
        .apply_if(masked, |shown, masked| {
            shown.filter(record::Column::Masked.eq(masked))
        })
        .apply_if(taken_back, |shown, code| {
            shown.filter(record::Column::Status.ne(code))
        });
    Expr::exists(shown.into_query())
}
