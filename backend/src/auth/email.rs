//! E-mail addresses, as far as it makes sense to check them.

use domain::fault::{Fault, Rule};

/// Longest address that SMTP can carry (RFC 5321, 4.5.3.1.3, less the brackets).
const LONGEST: usize = 254;

/// An address in lower case, as accounts keep it. Which addresses exist only a message can tell;
/// here it is enough that it has a name, an `@`, a host, and nothing that breaks a header.
pub(crate) fn checked_email(field: &'static str, given: &str) -> Result<String, Fault> {
    let email = given.trim().to_lowercase();
    let is_plausible = email.len() <= LONGEST
        && !email.contains(|c: char| c.is_whitespace() || c.is_control())
        && email.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && !host.is_empty() && !host.contains('@')
        });
    if email.is_empty() {
        Err(Fault::missing(field))
    } else if is_plausible {
        Ok(email)
    } else {
        Err(Fault::new(field, given, Rule::EmailAddress))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_lower_case_without_blanks_around_it() {
        assert_eq!(
            checked_email("email", " Focal.Point@Example.ORG ").as_deref(),
            Ok("focal.point@example.org")
        );
    }

    #[test]
    fn what_cannot_be_an_address_is_refused() {
        for given in [
            "",
            "name",
            "@host",
            "name@",
            "a@b@c",
            "a b@c",
            "a@b\r\nTo: c",
        ] {
            assert!(checked_email("email", given).is_err(), "{given:?}");
        }
    }
}
