//! What a browser keeps for us beside its session, each for one thing and a time.
//!
//! All of it is digits that nobody can guess, of which the database has digests; scripts cannot read
//! it, and other sites do not make it be sent.

use http::header::{COOKIE, SET_COOKIE};
use http::request::Parts;
use http::{HeaderMap, HeaderValue};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use crate::context::site;

/// Something that a browser keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// By which it is known again, for notices of sign-ins elsewhere.
    Device,
    /// That the password was right and the code is asked for.
    Code,
    /// That a new passkey was asked for.
    NewPasskey,
    /// That any passkey was asked for.
    Passkey,
    /// That its owner was sent to an identity provider.
    Identity,
    /// From which the recovery codes follow that were not shown yet.
    RecoveryCodes,
}

impl Kept {
    const fn name(self) -> &'static str {
        match self {
            Self::Device => "counterpart-device",
            Self::Code => "counterpart-code",
            Self::NewPasskey => "counterpart-new-passkey",
            Self::Passkey => "counterpart-passkey",
            Self::Identity => "counterpart-identity",
            Self::RecoveryCodes => "counterpart-recovery-codes",
        }
    }

    /// For how long, in seconds: the database may forget it sooner.
    const fn kept_for(self) -> u32 {
        match self {
            Self::Device => 365 * 24 * 60 * 60,
            _ => 10 * 60,
        }
    }

    /// What the browser that asks keeps, if anything.
    pub fn read(self) -> Option<String> {
        self.of(&use_context::<Parts>()?.headers, is_secure())
    }

    /// The same, by the headers of its request.
    pub fn of(self, headers: &HeaderMap, secure: bool) -> Option<String> {
        let cookies = headers.get_all(COOKIE).iter();
        let mut pairs = cookies
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='));
        let full = self.full_name(secure);
        pairs
            .find(|(name, _)| *name == full)
            .map(|(_, kept)| kept.to_owned())
    }

    /// Lets it keep something: some digits, so that nothing has to be escaped.
    pub fn keep(self, value: &str) {
        answer_with(self.cookie(value, is_secure()));
    }

    /// Lets it forget.
    pub fn forget(self) {
        answer_with(self.no_cookie(is_secure()));
    }

    /// The header that lets it keep something.
    pub fn cookie(self, value: &str, secure: bool) -> Option<HeaderValue> {
        self.set(value, (self.kept_for(), secure))
    }

    /// The header that lets it forget.
    pub fn no_cookie(self, secure: bool) -> Option<HeaderValue> {
        self.set("", (0, secure))
    }

    fn set(self, value: &str, (seconds, secure): (u32, bool)) -> Option<HeaderValue> {
        let name = self.full_name(secure);
        let secure = if secure { "; Secure" } else { "" };
        let cookie =
            format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
        HeaderValue::from_str(&cookie).ok()
    }

    /// Behind TLS a name that a neighbour under the same domain cannot plant.
    fn full_name(self, secure: bool) -> String {
        if secure {
            format!("__Host-{}", self.name())
        } else {
            self.name().to_owned()
        }
    }
}

fn answer_with(cookie: Option<HeaderValue>) {
    if let (Some(answer), Some(cookie)) = (use_context::<ResponseOptions>(), cookie) {
        answer.append_header(SET_COOKIE, cookie);
    }
}

fn is_secure() -> bool {
    site().public_url.starts_with("https://")
}
