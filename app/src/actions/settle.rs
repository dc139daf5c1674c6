//! How an action ends.

use http::header::ACCEPT;
use http::request::Parts;
use leptos::prelude::use_context;

use crate::context;
use crate::error::AppError;
use crate::routes::Route;

/// The name under which a page finds the key of a problem.
const PROBLEM: &str = "problem";
/// The name under which a page finds the fields that the problem is about.
const FIELDS: &str = "fields";

/// Ends an action: sends a browser on to `done`, or `back` with the problem's key; tells anything
/// else what came of it.
///
/// # Errors
/// The problem, with its status on the answer, where no browser is sent on.
pub fn settle<T, E: Into<AppError>>(
    result: Result<T, E>,
    done: impl FnOnce(T) -> String,
    back: &Route,
) -> Result<(), AppError> {
    settle_at(result, done, &context::link(back))
}

/// As [`settle`], back to an address that may carry a query.
///
/// # Errors
/// The problem, with its status on the answer, where no browser is sent on.
pub fn settle_at<T, E: Into<AppError>>(
    result: Result<T, E>,
    done: impl FnOnce(T) -> String,
    back: &str,
) -> Result<(), AppError> {
    let error = match result {
        Ok(value) => {
            leptos_axum::redirect(&done(value));
            return Ok(());
        }
        Err(error) => error.into(),
    };
    if !wants_page() {
        return Err(error.answered());
    }
    let target = match error {
        AppError::NotSignedIn => context::sign_in_link(Some(back)),
        _ => back.to_owned(),
    };
    leptos_axum::redirect(&with_problem(&target, &error));
    Ok(())
}

/// Whether a browser sent a form and waits for a page.
fn wants_page() -> bool {
    let accept = use_context::<Parts>().and_then(|parts| parts.headers.get(ACCEPT).cloned());
    accept.is_some_and(|accept| {
        accept
            .to_str()
            .is_ok_and(|accept| accept.contains("text/html"))
    })
}

fn with_problem(address: &str, error: &AppError) -> String {
    let key = error.key().trim_start_matches("error-");
    let fields: Vec<&str> = match error {
        AppError::Faulty { faults } => faults.iter().map(|fault| fault.field.as_str()).collect(),
        _ => Vec::new(),
    };
    let mark = if address.contains('?') { '&' } else { '?' };
    let problem = format!("{address}{mark}{PROBLEM}={key}");
    match fields.as_slice() {
        [] => problem,
        fields => format!("{problem}&{FIELDS}={}", fields.join(",")),
    }
}

/// The problem that an action sent its browser back with: the key of what is said about it, and
/// the fields that it is about. `None` for a query without one, or with one that nobody wrote.
pub fn problem_in(query: &str) -> Option<(String, Vec<String>)> {
    let part = |name: &str| {
        query
            .split('&')
            .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
    };
    let is_key = |text: &&str| {
        text.chars()
            .all(|c| c.is_ascii_lowercase() || c == '-' || c == '_')
    };
    let key = part(PROBLEM).filter(is_key)?;
    let is_field = |text: &&str| {
        text.chars()
            .all(|c| c.is_ascii_alphanumeric() || "_.[]".contains(c))
    };
    let fields = part(FIELDS).unwrap_or_default().split(',').filter(is_field);
    Some((
        format!("error-{key}"),
        fields
            .map(str::to_owned)
            .filter(|f| !f.is_empty())
            .collect(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_reads_back_and_nothing_else_does() {
        let written = with_problem("/matches", &AppError::OwnInterest);
        let (_, query) = written.split_once('?').unwrap();
        assert_eq!(
            problem_in(query),
            Some(("error-own-interest".to_owned(), vec![]))
        );
        assert_eq!(problem_in("problem=<script>"), None);
        assert_eq!(problem_in("page=2"), None);
    }
}
