//! Who has what waits for a reviewer, and what the reader can do about that.

use backend::queries::{Holder, InReview, Person};
use domain::id::AccountId;
use leptos::prelude::*;

use super::post_form::{FoldedForm, PostForm};
use crate::actions::review::{HandOn, Release, Take};
use crate::context::{action, words};
use crate::words::{Words, args};

/// What the small forms know.
struct HoldForms {
    review: InReview,
    next: String,
}

/// Who has it, with what the reader can do.
#[component]
pub fn Hold(
    /// How it stands.
    review: InReview,
    /// The address to go on to.
    next: String,
) -> impl IntoView {
    let words = words();
    let forms = HoldForms { review, next };
    let review = &forms.review;
    let said = who(words, review.holder.as_ref());
    let is_own = review
        .holder
        .as_ref()
        .is_some_and(|holder| holder.is_viewer);
    let another = review.holder.as_ref().filter(|holder| !holder.is_viewer);
    let first = match (review.may_decide, another.map(|holder| holder.account)) {
        _ if is_own => release_form(words, &forms).into_any(),
        (true, None) => take_form(words, &forms).into_any(),
        (true, Some(from)) => take_over_form(words, &forms, from).into_any(),
        (false, _) => ().into_any(),
    };
    let concerns = (!review.may_decide && !is_own)
        .then(|| view! { <p class="hint">{words.text("review-another")}</p> });
    let on = (another.is_none() && !review.others.is_empty())
        .then(|| hand_on_form(words, &forms).into_any())
        .or_else(|| {
            review
                .may_pass_on
                .then(|| pass_on_form(words, &forms).into_any())
        });
    view! {
        <div class="hold">
            <p>{said}</p>
            {concerns}
            {first}
            {on}
        </div>
    }
}

/// Who has something, said.
fn who(words: Words, holder: Option<&Holder>) -> String {
    let Some(holder) = holder else {
        return words.text("review-free");
    };
    let date = words.date(holder.since.date_naive());
    let name = match &holder.person {
        Person::Named(name) | Person::Erased(name) => name.clone(),
    };
    if holder.is_viewer {
        words.with("review-yours", &args!["date" => date])
    } else {
        words.with("review-theirs", &args!["name" => name, "date" => date])
    }
}

fn of_one(forms: &HoldForms) -> Vec<(&'static str, String)> {
    vec![
        ("things[]", forms.review.awaited.to_string()),
        ("next", forms.next.clone()),
    ]
}

fn take_form(words: Words, forms: &HoldForms) -> impl IntoView + use<> {
    view! {
        <PostForm action={action::<Take>()} hidden=of_one(forms)>
            <button class="button button-quiet" type="submit">
                {words.text("review-take")}
            </button>
        </PostForm>
    }
}

fn release_form(words: Words, forms: &HoldForms) -> impl IntoView + use<> {
    view! {
        <PostForm action={action::<Release>()} hidden=of_one(forms)>
            <button class="button button-quiet" type="submit">
                {words.text("review-release")}
            </button>
        </PostForm>
    }
}

/// Somebody else has it: to take it over is a second step, not a slip.
fn take_over_form(words: Words, forms: &HoldForms, from: AccountId) -> impl IntoView + use<> {
    let mut hidden = of_one(forms);
    hidden.push(("from", from.to_string()));
    view! {
        <FoldedForm summary=words.text("review-take-over") action={action::<Take>()} hidden>
            <p class="hint">{words.text("review-take-over-hint")}</p>
            <button class="button button-quiet" type="submit">
                {words.text("review-take-over")}
            </button>
        </FoldedForm>
    }
}

fn pass_on_form(words: Words, forms: &HoldForms) -> impl IntoView + use<> {
    let hidden = vec![
        ("thing", forms.review.awaited.to_string()),
        ("next", forms.next.clone()),
    ];
    view! {
        <PostForm action={action::<HandOn>()} hidden>
            <button class="button button-quiet" type="submit">
                {words.text("review-pass-on")}
            </button>
        </PostForm>
    }
}

fn hand_on_form(words: Words, forms: &HoldForms) -> impl IntoView + use<> {
    let id = format!("to-{}", forms.review.awaited.id);
    let hidden = vec![
        ("thing", forms.review.awaited.to_string()),
        ("next", forms.next.clone()),
    ];
    let options = forms
        .review
        .others
        .iter()
        .map(|(account, name)| {
            view! { <option value=account.to_string()>{name.clone()}</option> }
        })
        .collect_view();
    view! {
        <FoldedForm summary=words.text("review-hand-on") action={action::<HandOn>()} hidden>
            <div class="field">
                <label for=id.clone()>{words.text("review-hand-on-to")}</label>
                <select class="input" id=id name="to">
                    <option value="">{words.text("review-fewest")}</option>
                    {options}
                </select>
            </div>
            <button class="button button-quiet" type="submit">
                {words.text("review-hand-on")}
            </button>
        </FoldedForm>
    }
}
