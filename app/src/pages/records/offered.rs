//! What an offer said, short enough to stand among others.

use backend::queries::Offered;
use domain::visibility::Detail;
use leptos::prelude::*;

use super::facts::Facts;
use crate::words::Words;

/// What decides whether an offer is taken, under the names of its form; conditions in full, as
/// wherever an offer is shown.
pub(super) fn offered(words: Words, written: Offered) -> AnyView {
    let Offered {
        content,
        hidden,
        language,
    } = written;
    let kind = domain::record::RecordKind::Offer;
    let named = |detail: Detail| detail.field(kind);
    let hidden = hidden.into_iter().filter_map(named).collect();
    Facts::new(words, language, hidden)
        .written("description", &content.description)
        .codes("themes", &content.themes)
        .codes("modalities", &content.modalities)
        .codes("delivery", &content.delivery)
        .window(content.window, "window-always")
        .number("seats_left", content.seats_left)
        .amount("amount_usd_left", content.amount_usd_left)
        .code("cost_to_recipient", Some(content.cost_to_recipient))
        .written("conditions", &content.conditions)
        .list()
}
