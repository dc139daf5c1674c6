//! The form in which whoever is asked proposes something else.

use backend::queries::MatchView;
use domain::arrangement::Arrangement;
use domain::policy::Side;
use domain::record::bounds;
use domain::vocabulary::Modality;
use leptos::prelude::*;

use crate::actions::matches::CounterPropose;
use crate::actions::side_code;
use crate::components::{ChoiceInput, CountInput, DayInput, FoldedForm};
use crate::context::{action, words};
use crate::words::Words;

/// The form, filled with the proposal that is on the table; nothing where the reader may not.
pub(super) fn counter(words: Words, view: &MatchView) -> Option<impl IntoView + use<>> {
    let (side, latest) = view.may_counter.zip(view.proposals.last())?;
    let arrangement = latest.arrangement;
    let hidden = vec![
        ("reference", view.reference.to_string()),
        ("side", side_code(side).to_owned()),
        ("proposal", latest.number.to_string()),
    ];
    Some(view! {
        <FoldedForm
            summary=words.text("counter-propose")
            action={action::<CounterPropose>()}
            hidden
        >
            <p>{words.text(hint(side))}</p>
            <Points arrangement/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("counter-send")}
                </button>
            </p>
        </FoldedForm>
    })
}

const fn hint(side: Side) -> &'static str {
    match side {
        Side::Requester => "counter-hint-requester",
        Side::Provider => "counter-hint-provider",
    }
}

#[component]
fn Points(arrangement: Arrangement) -> impl IntoView {
    let words = words();
    let days = arrangement.days;
    let forms = Modality::ALL
        .iter()
        .map(|form| (form.code().to_owned(), words.name(*form)))
        .collect();
    let form = arrangement.modality.map(|form| form.code().to_owned());
    view! {
        <div class="side-by-side">
            <DayInput
                id="first_day"
                label=words.text("point-first_day")
                value=days.map(|(first, _)| first)
            />
            <DayInput
                id="last_day"
                label=words.text("point-last_day")
                value=days.map(|(_, last)| last)
            />
        </div>
        <CountInput
            id="seats"
            label=words.text("point-seats")
            value=arrangement.seats
            bounds=bounds::SEATS_ASKED
        />
        <ChoiceInput
            id="modality"
            name="modality"
            label=words.text("point-modality")
            choices=forms
            value=form
        />
    }
}
