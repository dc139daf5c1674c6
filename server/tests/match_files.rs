//! `counterpart match` on files: the worked examples in each format, and bad files.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser;
use rstest::rstest;
use serde_json::{Value, json};
use server::files::{MatchArgs, run_match};
use tempfile::TempDir;

#[derive(Parser)]
struct Command {
    #[command(flatten)]
    args: MatchArgs,
}

fn example(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    folder.join(name).to_str().unwrap().to_owned()
}

/// Runs the command as typed, on the day of the worked examples; faults come back as one text.
fn matched(requests: &str, offers: &str, more: &[&str]) -> Result<String, String> {
    let start = ["match", "--requests", requests, "--offers", offers];
    let command = Command::try_parse_from(start.iter().chain(more)).unwrap();
    let today = "2026-12-01".parse().unwrap();
    let mut text = Vec::new();
    let matched = run_match(&command.args, today, &mut text);
    matched.map_err(|failure| failure.to_string())?;
    Ok(String::from_utf8(text).unwrap())
}

fn examples(more: &[&str]) -> String {
    matched(&example("requests.json"), &example("offers.json"), more).unwrap()
}

fn examples_as_json(more: &[&str]) -> Value {
    serde_json::from_str(&examples(&[more, &["--format", "json"]].concat())).unwrap()
}

#[test]
fn the_worked_examples_come_out_in_the_shape_of_the_design() {
    let fiji = json!({
        "for": "01900000-0000-7000-8000-000000000001",
        "matches": [{
            "request": "01900000-0000-7000-8000-000000000001",
            "offer": "01900000-0000-7000-8000-000000000011",
            "score": 69, "band": "good",
            "factors": {
                "theme": 20, "geography": 12, "modality": 8, "level_audience": 7,
                "language": 10, "timing": 5, "scale": 3, "openness": 4
            }
        }],
        "funnel": {
            "considered": 3, "passed": 1, "open": 0, "own_offer": 0, "coverage": 0,
            "modality": 2, "theme": 0, "timing": 0, "capacity": 0
        }
    });
    let answer = examples_as_json(&[]);
    assert_eq!(answer["weights"], "standard-1");
    assert_eq!(answer["today"], "2026-12-01");
    assert_eq!(answer["results"][0], fiji);
    assert_eq!(answer["results"][1]["matches"][0]["score"], 77);
    assert_eq!(answer["results"][1]["funnel"]["coverage"], 1);
}

#[test]
fn tables_and_json_hold_the_same_records() {
    for more in [&["--format", "json", "--explain"][..], &["--for", "offer"]] {
        let from_csv = matched(&example("requests.csv"), &example("offers.csv"), more);
        assert_eq!(from_csv.unwrap(), examples(more));
    }
}

#[test]
fn an_explanation_names_the_failed_gate_and_what_it_compared() {
    let answer = examples_as_json(&["--explain"]);
    let nearest = answer["results"][1]["nearest"].as_array().unwrap();
    assert_eq!(nearest[0]["offer"], "01900000-0000-7000-8000-000000000013");
    assert_eq!(nearest[0]["failed"], json!(["modality"]));
    let gates = nearest[0]["explanation"]["gates"].as_array().unwrap();
    let failed = gates.iter().find(|gate| gate["passed"] == false).unwrap();
    assert_eq!(failed["wanted"], json!(["legal_drafting"]));
    assert_eq!(failed["offered"], json!(["equipment"]));
    let best = &answer["results"][0]["matches"][0]["explanation"]["improvements"][0];
    assert_eq!(
        best["change"],
        json!({"kind": "add_theme", "code": "T04.1"})
    );
    assert_eq!(best["gain"], 15);
}

#[test]
fn a_spreadsheet_has_a_line_for_each_match() {
    insta::assert_snapshot!(examples(&["--format", "csv", "--explain"]), @r#"
    for,rank,request,offer,score,band,theme,geography,modality,level_audience,language,timing,scale,openness,improvements
    01900000-0000-7000-8000-000000000001,1,01900000-0000-7000-8000-000000000001,01900000-0000-7000-8000-000000000011,69,good,20,12,8,7,10,5,3,4,add_theme:T04.1:+15;name_state:FJI:+3;add_modality:technical_assistance:+3;add_modality:train_the_trainer:+3;add_level:intermediate:+3;enough_of_what_is_asked::+2;local_partner::+1
    01900000-0000-7000-8000-000000000002,1,01900000-0000-7000-8000-000000000002,01900000-0000-7000-8000-000000000012,77,good,29,6,15,10,6,5,5,1,name_state:GHA:+9;add_theme:T06.3:+6;deliver_language:en:+4;follow_up::+2;no_conditions::+1;local_partner::+1
    "#);
}

#[test]
fn a_person_reads_a_table() {
    insta::assert_snapshot!(examples(&["--explain"]), @r#"
    weights standard-1, today 2026-12-01

    request 01900000-0000-7000-8000-000000000001  A team that answers incidents within a day
      rank  score  band      theme  geography  modality  level_audience  language  timing  scale  openness
         1     69  good         20         12         8               7        10       5      3         4  01900000-0000-7000-8000-000000000011  A first course for responders, with mentors
            theme          20 of 35  T04.1 (100 %): T04.2 (same_parent)
            geography      12 of 15  FJI is in org:PIF: group
            modality        8 of 15  asked technical_assistance + train_the_trainer, acceptable training_course + mentorship, offered training_course + mentorship
            level_audience  7 of 10  asked intermediate, offered basic; audiences in common: technical
            language       10 of 10  asked en; best is en, delivered
            timing          5 of  5  asked 2027-02-01 to 2027-07-31, offered 2027-03-01 to 2027-05-31; ready from 2027-03-01: 92 of 92 days in common
            scale           3 of  5  seats: asked 20, left 10; no US dollars asked
            openness        4 of  5  follow-up yes, cost none, conditions no, local partner no
            +15 with add_theme T04.1
            +3 with name_state FJI
            +3 with add_modality technical_assistance
            +3 with add_modality train_the_trainer
            +3 with add_level intermediate
            +2 with enough_of_what_is_asked
            +1 with local_partner
      3 considered, 1 passed, 2 fell at modality
      near: 01900000-0000-7000-8000-000000000013  Forensic workstations
            fails modality: asked technical_assistance + train_the_trainer, acceptable training_course + mentorship, offered equipment
      near: 01900000-0000-7000-8000-000000000012  Drafting of cybercrime legislation
            fails modality: asked technical_assistance + train_the_trainer, acceptable training_course + mentorship, offered legal_drafting

    request 01900000-0000-7000-8000-000000000002  A law on electronic evidence
      rank  score  band      theme  geography  modality  level_audience  language  timing  scale  openness
         1     77  good         29          6        15              10         6       5      5         1  01900000-0000-7000-8000-000000000012  Drafting of cybercrime legislation
            theme          29 of 35  T06.1 (60 %): T06.1 (same); T06.3 (40 %): T06.1 (same_parent)
            geography       6 of 15  GHA is in 001: world
            modality       15 of 15  asked legal_drafting, acceptable none, offered legal_drafting
            level_audience 10 of 10  asked intermediate, offered intermediate; audiences in common: legal
            language        6 of 10  asked en; best is en, interpretation
            timing          5 of  5  asked 2027-01-01 to 2027-12-31, flexible, offered 2027-01-01 to 2027-06-30, flexible; dates are free
            scale           5 of  5  no seats asked; no US dollars asked
            openness        1 of  5  follow-up no, cost none, conditions yes, local partner no
            +9 with name_state GHA
            +6 with add_theme T06.3
            +4 with deliver_language en
            +2 with follow_up
            +1 with no_conditions
            +1 with local_partner
      3 considered, 1 passed, 1 fell at coverage, 1 fell at modality
      near: 01900000-0000-7000-8000-000000000013  Forensic workstations
            fails modality: asked legal_drafting, acceptable none, offered equipment
      near: 01900000-0000-7000-8000-000000000011  A first course for responders, with mentors
            fails coverage: GHA is not in org:PIF
            fails modality: asked legal_drafting, acceptable none, offered training_course + mentorship
    "#);
}

#[test]
fn offers_are_answered_with_requests_and_the_list_is_cut_as_asked() {
    let answer = examples_as_json(&["--for", "offer", "--top", "0"]);
    let result = &answer["results"][1];
    assert_eq!(result["for"], "01900000-0000-7000-8000-000000000012");
    assert_eq!(result["matches"], json!([]));
    assert_eq!(result["funnel"]["passed"], 1);
    assert_eq!(answer["results"].as_array().unwrap().len(), 3);
}

#[test]
fn another_day_and_other_weights_give_other_scores() {
    let folder = TempDir::new().unwrap();
    let weights = json!({
        "name": "themes only", "theme": 100, "geography": 0, "modality": 0, "level_audience": 0,
        "language": 0, "timing": 0, "scale": 0, "openness": 0
    });
    let weights = file(&folder, "W.json", &weights.to_string());
    let more = [
        "--weights",
        &weights,
        "--today",
        "2026-12-31",
        "--top",
        "all",
    ];
    let answer = examples_as_json(&more);
    assert_eq!(answer["weights"], "themes only");
    assert_eq!(answer["today"], "2026-12-31");
    assert_eq!(answer["results"][0]["matches"][0]["score"], 57);
}

#[test]
fn every_fault_of_every_file_is_a_line_and_nothing_is_matched() {
    let folder = TempDir::new().unwrap();
    let requests = file(&folder, "R.csv", "id,state,themes\n7,TWN,T04.1:60;T04:40\n");
    let sound = fs::read_to_string(example("offers.json")).unwrap();
    let unsound = sound.replace("\"equipment\"", "\"hardware\"");
    let offers = file(&folder, "O.json", &unsound);
    let weights = file(&folder, "W.json", r#"{"name": "odd", "theme": 35}"#);
    let faults = matched(&requests, &offers, &["--weights", &weights]).unwrap_err();
    let faults = faults.replace(folder.path().to_str().unwrap(), "");
    insta::assert_snapshot!(faults, @r#"
    /R.csv: record 1 (7): id: given 7, allowed an id (UUID)
    /R.csv: record 1 (7): state: given TWN, allowed a code of the vocabulary `state`
    /R.csv: record 1 (7): status: given nothing, allowed a value is required
    /R.csv: record 1 (7): modalities_wanted: given nothing, allowed a value is required
    /R.csv: record 1 (7): level_wanted: given nothing, allowed a value is required
    /R.csv: record 1 (7): title: given nothing, allowed a value is required
    /R.csv: record 1 (7): need: given nothing, allowed a value is required
    /R.csv: record 1 (7): themes[1].code: given T04, allowed a code of the vocabulary `theme`
    /R.csv: record 1 (7): audiences: given nothing, allowed a value is required
    /R.csv: record 1 (7): languages: given nothing, allowed a value is required
    /O.json: record 3 (01900000-0000-7000-8000-000000000013): modalities[0]: given hardware, allowed a code of the vocabulary `modality`
    /W.json: geography: given nothing, allowed a value is required
    /W.json: modality: given nothing, allowed a value is required
    /W.json: level_audience: given nothing, allowed a value is required
    /W.json: language: given nothing, allowed a value is required
    /W.json: timing: given nothing, allowed a value is required
    /W.json: scale: given nothing, allowed a value is required
    /W.json: openness: given nothing, allowed a value is required
    "#);
}

#[rstest]
#[case::not_json("R.json", "[{]", "key must be a string")]
#[case::no_list("R.json", "{}", "allowed is a JSON array of records")]
#[case::another_format("R.xlsx", "", "allowed is a file named .json or .csv")]
#[case::ragged(
    "R.csv",
    "id,state\n7,FJI,9\n",
    "record 1: row: given 3 cells, allowed 2 to 2 entries"
)]
#[case::a_column_twice(
    "R.csv",
    "id,id\n7,7\n",
    "record header: id: given id, allowed each entry once"
)]
#[case::no_such_column(
    "R.csv",
    "id,colour\n7,red\n",
    "record header: colour: given a column, allowed only the fields that the record has"
)]
#[case::no_such_column_although_nothing_is_in_it(
    "R.csv",
    "id,window_colour\n7,\n",
    "record header: window_colour: given a column, allowed only the fields that the record has"
)]
#[case::a_name_twice(
    "R.json",
    r#"[{"id": "7", "window": {"start": "2027-01-01", "start": "2027-02-01"}}]"#,
    "record 1: window.start: given two values, allowed each entry once"
)]
#[case::a_line_end_in_what_is_given(
    "R.json",
    r#"[{"id": "7\n8", "state": "F\r\nJI"}]"#,
    "record 1 (7 8): state: given F  JI, allowed"
)]
fn a_file_that_cannot_be_read_is_refused_by_name(
    #[case] name: &str,
    #[case] text: &str,
    #[case] told: &str,
) {
    let folder = TempDir::new().unwrap();
    let requests = file(&folder, name, text);
    let faults = matched(&requests, &example("offers.json"), &[]).unwrap_err();
    assert!(
        faults.lines().all(|line| line.starts_with(&requests)),
        "{faults}"
    );
    assert!(faults.contains(told), "{faults}");
}

#[test]
fn a_row_that_cannot_be_read_hides_no_fault_of_the_others() {
    let folder = TempDir::new().unwrap();
    let requests = file(&folder, "R.csv", "id,state\n7,FJI,9\n8,TWN\n");
    let faults = matched(&requests, &example("offers.json"), &[]).unwrap_err();
    assert!(faults.contains("record 1: row: given 3 cells"), "{faults}");
    assert!(!faults.contains("record 1: record"), "{faults}");
    assert!(
        faults.contains("record 2 (8): state: given TWN"),
        "{faults}"
    );
}

#[test]
fn real_and_invented_states_are_not_matched_in_one_run() {
    let folder = TempDir::new().unwrap();
    let offers = fs::read_to_string(example("offers.json")).unwrap();
    let offers = file(&folder, "O.json", &offers.replace("\"org:PIF\"", "\"XAV\""));
    let faults = matched(&example("requests.json"), &offers, &[]).unwrap_err();
    assert!(faults.starts_with(&offers), "{faults}");
    for part in ["given XAV, an invented State", "names FJI, a real one"] {
        assert!(faults.contains(part), "{part} in {faults}");
    }
}

#[test]
fn a_language_that_is_given_twice_is_refused() {
    let folder = TempDir::new().unwrap();
    let offers = fs::read_to_string(example("offers.csv")).unwrap();
    let offers = offers.replace(
        "fr:delivered;en:interpretation",
        "fr:delivered;fr:materials",
    );
    let offers = file(&folder, "O.csv", &offers);
    let faults = matched(&example("requests.json"), &offers, &[]).unwrap_err();
    assert!(faults.contains("languages.fr: given"), "{faults}");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let faults = matched("nowhere.json", &example("offers.json"), &[]).unwrap_err();
    assert!(faults.starts_with("nowhere.json: "), "{faults}");
}

#[test]
fn a_mark_before_the_text_does_no_harm() {
    let folder = TempDir::new().unwrap();
    let text = fs::read_to_string(example("requests.csv")).unwrap();
    let requests = file(&folder, "R.csv", &format!("\u{feff}{text}"));
    assert!(matched(&requests, &example("offers.csv"), &[]).is_ok());
}

fn file(folder: &TempDir, name: &str, text: &str) -> String {
    let path: PathBuf = folder.path().join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}
