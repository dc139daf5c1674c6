//! What is sent to the functions about accounts and organisations.

use crate::people::link;
use backend::auth::ask_for_recovery;
use backend::queries::organisation_page;
use backend::testing::samples::day;
use backend::testing::{House, PASSWORD};
use backend::use_cases::mandates::{NewMandate, record_mandate};
use backend::use_cases::organisations::{Invitee, invite};
use domain::id::OrganisationId;
use domain::organisation::Role;
use domain::vocabulary::LanguageTag;
use uuid::Uuid;

use super::credentials;

/// Gets the house ready for a function, and says what is sent to it.
pub(super) async fn form(house: &House, path: &str, named: &str) -> String {
    match path {
        "accounts/sign-in" => credentials("requester"),
        "accounts/sign-out" | "accounts/begin-passkey-sign-in" => String::new(),
        "accounts/accept-invitation" => {
            invited(house, "newcomer@demo.example", house.office).await;
            let token = link(house).await;
            let password = PASSWORD.replace(' ', "+");
            format!("token={token}&name=Ana&language=en&password={password}")
        }
        "accounts/ask-recovery" => "email=requester%40demo.example".to_owned(),
        "accounts/reset-password" => {
            ask_for_recovery(house, "requester@demo.example", None)
                .await
                .unwrap();
            let token = link(house).await;
            format!("token={token}&password=six+unrelated+herons+paint")
        }
        "accounts/change-password" => {
            let old = PASSWORD.replace(' ', "+");
            format!("old={old}&password=six+unrelated+herons+paint")
        }
        "accounts/erase-left" => {
            let left = house.t.account("left@demo.example").await;
            format!("account={left}&organisation={}", house.office)
        }
        "organisations/end-membership" => end_of(house, named).await,
        "accounts/end-session" => format!("session={}", "0".repeat(64)),
        // Nobody has given the password, and nobody has an app: `second_step.rs` has those who do.
        "accounts/second-step" | "accounts/confirm-authenticator" => "code=123456".to_owned(),
        "accounts/erase"
        | "accounts/begin-authenticator"
        | "accounts/remove-authenticator"
        | "accounts/make-recovery-codes" => format!("password={}", PASSWORD.replace(' ', "+")),
        "accounts/begin-passkey" => format!("name=Key&password={}", PASSWORD.replace(' ', "+")),
        // Nobody was asked for one, and nobody has one: `passkeys.rs` has those who were and have.
        "accounts/add-passkey" | "accounts/sign-in-by-passkey" => "credential=%7B%7D".to_owned(),
        "accounts/remove-passkey" => {
            let nobodys = Uuid::nil();
            format!("passkey={nobodys}&password={}", PASSWORD.replace(' ', "+"))
        }
        "accounts/join" => {
            invited(house, "observer@demo.example", house.office).await;
            format!("token={}", link(house).await)
        }
        "organisations/create" => {
            "name=Ministry&state=XAC&email=new%40demo.example&language=en".to_owned()
        }
        "organisations/invite" => {
            let to = if named == "focal_point" {
                house.office
            } else {
                house.company
            };
            format!("organisation={to}&email=new%40demo.example&role={named}&language=en")
        }
        "organisations/record-mandate" => {
            let whose = house.requester.account().unwrap();
            let days = "from_on=2026-11-01&until_on=2027-10-31";
            format!(
                "organisation={}&person={whose}&papers=NV+14&{days}",
                house.office
            )
        }
        "organisations/confirm-mandate" => {
            let second = house.another_reviewer().await;
            let whose = (house.requester.account().unwrap(), house.office);
            let new = NewMandate {
                reference: "NV 14",
                from: day(2026, 11, 1),
                until: day(2027, 10, 31),
            };
            let mandate = record_mandate(house, &second, whose, new).await.unwrap();
            format!("mandate={mandate}")
        }
        "organisations/revoke-invitation" => {
            let id = invited(house, "newcomer@demo.example", house.office).await;
            format!("invitation={id}")
        }
        _ => panic!("{path}: no form is known"),
    }
}

/// The membership of somebody beside those who ask.
async fn end_of(house: &House, role: &str) -> String {
    let role: Role = role.parse().unwrap();
    let of = match role {
        Role::FocalPoint => house.office,
        Role::ProviderEditor => house.company,
        _ => house.secretariat,
    };
    let whose = house.t.member("going@demo.example", role, of).await;
    let page = organisation_page(house, &house.reviewer, of).await.unwrap();
    let mut rows = page.members.iter();
    let row = rows.find(|row| Some(row.account) == whose.account());
    let membership = row.unwrap().membership;
    format!("membership={membership}&organisation={of}")
}

/// Invites somebody to act for a State, and returns which invitation it is.
async fn invited(house: &House, email: &str, to: OrganisationId) -> Uuid {
    let invitee = Invitee {
        email,
        language: LanguageTag::parse("en").unwrap(),
        role: Role::FocalPoint,
    };
    invite(house, &house.requester, to, invitee).await.unwrap()
}
