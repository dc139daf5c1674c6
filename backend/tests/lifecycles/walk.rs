//! Tries everything everywhere.

use std::borrow::Borrow;

use backend::testing::{Rows, TestSubject};
use domain::event::EventKind;
use domain::lifecycle::Lifecycle;
use domain::reference::Reference;

use crate::cast::{Cast, Person};
use crate::machine::{Done, Machine, Refused};

/// What somebody types is kept as their draft, however it is refused when it is handed in.
const KEPT: &[&str] = &["drafts", "set_aside_drafts"];

/// A way into a state: one of the beginnings, and the deeds from there on.
struct Way<'a, M: Machine> {
    to: M::Stand,
    beginning: usize,
    deeds: Vec<(&'a Person, M::Deed)>,
}

/// What a walk went through.
pub struct Walked<S: Lifecycle> {
    rested: Vec<S>,
    taken: Vec<(S, S::Act)>,
}

impl<S: Lifecycle> Walked<S> {
    /// Whether some deed ended in a state.
    pub fn rested_in(&self, status: S) -> bool {
        self.rested.contains(&status)
    }

    /// Whether a row of the table was taken.
    pub fn took(&self, from: S, act: S::Act) -> bool {
        self.taken.contains(&(from, act))
    }
}

/// Tries every deed by everybody, in every state that can be come to, nearest first: what the
/// tables refuse changes no row, what they allow leads where they say.
pub async fn walk<M: Machine>(cast: &Cast) -> Walked<M::Status> {
    let mut ways: Vec<Way<'_, M>> = Vec::new();
    for beginning in 0..M::BEGINNINGS {
        let of = M::begin(cast, beginning).await;
        let to = M::stand(&M::facts(cast, &of).await);
        ways.push(Way {
            to,
            beginning,
            deeds: Vec::new(),
        });
    }
    let mut taken = Vec::new();
    let mut place = 0;
    while let Some(way) = ways.get(place) {
        let mut found = Vec::new();
        for (person, deed, done) in refused_first(cast, way).await {
            taken.extend(done.steps.iter().copied());
            allowed(cast, way, (person, deed, &done)).await;
            let mut deeds = way.deeds.clone();
            deeds.push((person, deed));
            found.push(Way {
                to: done.stand,
                beginning: way.beginning,
                deeds,
            });
        }
        for way in found {
            if !ways.iter().any(|known| known.to == way.to) {
                ways.push(way);
            }
        }
        place += 1;
    }
    Walked {
        rested: ways.iter().map(|way| M::status(way.to)).collect(),
        taken,
    }
}

/// A deed that the tables allow.
type Allowed<'a, M> = (
    &'a Person,
    <M as Machine>::Deed,
    Done<<M as Machine>::Status, <M as Machine>::Stand>,
);

/// Tries all that the tables refuse, and says what they allow.
async fn refused_first<'a, M: Machine>(cast: &'a Cast, way: &Way<'_, M>) -> Vec<Allowed<'a, M>> {
    let of = go::<M>(cast, way).await;
    let facts = M::facts(cast, &of).await;
    let before: Rows = cast.t.rows(KEPT).await;
    let head = cast.head().await;
    let mut allowed = Vec::new();
    for deed in M::deeds() {
        for person in &cast.people {
            let viewer = person.viewer.as_ref();
            if viewer.is_none() != M::is_the_clocks(deed) {
                continue;
            }
            let expected = match M::expected(&facts, viewer, deed) {
                Ok(done) => {
                    allowed.push((person, deed, done));
                    continue;
                }
                Err(refused) => refused,
            };
            let trial = format!("{:?}: {deed:?} by the {}", way.to, person.name);
            let given = M::attempt(cast, viewer, &of, deed).await.expect_err(&trial);
            assert_eq!(Refused::read(given), expected, "{trial}");
            assert_eq!(cast.head().await, head, "{trial}: refused, and done");
        }
    }
    let after = cast.t.rows(KEPT).await;
    assert_eq!(before, after, "{:?}: refused, and changed", way.to);
    allowed
}

/// Does what the tables allow, and checks that just that happened.
async fn allowed<M: Machine>(
    cast: &Cast,
    way: &Way<'_, M>,
    (person, deed, done): (&Person, M::Deed, &Done<M::Status, M::Stand>),
) {
    let of = go::<M>(cast, way).await;
    let head = cast.head().await;
    let trial = format!("{:?}: {deed:?} by the {}", way.to, person.name);
    M::attempt(cast, person.viewer.as_ref(), &of, deed)
        .await
        .expect(&trial);
    let stand = M::stand(&M::facts(cast, &of).await);
    assert_eq!(stand, done.stand, "{trial}");
    assert_eq!(
        happened(cast, (person, of.borrow()), head).await,
        done.events,
        "{trial}"
    );
}

/// What happened since: by a person all of it, by the clock what concerns this record, for it
/// looks after whatever else the walk left lying.
async fn happened(cast: &Cast, (by, of): (&Person, &Reference), head: i64) -> Vec<EventKind> {
    let own = TestSubject::of(cast, of).await.id();
    let events = cast.events(head).await.into_iter();
    let told = events.filter(|event| by.viewer.is_some() || event.subject == own);
    told.map(|event| event.kind).collect()
}

/// Makes a record of its own and takes it along a way.
async fn go<M: Machine>(cast: &Cast, way: &Way<'_, M>) -> M::Of {
    let of = M::begin(cast, way.beginning).await;
    for (person, deed) in &way.deeds {
        M::attempt(cast, person.viewer.as_ref(), &of, *deed)
            .await
            .expect("what was done before");
    }
    let stand = M::stand(&M::facts(cast, &of).await);
    assert_eq!(stand, way.to, "the same way leads to the same place");
    of
}
