//! Whoever has to review a request or an offer, or wrote it, is told when it moves: in the transaction in
//! which it does, so once.

use domain::event::EventKind;
use domain::lifecycle::{OfferAct, RequestAct};
use domain::notice::NoticeKind;
use domain::policy::{Action, Field, Viewer, decide, sees};
use domain::record::RecordKind;

use crate::auth::viewer_on;
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::outbox::{About, Letter, RecordNews};
use crate::repo::facts::RecordFacts;
use crate::repo::memberships;
use crate::write::WriteTransaction;

/// What a step means for others; nothing where it is their own, or only half of one.
const fn news_of(event: EventKind) -> Option<RecordNews> {
    match event {
        EventKind::Request(RequestAct::Submit)
        | EventKind::Offer(OfferAct::Submit | OfferAct::Amend) => Some(RecordNews::Review),
        EventKind::Request(RequestAct::AskClarification) => Some(RecordNews::Asked),
        EventKind::Request(RequestAct::Publish | RequestAct::Decline | RequestAct::Lapse)
        | EventKind::Offer(OfferAct::Publish | OfferAct::Return) => Some(RecordNews::Decided),
        _ => None,
    }
}

/// Whether news of a record is for a viewer: a review for whoever may decide on it, the rest for its
/// authors.
pub(crate) fn is_told(viewer: &Viewer, record: &RecordFacts, news: RecordNews) -> bool {
    if news == RecordNews::Review {
        let act = match record.kind() {
            RecordKind::Request => Action::Request(RequestAct::Authenticate),
            RecordKind::Offer => Action::Offer(OfferAct::Verify),
        };
        return decide(viewer, act, &record.subject()).is_ok();
    }
    let mut authors = viewer.organisations_as(record.author_role());
    authors.any(|own| own.organisation == record.organisation())
        && sees(viewer, &record.subject(), Field::Record)
}

/// Tells whomever a step concerns, but not whoever took it.
pub(super) async fn tell_of_step(
    tx: &mut WriteTransaction,
    record: &RecordFacts,
    (event, by): (EventKind, Actor),
) -> Result<(), BackendError> {
    let about = About::Record(record.id());
    tx.settle(about).await?;
    let Some(news) = news_of(event).filter(|_| !tx.is_silent()) else {
        return Ok(());
    };
    let today = tx.today();
    let (kind, people) = if news == RecordNews::Review {
        (
            NoticeKind::Review,
            memberships::reviewing(&**tx, today).await?,
        )
    } else {
        let (of, role) = (record.organisation(), record.author_role());
        (
            NoticeKind::Record,
            memberships::present(&**tx, of, role, today).await?,
        )
    };
    let letter = Letter::RecordMoved {
        record: record.id(),
        news,
        since: tx.now(),
    };
    for person in people {
        let viewer = viewer_on(&**tx, person.id, today).await?;
        let is_own = by.account().is_some_and(|actor| actor.uuid() == person.id);
        if !is_own && is_told(&viewer, record, news) {
            tx.tell(&letter, (kind, about), &person).await?;
        }
    }
    Ok(())
}
