//! What is drawn from, made once.

use std::sync::LazyLock;

use domain::vocabulary::{Modality, StateCode, ThemeCode};

use crate::places;
use crate::random::Weighted;

/// Tables of the realistic family.
pub(crate) struct Tables {
    /// Themes by how often they are asked for, and offered.
    pub(crate) themes: Weighted<ThemeCode>,
    /// Modalities by how often they are wanted, and offered.
    pub(crate) modalities: Weighted<Modality>,
    /// States by how often they ask.
    pub(crate) askers: Weighted<StateCode>,
    /// States by how often they offer.
    pub(crate) givers: Weighted<StateCode>,
}

/// The tables of the realistic family.
pub(crate) static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables {
    themes: Weighted::zipf(&strewn(ThemeCode::ALL, 29)),
    modalities: Weighted::zipf(&strewn(Modality::ALL, 7)),
    askers: places::askers(),
    givers: places::givers(),
});

/// The list in another order, so that often-drawn entries do not all have the same parent: every
/// `step`-th entry, round and round. The step shares no divisor with the length.
fn strewn<T: Copy>(list: &[T], step: usize) -> Vec<T> {
    let places = (0..list.len()).map(|place| (place * step + 7) % list.len());
    places
        .filter_map(|place| list.get(place).copied())
        .collect()
}
