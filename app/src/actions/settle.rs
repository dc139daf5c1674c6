//! How an action ends.

use http::header::ACCEPT;
use http::request::Parts;
use leptos::prelude::use_context;
use leptos::server_fn::ServerFn;
use tower_sessions::session::Error as SessionError;

use super::done::done_key;
use crate::context;
use crate::error::AppError;
use crate::refused::{self, Refused, SentForm};
use crate::routes::Route;

/// The name under which a page finds the key of a problem.
const PROBLEM: &str = "problem";
/// The name under which a page finds after how many minutes the same may succeed.
const MINUTES: &str = "minutes";
/// The name under which a page finds which of its folded forms was refused.
const FORM: &str = "form";
/// The name under which a page finds the key of what was done.
const DONE: &str = "done";

/// Ends an action: sends a browser on to `done`, which says what was done, or `back` with the
/// problem's key; tells anything else what came of it.
///
/// What was typed into a form that is refused is kept with the session, and stands on its page
/// again; a form that was taken is forgotten.
///
/// # Errors
/// The problem, with its status on the answer, where no browser is sent on.
pub async fn settle<T, E: Into<AppError>>(
    result: Result<T, E>,
    done: impl FnOnce(T) -> String,
    back: &Route,
) -> Result<(), AppError> {
    let form = use_context::<Parts>().and_then(|parts| parts.extensions.get::<SentForm>().cloned());
    let said = form.as_ref().and_then(|form| done_key(&form.path));
    let done = |value| with_key(&done(value), said.map(|key| (DONE, key)));
    let result = result.map_err(Into::into);
    if let Some(form) = form {
        remember(form, result.as_ref().err().cloned()).await;
    }
    settle_at(result, done, &context::link(back))
}

/// As [`settle`], back to an address that may carry a query, without keeping what was typed: for
/// forms that keep it themselves, or that must not.
///
/// # Errors
/// The problem, with its status on the answer, where no browser is sent on.
pub fn settle_at<T, E: Into<AppError>>(
    result: Result<T, E>,
    done: impl FnOnce(T) -> String,
    back: &str,
) -> Result<(), AppError> {
    let error: AppError = match result {
        Ok(value) => {
            leptos_axum::redirect(&done(value));
            return Ok(());
        }
        Err(error) => error.into(),
    };
    let error = error.noted();
    if !wants_page() {
        return Err(error.answered());
    }
    let target = match error {
        AppError::NotSignedIn => context::sign_in_link(Some(back)),
        _ => back.to_owned(),
    };
    let minutes = error.minutes().map(|minutes| minutes.to_string());
    let target = with_key(
        &target,
        minutes.as_deref().map(|minutes| (MINUTES, minutes)),
    );
    leptos_axum::redirect(&with_key(&target, Some((PROBLEM, error.problem()))));
    Ok(())
}

/// Ends an action that answers the script of a page. A browser that sent the form by itself is sent back
/// with the problem, or with that the script is needed.
///
/// # Errors
/// The problem, with its status on the answer, for the script.
pub fn answer_script(result: Result<String, AppError>, back: &str) -> Result<String, AppError> {
    if !wants_page() {
        return result.map_err(|error| error.noted().answered());
    }
    let needs_script = AppError::Conflict {
        code: "needs_script".to_owned(),
    };
    let problem: Result<(), AppError> = Err(result.err().unwrap_or(needs_script));
    settle_at(problem, |()| back.to_owned(), back).map(|()| String::new())
}

/// Keeps a form that was refused, or forgets one that was taken.
async fn remember(form: SentForm, refused: Option<AppError>) {
    if let Err(error) = remembered(form, refused).await {
        tracing::warn!(%error, "what was typed into a form cannot be kept");
    }
}

async fn remembered(form: SentForm, refused: Option<AppError>) -> Result<(), SessionError> {
    let Ok(session) = context::session() else {
        return Ok(());
    };
    let faults = match refused {
        None => return refused::forget(&session, &form).await,
        // Whoever comes next to this browser must not read it.
        Some(_) if context::viewer().account().is_none() => return Ok(()),
        Some(AppError::Faulty { faults }) => faults,
        Some(_) => Vec::new(),
    };
    refused::keep(&session, Refused { form, faults }).await
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

/// An address of a page that says, by its key, what was done.
pub fn saying(address: &str, key: &str) -> String {
    with_key(address, Some((DONE, key)))
}

/// A page to be sent back to that unfolds the form of an action should it be refused, of which nothing
/// is kept; `which` tells it from other forms of the same action on that page.
pub fn unfolding<F: ServerFn>(page: &str, which: Option<&str>) -> String {
    with_key(page, Some((FORM, &form_name(F::PATH, which))))
}

/// Whether the form with this address, and this to tell it from others, was refused just now.
pub fn is_refused_in(query: &str, action: &str, which: Option<&str>) -> bool {
    problem_in(query).is_some() && value_in(query, FORM) == Some(&form_name(action, which))
}

/// What an address calls a form: the end of its action, and which of several it is.
fn form_name(action: &str, which: Option<&str>) -> String {
    let (_, end) = action.rsplit_once('/').unwrap_or_default();
    which.map_or_else(|| end.to_owned(), |which| format!("{end}-{which}"))
}

/// An address with one more name and key in its query.
fn with_key(address: &str, pair: Option<(&str, &str)>) -> String {
    let Some((name, key)) = pair else {
        return address.to_owned();
    };
    let (address, fragment) = address.split_once('#').unwrap_or((address, ""));
    let mark = if address.contains('?') { '&' } else { '?' };
    let fragment = if fragment.is_empty() {
        String::new()
    } else {
        format!("#{fragment}")
    };
    format!("{address}{mark}{name}={key}{fragment}")
}

/// The key of the problem that an action sent its browser back with. `None` for a query without
/// one, or with one that nobody wrote.
pub fn problem_in(query: &str) -> Option<String> {
    key_in(query, PROBLEM).map(|key| format!("error-{key}"))
}

/// After how many minutes, begun ones counted, that action may succeed, where that is known.
pub fn minutes_in(query: &str) -> Option<u64> {
    value_in(query, MINUTES)?.parse().ok()
}

/// The key of what an action did before it sent its browser on, if it did.
pub fn done_in(query: &str) -> Option<String> {
    key_in(query, DONE).map(str::to_owned)
}

fn key_in<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    let key = value_in(query, name)?;
    key.chars()
        .all(|c| c.is_ascii_lowercase() || c == '-' || c == '_')
        .then_some(key)
}

fn value_in<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_form_that_was_refused_is_unfolded() {
        let action = "/fr/api/accounts/remove-passkey";
        let query = format!("{FORM}={}&problem=stale", form_name(action, Some("1")));
        assert!(is_refused_in(&query, action, Some("1")));
        assert!(!is_refused_in(&query, action, Some("2")));
        assert!(!is_refused_in(&query, "/fr/api/accounts/erase", None));
        let taken = query.replace("problem=", "done=");
        assert!(!is_refused_in(&taken, action, Some("1")));
    }

    #[test]
    fn a_problem_reads_back_and_nothing_else_does() {
        let written = with_key("/matches#top", Some((PROBLEM, "own-interest")));
        assert_eq!(written, "/matches?problem=own-interest#top");
        let (_, query) = written.trim_end_matches("#top").split_once('?').unwrap();
        assert_eq!(problem_in(query), Some("error-own-interest".to_owned()));
        assert_eq!(problem_in("problem=<script>"), None);
        assert_eq!(problem_in("page=2"), None);
        assert_eq!(
            done_in("page=2&done=done-accepted"),
            Some("done-accepted".to_owned())
        );
    }
}
