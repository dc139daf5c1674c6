//! An organisation is brought in.

use backend::BackendError;
use backend::use_cases::NewOrganisation;
use backend::use_cases::organisations::{Invitee, found_organisation};
use domain::id::OrganisationId;
use domain::organisation::Role;
use domain::vocabulary::ProviderType;
use leptos::prelude::*;

use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Creates an organisation and invites its first account: a focal point where it is a State's own,
/// an editor where it is a provider, else an observer.
#[server(prefix = "/api", endpoint = "organisations/create")]
pub async fn create_organisation(
    /// Its own name.
    name: String,
    /// The State it is, or whose body it is, by its code.
    state: Option<String>,
    /// What kind of provider it is, by its code.
    provider_type: Option<String>,
    /// The address of its first account.
    email: String,
    /// The language of the invitation, and of the name.
    language: String,
) -> Result<(), AppError> {
    let done = |id| link(&Route::Organisation(id));
    let created = created(
        &name,
        (state.as_deref(), provider_type.as_deref()),
        (&email, &language),
    );
    settle(created.await, done, &Route::Organisations).await
}

async fn created(
    name: &str,
    (state, provider_type): (Option<&str>, Option<&str>),
    (email, language): (&str, &str),
) -> Result<OrganisationId, BackendError> {
    let new = NewOrganisation {
        name,
        language: parse::language("language", language)?,
        state: parse::code_if_any(state)?,
        provider_type: parse::code_if_any(provider_type)?,
    };
    let role = match (new.state, new.provider_type) {
        (Some(_), None | Some(ProviderType::State)) => Role::FocalPoint,
        (_, Some(_)) => Role::ProviderEditor,
        (None, None) => Role::Observer,
    };
    let first = Invitee {
        email,
        language: new.language,
        role,
    };
    found_organisation(&backend()?, &viewer(), new, first).await
}
