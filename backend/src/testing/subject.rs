//! What the policy is asked about, loaded as the product loads it.

use domain::policy::{BundleFacts, MatchFacts, OfferFacts, ProjectFacts, RequestFacts, Subject};
use domain::record::RecordKind;
use domain::reference::Reference;
use uuid::Uuid;

use crate::backend::Backend;
use crate::repo::facts;

/// Anything that has a reference, as it stands now, with what the policy decides on.
#[derive(Clone, Debug)]
pub enum TestSubject {
    /// A request.
    Request(RequestFacts),
    /// An offer.
    Offer(OfferFacts),
    /// A match.
    Match(MatchFacts),
    /// A bundle.
    Bundle(BundleFacts),
    /// A project.
    Project(ProjectFacts),
}

impl TestSubject {
    /// Looks it up by its reference, whose letter says what it is.
    pub async fn of(backend: &Backend, reference: &Reference) -> Self {
        const THERE: &str = "what the test sets up";
        let db = backend.db();
        match reference.as_str().chars().next() {
            Some('R') => {
                let record = facts::record(db, RecordKind::Request, reference).await;
                Self::Request(record.expect(THERE).request().expect(THERE).clone())
            }
            Some('O') => {
                let record = facts::record(db, RecordKind::Offer, reference).await;
                Self::Offer(record.expect(THERE).offer().expect(THERE).clone())
            }
            Some('M') => Self::Match(facts::a_match(db, reference).await.expect(THERE).facts),
            Some('B') => Self::Bundle(facts::bundle(db, reference).await.expect(THERE).facts),
            _ => Self::Project(facts::project(db, reference).await.expect(THERE).facts),
        }
    }

    /// What the policy is asked about.
    pub const fn subject(&self) -> Subject<'_> {
        match self {
            Self::Request(facts) => Subject::Request(facts),
            Self::Offer(facts) => Subject::Offer(facts),
            Self::Match(facts) => Subject::Match(facts),
            Self::Bundle(facts) => Subject::Bundle(facts),
            Self::Project(facts) => Subject::Project(facts),
        }
    }

    /// Its id.
    pub fn id(&self) -> Uuid {
        match self {
            Self::Request(facts) => facts.id.uuid(),
            Self::Offer(facts) => facts.id.uuid(),
            Self::Match(facts) => facts.id.uuid(),
            // Its events are those of its matches.
            Self::Bundle(facts) => facts
                .parts
                .first()
                .map_or_else(Uuid::nil, |one| one.id.uuid()),
            Self::Project(facts) => facts.id.uuid(),
        }
    }
}
