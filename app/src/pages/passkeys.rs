//! One's passkeys: listed, added, removed.

use backend::queries::{self, PasskeyView};
use leptos::prelude::*;

use super::load;
use crate::actions::accounts::{AddPasskey, BeginPasskey, RemovePasskey};
use crate::components::{Cell, DataTable, Empty, PageHeading, PasswordInput, SecretForm};
use crate::context::{action, backend, site, viewer, words};
use crate::routes::Route;
use crate::words::Words;

/// The id of the form that takes the authenticator's answer.
const FINISH: &str = "passkey-answer";

/// Shows them, and the forms.
#[component]
pub fn PasskeysPage() -> impl IntoView {
    let (backend, viewer, words) = (backend(), viewer(), words());
    let trail = vec![(words.text("account-title"), Route::Account)];
    view! {
        <PageHeading
            title=words.text("passkeys-title")
            lead=words.text("passkeys-lead")
            trail
        />
        {load(async move { queries::passkeys(&backend?, &viewer).await }, shown)}
    }
}

fn shown(passkeys: Vec<PasskeyView>) -> impl IntoView {
    let words = words();
    let list = if passkeys.is_empty() {
        view! { <Empty reason=words.text("passkeys-none")/> }.into_any()
    } else {
        list(words, passkeys).into_any()
    };
    view! {
        {list}
        <Add/>
        <script type="module" src=site().assets.passkey_boot></script>
    }
}

fn list(words: Words, passkeys: Vec<PasskeyView>) -> impl IntoView {
    let columns = [
        "passkey-name",
        "passkey-added",
        "passkey-used",
        "passkey-remove",
    ];
    let columns = columns.map(|key| (words.text(key), false)).to_vec();
    let rows = passkeys.into_iter().map(|one| cells(words, one)).collect();
    let caption = words.text("passkeys-title");
    view! { <DataTable caption caption_hidden=true columns rows wide=true/> }
}

fn cells(words: Words, passkey: PasskeyView) -> Vec<Cell> {
    let used = match passkey.used {
        Some(used) => Cell::day(words, used),
        None => Cell::text(words.text("passkey-never")),
    };
    vec![
        Cell::View(view! { <bdi>{passkey.name.clone()}</bdi> }.into_any()),
        Cell::day(words, passkey.added),
        used,
        Cell::View(view! { <Remove passkey/> }.into_any()),
    ]
}

#[component]
fn Remove(passkey: PasskeyView) -> impl IntoView {
    let words = words();
    let id = passkey.id.to_string();
    let unique = format!("password-{id}");
    view! {
        <SecretForm
            summary=words.text("passkey-remove")
            action={action::<RemovePasskey>()}
            which=("passkey", id)
        >
            <PasswordInput id="password" unique label=words.text("password-own")/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("passkey-remove")}
                </button>
            </p>
        </SecretForm>
    }
}

#[component]
fn Add() -> impl IntoView {
    let words = words();
    let cancelled = words.text("passkey-cancelled");
    view! {
        <section>
            <h2>{words.text("passkey-add")}</h2>
            <p data-without-passkeys>{words.text("passkeys-unable")}</p>
            <form
                method="post"
                action={action::<BeginPasskey>()}
                class="form-narrow"
                data-passkey="create"
                data-finish=FINISH
                hidden
            >
                <div class="field">
                    <label for="name">{words.text("passkey-name")}</label>
                    <p class="hint" id="name-hint">
                        {words.text("passkey-name-hint")}
                    </p>
                    <input
                        class="input"
                        type="text"
                        id="name"
                        name="name"
                        dir="auto"
                        maxlength="60"
                        autocomplete="off"
                        aria-describedby="name-hint"
                        required
                    />
                </div>
                <PasswordInput id="password" label=words.text("password-own")/>
                <p class="actions">
                    <button class="button" type="submit">
                        {words.text("passkey-add")}
                    </button>
                </p>
                <p role="status" data-cancelled=cancelled></p>
            </form>
            <form method="post" action={action::<AddPasskey>()} id=FINISH hidden>
                <input type="hidden" name="credential"/>
            </form>
        </section>
    }
}
