//! Nobody else's page acts in the name of our reader.
//!
//! Browsers say where a request comes from (`Sec-Fetch-Site`, `Origin`); a change that comes from
//! elsewhere is refused. No token has to be carried through forms, and nothing breaks without
//! JavaScript.

use tower_http::csrf::CsrfLayer;

use crate::config::PublicUrl;

/// Lets requests that change something pass only from our own pages.
pub fn layer(public_url: &PublicUrl) -> CsrfLayer {
    // An address that no browser could send is trusted by nobody: the stricter default.
    CsrfLayer::new()
        .add_trusted_origin(public_url.origin())
        .unwrap_or_default()
}
