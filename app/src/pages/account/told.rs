//! How soon one is told of what by e-mail.

use std::collections::BTreeMap;

use domain::notice::{NoticeKind, NoticePace};
use leptos::prelude::*;

use crate::actions::notices::ChoosePaces;
use crate::components::PostForm;
use crate::context::{action, link, words};
use crate::routes::Route;
use crate::words::Words;

/// A choice for each kind.
#[component]
pub(super) fn Told(
    /// What holds now.
    paces: BTreeMap<NoticeKind, NoticePace>,
) -> impl IntoView {
    let words = words();
    let fields = paces
        .into_iter()
        .map(|(kind, pace)| field(words, kind, pace))
        .collect_view();
    view! {
        <section id="told">
            <h2>{words.text("told-title")}</h2>
            <p>
                {words.text("told-lead")} " "
                <a href=link(&Route::Inbox)>{words.text("inbox-title")}</a>
            </p>
            <PostForm action={action::<ChoosePaces>()}>
                {fields}
                <p class="hint">{words.text("told-when")}</p>
                <p class="actions">
                    <button class="button" type="submit">{words.text("told-keep")}</button>
                </p>
            </PostForm>
        </section>
    }
}

fn field(words: Words, kind: NoticeKind, chosen: NoticePace) -> impl IntoView {
    let id = format!("pace-{kind}");
    let options = NoticePace::ALL
        .iter()
        .map(|pace| {
            view! {
                <option value=pace.code() selected=*pace == chosen>
                    {words.name(*pace)}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=id.clone()>{words.name(kind)}</label>
            <select class="input" id=id name=format!("paces[{kind}]")>
                {options}
            </select>
        </div>
    }
}
