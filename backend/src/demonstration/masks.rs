//! Some States keep their names back.

use domain::record::RecordKind;

use super::script::{Act, Script};
use crate::use_cases::matches::Proposer;

/// One in so many of the requests that can be masked is.
const ONE_IN: usize = 6;

/// Masks some requests: of those that no provider found by itself, and that came to no project which
/// everybody follows.
pub(super) fn mask_some(script: &mut Script) {
    let Script {
        parts,
        couples,
        scenes,
    } = script;
    let has_project = |couple: usize| {
        let opens = |(_, act): &_| matches!(act, Act::OpenProject(of, _) if *of == couple);
        scenes.iter().any(opens)
    };
    let is_found = |request: usize| {
        let mut own = couples.iter().enumerate();
        own.any(|(place, couple)| {
            let by_provider = couple.proposer == Proposer::Provider;
            couple.request == request && (by_provider || has_project(place))
        })
    };
    let requests = parts
        .iter_mut()
        .enumerate()
        .filter(|(place, part)| part.kind == RecordKind::Request && !is_found(*place));
    for (_, part) in requests.step_by(ONE_IN) {
        part.visibility.masked = true;
    }
}
