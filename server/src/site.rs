//! The front end, embedded: what `scripts/build-site.mjs` left in `target/site`, served from memory.

use std::collections::BTreeMap;
use std::fmt::Write;

use app::assets::Assets;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use http::{HeaderMap, HeaderValue, StatusCode};
use rust_embed::{Embed, EmbeddedFile};
use serde::Deserialize;

/// Where hashed files are; everything else keeps its own name.
const HASHED: &str = "assets/";
const MANIFEST: &str = "manifest.json";
/// A hashed name never gets other bytes.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// A file under its own name may change with the next release.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("public, no-cache");
const OCTETS: HeaderValue = HeaderValue::from_static("application/octet-stream");
/// What is offered compressed, best first: the token in the header, the end of the file's name.
const ENCODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// The files. A build without the front end (lints, most tests) has none.
#[derive(Embed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Files;

/// Why pages would have no style and no islands.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// The program was built before its front end.
    #[error("this program was built without its front end: build it with `make run`")]
    NotBuilt,
    /// The front end was built by another version of this repository.
    #[error("the manifest of the front end cannot be read")]
    Unreadable(#[from] serde_json::Error),
    /// A file that pages need was not built.
    #[error("the front end has no {0}")]
    Lacks(&'static str),
}

#[derive(Deserialize)]
struct Entry {
    path: String,
}

/// Where the built files are.
///
/// # Errors
/// Where the program was built without its front end, or with an incomplete one.
pub fn assets() -> Result<Assets, SiteError> {
    let manifest = Files::get(MANIFEST).ok_or(SiteError::NotBuilt)?;
    let entries = serde_json::from_slice::<BTreeMap<String, Entry>>(&manifest.data)?;
    let path_of = |name: &'static str| {
        let entry = entries.get(name).ok_or(SiteError::Lacks(name))?;
        Ok::<_, SiteError>(entry.path.clone())
    };
    Ok(Assets {
        css: path_of("main.css")?,
        icon: path_of("icon.svg")?,
        boot: path_of("islands.js")?,
        js: path_of("frontend.js")?,
        wasm: path_of("frontend_bg.wasm")?,
        calculator_boot: path_of("calculator-form.js")?,
        passkey_boot: path_of("passkey.js")?,
        review_keys_boot: path_of("review-keys.js")?,
        what_if_boot: path_of("what-if.js")?,
        plan_boot: path_of("plan-what-if.js")?,
        planner_js: path_of("planner.js")?,
        planner_wasm: path_of("planner_bg.wasm")?,
        calculator_js: path_of("calculator.js")?,
        calculator_wasm: path_of("calculator_bg.wasm")?,
    })
}

/// Routes to all embedded files.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let hashed = get(|Path(name): Path<String>, headers: HeaderMap| async move {
        answer(&format!("{HASHED}{name}"), &headers, FOREVER)
    });
    Files::iter().filter(|name| is_public(name)).fold(
        Router::new().route("/assets/{*name}", hashed),
        |router, name| {
            let path = format!("/{name}");
            let file = get(|headers: HeaderMap| async move { answer(&name, &headers, ASK_AGAIN) });
            router.route(&path, file)
        },
    )
}

/// Whether a file is to be had under its own name.
fn is_public(name: &str) -> bool {
    let compressed = ENCODINGS.iter().any(|(_, end)| name.ends_with(end));
    !compressed && !name.starts_with(HASHED) && name != MANIFEST
}

fn answer(name: &str, headers: &HeaderMap, caching: HeaderValue) -> Response {
    let Some(plain) = Files::get(name).filter(|_| is_public(name) || name.starts_with(HASHED))
    else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let (encoding, file) = best(name, headers).unwrap_or(("identity", plain));
    let etag = etag(&file);
    let mut answer = if headers
        .get(IF_NONE_MATCH)
        .is_some_and(|known| known.as_bytes() == etag.as_bytes())
    {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        file.data.into_response()
    };
    let out = answer.headers_mut();
    out.insert(CONTENT_TYPE, content_type(name));
    out.insert(CACHE_CONTROL, caching);
    out.insert(VARY, HeaderValue::from_name(ACCEPT_ENCODING));
    if encoding != "identity" {
        out.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        out.insert(ETAG, etag);
    }
    answer
}

/// The best compressed form that exists and that the browser takes.
fn best(name: &str, headers: &HeaderMap) -> Option<(&'static str, EmbeddedFile)> {
    let accepted = headers.get(ACCEPT_ENCODING)?.to_str().ok()?;
    ENCODINGS
        .into_iter()
        .filter(|(token, _)| accepts(accepted, token))
        .find_map(|(token, end)| Some((token, Files::get(&format!("{name}{end}"))?)))
}

/// Whether an encoding is named and not refused (`br;q=0`).
fn accepts(accepted: &str, token: &str) -> bool {
    accepted.split(',').any(|item| {
        let (name, weight) = item.split_once(';').unwrap_or((item, ""));
        let refused = weight
            .trim()
            .strip_prefix("q=")
            .is_some_and(|q| q.parse() == Ok(0.0_f32));
        name.trim().eq_ignore_ascii_case(token) && !refused
    })
}

/// Half of the digest that was made when the file was embedded.
fn etag(file: &EmbeddedFile) -> String {
    let digest = file.metadata.sha256_hash();
    let hex = digest.iter().take(16).fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    format!("\"{hex}\"")
}

fn content_type(name: &str) -> HeaderValue {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    let charset = if kind.type_() == "text" || kind.suffix().is_some_and(|of| of == "xml") {
        "; charset=utf-8"
    } else {
        ""
    };
    HeaderValue::from_str(&format!("{kind}{charset}")).unwrap_or(OCTETS)
}
