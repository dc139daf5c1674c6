//! In whose name somebody acts: the membership that rows and events are signed with.

use domain::id::OrganisationId;
use domain::organisation::{Membership, Role};
use domain::policy::{Side, Viewer};

use crate::error::BackendError;
use crate::repo::facts::{MatchRecord, RecordFacts};

/// The viewer as a member of an organisation in a role.
///
/// # Errors
/// [`BackendError::NotFound`] where there is no such membership: the policy was not asked.
pub(crate) fn of(
    viewer: &Viewer,
    organisation: OrganisationId,
    role: Role,
) -> Result<Membership, BackendError> {
    viewer
        .organisations_as(role)
        .find(|membership| membership.organisation == organisation)
        .copied()
        .ok_or(BackendError::NotFound)
}

/// The viewer as whoever may act on a record: its author, or else a reviewer.
pub(crate) fn for_record(
    viewer: &Viewer,
    record: &RecordFacts,
) -> Result<Membership, BackendError> {
    of(viewer, record.organisation(), record.author_role()).or_else(|_| reviewer(viewer))
}

/// The viewer as one side of a match, or of the project that it became.
pub(crate) fn side(
    viewer: &Viewer,
    parties: &MatchRecord,
    side: Side,
) -> Result<Membership, BackendError> {
    of(viewer, parties.facts.organisation(side), side.author())
}

/// The viewer as a reviewer.
pub(crate) fn reviewer(viewer: &Viewer) -> Result<Membership, BackendError> {
    viewer
        .organisations_as(Role::Reviewer)
        .next()
        .copied()
        .ok_or(BackendError::NotFound)
}
