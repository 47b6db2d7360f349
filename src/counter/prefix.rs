//! The network that a request comes from, as coarse as a limit needs: never a single address.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;

/// A network: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Prefix([u8; 6]);

impl Prefix {
    /// The network of whoever sent the request. Each of `proxies` proxies in front has added the
    /// address it was asked from at the end of `X-Forwarded-For`; what stands before may be made up.
    pub(super) fn of(peer: SocketAddr, headers: &HeaderMap, proxies: usize) -> Self {
        let lists = headers.get_all("x-forwarded-for").iter();
        let hops: Vec<&str> = lists
            .filter_map(|list| list.to_str().ok())
            .flat_map(|list| list.split(','))
            .collect();
        let named = proxies
            .checked_sub(1)
            .and_then(|back| hops.iter().rev().nth(back));
        let address = named
            .and_then(|hop| hop.trim().parse().ok())
            .unwrap_or_else(|| peer.ip());
        Self::from(address)
    }
}

impl From<IpAddr> for Prefix {
    fn from(address: IpAddr) -> Self {
        match address.to_canonical() {
            // The first byte of an IPv4 prefix is one that no global IPv6 address starts with.
            IpAddr::V4(v4) => {
                let [a, b, c, _] = v4.octets();
                Self([0xff, 0x04, a, b, c, 0])
            }
            IpAddr::V6(v6) => {
                let [a, b, c, d, e, f, ..] = v6.octets();
                Self([a, b, c, d, e, f])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_share_a_network() {
        let network = |text: &str| Prefix::from(text.parse::<IpAddr>().expect("an address"));
        for (one, other, same) in [
            ("192.0.2.1", "192.0.2.254", true),
            ("192.0.2.1", "192.0.3.1", false),
            ("192.0.2.1", "::ffff:192.0.2.9", true),
            ("2001:db8:1::1", "2001:db8:1:ffff::2", true),
            ("2001:db8:1::1", "2001:db8:2::1", false),
        ] {
            assert_eq!(network(one) == network(other), same, "{one} {other}");
        }
    }

    #[test]
    fn only_the_hops_of_known_proxies_are_believed() {
        let peer: SocketAddr = "198.51.100.1:1".parse().expect("an address");
        let mut headers = HeaderMap::new();
        headers.insert(
            "x-forwarded-for",
            "203.0.113.9, 192.0.2.7".parse().expect("a value"),
        );
        for (proxies, expected) in [
            (0, "198.51.100.1"),
            (1, "192.0.2.7"),
            (2, "203.0.113.9"),
            (3, "198.51.100.1"),
        ] {
            let expected = Prefix::from(expected.parse::<IpAddr>().expect("an address"));
            assert_eq!(Prefix::of(peer, &headers, proxies), expected, "{proxies}");
        }
    }
}
