//! The offers that together cover more of a request than any of them does, and the form that puts
//! them forward as a bundle.

use backend::queries::Together;
use backend::use_cases::matches::Proposer;
use domain::record::RecordKind;
use domain::reference::Reference;
use leptos::prelude::*;

use crate::actions::bundles::ProposeBundle;
use crate::components::PostForm;
use crate::context::{action, link, words};
use crate::routes::Route;
use crate::words::args;

/// The suggestion.
#[component]
pub(super) fn TogetherForm(
    /// The request.
    request: Reference,
    /// What the matcher found.
    together: Together,
) -> impl IntoView {
    let words = words();
    let said = words.with(
        "bundle-suggested",
        &args![
            "count" => together.offers.len(), "percent" => together.percent,
            "single" => together.single,
        ],
    );
    let hint = match together.proposer {
        Proposer::Reviewer => "bundle-propose-hint-reviewer",
        _ => "bundle-propose-hint",
    };
    let mut hidden = vec![
        ("request", request.to_string()),
        ("proposer", together.proposer.to_string()),
    ];
    let offers = together.offers.iter();
    hidden.extend(offers.map(|offer| ("offers[]", offer.reference.to_string())));
    let items = together
        .offers
        .into_iter()
        .map(|offer| {
            let href = link(&Route::Record(RecordKind::Offer, offer.reference));
            view! {
                <li>
                    <a href=href><bdi>{offer.title}</bdi></a>
                    ", "
                    <span dir="auto">{offer.organisation}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{words.text("bundle-suggestion")}</h2>
            <p>{said}</p>
            <ul>{items}</ul>
            <PostForm action={action::<ProposeBundle>()} hidden>
                <p class="hint">{words.text(hint)}</p>
                <p class="actions">
                    <button class="button" type="submit">
                        {words.text("bundle-propose")}
                    </button>
                </p>
            </PostForm>
        </section>
    }
}
