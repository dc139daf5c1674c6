//! What stands in the house: records in every circle and state, matches and projects of all ways.

use backend::testing::samples::{day, english};
use backend::testing::{OFFER, REQUEST};
use backend::use_cases::matches::{
    Proposer, accept, decline, dismiss, endorse, open_project, propose,
};
use backend::use_cases::projects::{
    add_entry, add_update, confirm_start, set_milestone, step_project,
};
use backend::use_cases::records::Reasoned;
use domain::lifecycle::{OfferAct, ProjectAct, RequestAct};
use domain::policy::{Field, Side, Viewer};
use domain::project::{EntryKind, RawEntry};
use domain::reference::Reference;
use domain::visibility::{Circle, Detail, Visibility};

use super::house::{CanaryHouse, KINDS, shown};
use super::tokens::{Because, Kind};

/// Everybody, with everything.
pub async fn filled() -> CanaryHouse {
    let mut house = CanaryHouse::new().await;
    circles(&mut house).await;
    details(&mut house).await;
    states(&mut house).await;
    matches(&mut house).await;
    house
}

/// Open records in every circle, and such that show their money in every circle.
async fn circles(house: &mut CanaryHouse) {
    for (kind, author, other) in KINDS {
        for circle in Circle::ALL {
            // What is handed in is the reviewers' to see, at least.
            let record = circle.max(Circle::Reviewers);
            house.published(kind, author, shown(record, circle)).await;
        }
        for budget in Circle::ALL {
            let who = shown(Circle::Public, budget);
            house.published(kind, other, who).await;
        }
    }
}

/// Open records each of whose fields that may be shown to fewer is shown to one circle.
async fn details(house: &mut CanaryHouse) {
    for (kind, author, _) in KINDS {
        for circle in Circle::ALL {
            let narrow = |who: Visibility, detail| who.with(detail, Some(circle));
            let all = shown(Circle::Public, circle);
            let who = Detail::of(kind).fold(all, narrow);
            house.published(kind, author, who).await;
        }
    }
}

/// Records in all states, each with the widest circle: it is the state that hides them.
async fn states(house: &mut CanaryHouse) {
    const ALL: Visibility = shown(Circle::Public, Circle::Public);
    for (kind, author, other) in KINDS {
        let draft = house.begun(kind, other).await;
        house.type_over(kind, &draft, other).await;
        house.submitted(kind, other, ALL).await;
        let returned = house.submitted(kind, author, ALL).await;
        let back = (RequestAct::AskClarification, OfferAct::Return);
        house
            .noted(kind, &returned, "reviewer", (back, "unclear"))
            .await;
        let withdrawn = house.published(kind, author, ALL).await;
        let act = (RequestAct::Withdraw, OfferAct::Withdraw);
        house
            .noted(kind, &withdrawn, author, (act, "mistake"))
            .await;
        let changed = house.published(kind, author, ALL).await;
        house.type_over(kind, &changed, author).await;
    }
    let paused = house.published(OFFER, "provider", ALL).await;
    let act = (RequestAct::Withdraw, OfferAct::Pause);
    house
        .step(OFFER, &paused, "provider", act, Reasoned::default())
        .await;
}

/// A pair of sides, by what they are called.
type Sides = (&'static str, &'static str);
const OURS: Sides = ("requester", "provider");
const OTHERS: Sides = ("other State", "other provider");

/// Matches as far as each can come.
async fn matches(house: &mut CanaryHouse) {
    let parties = shown(Circle::MatchParties, Circle::MatchParties);
    let silent = Visibility {
        contact: Circle::OwnOrganisation,
        ..Visibility::OFFER
    };
    let usual = (Visibility::REQUEST, Visibility::OFFER);

    proposed(
        house,
        OURS,
        (parties, Visibility::OFFER),
        Proposer::Requester,
    )
    .await;
    proposed(house, OURS, usual, Proposer::Provider).await;
    proposed(house, OURS, usual, Proposer::Reviewer).await;
    let offered = proposed(house, OURS, (parties, parties), Proposer::Reviewer).await;
    endorse_with_note(house, &offered).await;
    agreed(house, OURS, (parties, Visibility::OFFER)).await;
    agreed(house, OURS, (Visibility::REQUEST, silent)).await;
    agreed(house, OTHERS, usual).await;

    let declined = proposed(house, OURS, usual, Proposer::Requester).await;
    endorse_with_note(house, &declined).await;
    let note = note(house, &declined);
    let why = Reasoned {
        reason: Some("other"),
        note: Some(&note),
    };
    let provider = &house.who("provider").viewer;
    decline(&house.t, provider, &declined, Side::Provider, why)
        .await
        .unwrap();

    let dismissed = proposed(house, OURS, usual, Proposer::Requester).await;
    let note = self::note(house, &dismissed);
    let why = Reasoned {
        reason: Some("duplicate"),
        note: Some(&note),
    };
    let reviewer = &house.who("reviewer").viewer;
    dismiss(&house.t, reviewer, &dismissed, why).await.unwrap();

    project(house, OURS, usual).await;
    project(house, OTHERS, (parties, Visibility::OFFER)).await;
}

async fn proposed(
    house: &mut CanaryHouse,
    (requester, provider): Sides,
    (asked, given): (Visibility, Visibility),
    proposer: Proposer,
) -> Reference {
    let request = house.published(REQUEST, requester, asked).await;
    let offer = house.published(OFFER, provider, given).await;
    let by = match proposer.side() {
        Some(Side::Requester) => requester,
        Some(Side::Provider) => provider,
        None => "reviewer",
    };
    let by = &house.who(by).viewer;
    let reference = propose(&house.t, by, (&request, &offer), proposer)
        .await
        .unwrap();
    house.named(&reference).await;
    knows_of_both(house, &reference, [&request, &offer]);
    contacts(house, &reference, (requester, provider));
    reference
}

/// Whoever sees a match, or a project, knows what it is about and whose that is.
fn knows_of_both(house: &mut CanaryHouse, reference: &Reference, records: [&Reference; 2]) {
    let sees = Because::Sees(reference.clone(), Field::Record);
    for record in records {
        for what in ["title", "reference"] {
            house.also(&format!("{what} of {record}"), &sees);
        }
    }
}

/// Those on whose behalf something was done are named in its history; who speaks for a side is told
/// to the other where that side's record lets them.
fn contacts(house: &mut CanaryHouse, reference: &Reference, (requester, provider): Sides) {
    let sees = Because::Sees(reference.clone(), Field::Record);
    for who in [requester, provider, "reviewer"] {
        let organisation = house.who(who).organisation;
        house.also(&format!("name of organisation {organisation}"), &sees);
    }
    if !reference.as_str().starts_with('M') {
        return;
    }
    for (side, who) in [(Side::Requester, requester), (Side::Provider, provider)] {
        let given = Because::IsGivenContact(reference.clone(), side);
        for what in ["name", "address"] {
            house.also(&format!("{what} of {who}"), &given);
        }
    }
}

/// A word of a note that readers of something find in its history.
fn note(house: &mut CanaryHouse, on: &Reference) -> String {
    let note = house.tokens.word();
    let sees = vec![Because::Sees(on.clone(), Field::Record)];
    house
        .tokens
        .plant(Kind::Word, &note, format!("note on {on}"), sees);
    note
}

async fn endorse_with_note(house: &mut CanaryHouse, reference: &Reference) {
    let note = note(house, reference);
    let reviewer = &house.who("reviewer").viewer;
    endorse(&house.t, reviewer, reference, Some(&note))
        .await
        .unwrap();
}

async fn agreed(
    house: &mut CanaryHouse,
    (requester, provider): Sides,
    who: (Visibility, Visibility),
) -> Reference {
    let sides = (requester, provider);
    let reference = proposed(house, sides, who, Proposer::Requester).await;
    endorse_with_note(house, &reference).await;
    let provider = &house.who(provider).viewer;
    accept(&house.t, provider, &reference, Side::Provider)
        .await
        .unwrap();
    reference
}

/// A project under way, with a milestone, a note of progress, and a note why it rests.
async fn project(house: &mut CanaryHouse, sides: Sides, who: (Visibility, Visibility)) {
    let origin = agreed(house, sides, who).await;
    let [requester, provider] = [sides.0, sides.1].map(|one| house.who(one).viewer.clone());
    let project = open_project(&house.t, &requester, &origin).await.unwrap();
    house.named(&project).await;
    let records: Vec<Reference> = house
        .references
        .iter()
        .rev()
        .skip(2)
        .take(2)
        .cloned()
        .collect();
    let [offer, request] = records.as_slice() else {
        panic!("two records")
    };
    knows_of_both(house, &project, [request, offer]);
    contacts(house, &project, sides);
    for one in [&requester, &provider] {
        confirm_start(&house.t, one, &project, day(2027, 3, 1))
            .await
            .unwrap();
    }
    let sees = || vec![Because::Sees(project.clone(), Field::Record)];
    let [milestone, update, rest] = [0; 3].map(|_| house.tokens.word());
    let fills = |what| format!("{what} of {project}");
    house
        .tokens
        .plant(Kind::Word, &milestone, fills("milestone"), sees());
    house
        .tokens
        .plant(Kind::Word, &update, fills("update"), sees());
    let reads = vec![Because::ReadsHistory(project.clone())];
    house.tokens.plant(Kind::Word, &rest, fills("note"), reads);
    set_milestone(&house.t, &requester, &project, &milestone, day(2027, 5, 1))
        .await
        .unwrap();
    add_update(&house.t, &provider, &project, &update, english())
        .await
        .unwrap();
    entries(house, &project, &provider).await;
    step_project(
        &house.t,
        &requester,
        &project,
        ProjectAct::Hold,
        Some(&rest),
    )
    .await
    .unwrap();
}

/// Something of each kind in a project's record, and a paper for each circle that may have one.
async fn entries(house: &mut CanaryHouse, project: &Reference, by: &Viewer) {
    let sees = |field| vec![Because::Sees(project.clone(), field)];
    let record = || sees(Field::Record);
    let titled = |house: &mut CanaryHouse, what: &str, readers| {
        let title = house.tokens.word();
        let fills = format!("{what} of {project}");
        house.tokens.plant(Kind::Word, &title, fills, readers);
        title
    };
    let partner = RawEntry {
        title: titled(house, "partner", record()),
        partner_role: "funding".into(),
        ..RawEntry::default()
    };
    let activity = RawEntry {
        title: titled(house, "activity", record()),
        modality: "workshop".into(),
        audience: "legal".into(),
        delivery: "in_person".into(),
        place: titled(house, "place", record()),
        starts_on: "2027-03-08".into(),
        ends_on: "2027-03-09".into(),
        ..RawEntry::default()
    };
    let indicator = RawEntry {
        title: titled(house, "indicator", record()),
        result_kind: "output".into(),
        unit: titled(house, "unit", record()),
        baseline: "0".into(),
        target: "1".into(),
        ..RawEntry::default()
    };
    let money = || sees(Field::Detail(Detail::Budget));
    let amount = house.tokens.number(700_000_000..800_000_000).to_string();
    let fills = format!("amount of {project}");
    house.tokens.plant(Kind::Number, &amount, fills, money());
    let spent = RawEntry {
        title: titled(house, "money", money()),
        money_kind: "spent".into(),
        amount,
        on: "2027-03-08".into(),
        ..RawEntry::default()
    };
    let mut all = vec![
        (EntryKind::Partner, partner),
        (EntryKind::Activity, activity),
        (EntryKind::Indicator, indicator),
        (EntryKind::Money, spent),
    ];
    for circle in Circle::ALL.into_iter().skip(2) {
        let within = || vec![Because::SeesWithin(project.clone(), circle)];
        let host = titled(house, "address of a paper", within());
        let paper = RawEntry {
            title: titled(house, "title of a paper", within()),
            address: format!("https://{host}.example/"),
            circle: circle.number().to_string(),
            ..RawEntry::default()
        };
        all.push((EntryKind::Document, paper));
    }
    for (kind, typed) in all {
        add_entry(&house.t, by, project, kind, &typed)
            .await
            .unwrap();
    }
}
