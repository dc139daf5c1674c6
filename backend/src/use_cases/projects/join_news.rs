//! Who asks to join a project, and what is answered, is told to those whom it concerns, in the transaction in
//! which it happens, so once.

use std::collections::BTreeMap;

use domain::notice::NoticeKind;
use domain::organisation::Membership;
use domain::policy::{Field, Side, Subject, Viewer, sees};

use super::joining::Joining;
use crate::actor;
use crate::auth::viewer_on;
use crate::error::BackendError;
use crate::outbox::{About, JoinNews, Letter};
use crate::repo::memberships;
use crate::write::WriteTransaction;

/// Whether news of an asking is for a viewer: the question for whoever may answer it, the rest for whoever
/// asked and for the others.
pub(crate) fn is_told_of_join(viewer: &Viewer, joining: &Joining, news: JoinNews) -> bool {
    match news {
        JoinNews::Asked => !joining.answered_by(viewer).is_empty(),
        JoinNews::Joined | JoinNews::Refused => {
            let comes = actor::side(viewer, &joining.matching, joining.newcomer).is_ok();
            let subject = Subject::Project(&joining.project.facts);
            (comes || joining.project.side_of(viewer).is_ok())
                && sees(viewer, &subject, Field::Record)
        }
    }
}

/// Tells them, but not whoever did it.
pub(super) async fn tell(
    tx: &mut WriteTransaction,
    joining: &Joining,
    news: JoinNews,
    by: &Membership,
) -> Result<(), BackendError> {
    if tx.is_silent() {
        return Ok(());
    }
    let facts = &joining.project.facts;
    let sides = [Side::Requester, Side::Provider].map(|side| (facts.organisation(side), side));
    let newcomer = joining.newcomer;
    let comes = (joining.matching.facts.organisation(newcomer), newcomer);
    let mut people = BTreeMap::new();
    for (organisation, side) in sides.into_iter().chain([comes]) {
        let role = side.author();
        let present = memberships::present(&**tx, organisation, role, tx.today()).await?;
        people.extend(present.into_iter().map(|person| (person.id, person)));
    }
    people.remove(&by.account.uuid());
    let letter = Letter::ProjectJoin {
        join: joining.row.id,
        news,
    };
    let about = (NoticeKind::Project, About::Project(joining.project.row.id));
    for person in people.values() {
        let viewer = viewer_on(&**tx, person.id, tx.today()).await?;
        if is_told_of_join(&viewer, joining, news) {
            tx.tell(&letter, about, person).await?;
        }
    }
    Ok(())
}
