//! What the link of an invitation leads to: a form to come in by.

use backend::queries::{self, InvitationView};
use leptos::prelude::*;

use super::load;
use crate::actions::accounts::{AcceptInvitation, Join};
use crate::components::{
    ChoiceInput, NameInput, NewPasswordInput, PageHeading, PostForm, language_choices,
};
use crate::context::{self, action, backend, locale, sign_in_link, viewer, words};
use crate::routes::{TOKEN, with_token};
use crate::words::{Words, args};

/// The invitation whose link was followed.
#[component]
pub fn InvitationPage() -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    context::never_kept();
    let token = context::asked(TOKEN).unwrap_or_default();
    let fetch = {
        let token = token.clone();
        async move { queries::invitation_page(&backend?, &viewer, &token).await }
    };
    load(fetch, move |view| view! { <Invitation view token/> })
}

#[component]
fn Invitation(view: InvitationView, token: String) -> impl IntoView {
    let words = words();
    let args = args![
        "organisation" => view.organisation.as_str(),
        "role" => words.name(view.role),
        "email" => view.email.as_str(),
    ];
    let lead = words.with("invitation-lead", &args);
    let way_in = match (view.has_account, view.is_own) {
        (false, _) => view! { <Newcomer token/> }.into_any(),
        (true, true) => view! { <Joining token/> }.into_any(),
        (true, false) => known(words, &token).into_any(),
    };
    view! {
        <PageHeading title=words.text("invitation-title") lead/>
        {way_in}
    }
}

/// Somebody without an account.
#[component]
fn Newcomer(token: String) -> impl IntoView {
    let words = words();
    view! {
        <PostForm action={action::<AcceptInvitation>()} hidden=vec![(TOKEN, token)]>
            <NameInput id="name" label=words.text("invitation-name") autocomplete="name"/>
            <ChoiceInput
                id="language"
                name="language"
                label=words.text("invitation-language")
                choices=language_choices()
                value=Some(locale().tag().to_owned())
            />
            <NewPasswordInput id="password"/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("invitation-accept")}
                </button>
            </p>
        </PostForm>
    }
}

/// Somebody with an account, who is signed in.
#[component]
fn Joining(token: String) -> impl IntoView {
    let words = words();
    view! {
        <PostForm action={action::<Join>()} hidden=vec![(TOKEN, token)]>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("invitation-accept")}
                </button>
            </p>
        </PostForm>
    }
}

/// Somebody with an account, who has to sign in first.
fn known(words: Words, token: &str) -> impl IntoView + use<> {
    let here = with_token(&context::path(), token);
    view! {
        <p>{words.text("invitation-known")}</p>
        <p class="actions">
            <a class="button" href=sign_in_link(Some(&here))>
                {words.text("nav-sign-in")}
            </a>
        </p>
    }
}
