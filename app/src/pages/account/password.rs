//! Changing one's password.

use leptos::prelude::*;

use crate::actions::accounts::ChangePassword;
use crate::components::{NewPasswordInput, PasswordInput, SecretForm};
use crate::context::{action, words};

/// The form, folded away.
#[component]
pub(super) fn PasswordForm() -> impl IntoView {
    let words = words();
    view! {
        <SecretForm
            summary=words.text("password-change")
            action={action::<ChangePassword>()}
        >
            <p>{words.text("password-change-lead")}</p>
            <PasswordInput id="old" label=words.text("password-old")/>
            <NewPasswordInput id="password"/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("password-change")}
                </button>
            </p>
        </SecretForm>
    }
}
