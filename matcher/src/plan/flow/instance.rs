//! What is asked of the solver, and what cannot be.

use super::network::{Bonus, UNLIMITED};
use super::position::stored;
use super::search::MOST_NODES;

/// A left node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// How many units it may send; [`UNLIMITED`] or fewer.
    pub limit: u32,
    /// How many of them are fixed, on arcs that the instance does not list; `limit` or fewer.
    pub pins: u32,
    /// Its group, by position.
    pub group: u32,
}

/// A right node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Right {
    /// How many units it may take; [`UNLIMITED`] or fewer.
    pub limit: u32,
    /// How many of them are fixed; `limit` or fewer.
    pub pins: u32,
}

/// A pair of nodes that may be matched once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// The left node, by position.
    pub left: u32,
    /// The right node, by position.
    pub right: u32,
    /// What the pair is worth; any sign.
    pub value: i32,
}

/// Nodes and what they may take.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Instance {
    /// The left nodes.
    pub lefts: Vec<Left>,
    /// The right nodes.
    pub rights: Vec<Right>,
    /// How many groups there are.
    pub groups: u32,
    /// What first units are worth.
    pub bonus: Bonus,
    /// How many arcs may be looked at before the plain method takes over.
    pub work_limit: u64,
}

/// An instance that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// More nodes of a kind, or edges, than are counted in 30 and 31 bits.
    #[error("too many nodes or edges")]
    TooLarge,
    /// A bonus below 0 or above [`Bonus::MOST`].
    #[error("a bonus is below 0 or above 2^52")]
    Bonus,
    /// More pins than the limit allows.
    #[error("a node has more pins than its limit")]
    Pins,
    /// A group or node that is not there.
    #[error("a group or node is not there")]
    Unknown,
    /// Edges that are not in ascending order of left and right node, or named twice.
    #[error("edges are out of order or named twice")]
    Order,
}

/// Refuses an instance that contradicts itself.
pub(super) fn check(instance: &Instance, edges: &[Edge]) -> Result<(), Malformed> {
    let (lefts, rights) = (stored(instance.lefts.len()), stored(instance.rights.len()));
    if lefts.max(rights).max(instance.groups) >= MOST_NODES || stored(edges.len()) > UNLIMITED / 2 {
        return Err(Malformed::TooLarge);
    }
    let bonuses = [instance.bonus.group, instance.bonus.left];
    if bonuses
        .iter()
        .any(|bonus| !(0..=Bonus::MOST).contains(bonus))
    {
        return Err(Malformed::Bonus);
    }
    let mut pinned = instance.lefts.iter().map(|left| (left.pins, left.limit));
    let mut pinned_right = instance
        .rights
        .iter()
        .map(|right| (right.pins, right.limit));
    if pinned.any(|(pins, limit)| pins > limit) || pinned_right.any(|(pins, limit)| pins > limit) {
        return Err(Malformed::Pins);
    }
    let known = |edge: &Edge| edge.left < lefts && edge.right < rights;
    let mut groups = instance.lefts.iter().map(|left| left.group);
    if groups.any(|group| group >= instance.groups) || !edges.iter().all(known) {
        return Err(Malformed::Unknown);
    }
    let ends = |edge: &Edge| (edge.left, edge.right);
    if !edges.is_sorted_by(|a, b| ends(a) < ends(b)) {
        return Err(Malformed::Order);
    }
    Ok(())
}
