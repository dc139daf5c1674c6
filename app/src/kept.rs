//! What a browser keeps for us beside its session, each for one thing and a time.
//!
//! All of it is digits that nobody can guess, of which the database has digests; scripts cannot read
//! it, and other sites do not make it be sent.

use http::HeaderValue;
use http::header::{COOKIE, SET_COOKIE};
use http::request::Parts;
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
            Self::RecoveryCodes => "counterpart-recovery-codes",
        }
    }

    /// For how long, in seconds: the database may forget it sooner.
    const fn kept_for(self) -> u32 {
        match self {
            Self::Device => 365 * 24 * 60 * 60,
            Self::Code | Self::NewPasskey | Self::Passkey | Self::RecoveryCodes => 10 * 60,
        }
    }

    /// What the browser that asks keeps, if anything.
    pub fn read(self) -> Option<String> {
        let parts = use_context::<Parts>()?;
        let cookies = parts.headers.get_all(COOKIE).iter();
        let mut pairs = cookies
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='));
        let full = self.full_name();
        pairs
            .find(|(name, _)| *name == full)
            .map(|(_, kept)| kept.to_owned())
    }

    /// Lets it keep something: some digits, so that nothing has to be escaped.
    pub fn keep(self, value: &str) {
        self.set(value, self.kept_for());
    }

    /// Lets it forget.
    pub fn forget(self) {
        self.set("", 0);
    }

    fn set(self, value: &str, seconds: u32) {
        let secure = if is_secure() { "; Secure" } else { "" };
        let name = self.full_name();
        let cookie =
            format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
        if let (Some(answer), Ok(cookie)) = (
            use_context::<ResponseOptions>(),
            HeaderValue::from_str(&cookie),
        ) {
            answer.append_header(SET_COOKIE, cookie);
        }
    }

    /// Behind TLS a name that a neighbour under the same domain cannot plant; what a browser is known
    /// by is worth nothing to anybody.
    fn full_name(self) -> String {
        if is_secure() && self != Self::Device {
            format!("__Host-{}", self.name())
        } else {
            self.name().to_owned()
        }
    }
}

fn is_secure() -> bool {
    site().public_url.starts_with("https://")
}
