//! Codes of authenticator apps: RFC 6238 with what every app understands (SHA-1, 6 digits, 30
//! seconds).

use chrono::{DateTime, Utc};
use totp_rs::{Algorithm, Builder, Secret, Totp};

use crate::error::BackendError;
use crate::repo::corrupt;

/// How many bytes a secret has (RFC 4226, 4: 160 bits).
pub(super) const SECRET: usize = 20;
/// Steps by which a telephone's clock may be off, before and after (RFC 6238, 5.2: one at most).
const SKEW: u16 = 1;

/// A secret as people type it and the database keeps it: base32.
pub(super) fn written(secret: [u8; SECRET]) -> String {
    Secret::from(secret).to_base32()
}

/// The time step whose code this is, in units of 30 seconds since 1970, where it is that of now, of
/// the one before or of the one after.
///
/// # Errors
/// `Corrupt` where the secret is none.
pub(super) fn step_of(
    secret: &str,
    code: &str,
    now: DateTime<Utc>,
) -> Result<Option<i64>, BackendError> {
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    let step = of(secret)?.check(code, seconds);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

fn of(secret: &str) -> Result<Totp, BackendError> {
    let secret = Secret::try_from_base32(secret).map_err(|_| corrupt("authenticators.secret"))?;
    let built = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(SKEW)
        .with_step_duration(30)
        .with_secret(secret)
        .build();
    built.map_err(|_| corrupt("authenticators.secret"))
}

/// The code of a moment, as an app shows it.
#[cfg(feature = "testing")]
pub(crate) fn code_at(secret: &str, at: DateTime<Utc>) -> Result<String, BackendError> {
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    Ok(of(secret)?.generate(seconds).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `12345678901234567890`, the secret of RFC 6238, appendix B.
    const RFC: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn codes_are_those_of_the_rfc() {
        // Appendix B, SHA-1, the last six of its eight digits.
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            assert_eq!(step_of(RFC, code, at(seconds)).unwrap(), Some(seconds / 30));
        }
    }

    #[test]
    fn a_clock_may_be_off_by_one_step_and_no_more() {
        let code = "005924";
        let step = 1_234_567_890 / 30;
        for (off, is_taken) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let found = step_of(RFC, code, at((step + off) * 30)).unwrap();
            assert_eq!(found, is_taken.then_some(step), "{off}");
        }
    }

    #[test]
    fn what_is_no_code_is_taken_for_none() {
        for given in ["", "5924", "0005924", "00592a", "٠٠٥٩٢٤", "+05924"] {
            assert_eq!(
                step_of(RFC, given, at(1_234_567_890)).unwrap(),
                None,
                "{given}"
            );
        }
    }
}
