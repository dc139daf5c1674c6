//! Why a command on files gave no answer.

use std::fmt::Display;
use std::io;
use std::path::Path;

use super::read;

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
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Faulty(mut lines), Self::Faulty(more)) => {
                lines.extend(more);
                Self::Faulty(lines)
            }
            (failed @ Self::Unwritten(_), _) | (_, failed @ Self::Unwritten(_)) => failed,
        }
    }

    /// What is wrong with a file, a line for each fault.
    pub(super) fn in_file(file: &Path, faults: &[impl Display]) -> Self {
        Self::Faulty(read::lines(file, faults))
    }

    /// An id that was asked for and is not in the file.
    pub(super) fn no_such(kind: &str, id: impl Display, file: &Path) -> Self {
        let fault = format!("{kind}: given {id}, allowed an id that the file has");
        Self::in_file(file, &[fault])
    }
}

/// Both of two results, or the failures of both.
///
/// # Errors
/// Where either failed.
pub(super) fn both<A, B>(
    one: Result<A, Failure>,
    other: Result<B, Failure>,
) -> Result<(A, B), Failure> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(one), Err(other)) => Err(one.and(other)),
        (Err(failure), _) | (_, Err(failure)) => Err(failure),
    }
}
