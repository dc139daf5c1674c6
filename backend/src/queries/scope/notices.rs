//! What somebody was told of that they may see now.

use domain::id::AccountId;
use domain::policy::Viewer;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::{known_matches, visible_ids, visible_projects};
use crate::entity::{matching, notice, project};
use crate::outbox::About;

/// What the viewer was told about matches, projects and records that they may still see.
pub(in crate::queries) fn own_notices(viewer: &Viewer) -> Condition {
    let account = viewer.account().map_or(Uuid::nil(), AccountId::uuid);
    let matches = matching::Entity::find()
        .select_only()
        .column(matching::Column::Id)
        .filter(known_matches(viewer));
    let projects = project::Entity::find()
        .select_only()
        .column(project::Column::Id)
        .filter(visible_projects(viewer));
    let about = |kind: &str, seen| {
        Condition::all()
            .add(notice::Column::SubjectKind.eq(kind))
            .add(notice::Column::SubjectId.in_subquery(seen))
    };
    Condition::all()
        .add(notice::Column::AccountId.eq(account))
        .add(
            Condition::any()
                .add(about(About::MATCH, matches.into_query()))
                .add(about(About::PROJECT, projects.into_query()))
                .add(about(About::RECORD, visible_ids(viewer))),
        )
}
