//! What a record's page says of its matches and projects, and to whom.

use backend::BackendError;
use backend::queries::{match_page, record_links};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::{Proposer, accept, endorse, open_project};
use domain::policy::{Side, Viewer};
use rstest::rstest;

#[rstest]
#[tokio::test]
async fn a_record_leads_to_its_matches_and_projects_for_those_who_may_know(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let of = house.proposed(Proposer::Requester).await;
    let page = match_page(&house, &house.requester, &of).await.unwrap();
    let (request, offer) = (page.request.reference, page.offer.reference);
    let counted = async |viewer: &Viewer, kind, reference| match record_links(
        &house, viewer, kind, reference,
    )
    .await
    {
        Ok(links) => (links.matches.len(), links.projects.len()),
        Err(BackendError::NotFound) => (0, 0),
        Err(other) => panic!("{other}"),
    };
    assert_eq!(counted(&house.requester, REQUEST, &request).await, (1, 0));
    assert_eq!(counted(&house.reviewer, OFFER, &offer).await, (1, 0));
    let not_asked_yet = counted(&house.provider, OFFER, &offer).await;
    assert_eq!(not_asked_yet, (0, 0));

    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    assert_eq!(counted(&house.provider, OFFER, &offer).await, (1, 0));
    accept(&house, &house.provider, &of, Side::Provider)
        .await
        .unwrap();
    open_project(&house, &house.requester, &of).await.unwrap();
    assert_eq!(counted(&house.provider, OFFER, &offer).await, (0, 1));
    assert_eq!(counted(&house.requester, REQUEST, &request).await, (0, 1));
    let stranger = house.other_provider().await;
    assert_eq!(counted(&stranger, OFFER, &offer).await.0, 0);
    assert_eq!(counted(&Viewer::public(), REQUEST, &request).await.0, 0);
}
