//! An authenticator of passkeys that does as it is told, rightly or not.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Its owner is there.
const PRESENT: u8 = 0x01;
/// And has shown who they are.
const VERIFIED: u8 = 0x04;
/// A new key follows.
const NEW_KEY: u8 = 0x40;

/// One key for one site, as an authenticator and its browser hold it.
#[derive(Clone, Debug)]
pub struct Authenticator {
    key: SigningKey,
    credential: [u8; 16],
    owner: Value,
    /// The address that its browser believes to be on.
    pub origin: String,
    /// The host that the key is for.
    pub host: String,
    /// Whether it asks its owner who they are.
    pub verifies: bool,
    /// How often it has signed; counts on by itself.
    pub counter: u32,
}

impl Authenticator {
    /// An authenticator, by a number from which its key follows, in a browser that is on a site.
    pub fn new(number: u8, origin: &str) -> Self {
        let host = origin.split("://").nth(1).expect("an origin");
        Self {
            key: SigningKey::from_slice(&[number.max(1); 32]).expect("a key"),
            credential: [number; 16],
            owner: Value::Null,
            origin: origin.to_owned(),
            host: host.split(':').next().expect("a host").to_owned(),
            verifies: true,
            counter: 0,
        }
    }

    /// Answers the question for a new key.
    pub fn create(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).expect("options");
        self.owner = options.pointer("/user/id").expect("an owner").clone();
        let mut data = self.data(NEW_KEY);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.credential);
        data.extend(self.public_key());
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).expect("a short text"));
        object.extend(data);
        let response = json!({
            "attestationObject": BASE64.encode(object),
            "clientDataJSON": BASE64.encode(self.client_data("webauthn.create", &options)),
        });
        self.answer(&response)
    }

    /// Answers the question who it is.
    pub fn get(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).expect("options");
        self.counter += 1;
        let data = self.data(0);
        let client_data = self.client_data("webauthn.get", &options);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client_data));
        let signature: Signature = self.key.sign(&signed);
        let response = json!({
            "authenticatorData": BASE64.encode(data),
            "clientDataJSON": BASE64.encode(client_data),
            "signature": BASE64.encode(signature.to_der()),
            "userHandle": self.owner,
        });
        self.answer(&response)
    }

    fn answer(&self, response: &Value) -> String {
        let id = BASE64.encode(self.credential);
        json!({"id": id, "rawId": id, "type": "public-key", "response": response}).to_string()
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let challenge = options.pointer("/challenge").expect("a challenge");
        let said = json!({
            "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false,
        });
        said.to_string().into_bytes()
    }

    /// What is signed about the moment (Web Authentication, 6.1).
    fn data(&self, more: u8) -> Vec<u8> {
        let mut data = Sha256::digest(self.host.as_bytes()).to_vec();
        let verified = if self.verifies { VERIFIED } else { 0 };
        data.push(PRESENT | verified | more);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// The public key as COSE writes it (RFC 9053): EC2, ES256, P-256, x, y.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let mut key = b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20".to_vec();
        key.extend(point.x().expect("a point"));
        key.extend(b"\x22\x58\x20");
        key.extend(point.y().expect("a point"));
        key
    }
}
