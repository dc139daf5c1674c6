//! Passwords: argon2id with OWASP's parameters, off the async threads, a few at a time.

use std::sync::Arc;

use argon2::password_hash::{self, PasswordHasher, PasswordVerifier};
use argon2::{Argon2, PasswordHash};
use domain::fault::{Fault, Rule};
use tokio::sync::Semaphore;

use crate::error::BackendError;
use crate::random::Random;

/// Length of a new password in characters: long enough to be worth hashing, and no longer than
/// anybody types (NIST SP 800-63B asks for 8 to at least 64).
const LENGTH: (u32, u32) = (12, 200);

/// Hashed at the same time, at most: each takes 19 MiB and a core, and the rest of the server has
/// to go on.
const AT_ONCE: usize = 2;

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is not the password.
    Wrong,
    /// It is, and its hash is up to date.
    Right,
    /// It is, and the hash was made with other parameters than today's; here is a new one.
    RightWithNewHash(String),
}

/// Hashes and checks passwords.
#[derive(Clone, Debug)]
pub(crate) struct Passwords {
    random: Arc<dyn Random>,
    permits: Arc<Semaphore>,
}

impl Passwords {
    pub(crate) fn new(random: Arc<dyn Random>) -> Self {
        Self {
            random,
            permits: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// Hashes a password into its PHC text.
    pub(crate) async fn hash(&self, password: &str) -> Result<String, BackendError> {
        let password = password.to_owned();
        let salt = self.random.bytes::<16>();
        self.off_thread(move || hash(&password, &salt)).await
    }

    /// Checks a password against a stored hash; where there is none, as for an address without an
    /// account, does the same work and finds it wrong.
    pub(crate) async fn check(
        &self,
        password: &str,
        stored: Option<&str>,
    ) -> Result<Verdict, BackendError> {
        let password = password.to_owned();
        let stored = stored.map(str::to_owned);
        let salt = self.random.bytes::<16>();
        self.off_thread(move || match stored {
            Some(stored) => check(&password, &stored, &salt),
            None => hash(&password, &salt).map(|_| Verdict::Wrong),
        })
        .await
    }

    /// Does work that takes a core for a while on a thread that may be blocked.
    async fn off_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, password_hash::Error> + Send + 'static,
    ) -> Result<T, BackendError> {
        let permit = self.permits.clone().acquire_owned().await;
        let done = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work()
        });
        done.await
            .map_err(|_| BackendError::Stopping)?
            .map_err(|error| BackendError::Corrupt {
                what: format!("accounts.password_hash: {error}"),
            })
    }
}

fn hash(password: &str, salt: &[u8]) -> Result<String, password_hash::Error> {
    let hash: PasswordHash =
        Argon2::default().hash_password_with_salt(password.as_bytes(), salt)?;
    Ok(hash.to_string())
}

fn check(password: &str, stored: &str, salt: &[u8]) -> Result<Verdict, password_hash::Error> {
    let stored = PasswordHash::new(stored)?;
    match Argon2::default().verify_password(password.as_bytes(), &stored) {
        Ok(()) if is_current(&stored) => Ok(Verdict::Right),
        Ok(()) => hash(password, salt).map(Verdict::RightWithNewHash),
        Err(password_hash::Error::PasswordInvalid) => Ok(Verdict::Wrong),
        Err(error) => Err(error),
    }
}

/// Whether a hash was made as one is made today.
fn is_current(stored: &PasswordHash) -> bool {
    let costs = |params: &argon2::Params| (params.m_cost(), params.t_cost(), params.p_cost());
    stored.algorithm == argon2::ARGON2ID_IDENT
        && stored.version == Some(argon2::Version::default().into())
        && argon2::Params::try_from(stored)
            .is_ok_and(|params| costs(&params) == costs(&argon2::Params::DEFAULT))
}

/// The weakest score of zxcvbn that is taken, of 0 to 4: some 10^8 guesses and more.
const STRENGTH: zxcvbn::Score = zxcvbn::Score::Three;

/// Words that whoever guesses would try first here, as part of a password: what the site is called
/// and what it is about.
const HOUSE_WORDS: [&str; 8] = [
    "counterpart",
    "capacity",
    "cyber",
    "ministry",
    "mission",
    "reviewer",
    "secretariat",
    "united nations",
];

/// Checks that a new password is long enough and not easily guessed by somebody who knows what else
/// its owner said. It need not have signs of any kind. What was given is never repeated.
pub(crate) fn checked_password(
    field: &'static str,
    given: &str,
    known: &[&str],
) -> Result<(), Fault> {
    let (min, max) = LENGTH;
    let length = u32::try_from(given.chars().count()).unwrap_or(u32::MAX);
    if length == 0 {
        Err(Fault::missing(field))
    } else if (min..=max).contains(&length) {
        let known: Vec<&str> = known.iter().copied().chain(HOUSE_WORDS).collect();
        if zxcvbn::zxcvbn(given, &known).score() >= STRENGTH {
            return Ok(());
        }
        Err(Fault::new(field, "a password", Rule::HardToGuess))
    } else {
        Err(Fault::new(
            field,
            format!("{length} characters"),
            Rule::Characters { min, max },
        ))
    }
}
