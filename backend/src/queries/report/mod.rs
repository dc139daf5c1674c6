//! The report on a period: what was asked for, offered, matched, delivered, how fast, and to whom.
//!
//! The figures of the public are the same for every reader, and its reviewers may ask for those of all
//! that they see. Every table is made of one or two statements that count in the database; `count.rs`
//! has them, `disclose.rs` says which counts can be told together, `parts.rs` and `equity.rs` make the
//! tables.
//!
//! Which public requests there are is no secret of these figures, since readers may list them. How they
//! fare is: what came of matches is told to the public over all areas and themes together, by whole
//! quarters that are over, each cell by a rule of its own, so that no two reports can be subtracted; what
//! is not met is told as the map of coverage tells it.

mod count;
mod disclose;
mod equity;
mod parts;
mod view;

use domain::policy::{Action, Subject, Viewer, decide};
use domain::report::ReportBasis;

use crate::Backend;
use crate::error::BackendError;
use count::Counting;
use parts::{delivery, matches, offers, requests, time, unmet};

pub use view::{Report, ReportAsk, ReportFigure, ReportKey, ReportNote, ReportTable};

/// Whether a viewer may have figures over all that reviewers see.
pub fn may_report_fully(viewer: &Viewer) -> bool {
    decide(viewer, Action::ReadFullReport, &Subject::Platform).is_ok()
}

/// Makes a report.
///
/// # Errors
/// [`BackendError::Refused`] where somebody else asks for what reviewers see; or where the database
/// does.
pub async fn report(
    backend: &Backend,
    viewer: &Viewer,
    ask: &ReportAsk,
) -> Result<Report, BackendError> {
    let public = Viewer::public();
    let viewer = match ask.basis {
        ReportBasis::Public => &public,
        ReportBasis::Reviewers => {
            decide(viewer, Action::ReadFullReport, &Subject::Platform)?;
            viewer
        }
    };
    let as_of = backend.clock().now();
    let counting = Counting {
        backend,
        viewer,
        ask,
    };
    let asked_for = counting.requests_by_state().await?;
    let mut tables = requests(&counting, &asked_for).await?;
    tables.extend(offers(&counting).await?);
    tables.push(matches(&counting).await?);
    tables.push(unmet(&counting).await?);
    tables.extend(time(&counting).await?);
    tables.extend(delivery(&counting).await?);
    tables.extend(equity::tables(&counting, &asked_for).await?);
    Ok(Report {
        ask: *ask,
        as_of,
        tables,
    })
}
