//! To be told of what will fit a record.

use domain::record::RecordKind;
use leptos::prelude::*;
use matcher::Band;

use super::row::Ranked;
use crate::actions::notices::SaveFit;
use crate::components::{CountInput, FoldedForm};
use crate::context::{action, words};

/// From how many points on the reader wants to be told.
#[component]
pub(super) fn TellMe(this: Ranked) -> impl IntoView {
    let words = words();
    let (summary, lead) = match this.kind {
        RecordKind::Request => ("search-tell-offers", "search-tell-offers-lead"),
        RecordKind::Offer => ("search-tell-requests", "search-tell-requests-lead"),
    };
    let hidden = vec![("reference", this.reference.to_string())];
    view! {
        <FoldedForm summary=words.text(summary) action={action::<SaveFit>()} hidden>
            <p>{words.text(lead)}</p>
            <CountInput
                id="least"
                label=words.text("search-least")
                value=Some(Band::Good.least())
                bounds=(1, 100)
            />
            <p class="actions">
                <button class="button" type="submit">{words.text("search-tell")}</button>
            </p>
        </FoldedForm>
    }
}
