//! How many streams there may be.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, PoisonError};

use domain::id::AccountId;

/// Streams of this server in all. Each is a connection, some kilobytes, and one more who asks the
/// database at an event.
const IN_ALL: usize = 1_000;
/// Of these, streams of people who are not signed in: they cannot shut out those who work here.
const OF_PUBLIC: usize = 500;
/// From one address without signing in. A browser needs one; a ministry or a conference may sit
/// behind one address.
const PER_ADDRESS: usize = 50;
/// Of one account: each browser needs one, and one more while it moves over.
const PER_ACCOUNT: usize = 20;

/// For whom a stream is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Taker {
    /// Nobody who is signed in, from an address; nothing where addresses are not known.
    Public(Option<IpAddr>),
    /// Somebody.
    Account(AccountId),
}

impl Taker {
    /// Whoever has one address of an IPv6 network has all of its last 64 bits.
    fn network(self) -> Self {
        match self {
            Self::Public(Some(IpAddr::V6(address))) => {
                let bits = address.to_bits() & !u128::from(u64::MAX);
                Self::Public(Some(IpAddr::V6(Ipv6Addr::from_bits(bits))))
            }
            other => other,
        }
    }

    fn is_public(self) -> bool {
        matches!(self, Self::Public(_))
    }

    /// How many of its own it may have.
    fn limit(self) -> usize {
        match self {
            Self::Public(None) => OF_PUBLIC,
            Self::Public(Some(_)) => PER_ADDRESS,
            Self::Account(_) => PER_ACCOUNT,
        }
    }
}

/// All seats. All clones are one.
#[derive(Clone, Debug, Default)]
pub(super) struct Seats(Arc<Mutex<HashMap<Taker, usize>>>);

/// A seat that is taken until this is dropped.
#[derive(Debug)]
pub(super) struct Seat {
    seats: Seats,
    taker: Taker,
}

impl Seats {
    /// Takes a seat, if there is one left.
    pub(super) fn take(&self, taker: Taker) -> Option<Seat> {
        let taker = taker.network();
        let mut seats = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let all: usize = seats.values().sum();
        let of_public: usize = seats
            .iter()
            .filter(|(other, _)| other.is_public())
            .map(|(_, count)| count)
            .sum();
        let own = seats.get(&taker).copied().unwrap_or_default();
        let full =
            all >= IN_ALL || own >= taker.limit() || (taker.is_public() && of_public >= OF_PUBLIC);
        if full {
            return None;
        }
        *seats.entry(taker).or_default() += 1;
        drop(seats);
        Some(Seat {
            seats: self.clone(),
            taker,
        })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = self.seats.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = seats.get_mut(&self.taker) {
            *count -= 1;
            if *count == 0 {
                seats.remove(&self.taker);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Taker {
        Taker::Public(Some(text.parse().unwrap()))
    }

    fn many(seats: &Seats, takers: impl Iterator<Item = Taker>) -> Vec<Seat> {
        takers.filter_map(|taker| seats.take(taker)).collect()
    }

    #[test]
    fn an_address_has_so_many_seats_and_gets_them_back() {
        let seats = Seats::default();
        let mut taken = many(&seats, std::iter::repeat_n(address("192.0.2.1"), 60));
        assert_eq!(taken.len(), PER_ADDRESS);
        assert!(seats.take(address("192.0.2.2")).is_some(), "another's own");
        taken.pop();
        assert!(seats.take(address("192.0.2.1")).is_some(), "given back");
    }

    #[test]
    fn a_network_of_the_newer_kind_counts_as_one_address() {
        let seats = Seats::default();
        let hosts = (1..=60).map(|host| address(&format!("2001:db8::{host:x}")));
        assert_eq!(many(&seats, hosts).len(), PER_ADDRESS);
    }

    #[test]
    fn the_public_cannot_take_the_seats_of_those_who_are_signed_in() {
        let seats = Seats::default();
        let everybody = std::iter::repeat_n(Taker::Public(None), IN_ALL);
        let _public = many(&seats, everybody);
        let accounts = (0..600).map(|n| format!("00000000-0000-7000-8000-{n:012}"));
        let accounts = accounts.map(|id| Taker::Account(id.parse().unwrap()));
        assert_eq!(many(&seats, accounts).len(), IN_ALL - OF_PUBLIC);
    }
}
