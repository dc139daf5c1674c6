//! Small forms that were refused: kept with the session, so that nothing typed is lost.
//!
//! The form of a record has its draft. Any other form (a decision, a report, a day) is kept here
//! when its action refuses it, and stands on its page again, as it was typed, until it is sent with
//! success. Nobody but the browser that sent it ever gets it back.

use domain::fault::Fault;
use serde::{Deserialize, Serialize};
use tower_sessions::Session;
use tower_sessions::session::Error;

use crate::locale::Locale;

const KEY: &str = "refused";

/// How many forms are kept; the oldest gives way.
const MOST: usize = 4;

/// The inputs that nobody types and that tell one form from another of the same action.
const IDENTIFYING: [&str; 11] = [
    "answer",
    "follow_up",
    "reference",
    "kind",
    "act",
    "side",
    "organisation",
    "account",
    "invitation",
    "mandate",
    "membership",
];

/// A form as it was sent: its address, and the names and texts of its inputs. Put into the request
/// by the server, for the action that the form is sent to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentForm {
    /// The path of its action, without a language.
    pub path: String,
    /// The names and texts of its inputs.
    pub inputs: Vec<(String, String)>,
}

impl SentForm {
    /// Whether it is the form of this action with these hidden inputs.
    pub fn is_of<'a>(
        &self,
        action: &str,
        hidden: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> bool {
        let inputs = self.inputs.iter().map(|(name, text)| (&**name, &**text));
        self.path == Locale::split(action).1 && identity(inputs) == identity(hidden)
    }

    fn is_same(&self, other: &Self) -> bool {
        let inputs = other.inputs.iter().map(|(name, text)| (&**name, &**text));
        self.is_of(&other.path, inputs)
    }
}

fn identity<'a>(inputs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<(&'a str, &'a str)> {
    let mut identity: Vec<_> = inputs
        .into_iter()
        .filter(|(name, _)| IDENTIFYING.contains(name))
        .collect();
    identity.sort_unstable();
    identity
}

/// A form that was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// As it was sent.
    pub form: SentForm,
    /// What was wrong with its inputs, if that was why.
    pub faults: Vec<Fault>,
}

/// The forms that were refused in this session, the latest last.
///
/// # Errors
/// Where the database that keeps the sessions is away.
pub async fn all(session: &Session) -> Result<Vec<Refused>, Error> {
    Ok(session.get(KEY).await?.unwrap_or_default())
}

/// Keeps a form that was refused, in place of what was kept of it before.
///
/// # Errors
/// Where the database that keeps the sessions is away.
pub async fn keep(session: &Session, refused: Refused) -> Result<(), Error> {
    let mut kept = all(session).await?;
    kept.retain(|other| !other.form.is_same(&refused.form));
    kept.push(refused);
    let extra = kept.len().saturating_sub(MOST);
    kept.drain(..extra);
    session.insert(KEY, kept).await
}

/// Forgets a form that was taken.
///
/// # Errors
/// Where the database that keeps the sessions is away.
pub async fn forget(session: &Session, form: &SentForm) -> Result<(), Error> {
    let mut kept = all(session).await?;
    let before = kept.len();
    kept.retain(|other| !other.form.is_same(form));
    if kept.len() < before {
        session.insert(KEY, kept).await?;
    }
    Ok(())
}

/// Forgets all of them: somebody else sits at this browser now.
///
/// # Errors
/// Where the database that keeps the sessions is away.
pub async fn forget_all(session: &Session) -> Result<(), Error> {
    session.remove_value(KEY).await.map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(path: &str, inputs: &[(&str, &str)]) -> SentForm {
        SentForm {
            path: path.to_owned(),
            inputs: inputs
                .iter()
                .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
                .collect(),
        }
    }

    #[test]
    fn a_form_is_known_by_its_action_and_what_it_is_about() {
        let typed = [
            ("note", "Too late"),
            ("reference", "M-1"),
            ("side", "provider"),
        ];
        let sent = form("/api/matches/decline", &typed);
        let hidden = [("reference", "M-1"), ("side", "provider")];
        assert!(sent.is_of("/fr/api/matches/decline", hidden));
        assert!(!sent.is_of("/api/matches/accept", hidden));
        let other = [("reference", "M-2"), ("side", "provider")];
        assert!(!sent.is_of("/api/matches/decline", other));
    }
}
