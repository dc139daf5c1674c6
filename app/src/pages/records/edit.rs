//! Where a request or an offer is written and changed.

use backend::queries::{self, DraftView, Overlap};
use domain::record::RecordKind;
use leptos::prelude::*;

use super::compare::Compare;
use super::reference;
use super::visibility::WhoIsToSee;
use crate::actions::records::{Autosave, DiscardDraft, SaveRecord, SubmitRecord};
use crate::components::{
    ErrorSummary, KeptForm, KeptStatus, Overlaps, PageHeading, PostForm, RecordFields,
};
use crate::context::{action, backend, link, query, viewer, words};
use crate::error::AppError;
use crate::forms::{FormValues, faults_said, kept_said, reach_said};
use crate::pages::load;
use crate::routes::Route;

/// A draft, how many offers it would reach as it is, where it is a request that can be read, and
/// what may be the same.
struct Desk {
    draft: DraftView,
    reach: Option<usize>,
    overlaps: Vec<Overlap>,
}

/// The form of a record, as it was typed last.
#[component]
pub fn EditRecordPage(
    /// A request or an offer.
    kind: RecordKind,
) -> impl IntoView {
    let (backend, viewer, reference) = (backend(), viewer(), reference());
    load(
        async move {
            let (backend, reference) = (backend?, reference?);
            let draft = queries::edit_page(&backend, &viewer, kind, &reference).await?;
            let reach = match kind {
                RecordKind::Request => {
                    let read = (&draft.typed, draft.visibility);
                    queries::reach(&backend, &viewer, &reference, read).await?
                }
                RecordKind::Offer => None,
            };
            let overlaps = queries::overlaps(&backend, &viewer, (kind, &reference)).await?;
            Ok::<_, AppError>(Desk {
                draft,
                reach,
                overlaps,
            })
        },
        |desk| view! { <Edit desk/> },
    )
}

#[component]
fn Edit(desk: Desk) -> impl IntoView {
    let words = words();
    let Desk {
        draft,
        reach,
        overlaps,
    } = desk;
    let record = Route::Record(draft.kind, draft.reference.clone());
    let (title, list) = match draft.kind {
        RecordKind::Request => (words.text("request-edit"), words.text("nav-requests")),
        RecordKind::Offer => (words.text("offer-edit"), words.text("nav-offers")),
    };
    let name = draft.reference.to_string();
    let trail = vec![(list, Route::Records(draft.kind)), (name.clone(), record)];
    let form = form_of(&draft);
    let in_conflict = draft.set_aside.is_some();
    let compare = in_conflict.then(|| view! { <Compare draft=draft.clone()/> });
    let panel = view! { <Panel draft=draft.clone() reach/> };
    let written = view! { <Form draft=draft.clone() form=form.clone()/> };
    let desk = view! {
        <div class="with-aside aside-end">
            <div>{written}</div>
            {panel}
        </div>
    };
    // What would be overwritten is looked at first; so nothing is kept without a button then.
    let desk = if in_conflict {
        desk.into_any()
    } else {
        view! { <KeptForm address={action::<Autosave>()}>{desk}</KeptForm> }.into_any()
    };
    view! {
        <PageHeading title told_apart_by=name trail/>
        <ErrorSummary form/>
        {compare}
        <Overlaps overlaps/>
        {desk}
        <Leave draft/>
    }
}

/// What the form shows: what was typed last, and what is wrong with it once that was asked for.
fn form_of(draft: &DraftView) -> FormValues {
    let words = words();
    let (typed, visibility, faults) = match &draft.set_aside {
        Some(mine) => (&mine.typed, mine.visibility, Vec::new()),
        None if is_checked() => (&draft.typed, draft.visibility, draft.faults.clone()),
        None => (&draft.typed, draft.visibility, Vec::new()),
    };
    FormValues::new(typed.clone(), faults, words).shown_as(draft.kind, visibility)
}

/// Whether it was handed in and refused: the page then says what is wrong.
fn is_checked() -> bool {
    query().split('&').any(|pair| pair == "check=1")
}

/// All fields, who is to see them, and the buttons.
#[component]
fn Form(draft: DraftView, form: FormValues) -> impl IntoView {
    let words = words();
    let kind = draft.kind;
    let set_aside = draft.set_aside.as_ref();
    let hidden = vec![
        ("kind", kind.code().to_owned()),
        ("reference", draft.reference.to_string()),
        ("revision", draft.revision.to_string()),
        ("form", draft.form.to_string()),
        (
            "set_aside",
            set_aside
                .map(|mine| mine.id.to_string())
                .unwrap_or_default(),
        ),
    ];
    let submit = match draft.version {
        None => words.text("edit-submit"),
        Some(_) => words.text("edit-submit-changes"),
    };
    let submit_to = action::<SubmitRecord>();
    let here = link(&Route::EditRecord(kind, draft.reference.clone()));
    view! {
        <PostForm action={action::<SaveRecord>()} hidden>
            <WhoIsToSee kind mask=draft.mask form=form.clone()/>
            <RecordFields kind form/>
            <KeptStatus page=here/>
            <div class="actions">
                <button type="submit" class="button-quiet">{words.text("edit-save")}</button>
                <button type="submit" formaction=submit_to>{submit}</button>
            </div>
        </PostForm>
    }
}

/// What is said of the draft as it stands: the island brings it up to date.
#[component]
fn Panel(draft: DraftView, reach: Option<usize>) -> impl IntoView {
    let words = words();
    let kept = draft.kept_at.map(|at| kept_said(words, at));
    let reach = (draft.kind == RecordKind::Request).then(|| {
        view! { <p role="status" class="reach" data-kept="reach">{reach_said(words, reach)}</p> }
    });
    view! {
        <aside class="draft-panel" aria-label=words.text("draft-panel")>
            {reach}
            <p data-kept="faults">{faults_said(words, draft.faults.len())}</p>
            <p class="hint" data-kept="said">{kept}</p>
        </aside>
    }
}

/// Where one goes from here without handing it in.
#[component]
fn Leave(draft: DraftView) -> impl IntoView {
    let words = words();
    let hidden = vec![
        ("kind", draft.kind.code().to_owned()),
        ("reference", draft.reference.to_string()),
        ("revision", draft.revision.to_string()),
    ];
    let discard = draft.version.and(draft.kept_at).map(|_| {
        view! {
            <PostForm action={action::<DiscardDraft>()} hidden>
                <button type="submit" class="button-alert">{words.text("edit-discard")}</button>
            </PostForm>
        }
    });
    let record = link(&Route::Record(draft.kind, draft.reference));
    view! {
        <div class="actions">
            {discard}
            <a href=format!("{record}#acts")>{words.text("edit-withdraw")}</a>
        </div>
    }
}
