//! Whether two requests become one is told to their authors and whoever asked, in the transaction in which
//! it happens, so once.

use std::collections::BTreeMap;

use domain::notice::NoticeKind;
use domain::organisation::Membership;
use domain::policy::{Field, Viewer, sees};
use domain::record::MergeParty;

use super::merging::Merging;
use crate::auth::viewer_on;
use crate::error::BackendError;
use crate::outbox::{About, Letter, MergeNews};
use crate::repo::{accounts, memberships};
use crate::write::WriteTransaction;

/// Whether news of an asking is for a viewer: the question for whoever may answer it, the rest for the
/// authors of both requests and for whoever asked.
pub(crate) fn is_told_of_merge(viewer: &Viewer, asking: &Merging, news: MergeNews) -> bool {
    if news == MergeNews::Asked {
        return !asking.answered_by(viewer).is_empty();
    }
    let asked = viewer
        .account()
        .is_some_and(|account| account.uuid() == asking.row.account_id);
    let requests = || MergeParty::ALL.iter().map(|party| asking.of_party(*party));
    let mut authors = viewer.memberships().iter();
    let is_author = authors.any(|own| {
        requests().any(|of| of.author_role() == own.role && of.organisation() == own.organisation)
    });
    (asked || is_author) && requests().all(|of| sees(viewer, &of.subject(), Field::Record))
}

/// Tells them, but not whoever did it.
pub(super) async fn tell(
    tx: &mut WriteTransaction,
    asking: &Merging,
    news: MergeNews,
    by: &Membership,
) -> Result<(), BackendError> {
    if tx.is_silent() {
        return Ok(());
    }
    let mut people = BTreeMap::new();
    for party in MergeParty::ALL {
        let request = asking.of_party(*party);
        let (of, role) = (request.organisation(), request.author_role());
        let present = memberships::present(&**tx, of, role, tx.today()).await?;
        people.extend(present.into_iter().map(|person| (person.id, person)));
    }
    let asked = accounts::find(&**tx, asking.row.account_id).await?;
    people.extend(asked.map(|person| (person.id, person)));
    people.remove(&by.account.uuid());
    let letter = Letter::RequestMerge {
        merge: asking.row.id,
        news,
    };
    // What became of it is told on the page of the one that is left.
    let about = (NoticeKind::Record, About::Record(asking.kept.id()));
    for person in people.values() {
        let viewer = viewer_on(&**tx, person.id, tx.today()).await?;
        if is_told_of_merge(&viewer, asking, news) {
            tx.tell(&letter, about, person).await?;
        }
    }
    Ok(())
}
