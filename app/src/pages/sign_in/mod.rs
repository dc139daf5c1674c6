//! Where one signs in.

mod demonstration;
mod identity;
mod passkey;

use domain::vocabulary::World;
use leptos::prelude::*;

use crate::actions::accounts::SignIn;
use crate::components::{PageHeading, PasswordInput};
use crate::context::{action, asked, link, site, viewer, words};
use crate::routes::{self, Route};
use crate::words::Words;
use demonstration::DemonstrationAccounts;
use identity::IdentityLinks;
use passkey::PasskeyForm;

/// Asks for an e-mail address and a password.
#[component]
pub fn SignInPage() -> impl IntoView {
    let words = words();
    let signed_in = viewer().account().is_some();
    view! {
        <PageHeading title=words.text("sign-in-title") lead=words.text("sign-in-lead")/>
        {signed_in
            .then(|| {
                view! {
                    <p>
                        {words.text("sign-in-already")} " "
                        <a href=link(&Route::Account)>{words.text("account-title")}</a>
                    </p>
                }
            })}
        <PasskeyForm/>
        <IdentityLinks/>
        <SignInForm words/>
        {(site().world == World::Demonstration).then(|| view! { <DemonstrationAccounts/> })}
    }
}

#[component]
fn SignInForm(words: Words) -> impl IntoView {
    view! {
        <form method="post" action={action::<SignIn>()} class="form-narrow sign-in-way">
            <h2>{words.text("sign-in-password-title")}</h2>
            <div class="field">
                <label for="email">{words.text("sign-in-email")}</label>
                <input
                    class="input"
                    type="email"
                    id="email"
                    name="email"
                    dir="ltr"
                    autocomplete="username"
                    required
                />
            </div>
            <PasswordInput id="password" label=words.text("sign-in-password")/>
            <NextInput/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("sign-in-submit")}
                </button>
                <a href=link(&Route::Forgotten)>{words.text("forgotten-title")}</a>
            </p>
        </form>
    }
}

/// Where to go on to, for a form, if this page's address says so and means this site.
#[component]
pub(super) fn NextInput() -> impl IntoView {
    let next = asked("next")?;
    let next = routes::local(&next)?.to_owned();
    Some(view! { <input type="hidden" name="next" value=next/> })
}
