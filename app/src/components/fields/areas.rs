//! The areas that an offer covers: regions, organisations, special situations, single States.

use domain::vocabulary::{Organisation, Region, Situation, StateCode, SubRegion, World};
use leptos::prelude::*;

use super::checkboxes::{Choice, boxes, choices};
use super::frame::FieldGroup;
use crate::collation::sort_key;
use crate::context::{site, words};
use crate::forms::FormValues;
use crate::words::Words;

/// The code of the whole world.
const WORLD: &str = "001";

/// Boxes for all areas, kind by kind; a kind opens where something is chosen in it.
#[component]
pub fn AreaChoice(
    /// The form.
    form: FormValues,
    /// The path of the field.
    #[prop(into)]
    path: String,
    /// The question.
    label: String,
    /// What helps to answer it.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let words = words();
    let kinds = [
        ("areas-regions", regions(words)),
        ("areas-sub-regions", choices::<SubRegion>(words)),
        ("areas-situations", choices::<Situation>(words)),
        ("areas-organisations", choices::<Organisation>(words)),
        ("areas-states", states(words, site().world)),
    ];
    let chosen = form.chosen(&path);
    let kinds = kinds.map(|(title, choices)| {
        let open = choices.iter().any(|choice| chosen.contains(&choice.code));
        view! {
            <details class="choices" open=open>
                <summary>{words.text(title)}</summary>
                <div class="options">{boxes(&form, &path, choices)}</div>
            </details>
        }
    });
    view! {
        <FieldGroup form=form.clone() path=path.clone() label hint optional=false with_parts=true>
            {kinds}
        </FieldGroup>
    }
}

/// The world and its regions.
fn regions(words: Words) -> Vec<Choice> {
    let world = Choice {
        code: WORLD.to_owned(),
        name: words.text("area-001"),
    };
    std::iter::once(world)
        .chain(choices::<Region>(words))
        .collect()
}

/// The States of this world, by name.
fn states(words: Words, world: World) -> Vec<Choice> {
    let mut states: Vec<Choice> = world
        .states()
        .iter()
        .map(|state: &StateCode| Choice {
            code: state.code().to_owned(),
            name: words.name(*state),
        })
        .collect();
    states.sort_by_cached_key(|state| sort_key(&state.name));
    states
}
