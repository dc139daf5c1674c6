//! Who may see which field.

use super::relation::{self, Relation};
use super::subject::{MatchFacts, Side, Subject};
use super::viewer::Viewer;
use crate::id::OrganisationId;
use crate::lifecycle::{OfferStatus, RequestStatus};
use crate::organisation::Role;
use crate::visibility::{Circle, Detail, Visibility};

/// A group of fields that is seen or not seen as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The record, its existence included.
    Record,
    /// Who to write to.
    Contact,
    /// A field that may have a circle of its own, money among them.
    Detail(Detail),
    /// Who asks: the State and its organisation, and whatever would tell them. Of a masked request
    /// its own organisation's, the reviewers' and of those to whom its State released the name.
    Asker,
    /// How far its matches have come, as far as they are known to the viewer: its owner's and the
    /// reviewers' alone. Other parties know their own match, and no other.
    Progress,
}

/// Whether a viewer may see a group of fields of a subject.
pub fn sees(viewer: &Viewer, subject: &Subject<'_>, field: Field) -> bool {
    match subject {
        Subject::Platform => true,
        Subject::Organisation(organisation) => viewer
            .memberships()
            .iter()
            .any(|own| own.organisation == *organisation),
        Subject::People { organisation, .. } | Subject::Mandate { organisation, .. } => {
            viewer.is(Role::Reviewer)
                || viewer
                    .memberships()
                    .iter()
                    .any(|own| own.organisation == *organisation)
        }
        Subject::Request(facts) => {
            let draft = facts.status == RequestStatus::Draft || !facts.handed_in;
            let published = facts.status == RequestStatus::Published;
            let record = Sight {
                viewer,
                subject,
                visibility: facts.visibility,
                parties: &facts.parties,
                named_to: &facts.named_to,
                reach: reach(draft, published).min(facts.visibility.reach()),
            };
            record.sees(field)
        }
        Subject::Offer(facts) => {
            let draft = facts.status == OfferStatus::Draft || !facts.handed_in;
            let published = facts.status == OfferStatus::Published;
            let record = Sight {
                viewer,
                subject,
                visibility: facts.visibility,
                parties: &facts.parties,
                named_to: &[],
                reach: reach(draft, published),
            };
            record.sees(field)
        }
        Subject::Pair(pair) => {
            sees(viewer, &Subject::Request(pair.request), field)
                && sees(viewer, &Subject::Offer(pair.offer), field)
        }
        Subject::Match(facts) => sees_match(viewer, subject, facts, field),
        // Whoever sees a match of it. What that says of the other matches is for each of them.
        Subject::Bundle(facts) => {
            let mut parts = facts.parts.iter();
            parts.any(|part| sees(viewer, &Subject::Match(part), field))
        }
        Subject::Project(facts) => {
            let partners = facts.partners.iter().map(|partner| partner.organisation);
            let both = [facts.requester, facts.provider];
            let parties: Vec<OrganisationId> = both.into_iter().chain(partners).collect();
            let record = Sight {
                viewer,
                subject,
                visibility: facts.visibility,
                parties: &parties,
                named_to: &parties,
                // Who is helped, by whom and how far it has come would tell who asked.
                reach: if facts.visibility.masked {
                    Circle::MatchParties
                } else {
                    Circle::Public
                },
            };
            record.sees(field)
        }
    }
}

/// The widest circle that a record's state lets see it at all: a draft is its owner's, even taken
/// back; what is not open is the reviewers' and the parties' of its matches too.
fn reach(draft: bool, published: bool) -> Circle {
    match (draft, published) {
        (true, _) => Circle::OwnOrganisation,
        (_, false) => Circle::MatchParties,
        (_, true) => Circle::Public,
    }
}

/// One look at one record.
struct Sight<'a> {
    viewer: &'a Viewer,
    subject: &'a Subject<'a>,
    visibility: Visibility,
    parties: &'a [OrganisationId],
    named_to: &'a [OrganisationId],
    reach: Circle,
}

impl Sight<'_> {
    fn sees(&self, field: Field) -> bool {
        match field {
            Field::Record => self.within(self.visibility.record),
            Field::Asker if self.visibility.masked => {
                self.within(self.visibility.record.min(Circle::Reviewers))
                    || (self.sees(Field::Record) && self.is_of(self.named_to))
            }
            Field::Asker => self.sees(Field::Record),
            Field::Detail(detail) => self.within(self.visibility.of(detail)),
            // Contacts are shown on a match, once it is agreed; a record shows them to its owner.
            Field::Contact => self.within(Circle::OwnOrganisation),
            Field::Progress => self.within(self.visibility.record.min(Circle::Reviewers)),
        }
    }

    fn within(&self, circle: Circle) -> bool {
        let widest = circle.min(self.reach);
        Circle::ALL
            .into_iter()
            .filter(|one| *one <= widest)
            .any(|one| self.is_in(one))
    }

    fn is_in(&self, circle: Circle) -> bool {
        let relations = || relation::between(self.viewer, self.subject);
        match circle {
            Circle::OwnOrganisation => relations().contains(&Relation::Member),
            Circle::Reviewers => self.viewer.is(Role::Reviewer),
            Circle::MatchParties => self.is_of(self.parties),
            Circle::States => self.viewer.is(Role::FocalPoint),
            Circle::Verified => {
                self.viewer.is(Role::FocalPoint) || self.viewer.is(Role::ProviderEditor)
            }
            Circle::Public => true,
        }
    }

    fn is_of(&self, organisations: &[OrganisationId]) -> bool {
        let mut own = self.viewer.memberships().iter();
        own.any(|own| organisations.contains(&own.organisation))
    }
}

/// A match is its parties' and the reviewers'; each side learns of it only when it may.
fn sees_match(viewer: &Viewer, subject: &Subject<'_>, facts: &MatchFacts, field: Field) -> bool {
    let of = |organisation| {
        viewer
            .memberships()
            .iter()
            .any(|own| own.organisation == organisation)
    };
    let reviews = || {
        let relations = relation::between(viewer, subject);
        relations
            .iter()
            .any(|one| matches!(one, Relation::Reviewer | Relation::InterestedReviewer))
    };
    let party = (of(facts.requester) && facts.is_known_to(Side::Requester))
        || (of(facts.provider) && facts.is_known_to(Side::Provider));
    match field {
        Field::Record | Field::Progress => party || reviews(),
        // To the provider its request tells.
        Field::Asker => (party && of(facts.requester)) || reviews(),
        Field::Contact => party && facts.status.releases_contacts(),
        Field::Detail(_) => party,
    }
}
