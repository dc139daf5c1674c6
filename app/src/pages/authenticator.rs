//! One's authenticator app: set up, or taken away.

use backend::queries::{self, AuthenticatorView};
use chrono::{DateTime, Utc};
use form_urlencoded::Serializer;
use leptos::prelude::*;

use super::load;
use crate::actions::accounts::{
    BeginAuthenticator, ConfirmAuthenticator, MakeRecoveryCodes, RemoveAuthenticator,
};
use crate::components::{AppCodeInput, PageHeading, PasswordInput, QrCode, SecretForm};
use crate::context::{action, backend, never_kept, viewer, words};
use crate::routes::Route;
use crate::words::args;

/// Shows where one's app stands, and what can be done about it.
#[component]
pub fn AuthenticatorPage() -> impl IntoView {
    never_kept();
    let (backend, viewer, words) = (backend(), viewer(), words());
    let trail = vec![(words.text("account-title"), Route::Account)];
    view! {
        <PageHeading
            title=words.text("authenticator-title")
            lead=words.text("authenticator-lead")
            trail
        />
        {load(async move { queries::authenticator(&backend?, &viewer).await }, shown)}
    }
}

fn shown(view: AuthenticatorView) -> AnyView {
    match view {
        AuthenticatorView::None => view! { <Begin/> }.into_any(),
        AuthenticatorView::Waits { secret, email } => view! { <Confirm secret email/> }.into_any(),
        AuthenticatorView::Counts { since, codes_left } => {
            view! { <Counts since codes_left/> }.into_any()
        }
    }
}

#[component]
fn Begin() -> impl IntoView {
    let words = words();
    view! {
        <form method="post" action={action::<BeginAuthenticator>()} class="form-narrow">
            <PasswordInput id="password" label=words.text("password-own")/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("authenticator-begin")}
                </button>
            </p>
        </form>
    }
}

#[component]
fn Confirm(secret: String, email: String) -> impl IntoView {
    let words = words();
    let address = address(&words.text("site-name"), &email, &secret);
    view! {
        <ol class="steps">
            <li>
                <p>{words.text("authenticator-scan")}</p>
                <QrCode text=address label=words.text("authenticator-qr")/>
                <p>{words.text("authenticator-type")}</p>
                <p class="secret">
                    <code>{in_fours(&secret)}</code>
                </p>
            </li>
            <li>
                <p>{words.text("authenticator-prove")}</p>
                <form
                    method="post"
                    action={action::<ConfirmAuthenticator>()}
                    class="form-narrow"
                >
                    <AppCodeInput/>
                    <p class="actions">
                        <button class="button" type="submit">
                            {words.text("authenticator-confirm")}
                        </button>
                    </p>
                </form>
            </li>
        </ol>
        <p class="hint">{words.text("authenticator-waits")}</p>
    }
}

#[component]
fn Counts(since: DateTime<Utc>, codes_left: usize) -> impl IntoView {
    let words = words();
    let since = args!["day" => words.date(since.date_naive())];
    let left = u64::try_from(codes_left).unwrap_or(u64::MAX);
    view! {
        <p>{words.with("authenticator-since", &since)}</p>
        <p>{words.count("recovery-codes-left", left)}</p>
        <SecretForm
            summary=words.text("recovery-codes-make")
            action={action::<MakeRecoveryCodes>()}
        >
            <p>{words.text("recovery-codes-make-lead")}</p>
            <PasswordInput id="password" label=words.text("password-own") unique="password-codes"/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("recovery-codes-make")}
                </button>
            </p>
        </SecretForm>
        <SecretForm
            summary=words.text("authenticator-remove")
            action={action::<RemoveAuthenticator>()}
        >
            <p>{words.text("authenticator-remove-lead")}</p>
            <PasswordInput id="password" label=words.text("password-own") unique="password-remove"/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("authenticator-remove")}
                </button>
            </p>
        </SecretForm>
    }
}

/// What apps read: the format of Google Authenticator, which all of them know.
fn address(site: &str, email: &str, secret: &str) -> String {
    let encoded = |text: &str| {
        let text: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
        text.replace('+', "%20")
    };
    let query = Serializer::new(String::new())
        .append_pair("secret", secret)
        .append_pair("algorithm", "SHA1")
        .append_pair("digits", "6")
        .append_pair("period", "30")
        .finish();
    let (site, email) = (encoded(site), encoded(email));
    format!("otpauth://totp/{site}:{email}?issuer={site}&{query}")
}

/// A secret as one types it: four signs at a time.
fn in_fours(secret: &str) -> String {
    let signs: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = signs.chunks(4).map(|four| four.iter().collect()).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apps_read_whose_secret_it_is_and_for_which_site() {
        assert_eq!(
            address("Counter part", "a+b@example.org", "ABCD"),
            "otpauth://totp/Counter%20part:a%2Bb%40example.org?issuer=Counter%20part\
             &secret=ABCD&algorithm=SHA1&digits=6&period=30"
        );
        assert_eq!(in_fours("ABCDEFGHIJ"), "ABCD EFGH IJ");
    }
}
