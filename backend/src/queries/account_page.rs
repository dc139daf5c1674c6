//! The signed-in person's own page.

use chrono::NaiveDate;
use domain::id::OrganisationId;
use domain::organisation::Role;
use domain::policy::{Action, Subject, Viewer, decide};
use domain::vocabulary::{ProviderType, StateCode};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::Backend;
use crate::entity::{account, organisation};
use crate::error::BackendError;
use crate::{repo, text};

/// An organisation for which the person acts.
#[derive(Clone, Debug)]
pub struct OrganisationView {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// In which role the person acts.
    pub role: Role,
    /// The State it is, or whose body it is.
    pub state: Option<StateCode>,
    /// What kind of provider it is, where it is one.
    pub provider_type: Option<ProviderType>,
    /// Whether the person needs a mandate to act for it and has none that holds.
    pub lacks_mandate: bool,
    /// The last day of their mandate, where they need one and have it.
    pub mandate_until: Option<NaiveDate>,
    /// Whether the person may begin a request for it.
    pub may_ask: bool,
    /// Whether the person may begin an offer for it.
    pub may_offer: bool,
}

/// The signed-in person.
#[derive(Clone, Debug)]
pub struct AccountView {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The organisations for which they act.
    pub organisations: Vec<OrganisationView>,
}

/// Shows the viewer's own account.
///
/// # Errors
/// [`BackendError::Refused`] where nobody is signed in.
pub async fn account_page(backend: &Backend, viewer: &Viewer) -> Result<AccountView, BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    let db = backend.db();
    let id = viewer.account().ok_or(BackendError::NotFound)?;
    let person = account::Entity::find_by_id(id.uuid()).one(db).await?;
    let person = person.ok_or(BackendError::NotFound)?;
    let own = viewer
        .memberships()
        .iter()
        .map(|own| own.organisation.uuid());
    let rows = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(own))
        .all(db)
        .await?;
    let today = backend.clock().today();
    let mandates = repo::mandates::of_account(db, id, today).await?;
    let mut organisations = Vec::new();
    for membership in viewer.memberships() {
        let id = membership.organisation.uuid();
        let Some(row) = rows.iter().find(|row| row.id == id).cloned() else {
            continue;
        };
        let subject = Subject::Organisation(membership.organisation);
        organisations.push(OrganisationView {
            id: membership.organisation,
            role: membership.role,
            state: membership.state,
            lacks_mandate: !membership.mandated,
            mandate_until: mandates
                .iter()
                .find(|(of, _)| *of == id && membership.role == Role::FocalPoint)
                .map(|(_, until)| *until),
            provider_type: text::parse_option(
                "organisations.provider_type",
                row.provider_type.as_deref(),
            )?,
            may_ask: membership.role == Role::FocalPoint
                && decide(viewer, Action::CreateRequest, &subject).is_ok(),
            may_offer: membership.role == Role::ProviderEditor
                && decide(viewer, Action::CreateOffer, &subject).is_ok(),
            name: row.name,
        });
    }
    Ok(AccountView {
        name: person.name,
        email: person.email,
        organisations,
    })
}
