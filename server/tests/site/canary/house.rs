//! A house in which every text and every number of everything stands nowhere else.

use backend::testing::samples::{english, offer, request, with};
use backend::testing::{Engine, OFFER, REQUEST, TestBackend};
use backend::use_cases::records::{
    NewRecord, Reasoned, Submission, create_record, save_draft, step_offer, step_request, submit,
};
use backend::use_cases::{
    NewAccount, NewOrganisation, create_account, create_organisation, give_membership,
};
use backend::{auth, event_log::Actor, queries::edit_page};
use domain::id::OrganisationId;
use domain::lifecycle::{OfferAct, RequestAct};
use domain::organisation::Role;
use domain::policy::{Field, Viewer};
use domain::record::{RawRecord, RecordKind};
use domain::reference::Reference;
use domain::visibility::{Circle, Detail, OwnCircles, Visibility};
use domain::vocabulary::{ProviderType, StateCode, World};
use serde_json::json;

use super::tokens::{Because, Kind, Tokens};

/// Somebody who can sign in.
pub struct Person {
    pub name: &'static str,
    pub viewer: Viewer,
    pub organisation: OrganisationId,
    pub email: String,
    pub password: String,
}

/// Everybody and everything.
pub struct CanaryHouse {
    pub t: TestBackend,
    pub tokens: Tokens,
    pub people: Vec<Person>,
    pub references: Vec<Reference>,
}

/// The texts and numbers of a request, and of an offer, that readers of the record see.
const REQUEST_TEXTS: &[&str] = &[
    "title",
    "need",
    "background",
    "already_under_way",
    "own_contribution",
];
const OFFER_TEXTS: &[&str] = &["title", "description", "conditions"];

impl CanaryHouse {
    /// Everybody, and nothing yet.
    pub async fn new() -> Self {
        let t = TestBackend::in_world(Engine::Sqlite, World::Demonstration).await;
        let mut house = Self {
            t,
            tokens: Tokens::default(),
            people: Vec::new(),
            references: Vec::new(),
        };
        let (private, ngo) = (Some(ProviderType::Private), Some(ProviderType::Ngo));
        let office = house.organisation(Some(StateCode::XAV), None).await;
        let company = house.organisation(None, private).await;
        let secretariat = house.organisation(None, None).await;
        let forum = house.organisation(None, None).await;
        let other_office = house.organisation(Some(StateCode::XAF), None).await;
        let charity = house.organisation(None, ngo).await;
        for (name, roles) in [
            ("observer", vec![(forum, Role::Observer)]),
            ("requester", vec![(office, Role::FocalPoint)]),
            ("other State", vec![(other_office, Role::FocalPoint)]),
            ("provider", vec![(company, Role::ProviderEditor)]),
            ("other provider", vec![(charity, Role::ProviderEditor)]),
            ("reviewer", vec![(secretariat, Role::Reviewer)]),
            (
                "interested reviewer",
                vec![(secretariat, Role::Reviewer), (office, Role::Observer)],
            ),
        ] {
            house.person(name, &roles).await;
        }
        house
    }

    /// Somebody, by what they are called here.
    pub fn who(&self, name: &str) -> &Person {
        self.people.iter().find(|one| one.name == name).unwrap()
    }

    async fn organisation(
        &mut self,
        state: Option<StateCode>,
        provider_type: Option<ProviderType>,
    ) -> OrganisationId {
        let name = self.tokens.word();
        let new = NewOrganisation {
            name: &name,
            language: english(),
            state,
            provider_type,
        };
        let id = create_organisation(&self.t, Actor::System, new)
            .await
            .unwrap();
        let of = |what| format!("{what} of organisation {id}");
        let own = || vec![Because::BelongsTo(id), Because::ManagesOrganisations];
        self.tokens.plant(Kind::Word, &name, of("name"), own());
        self.tokens
            .plant(Kind::Name, &id.to_string(), of("id"), own());
        id
    }

    async fn person(&mut self, name: &'static str, roles: &[(OrganisationId, Role)]) {
        let [called, address, password] = [0; 3].map(|_| self.tokens.word());
        let email = format!("{address}@demo.example");
        let password = format!("correct horse {password}");
        let new = NewAccount {
            email: &email,
            name: &called,
            language: english(),
            password: &password,
        };
        let id = create_account(&self.t, Actor::System, new).await.unwrap();
        for (organisation, role) in roles {
            give_membership(&self.t, Actor::System, id, *organisation, *role)
                .await
                .unwrap();
            if *role == Role::FocalPoint {
                self.t.mandate(id, *organisation).await;
            }
        }
        let of = |what| format!("{what} of {name}");
        let of_members = roles.iter().map(|(of, _)| Because::ReadsMembers(*of));
        let readers: Vec<Because> = of_members.chain([Because::Is(id)]).collect();
        let own = || readers.clone();
        self.tokens.plant(Kind::Word, &called, of("name"), own());
        self.tokens
            .plant(Kind::Word, &address, of("address"), own());
        let secret = password.rsplit(' ').next().unwrap();
        self.tokens
            .plant(Kind::Word, secret, of("password"), Vec::new());
        self.tokens
            .plant(Kind::Name, &id.to_string(), of("id"), own());
        let viewer = auth::viewer(&self.t, id).await.unwrap();
        let organisation = roles.last().unwrap().0;
        self.people.push(Person {
            name,
            viewer,
            organisation,
            email,
            password,
        });
    }

    /// A record of somebody's without a word in it.
    pub async fn begun(&mut self, kind: RecordKind, by: &str) -> Reference {
        let author = self.who(by);
        let new = NewRecord {
            kind,
            organisation: author.organisation,
            language: english(),
        };
        let organisation = author.organisation;
        let reference = create_record(&self.t, &author.viewer, new).await.unwrap();
        self.named(&reference).await;
        let sees = Because::Sees(reference.clone(), Field::Record);
        self.also(&format!("name of organisation {organisation}"), &sees);
        for what in ["name", "address"] {
            let contact = Because::Sees(reference.clone(), Field::Contact);
            self.also(&format!("{what} of {by}"), &contact);
        }
        reference
    }

    /// Remembers what has a reference, by which it can be asked for and spoken of.
    pub async fn named(&mut self, reference: &Reference) {
        use backend::testing::TestSubject;
        let id = TestSubject::of(&self.t, reference).await.id();
        self.references.push(reference.clone());
        for (what, text) in [("reference", reference.to_string()), ("id", id.to_string())] {
            let sees = vec![Because::Sees(reference.clone(), Field::Record)];
            self.tokens
                .plant(Kind::Name, &text, format!("{what} of {reference}"), sees);
        }
    }

    /// Gives the readers of what is planted one more reason.
    pub fn also(&mut self, fills: &str, because: &Because) {
        let planted = self
            .tokens
            .all
            .iter_mut()
            .filter(|token| token.fills == fills);
        planted.for_each(|token| token.readers.push(because.clone()));
    }

    /// A record without a fault, each of whose texts and numbers is its own.
    pub fn typed(
        &mut self,
        kind: RecordKind,
        of: &str,
        reads: impl Fn(Field) -> Because,
    ) -> RawRecord {
        let readers = |name| {
            let detail = Detail::of_field(kind, name);
            vec![reads(detail.map_or(Field::Record, Field::Detail))]
        };
        let (mut typed, texts, seats, amount) = match kind {
            RecordKind::Request => (request(), REQUEST_TEXTS, "seats", "amount_usd"),
            RecordKind::Offer => (offer(), OFFER_TEXTS, "seats_left", "amount_usd_left"),
        };
        if kind == OFFER {
            typed = with(typed, "coverage", json!(["XAV", "XAF"]));
        }
        for name in texts {
            let word = self.tokens.word();
            typed = with(typed, name, json!(format!("All of it {word}")));
            let fills = format!("{name} of {of}");
            self.tokens.plant(Kind::Word, &word, fills, readers(name));
        }
        // Shorter numbers, such as days and how many matches, stand on pages by chance.
        let numbers = [
            (seats, 600_000..1_000_000),
            (amount, 600_000_000_000..1_000_000_000_000),
        ];
        for (name, bounds) in numbers {
            let number = self.tokens.number(bounds);
            typed = with(typed, name, json!(number));
            let fills = format!("{name} of {of}");
            self.tokens
                .plant(Kind::Number, &number.to_string(), fills, readers(name));
        }
        typed
    }

    /// A record that waits for a reviewer.
    pub async fn submitted(&mut self, kind: RecordKind, by: &str, who: Visibility) -> Reference {
        let reference = self.begun(kind, by).await;
        let reads = |field| Because::Sees(reference.clone(), field);
        let typed = self.typed(kind, reference.as_str(), reads);
        self.hand_in(kind, &reference, by, (&typed, who)).await;
        reference
    }

    async fn hand_in(
        &self,
        kind: RecordKind,
        reference: &Reference,
        by: &str,
        (typed, visibility): (&RawRecord, Visibility),
    ) {
        let author = &self.who(by).viewer;
        let opened = edit_page(&self.t, author, kind, reference).await.unwrap();
        let submission = Submission {
            kind,
            reference,
            typed,
            revision: opened.revision,
            visibility,
            form: None,
        };
        submit(&self.t, author, submission).await.unwrap();
    }

    /// An open record.
    pub async fn published(&mut self, kind: RecordKind, by: &str, who: Visibility) -> Reference {
        let reference = self.submitted(kind, by, who).await;
        self.step(
            kind,
            &reference,
            "reviewer",
            (RequestAct::Authenticate, OfferAct::Verify),
            Reasoned::default(),
        )
        .await;
        let secretariat = self.who("reviewer").organisation;
        let reads = Because::ReadsHistory(reference.clone());
        self.also(&format!("name of organisation {secretariat}"), &reads);
        reference
    }

    /// Takes a step in the life of a record.
    pub async fn step(
        &self,
        kind: RecordKind,
        reference: &Reference,
        by: &str,
        (request, offer): (RequestAct, OfferAct),
        why: Reasoned<'_>,
    ) {
        let viewer = &self.who(by).viewer;
        let taken = match kind {
            RecordKind::Request => step_request(&self.t, viewer, reference, request, why).await,
            RecordKind::Offer => step_offer(&self.t, viewer, reference, offer, why).await,
        };
        taken.unwrap();
    }

    /// A step with a note, which the readers of the record's history read.
    pub async fn noted(
        &mut self,
        kind: RecordKind,
        reference: &Reference,
        by: &str,
        (acts, reason): ((RequestAct, OfferAct), &str),
    ) {
        let note = self.tokens.word();
        let why = Reasoned {
            reason: Some(reason),
            note: Some(&note),
        };
        self.step(kind, reference, by, acts, why).await;
        let author = self.who(by).viewer.account().unwrap();
        let reads = vec![
            Because::ReadsHistory(reference.clone()),
            Because::Is(author),
        ];
        self.tokens
            .plant(Kind::Word, &note, format!("note on {reference}"), reads);
    }

    /// Types over a record; whoever typed over something older has it set aside.
    pub async fn type_over(&mut self, kind: RecordKind, reference: &Reference, by: &str) {
        let author = self.who(by).viewer.clone();
        let own = Because::Is(author.account().unwrap());
        let edits = Because::Edits(reference.clone());
        let revision = edit_page(&self.t, &author, kind, reference)
            .await
            .unwrap()
            .revision;
        for (of, readers) in [("draft over", edits), ("set aside of", own)] {
            let reads = |_| readers.clone();
            let typed = self.typed(kind, &format!("{of} {reference}"), reads);
            let submission = Submission {
                kind,
                reference,
                typed: &typed,
                revision,
                visibility: Visibility::REQUEST,
                form: None,
            };
            // The second is over an older revision: that is refused, and kept beside.
            let _ = save_draft(&self.t, &author, submission).await;
        }
    }
}

/// A record's circle and its money's.
pub const fn shown(record: Circle, budget: Circle) -> Visibility {
    Visibility {
        record,
        contact: Circle::MatchParties,
        budget,
        masked: false,
        own: OwnCircles::NONE,
    }
}

/// Both kinds of record, with who writes them.
pub const KINDS: [(RecordKind, &str, &str); 2] = [
    (REQUEST, "requester", "other State"),
    (OFFER, "provider", "other provider"),
];
