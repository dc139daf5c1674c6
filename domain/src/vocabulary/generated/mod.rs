//! Tables written by `scripts/vocabularies/generate.mjs`; edit the data files, not these.

pub(super) mod languages;
pub(super) mod memberships;
pub(super) mod names;
pub(super) mod states;
pub(super) mod themes;
