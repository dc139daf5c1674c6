//! Why a command on files gave no answer.

use std::fmt::Display;
use std::io;
use std::path::Path;

/// What a command ends with where it has no answer.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// What is wrong with the files, a line for each fault. Nothing was done.
    #[error("{}", .0.join("\n"))]
    Faulty(Vec<String>),
    /// The answer could not be written.
    #[error("{0}")]
    Unwritten(#[from] io::Error),
}

impl Failure {
    /// The exit code: 2 where something given is faulty, 1 where something failed.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Faulty(_) => 2,
            Self::Unwritten(_) => 1,
        }
    }

    /// Both failures in one: all faults together, or the one that is none.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Faulty(mut lines), Self::Faulty(more)) => {
                lines.extend(more);
                Self::Faulty(lines)
            }
            (failed @ Self::Unwritten(_), _) | (_, failed @ Self::Unwritten(_)) => failed,
        }
    }

    /// An id that was asked for and is not in the file.
    pub(super) fn no_such(kind: &str, id: impl Display, file: &Path) -> Self {
        let file = file.display();
        Self::of(format!(
            "{file}: {kind}: given {id}, allowed an id that the file has"
        ))
    }

    /// One fault.
    pub(super) fn of(line: String) -> Self {
        Self::Faulty(vec![line])
    }
}
