//! What is stored beside what the reader typed while somebody else saved it.

use std::collections::BTreeSet;

use backend::queries::{DraftView, SetAsideView};
use domain::record::RawRecord;
use domain::visibility::{Circle, Detail, Visibility};
use leptos::prelude::*;
use serde_json::Value;

use crate::actions::records::DropSetAside;
use crate::components::fields::{as_record_key, circle_key};
use crate::components::{Cell, DataTable, PostForm};
use crate::context::{action, words};
use crate::forms::field_name;
use crate::words::{Words, args};

/// Both versions, field by field where they differ. The reader's own stands in the form below: to
/// save it is to decide for it; the button here decides for what is stored.
#[component]
pub(super) fn Compare(
    /// What is stored, with what was set aside.
    draft: DraftView,
) -> impl IntoView {
    let words = words();
    let mine = draft.set_aside.clone()?;
    let rows = differences(words, &draft, &mine);
    let columns = vec![
        (words.text("compare-field"), false),
        (words.text("compare-stored"), false),
        (words.text("compare-mine"), false),
    ];
    let hidden = vec![
        ("kind", draft.kind.code().to_owned()),
        ("reference", draft.reference.to_string()),
        ("set_aside", mine.id.to_string()),
    ];
    let typed_at = words.with("compare-hint", &args!["when" => words.moment(mine.at)]);
    let caption = words.text("compare-title");
    Some(view! {
        <section class="compare" id="compare">
            <h2>{caption.clone()}</h2>
            <p>{typed_at}</p>
            <DataTable caption caption_hidden=true columns rows/>
            <PostForm action={action::<DropSetAside>()} hidden>
                <button type="submit" class="button-quiet">{words.text("compare-drop")}</button>
            </PostForm>
        </section>
    })
}

fn differences(words: Words, draft: &DraftView, mine: &SetAsideView) -> Vec<Vec<Cell>> {
    let fields: BTreeSet<&String> = draft.typed.keys().chain(mine.typed.keys()).collect();
    let written = fields.into_iter().filter_map(|field| {
        let (stored, typed) = (
            said(words, &draft.typed, field),
            said(words, &mine.typed, field),
        );
        (stored != typed).then(|| row(field_name(words, field), stored, typed))
    });
    let circle = |of: &Visibility, detail: Option<Detail>| match detail {
        None => Some(of.record),
        Some(detail) => of.chosen(detail),
    };
    let chosen = [None].into_iter().chain(Detail::of(draft.kind).map(Some));
    let seen = chosen.filter_map(|detail| {
        let (stored, typed) = (
            circle(&draft.visibility, detail),
            circle(&mine.visibility, detail),
        );
        let said = |circle: Option<Circle>| {
            words.text(circle.map_or(as_record_key(draft.kind), circle_key))
        };
        let name = match detail {
            None => words.text("visibility-record"),
            Some(detail) => {
                let field = words.text(&format!("field-{}", detail.field(draft.kind)?));
                words.with("own-circle-of", &args!["field" => field])
            }
        };
        (stored != typed).then(|| row(name, said(stored), said(typed)))
    });
    let masked = (draft.visibility.masked, mine.visibility.masked);
    let masked = (masked.0 != masked.1).then(|| {
        let said = |masked| words.text(if masked { "yes" } else { "no" });
        row(
            words.text("visibility-masked"),
            said(masked.0),
            said(masked.1),
        )
    });
    written.chain(seen).chain(masked).collect()
}

fn row(name: String, stored: String, typed: String) -> Vec<Cell> {
    let cell =
        |text: String| Cell::View(view! { <p class="written" dir="auto">{text}</p> }.into_any());
    vec![Cell::text(name), cell(stored), cell(typed)]
}

/// What a field holds, in words where it holds codes that have names.
fn said(words: Words, typed: &RawRecord, field: &str) -> String {
    typed
        .get(field)
        .map(|value| value_said(words, field, value))
        .unwrap_or_default()
}

fn value_said(words: Words, field: &str, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(flag) => words.text(if *flag { "yes" } else { "no" }),
        Value::Number(number) => number.to_string(),
        Value::String(text) => named(words, field, text),
        Value::Array(entries) => {
            words.list(entries.iter().map(|entry| value_said(words, field, entry)))
        }
        Value::Object(parts) if parts.contains_key("code") => {
            let part = |name| said(words, parts, name);
            let theme = named(words, field, &part("code"));
            words.with(
                "theme-share",
                &args!["theme" => theme, "share" => part("share")],
            )
        }
        Value::Object(parts) => words.list(parts.iter().map(|(name, part)| {
            let (name, part) = (named(words, field, name), value_said(words, field, part));
            format!("{name} {part}")
        })),
    }
}

/// The name of a code, if that is what it is.
fn named(words: Words, field: &str, text: &str) -> String {
    let code = text.replace(['.', ':'], "-");
    vocabularies(field)
        .iter()
        .find_map(|vocabulary| words.fixed(&format!("{vocabulary}-{code}")))
        .unwrap_or_else(|| text.to_owned())
}

/// The vocabularies whose codes a field may hold.
fn vocabularies(field: &str) -> &'static [&'static str] {
    match field {
        "themes" => &["theme"],
        "modalities" | "modalities_wanted" | "modalities_acceptable" => &["modality"],
        "audiences" => &["audience"],
        "level_now" | "level_wanted" | "levels" => &["level"],
        "languages" => &["language", "provision"],
        "coverage" => &["area", "state"],
        "source" => &["source"],
        "delivery" => &["delivery"],
        "cost_to_recipient" => &["cost"],
        "axis" => &["axis"],
        "norms" => &["norm"],
        "tags" => &["tag"],
        "threats" => &["threat"],
        "window" => &["window"],
        _ => &[],
    }
}
