//! How a viewer stands to a subject.

use super::subject::{MatchFacts, ProjectFacts, Subject};
use super::viewer::Viewer;
use crate::id::OrganisationId;
use crate::organisation::{Membership, Role};
use crate::vocabulary::StateCode;

/// How a viewer stands to a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Anybody at all.
    Anyone,
    /// Signed in.
    SignedIn,
    /// Focal point of the organisation whose request, match or project it is.
    Requester,
    /// Focal point of that organisation without a mandate that holds: reads, and does nothing that
    /// others would take for the State's word.
    Unmandated,
    /// Editor of the organisation whose offer, match or project it is.
    Provider,
    /// Author of a further offer that a project takes up, or of a further request that it meets.
    Partner,
    /// Belongs to an organisation whose record it is, in whatever role.
    Member,
    /// A reviewer with no interest of their own in it.
    Reviewer,
    /// A reviewer who belongs to a State or organisation whose record it is, or who recorded it.
    InterestedReviewer,
    /// The system itself, by its own clock: no viewer ever is.
    System,
}

/// All relations between a viewer and a subject.
pub(super) fn between(viewer: &Viewer, subject: &Subject<'_>) -> Vec<Relation> {
    let mut found = vec![Relation::Anyone];
    if viewer.account().is_none() {
        return found;
    }
    found.push(Relation::SignedIn);
    let owners = owners(subject);
    for owner in &owners {
        let of_it = |own: &&Membership| own.organisation == owner.organisation;
        if let Some(own) = viewer.organisations_as(owner.role).find(of_it) {
            found.push(if own.mandated {
                owner.speaks
            } else {
                Relation::Unmandated
            });
        }
        if viewer
            .memberships()
            .iter()
            .any(|own| own.organisation == owner.organisation)
        {
            found.push(Relation::Member);
        }
    }
    if viewer.is(Role::Reviewer) {
        let interested = recorded(viewer, subject)
            || owners
                .iter()
                .any(|owner| viewer.belongs_to(owner.organisation, owner.state));
        found.push(if interested {
            Relation::InterestedReviewer
        } else {
            Relation::Reviewer
        });
    }
    found
}

/// Whether the viewer recorded what a second reviewer is to confirm.
fn recorded(viewer: &Viewer, subject: &Subject<'_>) -> bool {
    match subject {
        Subject::Mandate { recorded_by, .. } => viewer.account() == *recorded_by,
        _ => false,
    }
}

/// An organisation that a subject belongs to, and as what its people speak for it.
struct Owner {
    speaks: Relation,
    role: Role,
    organisation: OrganisationId,
    state: Option<StateCode>,
}

fn owners(subject: &Subject<'_>) -> Vec<Owner> {
    let requester = |organisation, state| Owner {
        speaks: Relation::Requester,
        role: Role::FocalPoint,
        organisation,
        state: Some(state),
    };
    let provider = |organisation, state| Owner {
        speaks: Relation::Provider,
        role: Role::ProviderEditor,
        organisation,
        state,
    };
    match subject {
        Subject::Platform => vec![],
        Subject::Organisation(organisation) => vec![
            Owner {
                speaks: Relation::Requester,
                role: Role::FocalPoint,
                organisation: *organisation,
                state: None,
            },
            provider(*organisation, None),
        ],
        Subject::People {
            organisation,
            state,
        }
        | Subject::Mandate {
            organisation,
            state,
            ..
        } => vec![
            Owner {
                speaks: Relation::Requester,
                role: Role::FocalPoint,
                organisation: *organisation,
                state: *state,
            },
            provider(*organisation, *state),
        ],
        Subject::Request(facts) => vec![requester(facts.organisation, facts.state)],
        Subject::Offer(facts) => vec![provider(facts.organisation, facts.state)],
        Subject::Pair(pair) => vec![
            requester(pair.request.organisation, pair.request.state),
            provider(pair.offer.organisation, pair.offer.state),
        ],
        Subject::Bundle(facts) => {
            let parts = facts.parts.iter();
            parts
                .flat_map(|part| owners(&Subject::Match(part)))
                .collect()
        }
        Subject::Match(MatchFacts {
            requester: asks,
            requester_state,
            provider: gives,
            provider_state,
            ..
        }) => vec![
            requester(*asks, *requester_state),
            provider(*gives, *provider_state),
        ],
        Subject::Project(ProjectFacts {
            requester: asks,
            requester_state,
            provider: gives,
            provider_state,
            partners,
            ..
        }) => {
            let mut owners = vec![
                requester(*asks, *requester_state),
                provider(*gives, *provider_state),
            ];
            owners.extend(partners.iter().map(|partner| Owner {
                speaks: Relation::Partner,
                role: partner.side.author(),
                organisation: partner.organisation,
                state: partner.state,
            }));
            owners
        }
    }
}
