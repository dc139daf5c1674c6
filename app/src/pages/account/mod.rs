//! One's own account: for whom one acts, where one is signed in, and what one can do there.

mod erase;
mod own_data;
mod password;
mod searches;
mod sessions;
mod told;
mod ways_in;

use std::collections::BTreeMap;

use backend::queries::{
    AccountView, AuthenticatorView, OrganisationView, SavedSearch, SessionView, account_page,
    authenticator, notice_paces, passkeys, saved_searches, sessions,
};
use domain::notice::{NoticeKind, NoticePace};
use domain::record::RecordKind;
use leptos::prelude::*;

use super::load;
use crate::components::{Empty, PageHeading, StatusTag};
use crate::context::{backend, link, session, viewer, words};
use crate::error::AppError;
use crate::routes::Route;
use crate::words::{Words, args};
use erase::EraseForm;
use own_data::OwnData;
use password::PasswordForm;
use searches::Searches;
use sessions::Sessions;
use told::Told;
use ways_in::WaysIn;

/// Shows the account of whoever is signed in.
#[component]
pub fn AccountPage() -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    let current = session().ok().and_then(|session| session.id());
    load(
        async move {
            let backend = backend?;
            let account = account_page(&backend, &viewer).await?;
            let sessions = sessions(&backend, &viewer, current).await?;
            let app = authenticator(&backend, &viewer).await?;
            let passkeys = passkeys(&backend, &viewer).await?.len();
            let paces = notice_paces(&backend, &viewer).await?;
            let searches = saved_searches(&backend, &viewer).await?;
            Ok::<_, AppError>((account, sessions, (app, passkeys), (paces, searches)))
        },
        |(account, sessions, ways, (paces, searches))| {
            view! { <Account account sessions ways paces searches/> }
        },
    )
}

#[component]
fn Account(
    account: AccountView,
    sessions: Vec<SessionView>,
    ways: (AuthenticatorView, usize),
    paces: BTreeMap<NoticeKind, NoticePace>,
    searches: Vec<SavedSearch>,
) -> impl IntoView {
    let words = words();
    let AccountView {
        name,
        email,
        organisations,
    } = account;
    let acts = !organisations.is_empty();
    let organisations = organisations
        .into_iter()
        .map(|organisation| view! { <OrganisationPart organisation/> })
        .collect_view();
    view! {
        <PageHeading title=name eyebrow=words.text("account-title")/>
        <p>{words.with("account-signed-in", &args!["email" => email])}</p>
        {acts.then(|| own_pages(words))}
        <section>
            <h2>{words.text("account-organisations")}</h2>
            {(!acts).then(|| view! { <Empty reason=words.text("account-no-organisation")/> })}
            {organisations}
        </section>
        <Told paces/>
        <Searches searches/>
        <WaysIn authenticator=ways.0 passkeys=ways.1/>
        <Sessions sessions/>
        <PasswordForm/>
        <OwnData/>
        <EraseForm/>
    }
}

/// What belongs to the person's organisations.
fn own_pages(words: Words) -> impl IntoView {
    let own = |kind| format!("{}?show=own", link(&Route::Records(kind)));
    view! {
        <ul class="plain">
            <li><a href=link(&Route::Matches)>{words.text("account-matches")}</a></li>
            <li><a href=own(RecordKind::Request)>{words.text("account-own-requests")}</a></li>
            <li><a href=own(RecordKind::Offer)>{words.text("account-own-offers")}</a></li>
            <li><a href=link(&Route::Projects)>{words.text("account-projects")}</a></li>
        </ul>
    }
}

/// One organisation: the role in which the person acts for it, and what can be begun there.
#[component]
fn OrganisationPart(organisation: OrganisationView) -> impl IntoView {
    let words = words();
    let OrganisationView {
        id,
        name,
        role,
        provider_type,
        may_ask,
        may_offer,
        lacks_mandate,
        mandate_until,
        ..
    } = organisation;
    let mandate = mandate_until.map(|until| {
        let until = args!["day" => words.date(until)];
        view! { <p class="hint">{words.with("account-mandate-until", &until)}</p> }
    });
    let lacks = lacks_mandate.then(|| {
        view! {
            <div class="message">
                <p>
                    <strong>{words.text("error-no-mandate-title")}</strong>
                </p>
                <p>{words.text("error-no-mandate")}</p>
            </div>
        }
    });
    let begin = |may: bool, kind, key: &str| {
        may.then(
            || view! { <a class="button" href=link(&Route::NewRecord(kind))>{words.text(key)}</a> },
        )
    };
    let begins = may_ask || may_offer;
    let request = begin(may_ask, RecordKind::Request, "home-ask-link");
    let offer = begin(may_offer, RecordKind::Offer, "home-give-link");
    view! {
        <section class="account-organisation">
            <h3>{name}</h3>
            <p>
                <StatusTag status=role/>
                {provider_type.map(|kind| view! { " " <StatusTag status=kind/> })}
            </p>
            {mandate}
            {lacks}
            {begins.then(|| view! { <p class="actions">{request} " " {offer}</p> })}
            <p><a href=link(&Route::Organisation(id))>{words.text("organisation-people")}</a></p>
        </section>
    }
}
