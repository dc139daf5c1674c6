//! Where one signs in.

mod demonstration;

use domain::vocabulary::World;
use leptos::prelude::*;

use crate::actions::accounts::SignIn;
use crate::components::PageHeading;
use crate::context::{action, asked, link, site, viewer, words};
use crate::routes::{self, Route};
use crate::words::Words;
use demonstration::DemonstrationAccounts;

/// Asks for an e-mail address and a password.
#[component]
pub fn SignInPage() -> impl IntoView {
    let words = words();
    let signed_in = viewer().account().is_some();
    view! {
        <PageHeading title=words.text("sign-in-title") lead=words.text("sign-in-lead")/>
        {minutes().map(|minutes| view! { <p>{words.count("error-too-many-minutes", minutes)}</p> })}
        {signed_in
            .then(|| {
                view! {
                    <p>
                        {words.text("sign-in-already")} " "
                        <a href=link(&Route::Account)>{words.text("account-title")}</a>
                    </p>
                }
            })}
        <SignInForm words/>
        {(site().world == World::Demonstration).then(|| view! { <DemonstrationAccounts/> })}
    }
}

#[component]
fn SignInForm(words: Words) -> impl IntoView {
    let next = next().map(|next| view! { <input type="hidden" name="next" value=next/> });
    view! {
        <form method="post" action={action::<SignIn>()} class="form-narrow">
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
            <div class="field">
                <label for="password">{words.text("sign-in-password")}</label>
                <input
                    class="input"
                    type="password"
                    id="password"
                    name="password"
                    dir="ltr"
                    autocomplete="current-password"
                    required
                />
            </div>
            {next} <p class="actions">
                <button class="button" type="submit">
                    {words.text("sign-in-submit")}
                </button>
                <a href=link(&Route::Forgotten)>{words.text("forgotten-title")}</a>
            </p>
        </form>
    }
}

/// Where to go on to, if this page's address says so and means this site.
fn next() -> Option<String> {
    routes::local(&asked("next")?).map(str::to_owned)
}

/// How long to wait after too many tries, in minutes, if this page's address says so.
fn minutes() -> Option<u64> {
    asked("minutes")?.parse().ok()
}
