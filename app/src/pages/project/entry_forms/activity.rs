//! What is asked about an activity.

use domain::project::{ENTRY_PLACE, ENTRY_TITLE};
use domain::vocabulary::{Audience, Code, Delivery, Modality};
use leptos::prelude::*;

use crate::components::{ChoiceInput, DayInput, FigureInput, LineInput};
use crate::context::words;
use crate::words::Words;

/// The values of a vocabulary with their names.
pub(in crate::pages::project) fn named<C: Code>(words: Words) -> Vec<(String, String)> {
    C::all()
        .iter()
        .map(|code| (code.code().to_owned(), words.name(*code)))
        .collect()
}

#[component]
pub(super) fn ActivityFields() -> impl IntoView {
    let words = words();
    view! {
        <LineInput
            id="activity-title"
            name="title"
            label=words.text("field-title")
            hint=words.text("entry-activity-hint")
            length=ENTRY_TITLE
        />
        <ChoiceInput
            id="modality"
            name="modality"
            label=words.text("field-modality")
            choices={named::<Modality>(words)}
        />
        <ChoiceInput
            id="audience"
            name="audience"
            label=words.text("field-audience")
            choices={named::<Audience>(words)}
        />
        <ChoiceInput
            id="delivery"
            name="delivery"
            label=words.text("field-delivery")
            choices={named::<Delivery>(words)}
        />
        <LineInput
            id="place"
            label=words.text("field-place")
            hint=words.text("entry-place-hint")
            length=ENTRY_PLACE
            optional=true
        />
        <DayInput id="activity-starts_on" name="starts_on" label=words.text("field-starts_on")/>
        <DayInput id="activity-ends_on" name="ends_on" label=words.text("field-ends_on")/>
        <PeopleFields ids=["activity-women", "activity-men", "activity-others"]/>
    }
}

/// Who took part, by gender where that was counted.
#[component]
pub(super) fn PeopleFields(
    /// The ids of the inputs, which are unique on the page.
    ids: [&'static str; 3],
) -> impl IntoView {
    let words = words();
    let [women, men, others] = ids;
    view! {
        <FigureInput id=women name="women" label=words.text("field-women") optional=true/>
        <FigureInput id=men name="men" label=words.text("field-men") optional=true/>
        <FigureInput id=others name="others" label=words.text("field-others") optional=true/>
    }
}
