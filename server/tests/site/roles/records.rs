//! Records to ask about, and what is sent about them.

use backend::queries::{edit_page, merges, record_page};
use backend::testing::samples::{offer, request, shown_to, with};
use backend::testing::{House, OFFER, REQUEST};
use backend::use_cases::matches::{Proposer, endorse, propose};
use backend::use_cases::records::{Submission, Twins, ask_to_merge, save_draft};
use backend::use_cases::review::take;
use domain::policy::Viewer;
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};
use serde_json::json;
use uuid::Uuid;

/// Shown to all who are verified, under no name.
pub(super) const MASKED: Visibility = Visibility {
    masked: true,
    ..Visibility::REQUEST
};

/// A request and an offer, as they are seen.
pub(super) async fn pair(house: &House, seen: &str) -> (Reference, Reference) {
    match seen {
        "matched" => {
            let (request, offer, _) = matched(house).await;
            (request, offer)
        }
        "draft" => (house.begun(REQUEST).await, house.begun(OFFER).await),
        "masked" => masked(house).await,
        _ => house.pair().await,
    }
}

/// A request that only parties see and an offer, with their match, on which the provider is asked.
pub(crate) async fn matched(house: &House) -> (Reference, Reference, Reference) {
    let parties = shown_to(Circle::MatchParties);
    let request = house.published(REQUEST, &request(), parties).await;
    let offer = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let pair = (&request, &offer);
    let proposed = propose(house, &house.requester, pair, Proposer::Requester);
    let reference = proposed.await.unwrap();
    endorse(house, &house.reviewer, &reference, None)
        .await
        .unwrap();
    (request, offer, reference)
}

/// A request under no name, and an offer.
pub(super) async fn masked(house: &House) -> (Reference, Reference) {
    let request = house.published(REQUEST, &request(), MASKED).await;
    let offer = house.published(OFFER, &offer(), Visibility::OFFER).await;
    (request, offer)
}

/// Two open requests of one State, and who speaks for the second.
pub(super) async fn twins(house: &House) -> (Reference, Reference, Viewer) {
    let other = house.colleague().await;
    let shown = Visibility::REQUEST;
    let first = house.published(REQUEST, &request(), shown).await;
    let second = house.record_of(&other, (REQUEST, &request()), shown).await;
    (first, second, other)
}

/// Such a request into which the second is to go, with that asking.
pub(super) async fn asked_to_merge(house: &House) -> (Reference, Uuid) {
    let (first, second, other) = twins(house).await;
    let twins = Twins {
        merged: &second,
        kept: &first,
    };
    ask_to_merge(house, &other, twins).await.unwrap();
    let seen = merges(house, &other, &first).await.unwrap();
    (first, seen.askings.first().unwrap().id)
}

/// A request to type into.
async fn opened(house: &House, seen: &str) -> Reference {
    match seen {
        "" => house.begun(REQUEST).await,
        _ => pair(house, seen).await.0,
    }
}

/// The form of a draft, with a title typed into it.
pub(super) async fn draft(house: &House, seen: &str) -> String {
    let reference = opened(house, seen).await;
    let opened = edit_page(house, &house.requester, REQUEST, &reference)
        .await
        .unwrap();
    let revision = opened.revision;
    format!("kind=request&reference={reference}&revision={revision}&form=&record%5Btitle%5D=Typed")
}

/// What was typed over an older draft, to be given up.
pub(super) async fn set_aside(house: &House, seen: &str) -> String {
    let reference = opened(house, seen).await;
    let (typed, other) = (request(), with(request(), "title", json!("Another title")));
    let opened = edit_page(house, &house.requester, REQUEST, &reference)
        .await
        .unwrap();
    let over_the_same = |typed| Submission {
        kind: REQUEST,
        reference: &reference,
        typed,
        revision: opened.revision,
        visibility: Visibility::REQUEST,
        form: None,
    };
    save_draft(house, &house.requester, over_the_same(&typed))
        .await
        .unwrap();
    save_draft(house, &house.requester, over_the_same(&other))
        .await
        .unwrap_err();
    let opened = edit_page(house, &house.requester, REQUEST, &reference)
        .await
        .unwrap();
    let id = opened.set_aside.unwrap().id;
    format!("kind=request&reference={reference}&set_aside={id}")
}

/// A request that waits, which the reviewer has where it is to be let go.
pub(super) async fn waiting(house: &House, path: &str) -> String {
    let reference = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let view = record_page(house, &house.reviewer, REQUEST, &reference)
        .await
        .unwrap();
    let awaited = view.review.unwrap().awaited;
    house.another_reviewer().await;
    if path == "review/release" {
        take(house, &house.reviewer, &[awaited], None)
            .await
            .unwrap();
    }
    format!("things%5B%5D={awaited}&thing={awaited}&next=%2Freview")
}
