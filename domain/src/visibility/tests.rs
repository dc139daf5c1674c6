//! Which circles count.

use super::*;

fn request(record: Circle) -> Visibility {
    Visibility {
        record,
        ..Visibility::REQUEST
    }
}

#[test]
fn a_detail_goes_where_its_record_goes_until_it_is_given_less() {
    let shown = request(Circle::Verified);
    assert_eq!(shown.of(Detail::Background), Circle::Verified);
    let kept = shown.with(Detail::Background, Some(Circle::Reviewers));
    assert_eq!(kept.of(Detail::Background), Circle::Reviewers);
    assert_eq!(kept.of(Detail::Window), Circle::Verified);
    let wider = shown.with(Detail::Background, Some(Circle::Public));
    assert_eq!(wider.of(Detail::Background), Circle::Verified);
    assert_eq!(kept.with(Detail::Background, None), shown);
}

#[test]
fn a_detail_enters_a_score_only_where_whoever_sees_the_score_sees_it() {
    let entered = |visibility: Visibility, kind| {
        let enters = |circle: &Circle| {
            let chosen = visibility.with(Detail::Seats, Some(*circle));
            chosen.enters_score(Detail::Seats, kind)
        };
        Circle::ALL.into_iter().find(enters)
    };
    let asked = |record| entered(request(record), RecordKind::Request);
    assert_eq!(asked(Circle::Public), Some(Circle::Verified));
    assert_eq!(asked(Circle::Verified), Some(Circle::Verified));
    assert_eq!(asked(Circle::States), Some(Circle::States));
    assert_eq!(asked(Circle::MatchParties), Some(Circle::MatchParties));
    assert_eq!(asked(Circle::Reviewers), None);
    let masked = Visibility {
        masked: true,
        ..request(Circle::Public)
    };
    assert_eq!(entered(masked, RecordKind::Request), Some(Circle::States));
    let offered = entered(Visibility::OFFER, RecordKind::Offer);
    assert_eq!(offered, Some(Circle::States));
}

#[test]
fn what_was_kept_without_circles_of_details_reads_as_before() {
    let before = r#"{"record":4,"contact":2,"budget":1,"masked":false}"#;
    let read: Visibility = serde_json::from_str(before).unwrap();
    assert_eq!(read, Visibility::REQUEST);
    assert_eq!(serde_json::to_string(&read).unwrap(), before);
    let kept = read.with(Detail::Norms, Some(Circle::OwnOrganisation));
    let written = serde_json::to_string(&kept).unwrap();
    assert!(written.ends_with(r#""own":{"norms":0}}"#), "{written}");
    assert_eq!(serde_json::from_str::<Visibility>(&written).unwrap(), kept);
}

#[test]
fn conditions_and_what_a_record_is_have_no_circle_of_their_own() {
    for field in [
        "conditions",
        "title",
        "need",
        "themes",
        "coverage",
        "expires_on",
    ] {
        for kind in [RecordKind::Request, RecordKind::Offer] {
            assert_eq!(Detail::of_field(kind, field), None, "{field}");
        }
    }
    assert_eq!(Detail::of_field(RecordKind::Offer, "background"), None);
    assert_eq!(
        Detail::of_field(RecordKind::Offer, "seats_left"),
        Some(Detail::Seats)
    );
}
