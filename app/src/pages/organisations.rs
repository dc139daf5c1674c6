//! All organisations, and a form to bring one in: for reviewers.

use std::collections::{BTreeSet, HashSet};

use backend::queries::{self, Organisations};
use domain::id::OrganisationId;
use domain::organisation::Organisation;
use domain::vocabulary::{ProviderType, StateCode};
use leptos::prelude::*;

use super::load;
use crate::actions::organisations::CreateOrganisation;
use crate::components::{
    Cell, ChoiceInput, DataTable, EmailInput, FoldedForm, NameInput, OptionalChoice, PageHeading,
    language_choices,
};
use crate::context::{action, backend, link, locale, site, viewer, words};
use crate::routes::Route;
use crate::words::{Words, args};

/// The list.
#[component]
pub fn OrganisationsPage() -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    let fetch = async move { queries::organisations(&backend?, &viewer).await };
    load(fetch, shown)
}

fn shown(view: Organisations) -> impl IntoView {
    let words = words();
    let Organisations { all, waiting } = view;
    let trail = vec![(words.text("nav-review"), Route::Review)];
    view! {
        <PageHeading
            title=words.text("organisations-title")
            lead=words.text("organisations-lead")
            trail
        />
        <CreateForm states=states(words, &all)/>
        {table(words, all, &waiting)}
    }
}

fn table(
    words: Words,
    all: Vec<Organisation>,
    waiting: &BTreeSet<OrganisationId>,
) -> impl IntoView + use<> {
    let columns = [
        "organisation-name",
        "organisation-state",
        "organisation-kind",
    ];
    let columns = columns.map(|key| (words.text(key), false)).to_vec();
    let rows = all
        .into_iter()
        .map(|one| {
            let waits = waiting.contains(&one.id);
            cells(words, one, waits)
        })
        .collect();
    let caption = words.text("organisations-title");
    view! { <DataTable caption caption_hidden=true columns rows wide=true/> }
}

fn cells(words: Words, one: Organisation, waits: bool) -> Vec<Cell> {
    let href = link(&Route::Organisation(one.id));
    let name = view! {
        <a href=href>
            <bdi>{one.name}</bdi>
        </a>
        {waits.then(|| view! { <p class="hint">{words.text("mandate-waits")}</p> })}
    };
    let state = one.state.map(|state| words.name(state));
    let kind = one.provider_type.map(|kind| words.name(kind));
    vec![
        Cell::View(name.into_any()),
        state.map_or(Cell::Nothing, Cell::text),
        kind.map_or(Cell::Nothing, Cell::text),
    ]
}

#[component]
fn CreateForm(
    /// Values with what they are called.
    states: Vec<(String, String)>,
) -> impl IntoView {
    let words = words();
    view! {
        <FoldedForm
            summary=words.text("organisation-create")
            action={action::<CreateOrganisation>()}
        >
            <NameInput id="name" label=words.text("organisation-name") autocomplete="off"/>
            <OptionalChoice
                id="state"
                label=words.text("organisation-state")
                hint=words.text("organisation-state-hint")
                choices=states
            />
            <OptionalChoice
                id="provider_type"
                label=words.text("organisation-kind")
                hint=words.text("organisation-kind-hint")
                choices=kinds(words)
            />
            <EmailInput
                id="email"
                label=words.text("organisation-first-email")
                autocomplete="off"
            />
            <ChoiceInput
                id="language"
                name="language"
                label=words.text("invite-language")
                choices=language_choices()
                value=Some(locale().tag().to_owned())
            />
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("organisation-create-send")}
                </button>
                <span class="hint">{words.text("organisation-create-hint")}</span>
            </p>
        </FoldedForm>
    }
}

/// The States of this database, by their names. Those that have an office of their own here can still
/// be chosen for a provider, and are marked.
fn states(words: Words, all: &[Organisation]) -> Vec<(String, String)> {
    let offices = all.iter().filter(|one| one.provider_type.is_none());
    let taken: HashSet<StateCode> = offices.filter_map(|one| one.state).collect();
    let called = |state: StateCode| {
        let name = words.name(state);
        if taken.contains(&state) {
            words.with("organisation-state-taken", &args!["state" => name])
        } else {
            name
        }
    };
    let mut states: Vec<(String, String)> = site()
        .world
        .states()
        .iter()
        .map(|state: &StateCode| (state.code().to_owned(), called(*state)))
        .collect();
    states.sort_by(|(_, one), (_, other)| one.cmp(other));
    states
}

fn kinds(words: Words) -> Vec<(String, String)> {
    ProviderType::ALL
        .iter()
        .map(|kind| (kind.code().to_owned(), words.name(*kind)))
        .collect()
}
