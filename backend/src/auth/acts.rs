//! How often somebody may send something.

use std::net::IpAddr;

use chrono::TimeDelta;
use domain::policy::Viewer;

use super::network::network;
use super::rate_limit::Limit;
use crate::backend::Backend;
use crate::error::BackendError;

/// Per account: a draft that saves itself sends once in two seconds of typing at most.
const PER_ACCOUNT: Limit = Limit {
    name: "act",
    tries: 300,
    window: TimeDelta::minutes(5),
};

/// Per machine of people who are not signed in: a whole mission may sit behind one, and all that they
/// can send is a sign-in.
const PER_ADDRESS: Limit = Limit {
    name: "act_address",
    tries: 300,
    window: TimeDelta::minutes(5),
};

/// Counts that somebody sends something, whatever it is, before it is read; all servers count
/// together. Where the machine is not known, nobody is refused for others.
///
/// # Errors
/// `RateLimited` after too many.
pub async fn count_act(
    backend: &Backend,
    viewer: &Viewer,
    from: Option<IpAddr>,
) -> Result<(), BackendError> {
    match (viewer.account(), from) {
        (Some(account), _) => PER_ACCOUNT.count(backend, &account.to_string()).await,
        (None, Some(address)) => PER_ADDRESS.count(backend, &network(address)).await,
        (None, None) => Ok(()),
    }
}
