//! Both sides of a project and its partners are told when it moves: in the transaction in which it does,
//! so once.

use std::collections::BTreeMap;

use domain::lifecycle::ProjectStatus;
use domain::notice::NoticeKind;
use domain::organisation::{Membership, Role};
use domain::policy::{Action, Field, Side, Subject, Viewer, decide, sees};

use crate::auth::viewer_on;
use crate::error::BackendError;
use crate::outbox::{About, Letter, ProjectNews};
use crate::repo::facts::ProjectRecord;
use crate::repo::memberships;
use crate::write::WriteTransaction;

/// Whether a viewer has a part in a project, and may see it.
pub(crate) fn is_told(viewer: &Viewer, record: &ProjectRecord) -> bool {
    let subject = Subject::Project(&record.facts);
    record.reporter(viewer).is_ok() && sees(viewer, &subject, Field::Record)
}

/// Whether a viewer speaks for a side that has not confirmed the first day yet.
pub(crate) fn may_confirm_start(viewer: &Viewer, record: &ProjectRecord) -> bool {
    let facts = &record.facts;
    let may = decide(viewer, Action::ConfirmProject, &Subject::Project(facts)).is_ok();
    let waits = match record.side_of(viewer) {
        Ok((Side::Requester, _)) => !facts.requester_confirmed,
        Ok((Side::Provider, _)) => !facts.provider_confirmed,
        Err(_) => false,
    };
    may && waits && facts.status == ProjectStatus::Pipeline
}

/// Tells them, but not whoever did it.
pub(super) async fn tell(
    tx: &mut WriteTransaction,
    record: &ProjectRecord,
    news: ProjectNews,
    by: &Membership,
) -> Result<(), BackendError> {
    if tx.is_silent() {
        return Ok(());
    }
    let facts = &record.facts;
    let mut of = vec![
        (facts.requester, Role::FocalPoint),
        (facts.provider, Role::ProviderEditor),
    ];
    let partners = facts.partners.iter();
    of.extend(partners.map(|partner| (partner.organisation, partner.side.author())));
    let mut people = BTreeMap::new();
    for (organisation, role) in of {
        let present = memberships::present(&**tx, organisation, role, tx.today()).await?;
        people.extend(present.into_iter().map(|person| (person.id, person)));
    }
    people.remove(&by.account.uuid());
    let letter = Letter::ProjectMoved {
        project: record.row.id,
        news,
        since: tx.now(),
    };
    let told_of = (NoticeKind::Project, About::Project(record.row.id));
    for person in people.values() {
        let viewer = viewer_on(&**tx, person.id, tx.today()).await?;
        let concerns = match news {
            ProjectNews::Start => may_confirm_start(&viewer, record),
            ProjectNews::Moved | ProjectNews::Updated => is_told(&viewer, record),
        };
        if concerns {
            tx.tell(&letter, told_of, person).await?;
        }
    }
    Ok(())
}
