//! One's own record as others see it: the same view, made for a stranger of each kind.

use chrono::NaiveDate;
use domain::id::{AccountId, OrganisationId};
use domain::organisation::{Membership, Role};
use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::vocabulary::codes;
use uuid::Uuid;

use super::record_links::RecordLinks;
use super::record_page::{RecordView, view_of};
use crate::Backend;
use crate::error::BackendError;
use crate::repo::facts;

codes! {
    /// As whom an author looks at their record.
    PreviewAs, "preview" {
        /// Somebody who is not signed in.
        Public = "public",
        /// A provider that has no match with it.
        Provider = "provider",
        /// Another State.
        State = "state",
        /// The other party of a match that was put to both.
        Party = "party",
        /// A reviewer.
        Reviewer = "reviewer",
    }
}

impl PreviewAs {
    /// Somebody of the kind who belongs to no organisation there is.
    fn stranger(self, record: RecordKind, today: NaiveDate) -> Viewer {
        let role = match (self, record) {
            (Self::Public, _) => return Viewer::public(),
            (Self::State, _) | (Self::Party, RecordKind::Offer) => Role::FocalPoint,
            (Self::Provider, _) | (Self::Party, RecordKind::Request) => Role::ProviderEditor,
            (Self::Reviewer, _) => Role::Reviewer,
        };
        let account = AccountId::new(Uuid::nil());
        let membership = Membership {
            account,
            organisation: OrganisationId::new(Uuid::nil()),
            state: None,
            role,
            from: today,
            until: None,
            mandated: true,
        };
        Viewer::account_with(account, [membership], today)
    }
}

/// Shows its author a record as somebody else would see it once it is open; `None` where they would
/// not see it at all. The policy answers for a stranger, as it would for anybody; what such a
/// stranger could do is left out, as the author cannot.
///
/// # Errors
/// [`BackendError::NotFound`] and [`BackendError::Refused`] where the viewer is not its author.
pub async fn preview(
    backend: &Backend,
    viewer: &Viewer,
    (kind, reference): (RecordKind, &Reference),
    who: PreviewAs,
) -> Result<Option<(RecordView, RecordLinks)>, BackendError> {
    let record = facts::record(backend.db(), kind, reference).await?;
    let edit = Action::Record(RecordAction::Edit);
    decide(viewer, edit, &record.subject())?;
    let stranger = who.stranger(kind, backend.clock().today());
    let parties = match who {
        PreviewAs::Party => vec![OrganisationId::new(Uuid::nil())],
        _ => Vec::new(),
    };
    let record = record.once_published(parties);
    let view = match view_of(backend, &stranger, record).await {
        Ok(view) => view,
        Err(BackendError::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    // Nobody's matches and projects are theirs: whoever has some sees their own.
    let links = RecordLinks::default();
    let view = RecordView {
        may_rank: false,
        request_acts: Vec::new(),
        offer_acts: Vec::new(),
        ..view
    };
    Ok(Some((view, links)))
}
