//! The head of every page: its name, where to go, and in which language.

use domain::policy::{Action, Subject, decide};
use domain::record::RecordKind;
use leptos::prelude::*;

use super::languages::LanguageMenu;
use crate::context::{self, Visit, link};
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
        ..
    } = context::visit();
    let signed_in = viewer.account().is_some();
    let reviews = decide(&viewer, Action::ReadQueue, &Subject::Platform).is_ok();
    let account = if signed_in {
        let name = account_name.map_or_else(|| words.text("nav-account"), |name| name.to_string());
        item(&name, &Route::Account)
    } else {
        item(&words.text("nav-sign-in"), &Route::SignIn)
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
                    {item(&words.text("nav-projects"), &Route::Projects)}
                    {reviews.then(|| item(&words.text("nav-review"), &Route::Review))}
                    {item(&words.text("nav-coverage"), &Route::Coverage)}
                    {item(&words.text("nav-method"), &Route::Method)} {account}
                </ul>
            </nav>
        </header>
    }
}

/// One link of the navigation, marked where the reader is.
fn item(text: &str, route: &Route) -> impl IntoView + use<> {
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
    view! { <li><a href=link(route) aria-current=current>{text}</a></li> }
}
