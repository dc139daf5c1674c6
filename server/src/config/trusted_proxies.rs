//! Whose word is taken for where a request comes from.

use std::fmt;
use std::net::IpAddr;

use ipnet::IpNet;
use serde::Deserialize;

/// The networks of the proxies in front of us. What anybody else says in a header about where a request
/// comes from counts for nothing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct TrustedProxies(Vec<IpNet>);

impl TrustedProxies {
    /// Whether an address is that of a proxy.
    pub fn has(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.contains(&address))
    }
}

impl fmt::Display for TrustedProxies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let networks: Vec<String> = self.0.iter().map(IpNet::to_string).collect();
        f.write_str(&networks.join(" "))
    }
}

impl TryFrom<String> for TrustedProxies {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let parts = text.split([' ', ',']).filter(|part| !part.is_empty());
        let networks = parts.map(|part| {
            let one = part.parse::<IpAddr>().map(IpNet::from);
            let network = one.or_else(|_| part.parse());
            network.map_err(|_| format!("`{part}` is no address and no network such as 10.0.0.0/8"))
        });
        networks.collect::<Result<_, _>>().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_networks_of_both_kinds_are_read() {
        let proxies: TrustedProxies = "192.0.2.7, 10.0.0.0/8 2001:db8::/32"
            .to_owned()
            .try_into()
            .unwrap();
        for (address, trusted) in [
            ("192.0.2.7", true),
            ("::ffff:10.1.2.3", true),
            ("2001:db8:1::1", true),
            ("192.0.2.8", false),
            ("::1", false),
        ] {
            assert_eq!(proxies.has(address.parse().unwrap()), trusted, "{address}");
        }
        assert_eq!(proxies.to_string(), "192.0.2.7/32 10.0.0.0/8 2001:db8::/32");
    }

    #[test]
    fn what_is_no_address_is_named() {
        let fault = TrustedProxies::try_from("10.0.0.0/8 proxy.example".to_owned()).unwrap_err();
        assert!(fault.starts_with("`proxy.example`"), "{fault}");
    }
}
