//! Who can do what comes next in a match: whom a message about it goes to.
//!
//! The policy is asked for each person as they are on the day, so nobody is written to whose role
//! or mandate is over, nor about what they may not see.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::lifecycle::{MatchAct, MatchStatus};
use domain::organisation::Role;
use domain::policy::{Action, Field, Side, Subject, Viewer, decide, sees};
use domain::turn::{Turn, Whose};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::auth::viewer_on;
use crate::entity::account;
use crate::error::BackendError;
use crate::repo::facts::MatchRecord;
use crate::repo::memberships;

/// What somebody has to be allowed to, to be written to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Concerned {
    /// To do what comes next.
    Act(Turn),
    /// To see the contacts that an agreement released.
    Write,
    /// To know of the match at all.
    Know,
    /// To answer what others ask about it.
    Clarify,
}

/// Whether a viewer is concerned by a match as it stands.
pub(crate) fn is_concerned(viewer: &Viewer, record: &MatchRecord, how: Concerned) -> bool {
    let subject = Subject::Match(&record.facts);
    match how {
        Concerned::Act(turn) => decide(viewer, next_act(record, turn), &subject).is_ok(),
        Concerned::Write => speaks(viewer, record) && sees(viewer, &subject, Field::Contact),
        Concerned::Know => speaks(viewer, record) && sees(viewer, &subject, Field::Record),
        Concerned::Clarify => {
            record.facts.status.is_open_to_questions()
                && decide(viewer, Action::Clarify, &subject).is_ok()
        }
    }
}

/// Among whom somebody is looked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Among<'a> {
    /// The people of these sides.
    pub(crate) sides: &'a [Side],
    /// And the reviewers.
    pub(crate) reviewers: bool,
}

/// Whom a match concerns on a day, among some people, each once.
pub(crate) async fn concerned(
    db: &impl ConnectionTrait,
    record: &MatchRecord,
    (how, among): (Concerned, Among<'_>),
    today: NaiveDate,
) -> Result<Vec<account::Model>, BackendError> {
    let mut found: BTreeMap<Uuid, account::Model> = BTreeMap::new();
    let mut people = Vec::new();
    if among.reviewers {
        people.extend(memberships::reviewing(db, today).await?);
    }
    for side in among.sides {
        let (of, role) = (record.facts.organisation(*side), side.author());
        people.extend(memberships::present(db, of, role, today).await?);
    }
    for person in people {
        let viewer = viewer_on(db, person.id, today).await?;
        if is_concerned(&viewer, record, how) {
            found.insert(person.id, person);
        }
    }
    Ok(found.into_values().collect())
}

/// Among whom whoever's turn it is is to be found.
pub(crate) fn among_whom(turn: Turn) -> Among<'static> {
    let sides: &[Side] = match turn.whose {
        Whose::Reviewer => &[],
        Whose::Side(Side::Requester) => &[Side::Requester],
        Whose::Side(Side::Provider) => &[Side::Provider],
        Whose::Either => &[Side::Requester, Side::Provider],
    };
    Among {
        sides,
        reviewers: turn.whose == Whose::Reviewer,
    }
}

/// The act that is awaited.
fn next_act(record: &MatchRecord, turn: Turn) -> Action {
    match turn.whose {
        Whose::Reviewer if record.facts.status == MatchStatus::Proposed => {
            Action::Match(MatchAct::Review)
        }
        Whose::Reviewer => Action::Match(MatchAct::Endorse),
        Whose::Side(side) => Action::accept(side),
        Whose::Either => Action::Match(MatchAct::Convert),
    }
}

/// Whether a viewer may speak for a side: in its role, and with a mandate where that needs one.
fn speaks(viewer: &Viewer, record: &MatchRecord) -> bool {
    let requester = viewer
        .organisations_as(Role::FocalPoint)
        .any(|own| own.organisation == record.facts.requester && own.mandated);
    requester || viewer.is_for(Role::ProviderEditor, record.facts.provider)
}
