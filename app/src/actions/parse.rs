//! From what a form sent to what a use-case takes.
//!
//! References, sides and steps stand in a page's hidden inputs, so one that cannot be read was not
//! written by a page and is answered as what does not exist. What people type gets a fault.

use backend::BackendError;
use chrono::NaiveDate;
use domain::fault::{Fault, Rule};
use domain::policy::Side;
use domain::reference::Reference;
use domain::vocabulary::{Code, LanguageTag};
use uuid::Uuid;

/// A citable reference.
///
/// # Errors
/// [`BackendError::NotFound`] where it is none.
pub fn reference(sent: &str) -> Result<Reference, BackendError> {
    sent.parse().map_err(|_| BackendError::NotFound)
}

/// A code that a page wrote.
///
/// # Errors
/// [`BackendError::NotFound`] where its vocabulary does not have it.
pub fn code<C: Code>(sent: &str) -> Result<C, BackendError> {
    C::parse(sent).ok_or(BackendError::NotFound)
}

/// A code that a page wrote, where one was chosen.
///
/// # Errors
/// As [`code`].
pub fn code_if_any<C: Code>(sent: Option<&str>) -> Result<Option<C>, BackendError> {
    sent.filter(|sent| !sent.is_empty()).map(code).transpose()
}

/// The id of a row that a page wrote.
///
/// # Errors
/// [`BackendError::NotFound`] where it is none.
pub fn uuid(sent: &str) -> Result<Uuid, BackendError> {
    Uuid::try_parse(sent).map_err(|_| BackendError::NotFound)
}

/// A `yes` or a `no`.
///
/// # Errors
/// [`BackendError::NotFound`] where it is neither.
pub fn yes(sent: &str) -> Result<bool, BackendError> {
    match sent {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(BackendError::NotFound),
    }
}

/// A side of a match, as [`side_code`] writes it.
///
/// # Errors
/// [`BackendError::NotFound`] where it is none.
pub fn side(sent: &str) -> Result<Side, BackendError> {
    [Side::Requester, Side::Provider]
        .into_iter()
        .find(|side| side_code(*side) == sent)
        .ok_or(BackendError::NotFound)
}

/// How a page writes a side.
pub const fn side_code(side: Side) -> &'static str {
    match side {
        Side::Requester => "requester",
        Side::Provider => "provider",
    }
}

/// A day, as browsers send it.
///
/// # Errors
/// [`BackendError::Invalid`] where it was left out or is no day.
pub fn day(field: &'static str, sent: &str) -> Result<NaiveDate, BackendError> {
    let sent = sent.trim();
    sent.parse().map_err(|_| {
        let fault = if sent.is_empty() {
            Fault::missing(field)
        } else {
            Fault::new(field, sent, Rule::Date)
        };
        BackendError::Invalid(vec![fault])
    })
}

/// The language that a text is written in.
///
/// # Errors
/// [`BackendError::Invalid`] where it is none.
pub fn language(field: &'static str, sent: &str) -> Result<LanguageTag, BackendError> {
    LanguageTag::parse(sent).ok_or_else(|| {
        let vocabulary = LanguageTag::VOCABULARY.to_owned();
        BackendError::Invalid(vec![Fault::new(field, sent, Rule::Code { vocabulary })])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_left_out_is_missing_and_another_spelling_is_no_day() {
        let rule = |sent| match day("starts_on", sent) {
            Err(BackendError::Invalid(faults)) => faults.into_iter().next().map(|f| f.rule),
            _ => None,
        };
        assert_eq!(rule(" "), Some(Rule::Required));
        assert_eq!(rule("1.2.2027"), Some(Rule::Date));
        assert_eq!(rule("2027-02-01"), None);
    }

    #[test]
    fn sides_read_back_as_written() {
        for one in [Side::Requester, Side::Provider] {
            assert_eq!(side(side_code(one)).unwrap(), one);
        }
        assert!(matches!(side("both"), Err(BackendError::NotFound)));
    }
}
