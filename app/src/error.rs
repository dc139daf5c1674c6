//! What may be said about a failure: a key and its fields, never a cause.
//!
//! What may not be seen answers exactly as what does not exist. Causes are logged once, where a
//! failure enters this crate, with the request's id from the surrounding span.

use backend::BackendError;
use domain::fault::Fault;
use domain::lifecycle::NoSuchStep;
use domain::policy::Refusal;
use http::header::RETRY_AFTER;
use http::{HeaderValue, StatusCode};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize};
use server_fn::codec::JsonEncoding;
use server_fn::error::{FromServerFnError, ServerFnErrorErr};
use tower_sessions::session::Error as SessionError;

use crate::words::Words;

/// A failure as a page or the browser may know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "error", rename_all = "snake_case")]
pub enum AppError {
    /// It does not exist, or the viewer may not know that it does.
    NotFound,
    /// Nobody is signed in.
    NotSignedIn,
    /// The viewer may see it but not do that.
    NotAllowed,
    /// The mandate by which the viewer speaks for a State is missing or over.
    NoMandate,
    /// A reviewer may not decide on a record of their own State or organisation, nor confirm what
    /// they recorded.
    OwnInterest,
    /// The record's state does not allow it.
    WrongState {
        /// The states that can be reached instead, by their codes.
        reachable: Vec<String>,
    },
    /// Somebody else saved first; nothing was overwritten.
    Stale,
    /// It clashes with what is there.
    Conflict {
        /// With what, by a code such as `open_match`.
        code: String,
    },
    /// No such account, or a wrong password: the two look the same.
    WrongCredentials,
    /// What was sent breaks a rule.
    Faulty {
        /// Every broken rule.
        faults: Vec<Fault>,
    },
    /// What was sent cannot be read at all.
    Unreadable,
    /// Too many attempts; try again later.
    TooMany {
        /// In how many seconds.
        seconds: u64,
    },
    /// The database is away; the same request may succeed later.
    Unavailable,
    /// Anything else.
    Internal,
}

impl AppError {
    /// The HTTP status that goes with it.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NotSignedIn | Self::WrongCredentials => StatusCode::UNAUTHORIZED,
            Self::NotAllowed | Self::NoMandate | Self::OwnInterest => StatusCode::FORBIDDEN,
            Self::Conflict { code } if code == "link_gone" || code == "step_gone" => {
                StatusCode::GONE
            }
            Self::WrongState { .. } | Self::Stale | Self::Conflict { .. } => StatusCode::CONFLICT,
            Self::Faulty { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The key of what is said about it; `<key>-title` is its heading.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::NotSignedIn => "error-not-signed-in",
            Self::NotAllowed => "error-not-allowed",
            Self::NoMandate => "error-no-mandate",
            Self::OwnInterest => "error-own-interest",
            Self::WrongState { .. } => "error-wrong-state",
            Self::Stale => "error-stale",
            Self::Conflict { code } => conflict_key(code),
            Self::WrongCredentials => "error-wrong-credentials",
            Self::Faulty { .. } => "error-faulty",
            Self::Unreadable => "error-unreadable",
            Self::TooMany { .. } => "error-too-many",
            Self::Unavailable => "error-unavailable",
            Self::Internal => "error-internal",
        }
    }

    /// What is said about it.
    pub fn said(&self, words: Words) -> String {
        match self.minutes() {
            Some(minutes) => words.count("error-too-many-minutes", minutes),
            None => words.text(self.key()),
        }
    }

    /// After how many minutes, begun ones counted, the same may succeed, where that is known.
    pub fn minutes(&self) -> Option<u64> {
        match self {
            Self::TooMany { seconds } => Some(seconds.div_ceil(60).max(1)),
            _ => None,
        }
    }

    /// Says in the log that what was asked for is refused, by the key of what its sender is told, and
    /// returns it. What failed has a line of its own, with its cause.
    #[must_use]
    pub fn noted(self) -> Self {
        if !matches!(self, Self::Unavailable | Self::Internal) {
            tracing::info!(problem = self.problem(), "a form was refused");
        }
        self
    }

    /// Its name in an address and in the log.
    pub fn problem(&self) -> &'static str {
        self.key().trim_start_matches("error-")
    }

    /// Puts its status on the answer that is being made, and when to come back, and returns it.
    #[must_use]
    pub fn answered(self) -> Self {
        if let Some(answer) = use_context::<ResponseOptions>() {
            answer.set_status(self.status());
            if let Self::TooMany { seconds } = self {
                answer.insert_header(RETRY_AFTER, HeaderValue::from(seconds));
            }
        }
        self
    }
}

/// The key of what is said about a conflict.
fn conflict_key(code: &str) -> &'static str {
    match code {
        "open_match" => "error-conflict-open-match",
        "gate" => "error-conflict-gate",
        "taken" => "error-conflict-taken",
        "not_yours" => "error-conflict-not-yours",
        "no_reviewer" => "error-conflict-no-reviewer",
        "not_asked" => "error-conflict-not-asked",
        "not_pipeline" => "error-conflict-not-pipeline",
        "bundle_size" => "error-conflict-bundle-size",
        "bundle_no_gain" => "error-conflict-bundle-no-gain",
        "bundle_changed" => "error-conflict-bundle-changed",
        "bundle_settled" => "error-conflict-bundle-settled",
        "start_after_end" => "error-conflict-start-after-end",
        "end_before_start" => "error-conflict-end-before-start",
        "same_end" => "error-conflict-same-end",
        "end_proposals_full" => "error-conflict-end-proposals-full",
        "not_agreed" => "error-conflict-not-agreed",
        "nothing_shared" => "error-conflict-nothing-shared",
        "confirm_not_open" => "error-conflict-confirm-not-open",
        "merge_not_twins" => "error-conflict-merge-not-twins",
        "merge_not_open" => "error-conflict-merge-not-open",
        "merge_masked" => "error-conflict-merge-masked",
        "merge_under_way" => "error-conflict-merge-under-way",
        "merge_asked" => "error-conflict-merge-asked",
        "merge_over" => "error-conflict-merge-over",
        "merge_answered" => "error-conflict-merge-answered",
        "join_masked" => "error-conflict-join-masked",
        "join_asked" => "error-conflict-join-asked",
        "join_over" => "error-conflict-join-over",
        "join_answered" => "error-conflict-join-answered",
        "plans_full" => "error-conflict-plans-full",
        "plan_too_big" => "error-conflict-plan-too-big",
        "plan_failed" => "error-conflict-plan-failed",
        "search_wide" => "error-conflict-search-wide",
        "searches_full" => "error-conflict-searches-full",
        "end_answered" => "error-conflict-end-answered",
        "own_proposal" => "error-conflict-own-proposal",
        "project_delivered" => "error-conflict-project-delivered",
        "project_over" => "error-conflict-project-over",
        "milestones_full" => "error-conflict-milestones-full",
        "not_due" => "error-conflict-not-due",
        "already_answered" => "error-conflict-already-answered",
        "already_given" => "error-conflict-already-given",
        "feedback_early" => "error-conflict-feedback-early",
        "entries_full" => "error-conflict-entries-full",
        "already_reached" => "error-conflict-already-reached",
        "in_the_future" => "error-conflict-in-the-future",
        "nothing_to_release" => "error-conflict-nothing-to-release",
        "other_proposal" => "error-conflict-other-proposal",
        "nothing_changed" => "error-conflict-nothing-changed",
        "days_over" => "error-conflict-days-over",
        "no_more_proposals" => "error-conflict-no-more-proposals",
        "no_more_questions" => "error-conflict-no-more-questions",
        "no_version" => "error-conflict-no-version",
        "circle" => "error-conflict-circle",
        "plan_outdated" => "error-conflict-plan-outdated",
        "plan_none_chosen" => "error-conflict-plan-none-chosen",
        "plan_too_many" => "error-conflict-plan-too-many",
        "plan_refused" => "error-conflict-plan-refused",
        "plan_slow" => "error-conflict-plan-slow",
        "other_party" => "error-conflict-other-party",
        "link_gone" => "error-conflict-link-gone",
        "other_account" => "error-conflict-other-account",
        "email_taken" => "error-conflict-email-taken",
        "state_taken" => "error-conflict-state-taken",
        "not_open" => "error-conflict-not-open",
        "weak_password" => "error-conflict-weak-password",
        "last_reviewer" => "error-conflict-last-reviewer",
        "last_manager" => "error-conflict-last-manager",
        "last_of_own" => "error-conflict-last-of-own",
        "still_acts" => "error-conflict-still-acts",
        "wrong_password" => "error-conflict-wrong-password",
        "identity_refused" => "error-conflict-identity-refused",
        "identity_away" => "error-conflict-identity-away",
        "needs_script" => "error-conflict-needs-script",
        "no_passkeys" => "error-conflict-no-passkeys",
        "passkey_refused" => "error-conflict-passkey-refused",
        "passkey_taken" => "error-conflict-passkey-taken",
        "passkeys_full" => "error-conflict-passkeys-full",
        "wrong_code" => "error-conflict-wrong-code",
        "step_gone" => "error-conflict-step-gone",
        "has_authenticator" => "error-conflict-has-authenticator",
        "no_authenticator" => "error-conflict-no-authenticator",
        _ => "error-conflict",
    }
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Unseen => Self::NotFound,
            Refusal::NotSignedIn => Self::NotSignedIn,
            Refusal::NotAllowed => Self::NotAllowed,
            Refusal::NoMandate => Self::NoMandate,
            Refusal::OwnInterest => Self::OwnInterest,
            Refusal::State(NoSuchStep { reachable, .. }) => Self::WrongState {
                reachable: reachable.into_iter().map(str::to_owned).collect(),
            },
        }
    }
}

impl From<BackendError> for AppError {
    /// Says what may be said, and logs once what may not.
    fn from(error: BackendError) -> Self {
        match error {
            BackendError::NotFound => Self::NotFound,
            BackendError::Refused(refusal) => refusal.into(),
            BackendError::Invalid(faults) => Self::Faulty { faults },
            BackendError::Stale { .. } => Self::Stale,
            BackendError::Conflict(code) => Self::Conflict {
                code: code.to_owned(),
            },
            BackendError::RateLimited { retry_after } => Self::TooMany {
                seconds: retry_after.as_secs(),
            },
            BackendError::WrongCredentials => Self::WrongCredentials,
            BackendError::Unavailable(_) | BackendError::Stopping => {
                tracing::warn!(error = chain(&error), "the database is not available");
                Self::Unavailable
            }
            BackendError::Database(_) | BackendError::Corrupt { .. } => {
                tracing::error!(error = chain(&error), "a use-case failed");
                Self::Internal
            }
        }
    }
}

impl From<SessionError> for AppError {
    /// Sessions are kept in the database: what fails is nearly always that it is away.
    fn from(error: SessionError) -> Self {
        tracing::warn!(error = chain(&error), "a session cannot be kept");
        match error {
            SessionError::Store(_) => Self::Unavailable,
            SessionError::SerdeJson(_) => Self::Internal,
        }
    }
}

/// An error with all its causes, for the log.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(": ")
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(failure: ServerFnErrorErr) -> Self {
        // The framework's text may repeat what was typed, so it is neither shown nor logged.
        match failure {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Self::Unreadable,
            _ => Self::Internal,
        }
        .noted()
        .answered()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_not_be_seen_answers_as_what_does_not_exist() {
        assert_eq!(AppError::from(Refusal::Unseen), AppError::NotFound);
    }

    #[test]
    fn the_framework_cannot_say_what_was_typed() {
        let failure = ServerFnErrorErr::Args("invalid value: 'my secret need'".to_owned());
        let said = serde_json::to_string(&AppError::from_server_fn_error(failure)).unwrap();
        assert_eq!(said, r#"{"error":"unreadable"}"#);
    }
}
