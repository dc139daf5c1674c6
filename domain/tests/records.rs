//! What a record may hold, field by field.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use domain::fault::{Fault, Rule};
use domain::record::{
    Offer, RawRecord, RecordContent, RecordKind, Request, RequestContent, Term, records_from_file,
};
use domain::vocabulary::{Code, World};
use rstest::rstest;
use serde_json::{Value, json};

fn request() -> RawRecord {
    object(json!({
        "id": "01900000-0000-7000-8000-000000000001", "state": "FJI",
        "title": "A national CSIRT", "need": "A CSIRT that answers within a day by 2027",
        "themes": [{"code": "T04.1", "share": 60}, {"code": "T04.2", "share": 40}],
        "modalities_wanted": ["technical_assistance"], "modalities_acceptable": ["mentorship"],
        "audiences": ["technical"], "level_wanted": "intermediate", "languages": ["en"],
        "window": {"start": "2027-02-01", "end": "2027-07-31"}, "seats": 20,
        "status": "published", "published_at": "2026-10-01T09:00:00Z"
    }))
}

fn object(value: Value) -> RawRecord {
    let Value::Object(raw) = value else {
        panic!("not an object")
    };
    raw
}

fn with(field: &str, value: Value) -> RawRecord {
    let mut raw = request();
    raw.insert(field.to_owned(), value);
    raw
}

#[test]
fn a_sound_request_is_taken_and_written_as_read() {
    let read = Request::from_file(&request()).unwrap();
    assert_eq!(read.content.themes.len(), 2);
    assert!(!read.content.window.unwrap().flexible);
    let written = serde_json::to_value(&read).unwrap();
    assert_eq!(Request::from_file(&object(written.clone())).unwrap(), read);
    assert_eq!(serde_json::from_value::<Request>(written).unwrap(), read);
}

#[test]
fn a_stored_record_that_is_no_longer_sound_is_refused_with_its_faults() {
    let unsound = Value::Object(with("level_wanted", json!("expert")));
    let error = serde_json::from_value::<Request>(unsound).unwrap_err();
    assert!(
        error.to_string().contains("level_wanted: given expert"),
        "{error}"
    );
}

#[rstest]
#[case("title", json!("ab"), "title", Rule::Characters { min: 3, max: 200 })]
#[case("title", json!(null), "title", Rule::Required)]
#[case("need", json!("x".repeat(501)), "need", Rule::Characters { min: 10, max: 500 })]
#[case("themes", json!([]), "themes", Rule::Required)]
#[case("themes", json!([{"code": "T04", "share": 100}]), "themes[0].code", code("theme"))]
#[case("themes", json!([{"code": "T04.1", "share": 99}]), "themes", Rule::SharesOf100)]
#[case("themes", json!([{"code": "T04.1", "share": 0}]), "themes[0].share", Rule::Number { min: 1, max: 100 })]
#[case("themes", json!([{"code": "T04.1", "share": 50}, {"code": "T04.1", "share": 50}]), "themes[1].code", Rule::Different)]
#[case("modalities_acceptable", json!(["technical_assistance"]), "modalities_acceptable", Rule::NotIn { field: "modalities_wanted".into() })]
#[case("modalities_wanted", json!(["workshop", "workshop"]), "modalities_wanted[1]", Rule::Different)]
#[case("modalities_wanted", json!("workshop"), "modalities_wanted", Rule::List)]
#[case("audiences", json!(["hackers"]), "audiences[0]", code("audience"))]
#[case("level_wanted", json!(null), "level_wanted", Rule::Required)]
#[case("languages", json!(["english"]), "languages[0]", code("language"))]
#[case("window", json!({"start": "2027-02-02", "end": "2027-02-01"}), "window.end", Rule::StartNotAfterEnd)]
#[case("window", json!({"start": "2027-02-30", "end": "2027-03-01"}), "window.start", Rule::Date)]
#[case("window", json!({"start": "2027-02-01"}), "window.end", Rule::Required)]
#[case("expires_on", json!("+2027-2-01"), "expires_on", Rule::Date)]
#[case("expires_on", json!("2027-02-1x"), "expires_on", Rule::Date)]
#[case("expires_on", json!("2027-02-01-01"), "expires_on", Rule::Date)]
#[case("seats", json!(0), "seats", Rule::Number { min: 1, max: 1_000_000 })]
#[case("seats", json!(1.5), "seats", Rule::Number { min: 1, max: 1_000_000 })]
#[case("max_matches", json!(1001), "max_matches", Rule::Number { min: 0, max: 1_000 })]
#[case("state", json!("TWN"), "state", code("state"))]
#[case("status", json!("open"), "status", code("request_status"))]
#[case("published_at", json!("yesterday"), "published_at", Rule::Time)]
#[case("id", json!("7"), "id", Rule::Id)]
#[case("colour", json!("red"), "colour", Rule::NoSuchField)]
fn a_faulty_field_is_named_with_what_is_allowed(
    #[case] field: &str,
    #[case] value: Value,
    #[case] named: &str,
    #[case] rule: Rule,
) {
    let faults = Request::from_file(&with(field, value)).unwrap_err();
    let first = faults.first().unwrap();
    assert_eq!(
        (first.field.as_str(), &first.rule),
        (named, &rule),
        "{faults:?}"
    );
}

fn code(vocabulary: &str) -> Rule {
    Rule::Code {
        vocabulary: vocabulary.to_owned(),
    }
}

#[test]
fn an_empty_form_names_all_that_is_required_at_once() {
    let faults = RequestContent::parse(&RawRecord::new()).unwrap_err();
    let mut named: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    named.sort_unstable();
    assert_eq!(
        named,
        [
            "audiences",
            "languages",
            "level_wanted",
            "modalities_wanted",
            "need",
            "themes",
            "title"
        ]
    );
}

#[test]
fn an_offer_needs_its_languages_and_its_cost() {
    let raw = object(json!({
        "id": "01900000-0000-7000-8000-000000000002", "provider": "A provider",
        "provider_type": "ngo", "title": "An offer", "themes": ["T04.2"],
        "coverage": ["org:PIF", "org:PIFF"], "modalities": ["workshop"], "audiences": ["technical"],
        "levels": ["basic"], "languages": {"en": "spoken"}, "status": "published"
    }));
    let faults = Offer::from_file(&raw).unwrap_err();
    let named: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(named, ["cost_to_recipient", "coverage[1]", "languages.en"]);
}

#[test]
fn a_language_that_a_form_names_twice_is_refused_and_not_merged() {
    let twice = json!([{"tag": "en", "how": "delivered"}, {"tag": "en", "how": "materials"}]);
    let raw = offer_content(json!({"languages": twice}));
    let faults = RecordContent::parse(RecordKind::Offer, &raw, World::Real).unwrap_err();
    let rules: Vec<_> = faults.iter().map(|f| (&*f.field, &f.rule)).collect();
    assert_eq!(rules, [("languages", &Rule::Different)]);
}

#[test]
fn a_file_is_taken_whole_or_not_at_all() {
    let twice = [Value::Object(request()), Value::Object(request())];
    let faulty = records_from_file(&twice, Request::from_file).unwrap_err();
    assert_eq!(faulty.len(), 1);
    assert_eq!(faulty[0].fault.rule, Rule::Unique);
    assert!(faulty[0].place.starts_with("2 ("));
}

#[test]
fn a_fault_shows_no_more_than_can_be_read() {
    let fault = Fault::new("title", "x".repeat(5_000_000), Rule::Required);
    assert!(fault.given.chars().count() <= 81);
    assert_eq!(domain::vocabulary::Modality::all().len(), 25);
}

fn offer_content(changes: Value) -> RawRecord {
    let mut raw = object(json!({
        "title": "CSIRT maturity", "themes": ["T04.2"], "coverage": ["org:PIF"],
        "modalities": ["mentorship"], "audiences": ["technical"], "levels": ["basic"],
        "languages": {"en": "delivered"}, "cost_to_recipient": "none"
    }));
    raw.extend(object(changes));
    raw
}

fn offer_of(changes: Value) -> RecordContent {
    RecordContent::parse(RecordKind::Offer, &offer_content(changes), World::Real).unwrap()
}

#[test]
fn a_document_reads_back_as_the_content_it_was_made_from() {
    let content = offer_of(json!({"window": {"start": "2027-01-01", "end": "2027-02-01"}}));
    let again = RecordContent::parse(RecordKind::Offer, &content.document(), World::Real);
    assert_eq!(again.unwrap(), content);
}

#[test]
fn an_offer_is_found_in_every_sub_region_that_it_reaches() {
    let on = chrono::NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    let terms = offer_of(json!({"coverage": ["FJI", "GHA"]})).terms(None, World::Real, on);
    let regions: Vec<String> = terms
        .iter()
        .map(Term::to_string)
        .filter(|term| term.starts_with("region"))
        .collect();
    assert_eq!(regions, ["region:011", "region:054"]);
    assert!(terms.contains(&Term::parse("theme:T04").unwrap()));
    assert_eq!(Term::parse("theme:T99"), None);
}

#[test]
fn wording_needs_no_new_approval_but_coverage_does() {
    let before = offer_of(json!({}));
    assert!(!offer_of(json!({"title": "Better CSIRTs"})).needs_new_approval(&before));
    assert!(offer_of(json!({"coverage": ["001"]})).needs_new_approval(&before));
}

#[test]
fn a_demonstration_names_invented_states_only() {
    let real = offer_content(json!({"coverage": ["FJI"]}));
    let faults = RecordContent::parse(RecordKind::Offer, &real, World::Demonstration).unwrap_err();
    assert_eq!(faults[0].field, "coverage[0]");
}
