//! Rankings and what became of all that were looked at, by columns.

use super::bitmap::Bitmap;
use super::columns::count;
use super::dispatch::Instructions;
use super::judge::score;
use super::question::{BEFORE_TIMING, Question, narrow};
use super::top::best;
use crate::funnel::Funnel;
use crate::gate::Gate;
use crate::rank::Ranking;

/// Ranks those that may be seen; `top` cuts the list, never the funnel.
pub(super) fn rank<Q: Question>(
    question: &Q,
    mut alive: Bitmap,
    top: Option<usize>,
    with: Instructions,
) -> Ranking {
    let mut funnel = Funnel {
        considered: count(&alive, with),
        ..Funnel::default()
    };
    let mut left = funnel.considered;
    for gate in BEFORE_TIMING {
        narrow(question, gate, &mut alive, with);
        let now = count(&alive, with);
        *funnel.counter(gate) = left - now;
        left = now;
    }
    // Those without capacity may have no time either, and then that counts.
    let mut used_up = alive.clone();
    narrow(question, Gate::Capacity, &mut alive, with);
    let able = count(&alive, with);
    used_up.remove_all(&alive);
    let mut found = Vec::new();
    score(question, &used_up, &mut found, with);
    funnel.capacity = found.iter().map(|_| 1).sum();
    found.clear();
    score(question, &alive, &mut found, with);
    funnel.passed = found.iter().map(|_| 1).sum();
    funnel.timing = left - able - funnel.capacity + able - funnel.passed;
    let best = best(found, top, |one, other| question.order(one, other));
    Ranking {
        matches: best
            .into_iter()
            .filter_map(|found| question.scored(found.slot))
            .collect(),
        funnel,
    }
}
