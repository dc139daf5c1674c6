//! Every page, as everybody, in every language: none tells who asks where that is kept back.

use std::collections::{BTreeMap, BTreeSet};

use app::locale::Locale;
use app::routes::{CALENDAR_FILE, LOG_HEAD, REPORT_CSV, Route, SHOWN_RECORDS, href};
use backend::testing::samples::{day, offer, request};
use backend::testing::{Engine, House, OFFER, OFFICE, REQUEST};
use backend::use_cases::matches::{Proposer, accept, endorse, propose};
use domain::id::OrganisationId;
use domain::mask::Mask;
use domain::policy::Side;
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::StateCode;
use http::StatusCode;

use crate::support::{TestSite, header, text, without_nonces};

const MASKED: Visibility = Visibility {
    record: Circle::Public,
    masked: true,
    ..Visibility::REQUEST
};
const ASKER: StateCode = StateCode::XAV;
/// Who asks for pages, by the local part of their address; the public has none.
const STRANGERS: [&str; 5] = ["", "observer", "other.state", "provider", "other.provider"];

/// What there is to look at.
struct There {
    request: Reference,
    offer: Reference,
    of_both: Reference,
    office: OrganisationId,
}

/// Whether the table below has a page, and if not, why: a new page has to be added to one of them.
const fn is_fetched(route: &Route) -> bool {
    match route {
        Route::Home
        | Route::Records(_)
        | Route::NewRecord(_)
        | Route::Record(..)
        | Route::EditRecord(..)
        | Route::RecordMatches(..)
        | Route::RecordWhy(..)
        | Route::Inbox
        | Route::Unsubscribe
        | Route::Reply(_)
        | Route::Matches
        | Route::Match(_)
        | Route::Bundle(_)
        | Route::Review
        | Route::Plan
        | Route::SavedPlans
        | Route::Audit
        | Route::Outbox
        | Route::Organisations
        | Route::Organisation(_)
        | Route::Invitation
        | Route::Forgotten
        | Route::Recovery
        | Route::Projects
        | Route::Project(_)
        | Route::Method
        | Route::Calendar
        | Route::Coverage
        | Route::Pace
        | Route::Report
        | Route::Neutrality
        | Route::SignIn
        | Route::SecondStep
        | Route::Account
        | Route::Authenticator
        | Route::Passkeys
        | Route::RecoveryCodes => true,
    }
}

/// The addresses of every page, and of the data that pages ask for.
fn addresses(there: &There) -> Vec<String> {
    let mut routes = vec![
        Route::Home,
        Route::Reply(there.request.clone()),
        Route::Inbox,
        Route::Unsubscribe,
        Route::Matches,
        Route::Match(there.of_both.clone()),
        Route::Bundle(there.of_both.clone()),
        Route::Review,
        Route::Plan,
        Route::SavedPlans,
        Route::Audit,
        Route::Outbox,
        Route::Organisations,
        Route::Organisation(there.office),
        Route::Invitation,
        Route::Forgotten,
        Route::Recovery,
        Route::Projects,
        Route::Project(there.of_both.clone()),
        Route::Method,
        Route::Calendar,
        Route::Coverage,
        Route::Pace,
        Route::Report,
        Route::Neutrality,
        Route::SignIn,
        Route::SecondStep,
        Route::Account,
        Route::Authenticator,
        Route::Passkeys,
        Route::RecoveryCodes,
    ];
    for (kind, reference) in [(REQUEST, &there.request), (OFFER, &there.offer)] {
        routes.extend([
            Route::Records(kind),
            Route::NewRecord(kind),
            Route::Record(kind, reference.clone()),
            Route::EditRecord(kind, reference.clone()),
            Route::RecordMatches(kind, reference.clone()),
            Route::RecordWhy(kind, reference.clone()),
        ]);
    }
    assert!(routes.iter().all(is_fetched));
    let mut addresses = [
        SHOWN_RECORDS,
        LOG_HEAD,
        CALENDAR_FILE,
        REPORT_CSV,
        // The workbook has the same figures, packed: `report.rs` holds it to be the same for everybody.
    ]
    .map(str::to_owned)
    .to_vec();
    for locale in Locale::OFFERED {
        let in_language = |route: &Route| href(Some(locale), route);
        addresses.extend(routes.iter().map(in_language));
        let requests = href(Some(locale), &Route::Records(REQUEST));
        let region = ASKER.sub_region();
        let narrowed = [
            "show=all",
            "q=team",
            "theme=T04",
            &format!("region={region}"),
        ]
        .map(|query| format!("{requests}?{query}"));
        addresses.extend(narrowed);
        let request = href(Some(locale), &Route::Record(REQUEST, there.request.clone()));
        addresses.push(format!("{request}?as=reviewer"));
    }
    addresses
}

/// How often each word that tells who asks stands in an answer, its headers included.
async fn telling(site: &TestSite, address: &str, cookie: &str) -> BTreeMap<&'static str, usize> {
    let answer = site.get(address, &[("cookie", cookie)]).await;
    assert!(!answer.status().is_server_error(), "{address}");
    let location = header(answer.headers(), "location");
    let read = location + &without_nonces(&text(answer).await);
    let words = ASKER.names().iter().copied();
    let words = words.chain([ASKER.code(), OFFICE, "requester@"]);
    words
        .map(|word| (word, read.matches(word).count()))
        .filter(|(_, count)| *count > 0)
        .collect()
}

async fn house() -> House {
    let house = House::new(Engine::Sqlite).await;
    house.observer().await;
    house.other_state().await;
    house.other_provider().await;
    house
}

async fn cookies(site: &TestSite) -> Vec<(&'static str, String)> {
    let mut cookies = Vec::new();
    for who in STRANGERS {
        let cookie = match who {
            "" => String::new(),
            who => site.cookie_of(&format!("{who}@demo.example")).await,
        };
        cookies.push((who, cookie));
    }
    cookies
}

/// Two houses that differ in nothing but the masked request and what became of it: whatever names
/// States anyway, such as the form of an offer, names them as often in both.
#[tokio::test]
async fn no_page_tells_who_asks() {
    let (house, without) = (house().await, house().await);
    let request = house.published(REQUEST, &request(), MASKED).await;
    let offered = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let other_offer = without.published(OFFER, &offer(), Visibility::OFFER).await;
    let by = (&request, &offered);
    let of_both = propose(&house, &house.reviewer, by, Proposer::Reviewer)
        .await
        .unwrap();
    endorse(&house, &house.reviewer, &of_both, Some(OFFICE))
        .await
        .unwrap();
    let (site, plain) = (
        TestSite::new((*house).clone(), ""),
        TestSite::new((*without).clone(), ""),
    );
    let here = There {
        request: request.clone(),
        offer: offered,
        of_both: of_both.clone(),
        office: house.office,
    };
    let there = There {
        request,
        offer: other_offer,
        of_both: of_both.clone(),
        office: without.office,
    };
    let mut told = BTreeSet::new();
    for said_yes in [false, true] {
        if said_yes {
            accept(&house, &house.requester, &of_both, Side::Requester)
                .await
                .unwrap();
        }
        let both = cookies(&site).await.into_iter().zip(cookies(&plain).await);
        for ((who, cookie), (_, cookie_there)) in both {
            let pairs = addresses(&here).into_iter().zip(addresses(&there));
            for (address, address_there) in pairs {
                let found = telling(&site, &address, &cookie).await;
                let expected = telling(&plain, &address_there, &cookie_there).await;
                if found != expected {
                    told.insert(format!("{who} at {address}: {found:?}, not {expected:?}"));
                }
            }
        }
    }
    assert_eq!(told, BTreeSet::new());
    // The test finds what its own organisation reads.
    let own = site.cookie_of("requester@demo.example").await;
    assert!(!telling(&site, "/requests", &own).await.is_empty());
}

#[tokio::test]
async fn a_party_reads_the_description_and_another_state_too() {
    let house = house().await;
    let request = house.published(REQUEST, &request(), MASKED).await;
    let offer = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let by = (&request, &offer);
    let of_both = propose(&house, &house.requester, by, Proposer::Requester)
        .await
        .unwrap();
    endorse(&house, &house.reviewer, &of_both, None)
        .await
        .unwrap();
    let site = TestSite::new((*house).clone(), "");
    let pages = [
        ("other.state", "/requests".to_owned(), StatusCode::OK),
        (
            "other.state",
            format!("/requests/{request}"),
            StatusCode::OK,
        ),
        (
            "other.state",
            format!("/matches/{of_both}"),
            StatusCode::NOT_FOUND,
        ),
        ("provider", format!("/requests/{request}"), StatusCode::OK),
        ("provider", "/matches".to_owned(), StatusCode::OK),
        ("provider", format!("/matches/{of_both}"), StatusCode::OK),
        (
            "other.provider",
            format!("/requests/{request}"),
            StatusCode::NOT_FOUND,
        ),
        (
            "requester",
            format!("/requests/{request}?as=state"),
            StatusCode::OK,
        ),
        (
            "requester",
            format!("/requests/{request}?as=party"),
            StatusCode::OK,
        ),
    ];
    let mask = Mask::of(ASKER, day(2026, 11, 23));
    let described_so = format!("One of {} States", mask.states().len());
    for (who, address, status) in pages {
        let cookie = site.cookie_of(&format!("{who}@demo.example")).await;
        let answer = site.get(&address, &[("cookie", &cookie)]).await;
        assert_eq!(answer.status(), status, "{who} at {address}");
        let described = text(answer).await.contains(&described_so);
        assert_eq!(described, status == StatusCode::OK, "{who} at {address}");
    }
}
