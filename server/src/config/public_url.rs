//! The address that browsers know us by.

use std::fmt;
use std::net::IpAddr;

use http::Uri;
use http::uri::Scheme;
use serde::Deserialize;

/// The public address, as browsers write an origin: `https://example.org`, no slash at its end.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct PublicUrl {
    origin: String,
    secure: bool,
}

impl PublicUrl {
    /// Scheme, host and, where it is not the scheme's own, port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Whether browsers reach us through TLS.
    pub fn is_secure(&self) -> bool {
        self.secure
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin)
    }
}

impl TryFrom<String> for PublicUrl {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let url = text.parse::<Uri>().map_err(|_| "it is no URL")?;
        let secure = match url.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => true,
            Some(scheme) if *scheme == Scheme::HTTP => false,
            _ => return Err("it has to begin with http:// or https://"),
        };
        let host = url.host().filter(|host| !host.is_empty());
        let host = host.ok_or("it has to name a host")?.to_ascii_lowercase();
        if !secure && !is_this_machine(&host) {
            return Err("http:// is for this machine alone: elsewhere it has to be https://");
        }
        if url.path() != "/" || url.query().is_some() || text.contains(['@', '#']) {
            return Err("it has to be a scheme, a host and a port, without a path");
        }
        let scheme = if secure { "https" } else { "http" };
        let port = url
            .port_u16()
            .filter(|port| *port != if secure { 443 } else { 80 });
        let port = port.map_or_else(String::new, |port| format!(":{port}"));
        Ok(Self {
            origin: format!("{scheme}://{host}{port}"),
            secure,
        })
    }
}

/// Whether what is sent to a host never leaves the machine (RFC 6761 for the name).
fn is_this_machine(host: &str) -> bool {
    let address = host.trim_matches(['[', ']']).parse::<IpAddr>();
    host == "localhost" || host.ends_with(".localhost") || address.is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(text: &str) -> Result<String, &'static str> {
        PublicUrl::try_from(text.to_owned()).map(|url| url.origin().to_owned())
    }

    #[test]
    fn an_origin_is_written_as_browsers_write_it() {
        assert_eq!(
            origin("https://Example.org/"),
            Ok("https://example.org".to_owned())
        );
        assert_eq!(
            origin("https://example.org:443"),
            Ok("https://example.org".to_owned())
        );
        assert_eq!(
            origin("http://localhost:3000"),
            Ok("http://localhost:3000".to_owned())
        );
        assert_eq!(origin("http://[::1]:80"), Ok("http://[::1]".to_owned()));
    }

    #[test]
    fn only_an_address_on_the_web_is_one() {
        for text in [
            "",
            "example.org",
            "ftp://example.org",
            "https://example.org/app",
            "http://a@b",
            "http:///",
            "http://example.org",
            "http://192.0.2.1:3000",
            "http://localhost.example.org",
        ] {
            assert!(origin(text).is_err(), "{text}");
        }
    }
}
