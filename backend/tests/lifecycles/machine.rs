//! What can be tried with one kind of record, and what the tables say comes of it.

use std::borrow::Borrow;
use std::fmt::Debug;

use backend::BackendError;
use domain::event::EventKind;
use domain::lifecycle::Lifecycle;
use domain::policy::{Action, Refusal, Subject, Viewer, decide};
use domain::reference::Reference;

use crate::cast::Cast;

/// One kind of record with a lifecycle.
pub trait Machine {
    /// Its states.
    type Status: Lifecycle + Debug;
    /// All that a next act depends on: the status, and who has said yes so far.
    type Stand: Copy + Debug + PartialEq;
    /// Something that can be tried. One may be several steps of the table.
    type Deed: Copy + Debug + 'static;
    /// What the policy decides on, as stored.
    type Facts;
    /// By what one of them is found again.
    type Of: Borrow<Reference>;

    /// How many ways there are to begin.
    const BEGINNINGS: usize = 1;

    /// All that can be tried.
    fn deeds() -> Vec<Self::Deed>;

    /// Whether a deed is the clock's, and no person's.
    fn is_the_clocks(deed: Self::Deed) -> bool;

    /// The status of a stand.
    fn status(stand: Self::Stand) -> Self::Status;

    /// Begins one in one of the ways.
    async fn begin(cast: &Cast, beginning: usize) -> Self::Of;

    /// What is stored of it.
    async fn facts(cast: &Cast, of: &Self::Of) -> Self::Facts;

    /// How it stands.
    fn stand(facts: &Self::Facts) -> Self::Stand;

    /// What the tables say comes of a deed. The clock has no viewer, and is never refused.
    fn expected(facts: &Self::Facts, by: Option<&Viewer>, deed: Self::Deed) -> Expected<Self>;

    /// Tries it.
    async fn attempt(
        cast: &Cast,
        by: Option<&Viewer>,
        of: &Self::Of,
        deed: Self::Deed,
    ) -> Result<(), BackendError>;
}

/// What should come of a deed.
pub type Expected<M> = Result<Done<<M as Machine>::Status, <M as Machine>::Stand>, Refused>;

/// What should be so after a deed that is allowed.
#[derive(Clone, Debug)]
pub struct Done<Status: Lifecycle, Stand> {
    /// How it stands then.
    pub stand: Stand,
    /// The rows of the table that were taken.
    pub steps: Vec<(Status, Status::Act)>,
    /// All that happened, in order.
    pub events: Vec<EventKind>,
}

/// Why a deed should be refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// By the policy or the lifecycle, which names the states that can be reached.
    By(Refusal),
    /// By a rule beside them.
    Conflict(&'static str),
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self::By(refusal)
    }
}

impl Refused {
    /// What a use-case said.
    pub fn read(error: BackendError) -> Self {
        match error {
            BackendError::NotFound => Self::By(Refusal::Unseen),
            BackendError::Refused(refusal) => Self::By(refusal),
            BackendError::Conflict(code) => Self::Conflict(code),
            other => panic!("no refusal: {other:?}"),
        }
    }
}

/// Whether the policy lets somebody; the clock is not asked.
pub fn may(viewer: Option<&Viewer>, action: Action, subject: &Subject<'_>) -> Result<(), Refused> {
    let Some(viewer) = viewer else { return Ok(()) };
    Ok(decide(viewer, action, subject)?)
}

/// Where acts lead in a table, and the rows that they take.
pub type Followed<S> = Result<(S, Vec<(S, <S as Lifecycle>::Act)>), Refused>;

/// The rows that some acts take in a table, one after the other, and where they lead.
pub fn follow<S: Lifecycle>(from: S, acts: &[S::Act]) -> Followed<S> {
    let mut at = from;
    let mut steps = Vec::new();
    for act in acts {
        let after = at.after(*act).map_err(Refusal::State)?;
        steps.push((at, *act));
        at = after;
    }
    Ok((at, steps))
}

impl<S: Lifecycle, T> Done<S, T> {
    /// Nothing at all.
    pub fn nothing(stand: T) -> Self {
        Self::beside(stand, [])
    }

    /// Something that is no row of the table.
    pub fn beside(stand: T, events: impl IntoIterator<Item = EventKind>) -> Self {
        Self {
            stand,
            steps: Vec::new(),
            events: events.into_iter().collect(),
        }
    }
}

/// Where some acts lead a record whose stand is its status: an event for each.
pub fn steps<S: Lifecycle>(
    from: S,
    acts: &[S::Act],
    event: fn(S::Act) -> EventKind,
) -> Result<Done<S, S>, Refused> {
    let (stand, steps) = follow(from, acts)?;
    Ok(Done {
        stand,
        events: acts.iter().map(|act| event(*act)).collect(),
        steps,
    })
}
