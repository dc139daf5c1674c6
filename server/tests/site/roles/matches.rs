//! Matches to ask about.

use backend::testing::House;
use backend::use_cases::matches::{Proposer, endorse, propose};

use super::records::masked;

/// What is sent about a match.
pub(super) async fn form(house: &House, path: &str, (named, seen): (&str, &str)) -> String {
    let reference = match (path, named) {
        _ if path == "matches/release-name" || seen == "masked" => {
            let (request, offer) = masked(house).await;
            let by = (&request, &offer);
            propose(house, &house.requester, by, Proposer::Requester)
                .await
                .unwrap()
        }
        ("matches/open-project", _) => house.agreed().await,
        (_, "requester") => house.proposed(Proposer::Provider).await,
        _ => house.proposed(Proposer::Requester).await,
    };
    if matches!(
        path,
        "matches/acknowledge"
            | "matches/accept"
            | "matches/counter-propose"
            | "matches/clarify"
            | "matches/decline"
            | "matches/release-name"
    ) {
        endorse(house, &house.reviewer, &reference, None)
            .await
            .unwrap();
    }
    let rest = match path {
        "matches/dismiss" => "&reason=duplicate".to_owned(),
        "matches/clarify" => "&text=Which+rooms%3F".to_owned(),
        "matches/accept" | "matches/acknowledge" => format!("&side={named}"),
        "matches/counter-propose" => format!(
            "&side={named}&proposal=0&first_day=2027-03-01&last_day=2027-03-05&seats=&modality=workshop"
        ),
        "matches/decline" => format!("&side={named}&reason=timing"),
        _ => String::new(),
    };
    format!("reference={reference}{rest}")
}
