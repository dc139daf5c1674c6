//! Whoever is to act next, or has to know, is told when a match moves: in the transaction in
//! which it does, so once.

use domain::lifecycle::MatchAct;
use domain::notice::NoticeKind;
use domain::policy::Side;
use domain::turn::Whose;

use super::acting::{Among, Concerned, among_whom, concerned};
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::outbox::{About, Letter, MatchNews};
use crate::repo::facts::MatchRecord;
use crate::text;
use crate::write::WriteTransaction;

const REQUESTER: Among<'static> = parties(&[Side::Requester]);
const PROVIDER: Among<'static> = parties(&[Side::Provider]);
const BOTH: Among<'static> = parties(&[Side::Requester, Side::Provider]);

const fn parties(sides: &[Side]) -> Among<'_> {
    Among {
        sides,
        reviewers: false,
    }
}

/// Writes to whomever an act concerns, but not to whoever did it. Taking up concerns nobody: it is
/// the reviewers' turn as before; a project that was opened is told of on its own page.
pub(super) async fn tell_of_step(
    tx: &mut WriteTransaction,
    record: &MatchRecord,
    (act, by): (MatchAct, Actor),
) -> Result<(), BackendError> {
    tx.settle(About::Match(record.row.id)).await?;
    match act {
        MatchAct::Propose | MatchAct::Offer => {
            tell_of_turn(tx, record, (MatchNews::Turn, by)).await
        }
        MatchAct::Agree => {
            let (news, how) = (MatchNews::Agreed, Concerned::Write);
            tell(tx, record, (news, how, BOTH), by).await
        }
        MatchAct::Dismiss | MatchAct::Lapse | MatchAct::Supersede => {
            tell(tx, record, (MatchNews::Over, Concerned::Know, BOTH), by).await
        }
        MatchAct::DeclineAsRequester => {
            let others = (MatchNews::Over, Concerned::Know, PROVIDER);
            tell(tx, record, others, by).await
        }
        MatchAct::DeclineAsProvider => {
            let others = (MatchNews::Over, Concerned::Know, REQUESTER);
            tell(tx, record, others, by).await
        }
        MatchAct::Review | MatchAct::Endorse | MatchAct::Convert => Ok(()),
    }
}

/// Tells whoever's turn it is now; nobody where both have said yes already.
pub(super) async fn tell_of_turn(
    tx: &mut WriteTransaction,
    record: &MatchRecord,
    (news, by): (MatchNews, Actor),
) -> Result<(), BackendError> {
    tx.settle(About::Match(record.row.id)).await?;
    let Some(turn) = record.turn(tx.terms())? else {
        return Ok(());
    };
    let to = (news, Concerned::Act(turn), among_whom(turn));
    tell(tx, record, to, by).await
}

/// Writes to the others of a match that somebody asked or answered: to the other side, or to both
/// where it was a reviewer, and to the reviewers while they decide or where one takes part.
pub(super) async fn tell_of_message(
    tx: &mut WriteTransaction,
    record: &MatchRecord,
    (news, side, reviewers): (MatchNews, Option<Side>, bool),
    by: Actor,
) -> Result<(), BackendError> {
    let among = match side {
        Some(Side::Requester) => PROVIDER,
        Some(Side::Provider) => REQUESTER,
        None => BOTH,
    };
    let among = Among { reviewers, ..among };
    tell(tx, record, (news, Concerned::Clarify, among), by).await
}

async fn tell(
    tx: &mut WriteTransaction,
    record: &MatchRecord,
    (news, how, among): (MatchNews, Concerned, Among<'_>),
    by: Actor,
) -> Result<(), BackendError> {
    if tx.is_silent() {
        return Ok(());
    }
    let since = match how {
        Concerned::Act(turn) => turn.since,
        Concerned::Clarify => tx.now(),
        Concerned::Write | Concerned::Know => {
            text::from_micros("matches.status_since", record.row.status_since)?
        }
    };
    let letter = Letter::MatchMoved {
        matching: record.row.id,
        news,
        since,
    };
    let of = (kind_of(news, how), About::Match(record.row.id));
    let people = concerned(&**tx, record, (how, among), tx.today()).await?;
    for person in people {
        if by.account().is_some_and(|actor| actor.uuid() == person.id) {
            continue;
        }
        tx.tell(&letter, of, &person).await?;
    }
    Ok(())
}

/// Of which kind news is to whoever is told.
fn kind_of(news: MatchNews, how: Concerned) -> NoticeKind {
    match (news, how) {
        (MatchNews::Turn | MatchNews::Countered, Concerned::Act(turn))
            if turn.whose == Whose::Reviewer =>
        {
            NoticeKind::Review
        }
        (MatchNews::Turn | MatchNews::Countered, _) => NoticeKind::Turn,
        (MatchNews::Agreed | MatchNews::Over, _) => NoticeKind::Outcome,
        (MatchNews::Asked | MatchNews::Answered, _) => NoticeKind::Message,
    }
}
