//! Drafts: what two people type at once, and what is left of it.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::queries::{DraftView, edit_page};
use backend::testing::{Engine, TestBackend};
use backend::use_cases::records::{
    DraftSaved, NewRecord, Submission, create_record, discard_draft, resolve_set_aside, save_draft,
    submit,
};
use chrono::TimeDelta;
use domain::organisation::Role;
use domain::policy::Viewer;
use domain::record::{RawRecord, RecordKind};
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::{LanguageTag, StateCode};
use rstest::rstest;
use serde_json::json;

const KIND: RecordKind = RecordKind::Request;

/// A request of Fiji's and two people who may write it.
struct Desk {
    t: TestBackend,
    reference: Reference,
    one: Viewer,
    other: Viewer,
}

impl Desk {
    async fn new(engine: Engine) -> Self {
        let t = TestBackend::new(engine).await;
        let state = t.organisation(Some(StateCode::FJI), None).await;
        let one = t.member("one@example.org", Role::FocalPoint, state).await;
        let other = t.member("other@example.org", Role::FocalPoint, state).await;
        let new = NewRecord {
            kind: KIND,
            organisation: state,
            language: LanguageTag::parse("en").unwrap(),
        };
        let reference = create_record(&t, &one, new).await.unwrap();
        Self {
            t,
            reference,
            one,
            other,
        }
    }

    fn typed<'a>(&'a self, typed: &'a RawRecord, revision: i32) -> Submission<'a> {
        Submission {
            kind: KIND,
            reference: &self.reference,
            typed,
            revision,
            visibility: Visibility {
                budget: Circle::States,
                ..Visibility::REQUEST
            },
            form: None,
        }
    }

    async fn save(
        &self,
        who: &Viewer,
        title: &str,
        revision: i32,
    ) -> Result<DraftSaved, BackendError> {
        save_draft(&self.t, who, self.typed(&called(title), revision)).await
    }

    async fn page(&self, who: &Viewer) -> DraftView {
        edit_page(&self.t, who, KIND, &self.reference)
            .await
            .unwrap()
    }
}

/// A request with nothing wrong but perhaps its title.
fn called(title: &str) -> RawRecord {
    let request = json!({
        "title": title, "need": "Twelve analysts handle incidents by 2027.",
        "themes": [{"code": "T04.1", "share": 100}], "modalities_wanted": ["workshop"],
        "audiences": ["technical"], "level_wanted": "basic", "languages": ["en"],
    });
    request.as_object().unwrap().clone()
}

fn title(typed: &RawRecord) -> &str {
    typed.get("title").unwrap().as_str().unwrap()
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_and_who_is_to_see_it_come_back(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let desk = Desk::new(engine).await;
    desk.save(&desk.one, "no", 0).await.unwrap();
    let page = desk.page(&desk.other).await;
    assert_eq!(title(&page.typed), "no");
    assert_eq!(page.visibility.budget, Circle::States);
    assert_eq!(page.revision, 1);
    assert_eq!(page.faults.len(), 1, "{:?}", page.faults);
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn an_older_form_overwrites_nothing_and_is_not_lost(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let desk = Desk::new(engine).await;
    desk.save(&desk.one, "first", 0).await.unwrap();
    for text in ["second", "third"] {
        let refused = desk.save(&desk.other, text, 0).await;
        assert!(
            matches!(refused, Err(BackendError::Stale { current_version: 1 })),
            "{refused:?}"
        );
        desk.t.clock.advance(TimeDelta::seconds(1));
    }
    assert!(desk.page(&desk.one).await.set_aside.is_none());
    for text in ["second", "third"] {
        let page = desk.page(&desk.other).await;
        let mine = page.set_aside.unwrap();
        assert_eq!((title(&page.typed), title(&mine.typed)), ("first", text));
        resolve_set_aside(&desk.t, &desk.other, (KIND, &desk.reference), mine.id)
            .await
            .unwrap();
    }
    assert!(desk.page(&desk.other).await.set_aside.is_none());
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn one_form_is_set_aside_once_with_what_it_held_last(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let desk = Desk::new(engine).await;
    desk.save(&desk.one, "first", 0).await.unwrap();
    let form = Some(desk.page(&desk.other).await.form);
    for text in ["second", "third"] {
        let typed = called(text);
        let late = Submission {
            form,
            ..desk.typed(&typed, 0)
        };
        save_draft(&desk.t, &desk.other, late).await.unwrap_err();
    }
    let mine = desk.page(&desk.other).await.set_aside.unwrap();
    assert_eq!(title(&mine.typed), "third");
    resolve_set_aside(&desk.t, &desk.other, (KIND, &desk.reference), mine.id)
        .await
        .unwrap();
    assert!(desk.page(&desk.other).await.set_aside.is_none());
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_ends_the_conflict_of_somebody_else(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let desk = Desk::new(engine).await;
    desk.save(&desk.one, "first", 0).await.unwrap();
    desk.save(&desk.other, "second", 0).await.unwrap_err();
    let theirs = desk.page(&desk.other).await.set_aside.unwrap();
    resolve_set_aside(&desk.t, &desk.one, (KIND, &desk.reference), theirs.id)
        .await
        .unwrap();
    assert!(desk.page(&desk.other).await.set_aside.is_some());
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_form_from_before_a_submission_or_a_discard_is_old(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let desk = Desk::new(engine).await;
    let first = called("Incident response");
    submit(&desk.t, &desk.one, desk.typed(&first, 0))
        .await
        .unwrap();
    let opened = desk.page(&desk.other).await.revision;
    let second = called("Incident response, again");
    submit(&desk.t, &desk.one, desk.typed(&second, opened))
        .await
        .unwrap_err();
    // A submitted request is with the reviewers, so the second one is kept and not handed in.
    let opened = desk.page(&desk.other).await.revision;
    discard_draft(&desk.t, &desk.one, (KIND, &desk.reference), opened)
        .await
        .unwrap();
    let refused = desk.save(&desk.other, "typed before", opened).await;
    assert!(
        matches!(refused, Err(BackendError::Stale { .. })),
        "{refused:?}"
    );
    let page = desk.page(&desk.other).await;
    assert_eq!(title(&page.typed), "Incident response");
    assert_eq!(page.kept_at, None);
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_button_that_was_pressed_twice_saves_once_and_sets_nothing_aside(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let desk = Desk::new(engine).await;
    let (first, second) = tokio::join!(
        desk.save(&desk.one, "the same", 0),
        desk.save(&desk.one, "the same", 0)
    );
    first.unwrap();
    second.unwrap();
    let page = desk.page(&desk.one).await;
    assert_eq!(title(&page.typed), "the same");
    assert!(page.set_aside.is_none());
    // The same words by somebody else are no second press.
    let other = desk.save(&desk.other, "the same", 0).await;
    assert!(
        matches!(other, Err(BackendError::Stale { .. })),
        "{other:?}"
    );
}
