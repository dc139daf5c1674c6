//! Signing in by an identity provider, which the test starts by itself: there, back, and everything that
//! can be wrong with what it answers.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::extract::{Form, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use backend::clock::{Clock, ManualClock};
use backend::testing::{Engine, TestBackend};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use chrono::TimeDelta;
use domain::organisation::Role;
use domain::vocabulary::StateCode;
use http::StatusCode;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use rstest::rstest;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;

use crate::support::{TestSite, header, session_cookie};

const MEMBER: &str = "ana@ministry.example";
/// What the provider gives for a code.
type Answer = Arc<Mutex<Value>>;

/// A provider that answers for whomever it is told to.
struct Provider {
    issuer: String,
    /// The claims of the next token.
    claims: Answer,
}

/// What its doors share.
#[derive(Clone)]
struct Shared {
    issuer: String,
    claims: Answer,
}

fn key(number: u8) -> SigningKey {
    SigningKey::from_slice(&[number; 32]).unwrap()
}

async fn metadata(State(shared): State<Shared>) -> Json<Value> {
    let issuer = &shared.issuer;
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    }))
}

async fn keys() -> Json<Value> {
    let point = key(7).verifying_key().to_sec1_point(false);
    let (x, y) = (point.x().unwrap(), point.y().unwrap());
    Json(json!({"keys": [{
        "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "one",
        "x": BASE64.encode(x), "y": BASE64.encode(y),
    }]}))
}

/// Gives a token for the code, to whoever has the verifier of the question.
async fn token(
    State(shared): State<Shared>,
    Form(form): Form<BTreeMap<String, String>>,
) -> Response {
    let mut claims = shared.claims.lock().unwrap().clone();
    let claims = claims.as_object_mut().unwrap();
    let challenge = claims.remove("challenge").unwrap();
    let number = claims.remove("signer").unwrap().as_u64().unwrap();
    let digest = Sha256::digest(form.get("code_verifier").unwrap().as_bytes());
    let digest = BASE64.encode(digest);
    if form.get("code").unwrap() != "the-code" || challenge != digest {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let header = json!({"alg": "ES256", "kid": "one"}).to_string();
    let claims = serde_json::to_string(&claims).unwrap();
    let signed = format!("{}.{}", BASE64.encode(header), BASE64.encode(claims));
    let key = key(u8::try_from(number).unwrap());
    let signature: Signature = key.sign(signed.as_bytes());
    let token = format!("{signed}.{}", BASE64.encode(signature.to_bytes()));
    let answer = json!({"access_token": "a", "token_type": "Bearer", "id_token": token});
    Json(answer).into_response()
}

impl Provider {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let claims = Answer::default();
        let shared = Shared {
            issuer: issuer.clone(),
            claims: claims.clone(),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(metadata))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(shared);
        tokio::spawn(async { axum::serve(listener, router).await });
        Self { issuer, claims }
    }
}

/// A ministry with a provider and a member, and another organisation with one of its own.
struct Set {
    provider: Provider,
    site: TestSite,
    clock: Arc<ManualClock>,
}

impl Set {
    async fn new() -> Self {
        let provider = Provider::start().await;
        let backend = TestBackend::new(Engine::Sqlite).await;
        let ministry = backend.organisation(Some(StateCode::FJI), None).await;
        let other = backend.organisation(Some(StateCode::TON), None).await;
        backend.member(MEMBER, Role::FocalPoint, ministry).await;
        let elsewhere = "ben@ministry.example";
        backend.member(elsewhere, Role::FocalPoint, other).await;
        let outside = "eve@elsewhere.example";
        backend.member(outside, Role::Observer, ministry).await;
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "a secret\n").unwrap();
        let settings = format!(
            "[[identity_providers]]\nname = \"ministry\"\ntitle = \"Ministry\"\n\
             issuer = \"{}\"\nclient_id = \"counterpart\"\nclient_secret = \"file:{}\"\n\
             organisation = \"{ministry}\"\nemail_domain = \"ministry.example\"\n",
            provider.issuer,
            file.path().display(),
        );
        let clock = backend.clock.clone();
        let site = TestSite::around(backend, &settings);
        Self {
            provider,
            site,
            clock,
        }
    }

    /// Is sent to the provider: what stands in the address there, and what the browser keeps.
    async fn sent(&self) -> (BTreeMap<String, String>, String) {
        let path = "/sign-in/with/ministry?next=%2Fmatches";
        let answer = self.site.get(path, &[]).await;
        let to = header(answer.headers(), "location");
        let (address, query) = to.split_once('?').unwrap();
        assert_eq!(address, format!("{}/authorize", self.provider.issuer));
        let kept = header(answer.headers(), "set-cookie");
        let kept = kept.split(';').next().unwrap().to_owned();
        let asked = form_urlencoded::parse(query.as_bytes()).into_owned();
        (asked.collect(), kept)
    }

    /// Lets the provider answer rightly to a question, but for what is changed.
    fn answers(&self, asked: &BTreeMap<String, String>, change: &Value) {
        let now = self.clock.now().timestamp();
        let mut claims = json!({
            "iss": self.provider.issuer, "aud": "counterpart", "sub": "1",
            "iat": now, "exp": now + 300, "nonce": asked["nonce"],
            "email": MEMBER, "email_verified": true,
            "challenge": asked["code_challenge"], "signer": 7,
        });
        let changed = change.as_object().cloned().unwrap_or_default();
        claims.as_object_mut().unwrap().extend(changed);
        *self.provider.claims.lock().unwrap() = claims;
    }

    /// Comes back with a state.
    async fn back(&self, state: &str, cookie: &str) -> Response {
        let path = format!("/sign-in/back?code=the-code&state={state}");
        self.site.get(&path, &[("cookie", cookie)]).await
    }
}

fn location(answer: &Response) -> String {
    header(answer.headers(), "location")
}

fn is_refused(answer: &Response, why: &str) {
    assert_eq!(location(answer), format!("/sign-in?problem=conflict-{why}"));
    assert_eq!(session_cookie(answer.headers()), "");
}

#[tokio::test]
async fn a_member_comes_in_once_and_goes_on_where_they_came_from() {
    let set = Set::new().await;
    let (asked, kept) = set.sent().await;
    assert_eq!(asked["code_challenge_method"], "S256");
    assert_eq!(asked["redirect_uri"], "http://localhost:3000/sign-in/back");
    set.answers(&asked, &json!({"email": "Ana@Ministry.example"}));
    let planted = format!("{kept}; counterpart=AAAAAAAAAAAAAAAAAAAAAA");
    let answer = set.back(&asked["state"], &planted).await;
    assert_eq!(location(&answer), "/matches");
    let session = session_cookie(answer.headers());
    let account = set.site.get("/account", &[("cookie", &session)]).await;
    assert_eq!(account.status(), StatusCode::OK);
    let replayed = set.back(&asked["state"], &kept).await;
    is_refused(&replayed, "step-gone");
}

#[rstest]
#[case::wrong_nonce(json!({"nonce": "another"}))]
#[case::no_nonce(json!({"nonce": null}))]
#[case::wrong_audience(json!({"aud": "somebody-else"}))]
#[case::another_audience_too(json!({"aud": ["counterpart", "somebody-else"]}))]
#[case::wrong_issuer(json!({"iss": "https://evil.example"}))]
#[case::expired(json!({"exp": 1_700_000_000}))]
#[case::not_yet(json!({"nbf": 4_000_000_000_u32}))]
#[case::signed_by_another(json!({"signer": 8}))]
#[case::another_verifier(json!({"challenge": "another"}))]
#[case::unverified(json!({"email_verified": false}))]
#[case::nobody_says_verified(json!({"email_verified": null}))]
#[case::no_address(json!({"email": null}))]
#[case::nobody_here(json!({"email": "new@ministry.example"}))]
#[case::member_of_another(json!({"email": "ben@ministry.example"}))]
#[case::domain_of_another(json!({"email": "eve@elsewhere.example"}))]
#[tokio::test]
async fn whatever_is_wrong_nobody_comes_in_and_the_answer_is_the_same(#[case] change: Value) {
    let set = Set::new().await;
    let (asked, kept) = set.sent().await;
    set.answers(&asked, &change);
    let answer = set.back(&asked["state"], &kept).await;
    is_refused(&answer, "identity-refused");
    set.answers(&asked, &Value::Null);
    let again = set.back(&asked["state"], &kept).await;
    is_refused(&again, "step-gone");
}

#[tokio::test]
async fn another_state_or_another_browser_or_too_late_is_refused() {
    let set = Set::new().await;
    let (asked, kept) = set.sent().await;
    set.answers(&asked, &Value::Null);
    is_refused(&set.back(&asked["state"], "").await, "step-gone");
    is_refused(&set.back("another", &kept).await, "identity-refused");
    is_refused(&set.back(&asked["state"], &kept).await, "step-gone");

    let (first, _) = set.sent().await;
    let (_, other) = set.sent().await;
    set.answers(&first, &Value::Null);
    let crossed = set.back(&first["state"], &other).await;
    is_refused(&crossed, "identity-refused");

    let (late, kept) = set.sent().await;
    set.clock.advance(TimeDelta::minutes(10));
    set.answers(&late, &Value::Null);
    is_refused(&set.back(&late["state"], &kept).await, "step-gone");
}

#[tokio::test]
async fn a_provider_that_is_away_or_unknown_is_said_so() {
    let set = Set::new().await;
    let unknown = set.site.get("/sign-in/with/nobody", &[]).await;
    assert_eq!(location(&unknown), "/sign-in?problem=not-found");
    let backend = TestBackend::new(Engine::Sqlite).await;
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), "a secret").unwrap();
    let settings = format!(
        "[[identity_providers]]\nname = \"away\"\ntitle = \"Away\"\nissuer = \"http://127.0.0.1:1\"\n\
         client_id = \"c\"\nclient_secret = \"file:{}\"\n\
         organisation = \"00000000-0000-7000-8000-000000000000\"\n",
        file.path().display(),
    );
    let site = TestSite::around(backend, &settings);
    let page = crate::support::text(site.get("/fr/sign-in", &[]).await).await;
    assert!(page.contains(r#"href="/sign-in/with/away""#), "{page}");
    let answer = site.get("/sign-in/with/away", &[]).await;
    is_refused(&answer, "identity-away");
}

#[tokio::test]
async fn a_page_of_somebody_else_signs_nobody_in() {
    let set = Set::new().await;
    let answer = set
        .site
        .get(
            "/sign-in/with/ministry",
            &[("sec-fetch-site", "cross-site")],
        )
        .await;
    assert_eq!(location(&answer), "/sign-in");
    assert_eq!(header(answer.headers(), "set-cookie"), "");
}
