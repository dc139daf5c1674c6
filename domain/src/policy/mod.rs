//! Who may do and see what: one table, asked through [`decide`] and [`sees`] and nowhere else.
//!
//! The answer rests on the relation between a viewer and a record, and on the record's state,
//! never on a role alone. An action that is a step of a lifecycle is refused where the lifecycle
//! has no such step, too.

mod action;
mod relation;
mod sight;
mod subject;
mod table;
mod viewer;

pub use action::{Action, RecordAction};
pub use relation::Relation;
pub use sight::{Field, sees};
pub use subject::{
    BundleFacts, MatchFacts, OfferFacts, PairFacts, PartnerFacts, ProjectFacts, RequestFacts, Side,
    Subject,
};
pub use viewer::Viewer;

use crate::lifecycle::{Lifecycle, NoSuchStep};

/// Why an action is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The viewer may not even know that the record exists.
    #[error("there is no such record")]
    Unseen,
    /// Nobody is signed in.
    #[error("this needs a sign-in")]
    NotSignedIn,
    /// The viewer's memberships do not allow it.
    #[error("this account's memberships do not allow it")]
    NotAllowed,
    /// The mandate by which the viewer speaks for a State is missing or over.
    #[error("the mandate to speak for the State is missing or over")]
    NoMandate,
    /// A reviewer may not decide on a record of their own State or organisation, nor confirm what
    /// they recorded.
    #[error("a reviewer may not decide on a record of their own State or organisation")]
    OwnInterest,
    /// The record's state does not allow it.
    #[error(transparent)]
    State(#[from] NoSuchStep),
}

/// Decides whether a viewer may do something to a subject.
///
/// # Errors
/// The reason where the viewer may not.
pub fn decide(viewer: &Viewer, action: Action, subject: &Subject<'_>) -> Result<(), Refusal> {
    if !sees(viewer, subject, Field::Record) {
        return Err(Refusal::Unseen);
    }
    let relations = relation::between(viewer, subject);
    let allowed = table::relations_for(action);
    if !allowed.iter().any(|relation| relations.contains(relation)) {
        return Err(refusal(viewer, allowed, &relations));
    }
    if is_before_the_yes(action, subject) {
        return Err(Refusal::NotAllowed);
    }
    in_state(action, subject)
}

/// Whether a provider would make something of a masked request whose State has not said yes to it:
/// also where an account acts for another State beside, and sees the request as such.
fn is_before_the_yes(action: Action, subject: &Subject<'_>) -> bool {
    let (Action::ProposeAsProvider, Subject::Pair(PairFacts { request, offer })) =
        (action, subject)
    else {
        return false;
    };
    request.visibility.masked
        && request.organisation != offer.organisation
        && !request.parties.contains(&offer.organisation)
}

/// The most helpful reason for a refusal.
fn refusal(viewer: &Viewer, allowed: &[Relation], relations: &[Relation]) -> Refusal {
    if viewer.account().is_none() {
        Refusal::NotSignedIn
    } else if allowed.contains(&Relation::Requester) && relations.contains(&Relation::Unmandated) {
        Refusal::NoMandate
    } else if allowed.contains(&Relation::Reviewer)
        && relations.contains(&Relation::InterestedReviewer)
    {
        Refusal::OwnInterest
    } else {
        Refusal::NotAllowed
    }
}

/// Refuses a step that the record's lifecycle does not have.
fn in_state(action: Action, subject: &Subject<'_>) -> Result<(), Refusal> {
    match (action, subject) {
        (Action::Request(act), Subject::Request(facts)) => facts.status.after(act).map(|_| ())?,
        (Action::Offer(act), Subject::Offer(facts)) => facts.status.after(act).map(|_| ())?,
        (Action::Match(act), Subject::Match(facts)) => facts.status.after(act).map(|_| ())?,
        (Action::Project(act), Subject::Project(facts)) => facts.status.after(act).map(|_| ())?,
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod matrix;
#[cfg(test)]
mod tests;
