//! Several things at once: what can be done is done, the rest stays as it is.

use std::future::Future;

use crate::error::BackendError;

/// How many things are taken or let go at once at most: as many as a page of the queue has.
pub(super) const MOST: usize = 50;

/// What became of several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Several {
    /// All were done.
    All,
    /// Some were done; others were not for the viewer to do, or not any more.
    Some,
}

/// Counts what was done.
#[derive(Debug, Default)]
pub(super) struct Done {
    done: usize,
    refused: Option<BackendError>,
}

impl Done {
    /// Notes what became of one thing. A refusal concerns that thing alone.
    ///
    /// # Errors
    /// What is not about the thing: nothing may be kept then.
    pub(super) async fn note(
        &mut self,
        one: impl Future<Output = Result<(), BackendError>>,
    ) -> Result<(), BackendError> {
        match one.await {
            Ok(()) => self.done += 1,
            Err(
                error @ (BackendError::NotFound
                | BackendError::Refused(_)
                | BackendError::Conflict(_)),
            ) => {
                self.refused.get_or_insert(error);
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// What became of all.
    ///
    /// # Errors
    /// Why the first was refused, where nothing was done; [`BackendError::NotFound`] where there was
    /// nothing to do.
    pub(super) fn all(self) -> Result<Several, BackendError> {
        match (self.done, self.refused) {
            (0, refused) => Err(refused.unwrap_or(BackendError::NotFound)),
            (_, None) => Ok(Several::All),
            (_, Some(_)) => Ok(Several::Some),
        }
    }
}
