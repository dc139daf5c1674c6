//! Projects to ask about.

use backend::queries::project_page;
use backend::testing::House;
use backend::testing::samples::day;
use backend::use_cases::matches::{Proposer, open_project, propose};
use backend::use_cases::projects::{
    add_entry, ask_to_join, propose_end, set_milestone, step_project,
};
use chrono::TimeDelta;
use domain::id::{EntryId, FollowUpId, MilestoneId};
use domain::lifecycle::ProjectAct;
use domain::project::{EntryKind, RawEntry};
use domain::reference::Reference;
use domain::visibility::Visibility;

use super::records::masked;

/// What is sent about a project.
pub(super) async fn form(house: &House, path: &str, (named, seen): (&str, &str)) -> String {
    if path == "projects/ask-to-join" {
        let first = house.third_state().await;
        let shown = Visibility::REQUEST;
        let of = house.cohort(&first, (&house.requester, shown)).await;
        return format!("reference={}&project={}", of.matching, of.project);
    }
    if path == "projects/answer-join" {
        let comes = house.third_state().await;
        let shown = Visibility::REQUEST;
        let of = house.cohort(&house.requester, (&comes, shown)).await;
        let pair = (&of.matching, &of.project);
        let join = ask_to_join(house, &comes, pair).await.unwrap();
        return format!("reference={}&join={join}&answer=yes", of.project);
    }
    let reference = match path {
        _ if seen == "masked" => under_no_name(house).await,
        "projects/confirm-start" => house.project().await,
        _ => house.active_project().await,
    };
    let rest = match path {
        "projects/confirm-start" => "&starts_on=2027-02-01".to_owned(),
        "projects/propose-end" => "&proposal=0&ends_on=2027-09-01&note=Rain".to_owned(),
        "projects/answer-end" => {
            let until = (day(2027, 9, 1), 0);
            propose_end(house, &house.requester, &reference, until, "Rain")
                .await
                .unwrap();
            format!("&proposal=1&answer={named}&note=Agreed.")
        }
        "projects/set-milestone" => "&title=First+course+held&planned_on=2027-05-01".to_owned(),
        "projects/add-update" => "&text=Rooms+are+booked.&language=en".to_owned(),
        "projects/reach-milestone" => {
            let milestone = milestone(house, &reference).await;
            format!("&milestone={milestone}&reached_on=2026-11-23")
        }
        "projects/move-milestone" => {
            let milestone = milestone(house, &reference).await;
            format!("&milestone={milestone}&planned_on=2027-06-01&note=Rain")
        }
        "projects/give-feedback" => {
            finalised(house, &reference).await;
            "&as_agreed=yes&on_time=yes&in_language=yes&people_there=yes".to_owned()
        }
        "projects/answer-follow-up" => {
            let follow_up = follow_up(house, &reference).await;
            format!("&follow_up={follow_up}&in_use=yes&still_there=yes&passed_on=no")
        }
        "projects/add-entry" => format!("&kind=partner&{PARTNER}"),
        "projects/amend-entry" | "projects/withdraw-entry" => {
            format!("&entry={}&target=30", indicator(house, &reference).await)
        }
        _ => format!("&act={named}&note=The+rooms+are+flooded."),
    };
    format!("reference={reference}{rest}")
}

/// A project under way of a State that keeps its name back.
async fn under_no_name(house: &House) -> Reference {
    let (request, offer) = masked(house).await;
    let pair = (&request, &offer);
    let agreed = propose(house, &house.requester, pair, Proposer::Requester)
        .await
        .unwrap();
    house.agree(&agreed).await;
    let project = open_project(house, &house.requester, &agreed)
        .await
        .unwrap();
    house.start(&project).await;
    project
}

/// What is typed of a partner.
const PARTNER: &str = "title=Example+Fund&partner_role=funding";

async fn milestone(house: &House, project: &Reference) -> MilestoneId {
    let planned = day(2027, 5, 1);
    let set = set_milestone(
        house,
        &house.requester,
        project,
        "First course held",
        planned,
    );
    set.await.unwrap()
}

/// A result that stands in a project's record.
async fn indicator(house: &House, project: &Reference) -> EntryId {
    let typed = RawEntry {
        title: "People trained".into(),
        result_kind: "output".into(),
        unit: "people".into(),
        baseline: "0".into(),
        target: "20".into(),
        ..RawEntry::default()
    };
    let added = add_entry(
        house,
        &house.requester,
        project,
        EntryKind::Indicator,
        &typed,
    );
    added.await.unwrap()
}

async fn finalised(house: &House, project: &Reference) {
    let act = ProjectAct::Finalise;
    step_project(house, &house.provider, project, act, None)
        .await
        .unwrap();
}

/// The first question about a project, on the day on which it is asked.
async fn follow_up(house: &House, project: &Reference) -> FollowUpId {
    finalised(house, project).await;
    let (act, note) = (ProjectAct::Close, Some("All ten can."));
    step_project(house, &house.requester, project, act, note)
        .await
        .unwrap();
    house.t.clock.advance(TimeDelta::days(100));
    let view = project_page(house, &house.requester, project)
        .await
        .unwrap();
    view.aftermath.follow_ups.first().unwrap().id
}
