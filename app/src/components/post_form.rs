//! A form that does one thing.

use leptos::context::Provider;
use leptos::prelude::*;

use crate::actions::{is_refused_in, problem_in};
use crate::context::{query, visit, words};
use crate::forms::FormValues;
use crate::refused::Refused;

/// What an action must know and nobody types: names and values.
type Hidden = Vec<(&'static str, String)>;

/// Sends its inputs to an action. Where the action refused it before, what was typed stands in it
/// again: the inputs of [`super::small_field`] find it in their context.
#[component]
pub fn PostForm(
    /// Where it is sent: `context::action::<Accept>()`.
    action: String,
    /// What the action must know and nobody types.
    #[prop(optional)]
    hidden: Hidden,
    /// What is typed, and the button.
    children: Children,
) -> impl IntoView {
    let kept = kept(&action, &hidden);
    let hidden = hidden
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <Provider value=values(kept)>
            <form method="post" action=action class="post-form">
                {hidden} {children()}
            </form>
        </Provider>
    }
}

/// The same, folded away behind what it does; open where it was refused before.
#[component]
pub fn FoldedForm(
    /// What it does.
    summary: String,
    /// Where it is sent.
    action: String,
    /// What the action must know and nobody types.
    #[prop(optional)]
    hidden: Hidden,
    /// An id, where something leads to it.
    #[prop(optional_no_strip)]
    id: Option<&'static str>,
    /// What is typed, and the button.
    children: Children,
) -> impl IntoView {
    let open = kept(&action, &hidden).is_some();
    view! {
        <details class="act" id=id open=open>
            <summary>{summary}</summary>
            <PostForm action hidden>
                {children()}
            </PostForm>
        </details>
    }
}

/// A form that proves who somebody is, folded away behind what it does. Nothing typed stands in it again;
/// it is open where it was refused just now.
#[component]
pub fn SecretForm(
    /// What it does.
    summary: String,
    /// Where it is sent. The action goes back to [`crate::actions::unfolding`].
    action: String,
    /// What tells it from other forms of the same action on the page: an input's name and value.
    #[prop(optional)]
    which: Option<(&'static str, String)>,
    /// What is typed, and the button.
    children: Children,
) -> impl IntoView {
    let told_apart_by = which.as_ref().map(|(_, value)| value.as_str());
    let open = is_refused_in(&query(), &action, told_apart_by);
    let which = which.map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    view! {
        <details class="act" open=open>
            <summary>{summary}</summary>
            <form method="post" action=action class="form-narrow">
                {which} {children()}
            </form>
        </details>
    }
}

/// What is kept of a form, with whether it was refused just now.
fn kept(action: &str, hidden: &Hidden) -> Option<(Refused, bool)> {
    let refused = visit().refused;
    let hidden = || hidden.iter().map(|(name, value)| (*name, value.as_str()));
    let place = refused
        .iter()
        .position(|one| one.form.is_of(action, hidden()))?;
    let is_last = place + 1 == refused.len();
    let kept = refused.get(place)?.clone();
    Some((kept, is_last && problem_in(&query()).is_some()))
}

/// What was typed; with what is wrong about it, where that was found just now.
fn values(kept: Option<(Refused, bool)>) -> FormValues {
    let (kept, just_now) = kept.unzip();
    let (form, faults) = kept.map(|kept| (kept.form, kept.faults)).unzip();
    let typed = form
        .into_iter()
        .flat_map(|form| form.inputs)
        .map(|(name, text)| (name, text.into()))
        .collect();
    let faults = faults.filter(|_| just_now == Some(true));
    FormValues::new(typed, faults.unwrap_or_default(), words())
}
