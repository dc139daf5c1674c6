//! The projects that a viewer may see.

use domain::id::{OrganisationId, ProjectId};
use domain::lifecycle::{ProjectStatus, RequestStatus};
use domain::policy::{Field, ProjectFacts, Subject, Viewer, sees};
use domain::record::RecordKind;
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::StateCode;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::records::{named, of, own};
use crate::entity::{matching, project, project_part, record};
use crate::repo::project_parts::projects_with;

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
    let asked = asked.into_query();
    let further = matching::Column::RequestId.in_subquery(asked.clone());
    let joined = projects_with(Condition::all().add(further));
    Condition::any()
        .add(project::Column::RequestId.in_subquery(asked))
        .add(project::Column::Id.in_subquery(joined))
}

/// That both records of a project are in some circles; and that its request is masked, or is not,
/// where that matters.
fn both_shown_in(circles: &[u8], masked: Option<bool>) -> Condition {
    Condition::all()
        .add(shown_in(circles, project::Column::RequestId, masked))
        .add(shown_in(circles, project::Column::OfferId, None))
        .add(Expr::exists(part_beyond(circles)).not())
}

/// The projects in which one of these organisations has a part beside the two sides.
fn partnered(own: &[Uuid]) -> SelectStatement {
    projects_with(
        Condition::any()
            .add(matching::Column::OfferId.in_subquery(of(own)))
            .add(matching::Column::RequestId.in_subquery(of(own))),
    )
}

/// A further offer or request of a project that is in none of these circles, or was taken back.
fn part_beyond(circles: &[u8]) -> SelectStatement {
    let narrow = record::Column::VisibilityRecord.is_not_in(circles.iter().copied());
    let mut beyond = Condition::any().add(narrow);
    if let Some(code) = taken_back(circles) {
        let asked = Condition::all()
            .add(record::Column::Kind.eq(RecordKind::Request.code()))
            .add(record::Column::Status.eq(code));
        beyond = beyond.add(asked);
    }
    let beyond = || {
        let found = record::Entity::find()
            .select_only()
            .column(record::Column::Id);
        found.filter(beyond.clone()).into_query()
    };
    let matches = matching::Entity::find()
        .select_only()
        .column(matching::Column::Id)
        .filter(
            Condition::any()
                .add(matching::Column::OfferId.in_subquery(beyond()))
                .add(matching::Column::RequestId.in_subquery(beyond())),
        )
        .into_query();
    project_part::Entity::find()
        .select_only()
        .column(project_part::Column::MatchId)
        .filter(
            Expr::col((project_part::Entity, project_part::Column::ProjectId))
                .equals((project::Entity, project::Column::Id)),
        )
        .filter(project_part::Column::MatchId.in_subquery(matches))
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

/// What a State took back, which is shown to nobody beyond both sides and the reviewers.
fn taken_back(circles: &[u8]) -> Option<&'static str> {
    let beyond = !circles.contains(&Circle::MatchParties.number());
    beyond.then_some(RequestStatus::Withdrawn.code())
}

/// That the record of a side is in one of these circles, and masked or not where that matters: asked
/// of the few projects, one by one, and not of all records.
fn shown_in(circles: &[u8], side: project::Column, masked: Option<bool>) -> Expr {
    let of_request = matches!(side, project::Column::RequestId);
    let taken_back = taken_back(circles).filter(|_| of_request);
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
