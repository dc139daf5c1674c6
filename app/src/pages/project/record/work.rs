//! Who takes part, what is held, and where the papers are.

use backend::queries::EntryView;
use domain::project::{Entry, TookPart};
use leptos::prelude::*;

use super::{title, written};
use crate::components::fields::circle_key;
use crate::components::{Cell, DataTable};
use crate::words::{Words, args};

pub(super) fn partners(words: Words, entries: Vec<EntryView>) -> impl IntoView {
    let rows = entries
        .iter()
        .filter_map(|view| match &view.entry {
            Entry::Partner(one) => Some(vec![
                title(&view.entry),
                Cell::text(words.name(one.role)),
                written(words, view),
            ]),
            _ => None,
        })
        .collect();
    let columns = vec![
        (words.text("project_entry-partner"), false),
        (words.text("field-partner_role"), false),
        (words.text("entry-written"), false),
    ];
    view! { <DataTable caption=words.text("entry-partners") columns rows wide=true/> }
}

pub(super) fn activities(words: Words, entries: Vec<EntryView>) -> impl IntoView {
    let rows = entries
        .iter()
        .filter_map(|view| match &view.entry {
            Entry::Activity(one) => {
                let place = Some(one.place.clone()).filter(|place| !place.is_empty());
                let place = place.map(|place| view! { <p class="hint" dir="auto">{place}</p> });
                let form = words.name(one.modality);
                let how = view! { {words.name(one.delivery)} {place} };
                Some(vec![
                    title(&view.entry),
                    Cell::text(words.date_range(one.starts_on, one.ends_on)),
                    Cell::text(words.list([form, words.name(one.audience)])),
                    Cell::View(how.into_any()),
                    people(words, one.took_part),
                    written(words, view),
                ])
            }
            _ => None,
        })
        .collect();
    let columns = vec![
        (words.text("project_entry-activity"), false),
        (words.text("project-days"), false),
        (words.text("entry-form"), false),
        (words.text("field-delivery"), false),
        (words.text("entry-people"), false),
        (words.text("entry-written"), false),
    ];
    let total = total(words, &entries);
    view! {
        <DataTable caption=words.text("entry-activities") columns rows wide=true/>
        {total}
    }
}

/// How many took part, by gender where that was given.
fn people(words: Words, took_part: TookPart) -> Cell {
    let Some(all) = took_part.all() else {
        return Cell::Nothing;
    };
    let parts = [
        ("entry-women", took_part.women),
        ("entry-men", took_part.men),
        ("entry-others", took_part.others),
    ];
    let parts = parts
        .into_iter()
        .filter_map(|(key, count)| count.map(|count| words.count(key, count.into())));
    Cell::View(
        view! {
            {words.number(all)}
            <p class="hint">{words.list(parts)}</p>
        }
        .into_any(),
    )
}

/// All activities together, where more than one was counted.
fn total(words: Words, entries: &[EntryView]) -> Option<impl IntoView + use<>> {
    let counted: Vec<TookPart> = entries
        .iter()
        .filter_map(|view| match &view.entry {
            Entry::Activity(one) => Some(one.took_part),
            _ => None,
        })
        .filter(|took_part| took_part.all().is_some())
        .collect();
    let sum = |part: fn(&TookPart) -> Option<u32>| -> u64 {
        counted.iter().filter_map(part).map(u64::from).sum()
    };
    let figures = args![
        "all" => words.number(counted.iter().filter_map(|one| one.all()).sum()),
        "women" => words.number(sum(|one| one.women)),
        "men" => words.number(sum(|one| one.men)),
        "others" => words.number(sum(|one| one.others)),
    ];
    let said = words.with("entry-people-total", &figures);
    (counted.len() > 1).then(|| view! { <p>{said}</p> })
}

pub(super) fn documents(words: Words, entries: Vec<EntryView>) -> impl IntoView {
    let rows = entries
        .iter()
        .filter_map(|view| match &view.entry {
            Entry::Document(one) => {
                // The other site learns nothing of this one.
                let link = view! {
                    <a href=one.address.clone() rel="noopener noreferrer external">
                        <bdi>{one.title.clone()}</bdi>
                    </a>
                };
                let key = match one.circle {
                    domain::visibility::Circle::MatchParties => "entry-circle-parties",
                    wider => circle_key(wider),
                };
                Some(vec![
                    Cell::View(link.into_any()),
                    Cell::text(words.text(key)),
                    written(words, view),
                ])
            }
            _ => None,
        })
        .collect();
    let columns = vec![
        (words.text("project_entry-document"), false),
        (words.text("field-circle"), false),
        (words.text("entry-written"), false),
    ];
    view! { <DataTable caption=words.text("entry-documents") columns rows wide=true/> }
}
