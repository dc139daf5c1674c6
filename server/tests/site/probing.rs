//! Probing: whatever a provider files, asks and tries, it is answered the same whoever asks under a
//! mask and whatever stands in fields, drafts and closed requests that it may not see.
//!
//! Two houses that differ in hidden values alone are asked the same, and every answer is compared:
//! status, headers and page, without nonces and the time of day.

use app::routes::SHOWN_RECORDS;
use backend::testing::samples::{because, day, english, object, offer, request, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::records::{NewRecord, Submission, create_record, step_request, submit};
use domain::lifecycle::RequestAct;
use domain::mask::Mask;
use domain::organisation::Role;
use domain::policy::Viewer;
use domain::record::RawRecord;
use domain::reference::Reference;
use domain::visibility::{Circle, Detail, Visibility};
use domain::vocabulary::StateCode;
use http::StatusCode;
use serde_json::json;

use crate::support::TestSite;
use crate::unseen::Told;

/// What is hidden, in one of two ways.
struct Hidden {
    /// Which of the States that a mask describes alike.
    asker: usize,
    amount: u64,
    seats: u64,
    days: (&'static str, &'static str),
    word: &'static str,
    theme: &'static str,
    modality: &'static str,
}

const ONE: Hidden = Hidden {
    asker: 0,
    amount: 5_000,
    seats: 3,
    days: ("2027-02-01", "2027-03-31"),
    word: "aardvark",
    theme: "T04.1",
    modality: "training_course",
};
const OTHER: Hidden = Hidden {
    asker: 1,
    amount: 9_000_000,
    seats: 4_000,
    days: ("2030-02-01", "2030-03-31"),
    word: "zebra",
    theme: "T09.1",
    modality: "equipment",
};

/// A choice among the first so many, from a seed: the same in both houses.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        let (times, plus) = (6_364_136_223_846_793_005, 1_442_695_040_888_963_407);
        self.0 = self.0.wrapping_mul(times).wrapping_add(plus);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        all.get(self.below(all.len())).unwrap().clone()
    }
}

/// A house with hidden values, a site around it, and who asks.
struct Probed {
    house: House,
    site: TestSite,
    requests: Vec<Reference>,
    offers: Vec<Reference>,
    cookies: Vec<String>,
}

impl Probed {
    async fn with(hidden: &Hidden) -> Self {
        let house = House::new(Engine::Sqlite).await;
        house.other_provider().await;
        let mut requests = fields(&house, hidden).await;
        requests.extend(states(&house, hidden).await);
        requests.push(masked(&house, hidden).await);
        let site = TestSite::new((*house).clone(), "");
        let mut cookies = vec![String::new()];
        for who in ["provider", "other.provider"] {
            cookies.push(site.cookie_of(&format!("{who}@demo.example")).await);
        }
        Self {
            house,
            site,
            requests,
            offers: Vec::new(),
            cookies,
        }
    }

    /// Files an offer whose coverage, modality, size and time are chosen.
    async fn file(&mut self, dice: &mut Dice) {
        let coverage = dice.one_of(&["001", "054", "009", "XAV", "XAA", "XAB", "XAC", "XAD"]);
        let typed = with(offer(), "coverage", json!([coverage]));
        let theme = dice.one_of(&[ONE.theme, OTHER.theme, "T04.2"]);
        let typed = with(typed, "themes", json!([theme]));
        let modality = dice.one_of(&[ONE.modality, OTHER.modality, "workshop"]);
        let typed = with(typed, "modalities", json!([modality]));
        let seats = dice.one_of(&[1, 3, 500, 5_000]);
        let typed = with(typed, "seats_left", json!(seats));
        let amount = dice.one_of(&[1, 5_000, 50_000_000]);
        let typed = with(typed, "amount_usd_left", json!(amount));
        let days = dice.one_of(&[ONE.days, OTHER.days]);
        let window = json!({"start": days.0, "end": days.1});
        let open = Visibility {
            budget: Circle::Public,
            ..Visibility::OFFER
        };
        let typed = with(typed, "window", window);
        self.offers
            .push(self.house.published(OFFER, &typed, open).await);
    }

    /// Everything that is asked by reading.
    fn addresses(&self) -> Vec<String> {
        let mut all: Vec<String> = [
            "/",
            "/fr/",
            "/coverage",
            "/coverage?count=unmet",
            "/coverage?count=offers",
            "/requests",
            "/offers",
            "/matches",
            "/projects",
            "/method",
            SHOWN_RECORDS,
        ]
        .map(str::to_owned)
        .into();
        let narrowed = [
            "q=aardvark",
            "q=zebra",
            "q=team",
            "show=all",
            "show=own",
            "sort=title",
            "sort=closing",
            "theme=T04",
            "theme=T09.1",
            "modality=equipment",
            "region=054",
            "region=009",
            "language=en",
            "status=published",
            "page=2",
        ];
        all.extend(narrowed.map(|query| format!("/requests?{query}")));
        for request in &self.requests {
            all.extend(
                ["", "/edit", "/matches", "/why", "?as=party"]
                    .map(|end| format!("/requests/{request}{end}")),
            );
        }
        for offer in &self.offers {
            all.extend(
                ["", "/matches", "/matches?page=2", "/why"]
                    .map(|end| format!("/offers/{offer}{end}")),
            );
        }
        all
    }

    /// Everything that is asked by trying to put an offer and a request together.
    fn tries(&self, dice: &mut Dice) -> Vec<String> {
        let offer = dice.one_of(&self.offers);
        let each = self
            .requests
            .iter()
            .map(|request| format!("request={request}&offer={offer}&proposer=provider&from=offer"));
        each.collect()
    }

    async fn read(&self, address: &str, cookie: usize) -> Told {
        let headers = [("cookie", self.cookies.get(cookie).unwrap().as_str())];
        let answer = self.site.get(address, &headers).await;
        assert_ne!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        Told::by(answer, "no reference is left out").await
    }

    async fn tried(&self, form: &str, cookie: usize) -> Told {
        let path = "/api/matches/propose";
        let cookie = self.cookies.get(cookie).unwrap();
        let answer = self.site.post(path, cookie, form.to_owned()).await;
        Told::by(answer, "no reference is left out").await
    }
}

/// Open requests that the provider sees, each with something that it does not.
async fn fields(house: &House, hidden: &Hidden) -> Vec<Reference> {
    let window = json!({"start": hidden.days.0, "end": hidden.days.1});
    let of = [
        (Detail::Budget, json!(hidden.amount)),
        (Detail::Seats, json!(hidden.seats)),
        (Detail::Window, window),
        (Detail::Background, json!(hidden.word)),
        (Detail::UnderWay, json!(hidden.word)),
        (
            Detail::Norms,
            json!([if hidden.asker == 0 { "a" } else { "b" }]),
        ),
    ];
    let mut made = Vec::new();
    for (detail, value) in of {
        for circle in [
            Circle::OwnOrganisation,
            Circle::Reviewers,
            Circle::MatchParties,
            Circle::States,
        ] {
            let field = detail.field(REQUEST).unwrap();
            let typed = with(request(), field, value.clone());
            let who = Visibility::REQUEST.with(detail, Some(circle));
            made.push(house.published(REQUEST, &typed, who).await);
        }
    }
    made
}

/// All that a request says, in one of two ways.
fn said(hidden: &Hidden) -> RawRecord {
    let changed = object(json!({
        "title": format!("About a {}", hidden.word),
        "themes": [{"code": hidden.theme, "share": 100}],
        "modalities_wanted": [hidden.modality],
        "seats": hidden.seats, "amount_usd": hidden.amount,
        "window": {"start": hidden.days.0, "end": hidden.days.1},
    }));
    changed
        .into_iter()
        .fold(request(), |typed, (name, value)| with(typed, &name, value))
}

/// Requests of which the provider sees nothing: not handed in, not open yet, closed, shown to fewer.
async fn states(house: &House, hidden: &Hidden) -> Vec<Reference> {
    let all = Visibility {
        record: Circle::Public,
        budget: Circle::Public,
        ..Visibility::REQUEST
    };
    let states = Visibility {
        record: Circle::States,
        ..all
    };
    let typed = said(hidden);
    let closed = house.published(REQUEST, &typed, all).await;
    step_request(
        house,
        &house.requester,
        &closed,
        RequestAct::Withdraw,
        because("mistake"),
    )
    .await
    .unwrap();
    vec![
        closed,
        house.submitted(REQUEST, &typed, all).await,
        house.published(REQUEST, &typed, states).await,
    ]
}

/// A request under a mask, of one of the States that the mask describes alike.
async fn masked(house: &House, hidden: &Hidden) -> Reference {
    let class = Mask::of(StateCode::XAV, day(2026, 11, 25));
    let others = class
        .states()
        .iter()
        .filter(|state| **state != StateCode::XAV);
    let asker = *others
        .copied()
        .collect::<Vec<_>>()
        .get(hidden.asker)
        .unwrap();
    let office = house.t.organisation(Some(asker), None).await;
    let author: Viewer = house
        .t
        .member("masked@demo.example", Role::FocalPoint, office)
        .await;
    let new = NewRecord {
        kind: REQUEST,
        organisation: office,
        language: english(),
    };
    let reference = create_record(house, &author, new).await.unwrap();
    let visibility = Visibility {
        record: Circle::Public,
        budget: Circle::Public,
        masked: true,
        ..Visibility::REQUEST
    };
    let submission = Submission {
        kind: REQUEST,
        reference: &reference,
        typed: &said(hidden),
        revision: 0,
        visibility,
        form: None,
    };
    submit(house, &author, submission).await.unwrap();
    house.pass(REQUEST, &reference).await.unwrap();
    reference
}

#[tokio::test]
async fn a_prober_is_answered_the_same_whatever_is_hidden() {
    for seed in [1, 2] {
        let [mut one, mut other] = [Probed::with(&ONE).await, Probed::with(&OTHER).await];
        let [mut dice, mut same] = [Dice(seed), Dice(seed)];
        for round in 0..4 {
            one.file(&mut dice).await;
            other.file(&mut same).await;
            for cookie in 0..one.cookies.len() {
                for (address, again) in one.addresses().iter().zip(other.addresses()) {
                    assert_eq!(*address, again, "what there is goes by the same names");
                    let [told, otherwise] = [
                        one.read(address, cookie).await,
                        other.read(address, cookie).await,
                    ];
                    assert!(
                        told == otherwise,
                        "round {round}: {address} as {cookie}: {}",
                        told.differs(&otherwise)
                    );
                }
            }
            for (form, again) in one.tries(&mut dice).iter().zip(other.tries(&mut same)) {
                let [told, otherwise] = [one.tried(form, 2).await, other.tried(&again, 2).await];
                assert!(told == otherwise, "{form}: {}", told.differs(&otherwise));
            }
        }
        let form = one.tries(&mut dice).remove(0);
        let again = other.tries(&mut same).remove(0);
        assert_eq!(one.tried(&form, 1).await, other.tried(&again, 1).await);
    }
}

/// The comparison itself: what is not hidden is told apart.
#[tokio::test]
async fn what_is_open_is_answered_as_it_is() {
    let [one, other] = [
        House::new(Engine::Sqlite).await,
        House::new(Engine::Sqlite).await,
    ];
    let mut answers = Vec::new();
    for (house, hidden) in [(&one, &ONE), (&other, &OTHER)] {
        let shown = Visibility {
            budget: Circle::Public,
            ..Visibility::REQUEST
        };
        house.published(REQUEST, &said(hidden), shown).await;
        let site = TestSite::new((**house).clone(), "");
        let cookie = site.cookie_of("provider@demo.example").await;
        let answer = site.get("/requests", &[("cookie", &cookie)]).await;
        answers.push(Told::by(answer, "no reference is left out").await);
    }
    assert_ne!(answers.first(), answers.last());
}
