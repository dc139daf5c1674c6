//! Going for good.

use leptos::prelude::*;

use crate::actions::accounts::Erase;
use crate::components::{PasswordInput, SecretForm};
use crate::context::{action, words};

/// What goes and what stays, and the form, folded away.
#[component]
pub(super) fn EraseForm() -> impl IntoView {
    let words = words();
    view! {
        <SecretForm summary=words.text("erase-title") action={action::<Erase>()}>
            <p>{words.text("erase-goes")}</p>
            <p>{words.text("erase-stays")}</p>
            <p>{words.text("erase-first")}</p>
            <PasswordInput id="password" unique="erase-password" label=words.text("password-own")/>
            <p class="actions">
                <button class="button-alert" type="submit">
                    {words.text("erase-send")}
                </button>
            </p>
        </SecretForm>
    }
}
