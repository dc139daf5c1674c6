//! How we speak with a provider.

use std::time::Duration;

use chrono::{DateTime, Utc};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    IdTokenFields, RedirectUrl, StandardErrorResponse, StandardTokenResponse, reqwest,
};
use serde::{Deserialize, Serialize};

use super::IdentityError;
use crate::config::{IdentityProvider, PublicUrl};
use app::routes::IDENTITY_BACK;

/// What a token may say besides, and the library does not look at (RFC 7519, 4.1.5).
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Begins {
    /// From when on it counts, where it says so.
    #[serde(default, with = "chrono::serde::ts_seconds_option")]
    pub(super) nbf: Option<DateTime<Utc>>,
}

impl AdditionalClaims for Begins {}

type TokenFields = IdTokenFields<
    Begins,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

/// A provider that has said where it is asked.
pub(super) type Client = openidconnect::Client<
    Begins,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<TokenFields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// How long a provider may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// How its tokens may be signed: by a key of its own, never by the secret that we share.
pub(super) const SIGNED: [CoreJwsSigningAlgorithm; 5] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Speaks HTTP, and goes where it was sent to and nowhere else.
pub(super) fn http() -> Result<reqwest::Client, IdentityError> {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(PATIENCE)
        .build()
        .map_err(|error| IdentityError::Away(error.to_string()))
}

/// Asks a provider where it is asked, and by which keys it signs.
pub(super) async fn client(
    provider: &IdentityProvider,
    public_url: &PublicUrl,
    http: &reqwest::Client,
) -> Result<Client, IdentityError> {
    let asked = CoreProviderMetadata::discover_async(provider.issuer.clone(), http).await;
    let known = asked.map_err(|error| IdentityError::Away(error.to_string()))?;
    let back = RedirectUrl::new(format!("{}{IDENTITY_BACK}", public_url.origin()));
    let back = back.map_err(|error| IdentityError::Away(error.to_string()))?;
    let (id, secret) = (provider.client_id.clone(), provider.client_secret.clone());
    Ok(Client::from_provider_metadata(known, id, Some(secret)).set_redirect_uri(back))
}
