//! Changing one's password.

use leptos::prelude::*;

use crate::actions::accounts::ChangePassword;
use crate::components::{NewPasswordInput, PasswordInput};
use crate::context::{action, words};

/// The form, folded away.
#[component]
pub(super) fn PasswordForm() -> impl IntoView {
    let words = words();
    view! {
        <details class="act">
            <summary>{words.text("password-change")}</summary>
            <form method="post" action={action::<ChangePassword>()} class="form-narrow">
                <p>{words.text("password-change-lead")}</p>
                <PasswordInput id="old" label=words.text("password-old")/>
                <NewPasswordInput id="password"/>
                <p class="actions">
                    <button class="button" type="submit">
                        {words.text("password-change")}
                    </button>
                </p>
            </form>
        </details>
    }
}
