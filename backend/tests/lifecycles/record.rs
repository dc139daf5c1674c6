//! What requests and offers have in common.

use backend::BackendError;
use backend::queries::edit_page;
use backend::testing::samples::{english, offer, request, typed_over, with};
use backend::testing::{House, REQUEST};
use backend::use_cases::records::{
    NewRecord, Reasoned, Submission, create_record, save_draft, submit,
};
use chrono::Days;
use domain::policy::Viewer;
use domain::record::{RawRecord, RecordKind};
use domain::reference::Reference;
use domain::visibility::Visibility;
use serde_json::json;

/// What is typed, for days that are still to come: the clock of the walk goes on for years.
pub fn typed(house: &House, kind: RecordKind) -> RawRecord {
    let in_days = |days| house.clock().today() + Days::new(days);
    let window = json!({"start": in_days(90), "end": in_days(300)});
    let record = if kind == REQUEST { request() } else { offer() };
    with(record, "window", window)
}

fn submission<'a>(
    (kind, reference): (RecordKind, &'a Reference),
    over: (&'a RawRecord, i32),
) -> Submission<'a> {
    let visibility = match kind {
        RecordKind::Request => Visibility::REQUEST,
        RecordKind::Offer => Visibility::OFFER,
    };
    Submission {
        visibility,
        ..typed_over((kind, reference), over)
    }
}

/// A draft with all that has to be in it.
pub async fn begun(house: &House, kind: RecordKind) -> Reference {
    let (author, organisation) = house.author(kind);
    let new = NewRecord {
        kind,
        organisation,
        language: english(),
    };
    let reference = create_record(house, author, new).await.unwrap();
    let typed = typed(house, kind);
    let kept = submission((kind, &reference), (&typed, 0));
    save_draft(house, author, kept).await.unwrap();
    reference
}

/// Somebody hands in what was typed, over whatever there is.
pub async fn hand_in(
    house: &House,
    viewer: &Viewer,
    (kind, reference): (RecordKind, &Reference),
    typed: &RawRecord,
) -> Result<(), BackendError> {
    let author = house.author(kind).0;
    let opened = edit_page(house, author, kind, reference).await.unwrap();
    let handed = submission((kind, reference), (typed, opened.revision));
    submit(house, viewer, handed).await.map(drop)
}

/// An open record.
pub async fn published(house: &House, kind: RecordKind) -> Reference {
    let reference = begun(house, kind).await;
    let author = house.author(kind).0;
    let typed = typed(house, kind);
    hand_in(house, author, (kind, &reference), &typed)
        .await
        .unwrap();
    house.pass(kind, &reference).await.unwrap();
    reference
}

/// A reason and a note that every step takes.
pub fn why(reason: &'static str) -> Reasoned<'static> {
    Reasoned {
        reason: Some(reason),
        note: Some("in a few words"),
    }
}
