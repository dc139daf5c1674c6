//! The head of every page: its name, where to go, and in which language.

use domain::policy::{Action, Subject, decide};
use domain::record::RecordKind;
use leptos::prelude::*;

use super::languages::LanguageMenu;
use super::live_region::LiveRegion;
use crate::actions::accounts::SignOut;
use crate::context::{self, Visit, action, link};
use crate::routes::Route;

/// Lets a keyboard skip what every page repeats.
#[component]
pub fn SkipLink() -> impl IntoView {
    view! { <a class="skip-link" href="#main">{context::words().text("skip-link")}</a> }
}

/// The head of every page.
#[component]
pub fn SiteHeader() -> impl IntoView {
    let words = context::words();
    let Visit {
        viewer,
        account_name,
        unread,
        ..
    } = context::visit();
    let signed_in = viewer.account().is_some();
    let reviews = decide(&viewer, Action::ReadQueue, &Subject::Platform).is_ok();
    let account = if signed_in {
        let name = account_name.map_or_else(|| words.text("nav-account"), |name| name.to_string());
        place(&name, &Route::Account)
    } else {
        place(&words.text("nav-sign-in"), &Route::SignIn)
    };
    view! {
        <header class="site-header">
            <div class="site-bar">
                <a class="site-name" href=link(&Route::Home)>{words.text("site-name")}</a>
                <LanguageMenu/>
            </div>
            <nav class="site-nav" aria-label=words.text("nav-label")>
                <ul>
                    {item(&words.text("nav-requests"), &Route::Records(RecordKind::Request))}
                    {item(&words.text("nav-offers"), &Route::Records(RecordKind::Offer))}
                    {signed_in.then(|| item(&words.text("nav-matches"), &Route::Matches))}
                    {signed_in.then(|| view! { <InboxItem unread/> })}
                    {item(&words.text("nav-projects"), &Route::Projects)}
                    {reviews.then(|| item(&words.text("nav-review"), &Route::Review))}
                    {item(&words.text("nav-coverage"), &Route::Coverage)}
                    {item(&words.text("nav-method"), &Route::Method)}
                    <li class="site-nav-own">{account}</li>
                    {signed_in.then(|| view! { <SignOutItem/> })}
                </ul>
            </nav>
        </header>
    }
}

/// Where one reads what one was told, with how much of it is new; live, where the page is.
#[component]
fn InboxItem(
    /// How much one has not read.
    unread: u64,
) -> impl IntoView {
    let words = context::words();
    let text = if unread > 0 {
        words.count("nav-inbox-unread", unread)
    } else {
        words.text("nav-inbox")
    };
    let subjects = vec!["match".to_owned(), "project".to_owned()];
    view! {
        <li>
            <LiveRegion id="inbox-count" subjects>
                {place(&text, &Route::Inbox)}
            </LiveRegion>
        </li>
    }
}

/// Signs out, from every page.
#[component]
fn SignOutItem() -> impl IntoView {
    view! {
        <li>
            <form method="post" action={action::<SignOut>()}>
                <button type="submit">{context::words().text("nav-sign-out")}</button>
            </form>
        </li>
    }
}

/// One place of the navigation.
fn item(text: &str, route: &Route) -> impl IntoView + use<> {
    view! { <li>{place(text, route)}</li> }
}

/// A link, marked where the reader is.
fn place(text: &str, route: &Route) -> impl IntoView + use<> {
    let here = context::path();
    let root = route.path();
    let current = if here == root {
        Some("page")
    } else {
        let below = here
            .strip_prefix(&root)
            .is_some_and(|rest| rest.starts_with('/'));
        below.then_some("true")
    };
    let text = text.to_owned();
    view! { <a href=link(route) aria-current=current>{text}</a> }
}
