//! What messages about projects say: which one, and what happened. The rest is on its page.

use backend::outbox::{JoinNews, Told};
use domain::project::EndAnswer;
use domain::reference::Reference;

use super::paper::{Desk, Piece};
use crate::routes::{Route, href};
use crate::words::{Words, args};

/// The subject and the pieces of a message about a project; nothing of any other.
pub(super) fn of(desk: &Desk, words: Words, told: &Told) -> (String, Vec<Piece>) {
    let Some((subject, project, said)) = said(words, told) else {
        return (String::new(), Vec::new());
    };
    let path = href(Some(words.locale()), &Route::Project(project.clone()));
    let mut pieces = vec![Piece::Said(said)];
    let link = if matches!(told, Told::FollowUp { .. }) {
        pieces.push(Piece::Said(words.text("mail-follow-up-why")));
        "mail-follow-up-link"
    } else {
        "mail-project-link"
    };
    let address = format!("{}{path}", desk.public_url);
    pieces.push(Piece::Link(words.text(link), address));
    (words.text(subject), pieces)
}

/// The key of the subject, which project, and what is said of it; nothing of anything else.
pub(super) fn said(words: Words, told: &Told) -> Option<(&'static str, &Reference, String)> {
    let named = |project: &Reference| args!["project" => project.to_string()];
    Some(match told {
        Told::FollowUp { project, months } => {
            let args = args!["project" => project.to_string(), "months" => *months];
            let said = words.with("mail-follow-up", &args);
            ("mail-follow-up-subject", project, said)
        }
        Told::ProjectEnd {
            project,
            ends_on,
            answer,
        } => {
            let args = args!["project" => project.to_string(), "day" => words.date(*ends_on)];
            let key = match answer {
                None => "mail-project-end-proposed",
                Some(EndAnswer::Confirmed) => "mail-project-end-confirmed",
                Some(EndAnswer::Refused) => "mail-project-end-refused",
            };
            ("mail-project-end-subject", project, words.with(key, &args))
        }
        Told::ProjectStart { project, starts_on } => {
            let args = args!["project" => project.to_string(), "day" => words.date(*starts_on)];
            let said = words.with("mail-project-start", &args);
            ("mail-project-start-subject", project, said)
        }
        Told::ProjectMoved { project, status } => {
            let args = args!["project" => project.to_string(), "status" => words.name(*status)];
            let said = words.with("mail-project-moved", &args);
            ("mail-project-moved-subject", project, said)
        }
        Told::ProjectJoin {
            project,
            matching,
            news,
        } => {
            let args = args!["project" => project.to_string(), "match" => matching.to_string()];
            let key = match news {
                JoinNews::Asked => "mail-join-asked",
                JoinNews::Joined => "mail-join-joined",
                JoinNews::Refused => "mail-join-refused",
            };
            ("mail-join-subject", project, words.with(key, &args))
        }
        Told::ProjectUpdated { project } => {
            let said = words.with("mail-project-updated", &named(project));
            ("mail-project-updated-subject", project, said)
        }
        _ => return None,
    })
}
