//! Every page, asked for by everybody: the statuses as one table.

use std::fmt::Write;

use axum::body::Body;
use backend::testing::samples::{day, offer, request, shown_to};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::{Proposer, accept, open_project};
use backend::use_cases::projects::confirm_start;
use domain::id::OrganisationId;
use domain::policy::Side;
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};

use super::{EVERYBODY, MASKED, matched};
use crate::routes::{self, ORGANISATION, REFERENCE};
use crate::support::TestSite;

/// What stands behind the references of the addresses: the first part of an address, how the record
/// is seen, and its reference.
type Behind = Vec<(&'static str, &'static str, Reference)>;

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a table of one line a page")]
async fn everybody_is_shown_the_pages_that_are_theirs_to_see() {
    let table = Box::pin(table()).await;
    insta::assert_snapshot!(table, @r"
    /                                    200 200 200 200 200 200 200 200 200 200
    /account                             401 200 200 200 200 200 200 200 200 200
    /account/authenticator               401 200 200 200 200 200 200 200 200 200
    /account/passkeys                    401 200 200 200 200 200 200 200 200 200
    /account/recovery-codes              401 200 200 200 200 200 200 200 200 200
    /bundles/:ref proposed by requester  404 404 200 404 404 404 200 200 200 200
    /bundles/:ref proposed by reviewer   404 404 404 404 404 404 200 200 404 404
    /calendar                            200 200 200 200 200 200 200 200 200 200
    /coverage                            200 200 200 200 200 200 200 200 200 200
    /forgotten                           200 200 200 200 200 200 200 200 200 200
    /inbox                               401 200 200 200 200 200 200 200 200 200
    /invitation                          410 410 410 410 410 410 410 410 410 410
    /matches                             401 200 200 200 200 200 200 200 200 200
    /matches/:ref offered                404 404 200 404 200 404 200 200 200 200
    /matches/:ref proposed by requester  404 404 200 404 404 404 200 200 200 200
    /matches/:ref proposed by provider   404 404 200 404 200 404 200 200 200 200
    /method                              200 200 200 200 200 200 200 200 200 200
    /offers                              200 200 200 200 200 200 200 200 200 200
    /offers/new                          401 403 403 403 200 200 403 403 403 403
    /offers/:ref draft                   404 404 404 404 200 404 404 404 404 404
    /offers/:ref reviewers               404 404 404 404 200 404 200 200 404 404
    /offers/:ref States                  404 404 200 200 200 404 200 200 200 200
    /offers/:ref verified                404 404 200 200 200 200 200 200 200 200
    /offers/:ref public                  200 200 200 200 200 200 200 200 200 200
    /offers/:ref/edit draft              404 404 404 404 200 404 404 404 404 404
    /offers/:ref/edit reviewers          404 404 404 404 200 404 403 403 404 404
    /offers/:ref/edit States             404 404 403 403 200 404 403 403 403 403
    /offers/:ref/edit verified           404 404 403 403 200 403 403 403 403 403
    /offers/:ref/edit public             401 403 403 403 200 403 403 403 403 403
    /offers/:ref/matches draft           404 404 404 404 200 404 404 404 404 404
    /offers/:ref/matches reviewers       404 404 404 404 200 404 200 200 404 404
    /offers/:ref/matches States          404 404 403 403 200 404 200 200 403 403
    /offers/:ref/matches verified        404 404 403 403 200 403 200 200 403 403
    /offers/:ref/matches public          401 403 403 403 200 403 200 200 403 403
    /offers/:ref/why draft               404 404 404 404 200 404 404 404 404 404
    /offers/:ref/why reviewers           404 404 404 404 200 404 200 200 404 404
    /offers/:ref/why States              404 404 403 403 200 404 200 200 403 403
    /offers/:ref/why verified            404 404 403 403 200 403 200 200 403 403
    /offers/:ref/why public              401 403 403 403 200 403 200 200 403 403
    /organisations                       401 403 403 403 403 403 200 200 403 403
    /organisations/:id a State's         404 404 200 404 404 404 200 200 200 200
    /organisations/:id a provider's      404 404 404 404 200 404 200 200 404 404
    /pace                                200 200 200 200 200 200 200 200 200 200
    /projects                            200 200 200 200 200 200 200 200 200 200
    /projects/:ref verified              404 404 200 200 200 200 200 200 200 200
    /projects/:ref parties               404 404 200 404 200 404 200 200 200 200
    /recovery                            410 410 410 410 410 410 410 410 410 410
    /report                              200 200 200 200 200 200 200 200 200 200
    /report/neutrality                   401 403 403 403 403 403 200 200 403 403
    /requests                            200 200 200 200 200 200 200 200 200 200
    /requests/new                        401 403 200 200 403 403 403 403 403 403
    /requests/:ref draft                 404 404 200 404 404 404 404 200 200 200
    /requests/:ref submitted             404 404 200 404 404 404 200 200 200 200
    /requests/:ref reviewers             404 404 200 404 404 404 200 200 200 200
    /requests/:ref States                404 404 200 200 404 404 200 200 200 200
    /requests/:ref verified              404 404 200 200 200 200 200 200 200 200
    /requests/:ref public                200 200 200 200 200 200 200 200 200 200
    /requests/:ref masked                404 404 200 200 404 404 200 200 200 200
    /requests/:ref matched               404 404 200 404 200 404 200 200 200 200
    /requests/:ref/edit draft            404 404 200 404 404 404 404 403 200 200
    /requests/:ref/edit submitted        404 404 200 404 404 404 403 403 200 200
    /requests/:ref/edit reviewers        404 404 200 404 404 404 403 403 200 200
    /requests/:ref/edit States           404 404 200 403 404 404 403 403 200 200
    /requests/:ref/edit verified         404 404 200 403 403 403 403 403 200 200
    /requests/:ref/edit public           401 403 200 403 403 403 403 403 200 200
    /requests/:ref/edit masked           404 404 200 403 404 404 403 403 200 200
    /requests/:ref/edit matched          404 404 200 404 403 404 403 403 200 200
    /requests/:ref/matches draft         404 404 200 404 404 404 404 200 200 200
    /requests/:ref/matches submitted     404 404 200 404 404 404 200 200 200 200
    /requests/:ref/matches reviewers     404 404 200 404 404 404 200 200 200 200
    /requests/:ref/matches States        404 404 200 403 404 404 200 200 200 200
    /requests/:ref/matches verified      404 404 200 403 403 403 200 200 200 200
    /requests/:ref/matches public        401 403 200 403 403 403 200 200 200 200
    /requests/:ref/matches masked        404 404 200 403 404 404 200 200 200 200
    /requests/:ref/matches matched       404 404 200 404 403 404 200 200 200 200
    /requests/:ref/reply draft           404 404 200 404 404 404 404 200 200 200
    /requests/:ref/reply submitted       404 404 200 404 404 404 200 200 200 200
    /requests/:ref/reply reviewers       404 404 200 404 404 404 200 200 200 200
    /requests/:ref/reply States          404 404 200 403 404 404 200 200 200 200
    /requests/:ref/reply verified        404 404 200 403 403 403 200 200 200 200
    /requests/:ref/reply public          401 403 200 403 403 403 200 200 200 200
    /requests/:ref/reply masked          404 404 200 403 404 404 200 200 200 200
    /requests/:ref/reply matched         404 404 200 404 403 404 200 200 200 200
    /requests/:ref/why draft             404 404 200 404 404 404 404 200 200 200
    /requests/:ref/why submitted         404 404 200 404 404 404 200 200 200 200
    /requests/:ref/why reviewers         404 404 200 404 404 404 200 200 200 200
    /requests/:ref/why States            404 404 200 403 404 404 200 200 200 200
    /requests/:ref/why verified          404 404 200 403 403 403 200 200 200 200
    /requests/:ref/why public            401 403 200 403 403 403 200 200 200 200
    /requests/:ref/why masked            404 404 200 403 404 404 200 200 200 200
    /requests/:ref/why matched           404 404 200 404 403 404 200 200 200 200
    /review                              401 403 403 403 403 403 200 200 403 403
    /review/audit                        401 403 403 403 403 403 200 200 403 403
    /review/outbox                       401 403 403 403 403 403 200 200 403 403
    /review/plan                         401 403 403 403 403 403 200 200 403 403
    /review/plans                        401 403 403 403 403 403 200 200 403 403
    /sign-in                             200 200 200 200 200 200 200 200 200 200
    /sign-in/code                        410 410 410 410 410 410 410 410 410 410
    /unsubscribe                         404 404 404 404 404 404 404 404 404 404
    ");
}

/// A line a page, with the answers to everybody.
async fn table() -> String {
    let house = House::new(Engine::Sqlite).await;
    house.observer().await;
    house.other_state().await;
    house.other_provider().await;
    house.interested_reviewer().await;
    house.unmandated().await;
    house.expired().await;
    let behind = behind(&house).await;
    let site = TestSite::new((*house).clone(), "");
    let mut cookies = Vec::new();
    // A mandate that nobody recorded is as one that has ended; what may be read is the same.
    for who in EVERYBODY.into_iter().chain(["unmandated"]) {
        cookies.push(match who {
            "" => String::new(),
            _ => site.cookie_of(&format!("{who}@demo.example")).await,
        });
    }
    let mut table = String::new();
    for route in routes::pages() {
        for (name, path) in addresses(&route, &behind, [house.office, house.company]) {
            write!(table, "{name:<36}").unwrap();
            for cookie in &cookies {
                let headers = [("accept", "text/html"), ("cookie", cookie)];
                let answer = site.ask("GET", &path, &headers, Body::empty()).await;
                write!(table, "{:>4}", answer.status().as_u16()).unwrap();
            }
            table.push('\n');
        }
    }
    table
}

/// A route as the table names it, with the address to ask for: with each reference that fits.
fn addresses(route: &str, behind: &Behind, offices: [OrganisationId; 2]) -> Vec<(String, String)> {
    if route.contains(ORGANISATION) {
        let named = [("a State's", offices[0]), ("a provider's", offices[1])];
        return named
            .map(|(whose, id)| {
                let name = format!("{} {whose}", route.replace(ORGANISATION, ":id"));
                (name, route.replace(ORGANISATION, &id.to_string()))
            })
            .to_vec();
    }
    if !route.contains(REFERENCE) {
        return vec![(route.to_owned(), route.to_owned())];
    }
    let fitting = behind.iter().filter(|(root, ..)| route.starts_with(root));
    let addresses = fitting.map(|(_, seen, reference)| {
        let name = format!("{} {seen}", route.replace(REFERENCE, ":ref"));
        (name, route.replace(REFERENCE, reference.as_str()))
    });
    addresses.collect()
}

/// Records, matches and projects as they are seen in different ways.
async fn behind(house: &House) -> Behind {
    let mut behind = vec![
        ("/requests/", "draft", house.begun(REQUEST).await),
        ("/offers/", "draft", house.begun(OFFER).await),
    ];
    let waiting = house
        .submitted(REQUEST, &request(), Visibility::OFFER)
        .await;
    behind.push(("/requests/", "submitted", waiting));
    for (seen, circle) in [
        ("reviewers", Circle::Reviewers),
        ("States", Circle::States),
        ("verified", Circle::Verified),
        ("public", Circle::Public),
    ] {
        let asked = house.published(REQUEST, &request(), shown_to(circle)).await;
        let given = house.published(OFFER, &offer(), shown_to(circle)).await;
        behind.extend([("/requests/", seen, asked), ("/offers/", seen, given)]);
    }
    let masked = house.published(REQUEST, &request(), MASKED).await;
    behind.push(("/requests/", "masked", masked));
    let (request, _, reference) = matched(house).await;
    behind.extend([
        ("/requests/", "matched", request),
        ("/matches/", "offered", reference.clone()),
    ]);
    let first = house.proposed(Proposer::Requester).await;
    behind.push(("/matches/", "proposed by requester", first));
    let together = house.bundle(Proposer::Requester).await.reference;
    behind.push(("/bundles/", "proposed by requester", together));
    let together = house.bundle(Proposer::Reviewer).await.reference;
    behind.push(("/bundles/", "proposed by reviewer", together));
    let other = house.proposed(Proposer::Provider).await;
    behind.push(("/matches/", "proposed by provider", other));
    behind.extend([
        ("/projects/", "verified", house.active_project().await),
        ("/projects/", "parties", project(house).await),
    ]);
    behind
}

/// A project of a request that only parties see.
async fn project(house: &House) -> Reference {
    let (.., reference) = matched(house).await;
    accept(house, &house.provider, &reference, Side::Provider)
        .await
        .unwrap();
    let project = open_project(house, &house.requester, &reference)
        .await
        .unwrap();
    for side in [Side::Requester, Side::Provider] {
        confirm_start(house, house.side(side), &project, day(2027, 3, 1))
            .await
            .unwrap();
    }
    project
}
