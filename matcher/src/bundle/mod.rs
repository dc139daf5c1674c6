//! Bundles: two to four offers that together cover most of one request.
//!
//! Source: "Bundle" in `docs/MATCHING.md`. What holds here: the answer is exact. A bundle is worth the
//! sum over its cells; a cell is a theme asked for with a wanted modality, worth the theme's share
//! times the nearest theme of those offers that have the modality. All cells of one request have
//! the same denominator, so that sums compare as whole numbers: no more than 100 x 35 x 8.
//!
//! `cells.rs` counts what an offer covers, `candidates.rs` keeps the offers that could matter,
//! `search.rs` finds the best of them.

mod candidates;
mod cells;
mod search;

use domain::id::OfferId;
use domain::record::{Offer, Request};
use domain::vocabulary::{Modality, ThemeCode};
use serde::Serialize;

use crate::factor::Affinity;
use crate::fraction::Fraction;
use crate::pair::{Basis, Pair};

use candidates::Candidate;
use cells::Cells;

/// The most offers of a bundle: more parties than that are a programme to be negotiated.
const MOST: usize = 4;

/// Offers that together cover more of a request than any one of them, or of the others, does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bundle {
    /// Two to four offers, by id.
    pub offers: Vec<OfferId>,
    /// The exact part of the request that they cover.
    pub fit: Fraction,
    /// The same in whole percent, rounded half up.
    pub percent: u32,
    /// The offer that covers most by itself.
    pub single: Single,
    /// What each theme and wanted modality is covered by, in the order of the request.
    pub cells: Vec<BundleCell>,
}

/// One offer with what it covers by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Single {
    /// Which offer: the first by id of those that cover most.
    pub offer: OfferId,
    /// The exact part of the request that it covers.
    pub fit: Fraction,
    /// The same in whole percent, rounded half up.
    pub percent: u32,
}

/// A theme asked for with a wanted modality, and the offer that comes nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct BundleCell {
    /// The theme asked for.
    pub theme: ThemeCode,
    /// Its share of the need, in percent.
    pub share: u8,
    /// The wanted modality.
    pub modality: Modality,
    /// How near the nearest offer comes.
    pub affinity: Affinity,
    /// That offer, the first by id among equals; none where nothing comes near.
    pub offer: Option<OfferId>,
}

/// The best bundle for a request; none where no two offers cover more than the best one does, or
/// where the request can take only one match.
///
/// Offers that do not pass the gates play no part, and neither does the order in which they come.
/// Among bundles that cover as much: fewest offers, then the smallest list of ids.
pub fn bundle<'a>(
    request: &'a Request,
    offers: impl IntoIterator<Item = &'a Offer>,
    basis: Basis<'a>,
) -> Option<Bundle> {
    let most = request.content.max_matches.map_or(MOST, |most| {
        usize::try_from(most).map_or(MOST, |most| most.min(MOST))
    });
    if most < 2 {
        return None;
    }
    let pairs = offers
        .into_iter()
        .map(|offer| Pair::new(request, offer, basis));
    let passing = pairs.filter(|pair| pair.first_failed_gate().is_none());
    let found = candidates::of(passing);
    let single = candidates::best_single(&found)?;
    let chosen = search::best(&found, most, single.alone)?;
    Some(told(request, &chosen, single, basis))
}

fn told(
    request: &Request,
    chosen: &[Candidate<'_>],
    single: &Candidate<'_>,
    basis: Basis<'_>,
) -> Bundle {
    let together = chosen
        .iter()
        .fold(Cells::NONE, |cells, each| cells.with(&each.cells));
    let whole = cells::whole(request);
    let fit = Fraction::of(together.sum().into(), whole);
    let alone = Fraction::of(single.alone.into(), whole);
    Bundle {
        offers: chosen.iter().map(|each| each.offer.id).collect(),
        fit,
        percent: fit.half_up(100),
        single: Single {
            offer: single.offer.id,
            fit: alone,
            percent: alone.half_up(100),
        },
        cells: covered(request, chosen, basis),
    }
}

/// What each cell is covered by; the chosen offers come by id.
fn covered(request: &Request, chosen: &[Candidate<'_>], basis: Basis<'_>) -> Vec<BundleCell> {
    let asked = &request.content;
    let cell = |theme: &domain::record::ThemeShare, modality: Modality| {
        let having = chosen
            .iter()
            .map(|each| each.offer)
            .filter(|offer| offer.content.modalities.contains(&modality));
        let near = having.map(|offer| {
            let pair = Pair::new(request, offer, basis);
            (crate::factor::theme::nearest(&pair, theme.code), offer.id)
        });
        let near = near.filter(|(affinity, _)| *affinity > Affinity::None);
        let best = near.min_by_key(|(affinity, id)| (std::cmp::Reverse(*affinity), *id));
        BundleCell {
            theme: theme.code,
            share: theme.share.percent(),
            modality,
            affinity: best.map_or(Affinity::None, |(affinity, _)| affinity),
            offer: best.map(|(_, id)| id),
        }
    };
    let themes = asked.themes.iter();
    let cells = themes.flat_map(|theme| {
        asked
            .modalities_wanted
            .iter()
            .map(move |modality| cell(theme, *modality))
    });
    cells.collect()
}
