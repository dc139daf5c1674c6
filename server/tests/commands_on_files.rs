//! `counterpart bundle`, `why`, `verify-plan`, `generate`, `match --compare-weights`, and files that
//! are whole or not there.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::fs;
use std::path::Path;

use clap::{CommandFactory, Parser};
use rstest::rstest;
use serde_json::{Value, json};
use server::files::{
    BundleArgs, Failure, GenerateArgs, MatchArgs, PlanArgs, VerifyPlanArgs, WhyArgs, put,
    run_bundle, run_generate, run_match, run_plan, run_verify_plan, run_why, unfinished,
};
use tempfile::TempDir;

#[derive(Parser)]
enum Command {
    Match(MatchArgs),
    Plan(PlanArgs),
    Bundle(BundleArgs),
    Why(WhyArgs),
    VerifyPlan(VerifyPlanArgs),
    Generate(GenerateArgs),
}

const FIJI: &str = "01900000-0000-7000-8000-000000000001";
const GHANA: &str = "01900000-0000-7000-8000-000000000002";
const COURSE: &str = "01900000-0000-7000-8000-000000000011";
const EQUIPMENT: &str = "01900000-0000-7000-8000-000000000013";

fn example(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    folder.join(name).to_str().unwrap().to_owned()
}

/// Runs a command as typed, on the day of the worked examples; faults come back as one text.
fn run(typed: &[&str]) -> Result<String, String> {
    let command = Command::try_parse_from([&["counterpart"], typed].concat()).unwrap();
    let today = "2026-12-01".parse().unwrap();
    let mut text = Vec::new();
    let done = match command {
        Command::Match(args) => run_match(&args, today, &mut text),
        Command::Plan(args) => run_plan(&args, today, &mut text),
        Command::Bundle(args) => run_bundle(&args, today, &mut text),
        Command::Why(args) => run_why(&args, today, &mut text),
        Command::VerifyPlan(args) => run_verify_plan(&args, today, &mut text),
        Command::Generate(args) => run_generate(&args, &mut text),
    };
    done.map_err(|failure| failure.to_string())?;
    Ok(String::from_utf8(text).unwrap())
}

/// Runs a command on the two files of the worked examples.
fn on_examples(command: &str, more: &[&str]) -> Result<String, String> {
    let (requests, offers) = (example("requests.json"), example("offers.json"));
    let start = [command, "--requests", &requests, "--offers", &offers];
    run(&[&start, more].concat())
}

fn as_json(command: &str, more: &[&str]) -> Value {
    let text = on_examples(command, &[more, &["--format", "json"]].concat()).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The first request of the examples, which wants two modalities, and two offers with one each.
fn two_halves(folder: &TempDir) -> [String; 2] {
    let requests: Value =
        serde_json::from_str(&fs::read_to_string(example("requests.json")).unwrap()).unwrap();
    let offers: Value =
        serde_json::from_str(&fs::read_to_string(example("offers.json")).unwrap()).unwrap();
    let half = |tail: &str, theme: &str, modality: &str| {
        let mut offer = offers[0].clone();
        offer["id"] = json!(format!("01900000-0000-7000-8000-0000000000{tail}"));
        offer["themes"] = json!([theme]);
        offer["modalities"] = json!([modality]);
        offer
    };
    let halves = json!([
        half("22", "T04.1", "technical_assistance"),
        half("21", "T04.2", "train_the_trainer"),
        half("23", "T04.1", "mentorship"),
    ]);
    [("R.json", json!([requests[0]])), ("O.json", halves)].map(|(name, records)| {
        let path = folder.path().join(name);
        fs::write(&path, records.to_string()).unwrap();
        path.to_str().unwrap().to_owned()
    })
}

#[test]
fn a_bundle_is_told_with_what_each_offer_covers() {
    let folder = TempDir::new().unwrap();
    let [requests, offers] = two_halves(&folder);
    let typed = ["bundle", "--requests", &requests, "--offers", &offers];
    insta::assert_snapshot!(run(&typed).unwrap(), @r"
    today 2026-12-01

    request 01900000-0000-7000-8000-000000000001  A team that answers incidents within a day
      together 79 %, the best single offer 50 %
      01900000-0000-7000-8000-000000000021  A first course for responders, with mentors
      01900000-0000-7000-8000-000000000022  A first course for responders, with mentors  (the best single one)
        T04.1 (100 %) by technical_assistance: same, 01900000-0000-7000-8000-000000000022
        T04.1 (100 %) by train_the_trainer: same_parent, 01900000-0000-7000-8000-000000000021
    ");
    let text = run(&[&typed[..], &["--format", "json"]].concat()).unwrap();
    let answer: Value = serde_json::from_str(&text).unwrap();
    let bundle = &answer["results"][0]["bundle"];
    // 1/2 of 35/35 and 1/2 of 20/35.
    assert_eq!(bundle["fit"], json!({"part": 5500, "whole": 7000}));
    assert_eq!(bundle["single"]["percent"], 50);
    insta::assert_snapshot!(run(&[&typed[..], &["--format", "csv"]].concat()).unwrap(), @r"
    for,percent,single_percent,offers,theme,share,modality,affinity,offer
    01900000-0000-7000-8000-000000000001,79,50,01900000-0000-7000-8000-000000000021;01900000-0000-7000-8000-000000000022,T04.1,100,technical_assistance,same,01900000-0000-7000-8000-000000000022
    01900000-0000-7000-8000-000000000001,79,50,01900000-0000-7000-8000-000000000021;01900000-0000-7000-8000-000000000022,T04.1,100,train_the_trainer,same_parent,01900000-0000-7000-8000-000000000021
    ");
}

#[test]
fn no_bundle_is_told_where_there_is_none() {
    let answer = as_json("bundle", &["--request", GHANA]);
    assert_eq!(answer["results"], json!([{"for": GHANA, "bundle": null}]));
}

#[test]
fn why_explains_a_pair_in_each_format() {
    let pair = ["--request", FIJI, "--offer", COURSE];
    let explanation = as_json("why", &pair);
    assert_eq!(explanation["score"], 69);
    assert_eq!(explanation["improvements"][0]["gain"], 15);
    let table = on_examples("why", &pair).unwrap();
    assert!(table.contains("69 points, good"), "{table}");
    assert!(table.contains("+15 with add_theme T04.1"), "{table}");
    let csv = on_examples("why", &[&pair[..], &["--format", "csv"]].concat()).unwrap();
    assert!(csv.contains("\nfactor,theme,,,20,35\n"), "{csv}");
    assert!(
        csv.contains("\nimprovement,add_theme,T04.1,,15,\n"),
        "{csv}"
    );
}

#[test]
fn why_nothing_yet_names_the_gates_from_either_side() {
    let from_request = as_json("why", &["--request", GHANA, "--nearest", "1"]);
    let result = &from_request["results"][0];
    assert_eq!(result["funnel"]["considered"], 3);
    assert_eq!(result["nearest"].as_array().unwrap().len(), 1);
    assert_eq!(result["nearest"][0]["offer"], EQUIPMENT);
    assert_eq!(result["nearest"][0]["failed"], json!(["modality"]));
    let from_offer = as_json("why", &["--offer", EQUIPMENT]);
    assert_eq!(from_offer["results"][0]["for"], EQUIPMENT);
    assert_eq!(from_offer["results"][0]["funnel"]["passed"], 0);
    let table = on_examples("why", &[]).unwrap();
    assert!(
        table.contains("3 considered, 1 passed, 2 fell at modality"),
        "{table}"
    );
    assert!(
        table.contains("fails modality: asked legal_drafting"),
        "{table}"
    );
    let csv = on_examples("why", &["--format", "csv"]).unwrap();
    assert!(
        csv.contains(&format!("{GHANA},1,{GHANA},{EQUIPMENT},modality\n")),
        "{csv}"
    );
}

#[rstest]
#[case("why", "--request", COURSE, "requests.json: request: given")]
#[case("why", "--offer", FIJI, "offers.json: offer: given")]
#[case("bundle", "--request", COURSE, "requests.json: request: given")]
fn an_id_that_the_file_does_not_have_is_refused(
    #[case] command: &str,
    #[case] option: &str,
    #[case] id: &str,
    #[case] told: &str,
) {
    let fault = on_examples(command, &[option, id]).unwrap_err();
    assert!(fault.contains(told) && fault.contains(id), "{fault}");
}

fn weights(folder: &TempDir, name: &str) -> String {
    let weights = json!({
        "name": name, "theme": 0, "geography": 100, "modality": 0, "level_audience": 0,
        "language": 0, "timing": 0, "scale": 0, "openness": 0
    });
    let path = folder.path().join("W.json");
    fs::write(&path, weights.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn other_weights_are_shown_beside_those_in_force() {
    let folder = TempDir::new().unwrap();
    let other = weights(&folder, "places-1");
    let table = on_examples("match", &["--compare-weights", &other]).unwrap();
    insta::assert_snapshot!(table, @r"
    weights standard-1 -> places-1, today 2026-12-01
      theme           35 ->   0  *
      geography       15 -> 100  *
      modality        15 ->   0  *
      level_audience  10 ->   0  *
      language        10 ->   0  *
      timing           5 ->   0  *
      scale            5 ->   0  *
      openness         5 ->   0  *

    request 01900000-0000-7000-8000-000000000001  A team that answers incidents within a day
         1 -> 1      69 -> 80       good -> strong    01900000-0000-7000-8000-000000000011  A first course for responders, with mentors

    request 01900000-0000-7000-8000-000000000002  A law on electronic evidence
         1 -> 1      77 -> 40       good -> possible  01900000-0000-7000-8000-000000000012  Drafting of cybercrime legislation

    2 pairs pass; among those shown 0 came in, 0 went out, 0 moved, 2 stayed
    pairs by band:
          good -> possible         1
          good -> strong           1
    ");
    let answer = as_json("match", &["--compare-weights", &other]);
    assert_eq!(answer["after"]["name"], "places-1");
    let pair = &answer["results"][0]["pairs"][0];
    assert_eq!(
        pair["before"],
        json!({"rank": 1, "score": 69, "band": "good"})
    );
    assert_eq!(
        pair["after"],
        json!({"rank": 1, "score": 80, "band": "strong"})
    );
    assert_eq!(answer["total"]["passed"], 2);
    let csv = on_examples(
        "match",
        &[
            "--compare-weights",
            &other,
            "--for",
            "offer",
            "--format",
            "csv",
        ],
    )
    .unwrap();
    assert!(
        csv.contains(&format!(
            "\n{COURSE},{FIJI},{COURSE},1,1,69,80,good,strong\n"
        )),
        "{csv}"
    );
}

#[test]
fn other_weights_need_a_name_of_their_own() {
    let folder = TempDir::new().unwrap();
    let other = weights(&folder, "standard-1");
    let fault = on_examples("match", &["--compare-weights", &other]).unwrap_err();
    assert!(fault.ends_with("W.json: name: given standard-1, allowed a name that no weight set with other weights has"), "{fault}");
}

/// A plan for the examples: both pairs that pass, of which one uses an offer up.
fn plan() -> Value {
    json!({
        "policy": "best_fit", "floor": 40, "states_served": 2, "requests_served": 2, "total_score": 146,
        "pairs": [
            {"request": FIJI, "offer": COURSE, "score": 69},
            {"request": GHANA, "offer": "01900000-0000-7000-8000-000000000012", "score": 77},
        ],
        "certificate": {
            "pinned": [], "excluded": [], "bound": 146,
            "requests": {FIJI: 0, GHANA: 0},
            "offers": {COURSE: 69, "01900000-0000-7000-8000-000000000012": 0},
        }
    })
}

fn verified(plan: &str) -> Result<String, String> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("P.json");
    fs::write(&path, plan).unwrap();
    on_examples("verify-plan", &["--plan", path.to_str().unwrap()])
}

#[test]
fn a_plan_is_proved_or_refused_with_what_is_wrong() {
    let mut plan = plan();
    let told = verified(&plan.to_string()).unwrap();
    assert!(
        told.starts_with("proved: 2 pairs, 2 States, 2 requests, total score 146"),
        "{told}"
    );
    plan["pairs"][0]["score"] = json!(70);
    plan["total_score"] = json!(147);
    let faults = verified(&plan.to_string()).unwrap_err();
    assert!(faults.contains("P.json: pair of request"), "{faults}");
    assert!(faults.contains("given the score 70, it is 69"), "{faults}");
    assert!(
        faults.contains("P.json: total_score: given 147, it is 146"),
        "{faults}"
    );
    let faults = verified("{}").unwrap_err();
    assert!(
        faults.contains("P.json: missing field `policy`"),
        "{faults}"
    );
}

fn pins(folder: &TempDir, pins: &Value) -> String {
    let path = folder.path().join("pins.json");
    fs::write(&path, pins.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_plan_is_written_in_each_format_and_is_verified() {
    let table = on_examples("plan", &[]).unwrap();
    insta::assert_snapshot!(table, @r"
    weights standard-1, today 2026-12-01
    best_fit, pairs of 40 points or more

                               States  requests     points
    this plan, proved best          2         2        146
    first come, first served        2         2        146
    best pair first                 2         2        146

       69  01900000-0000-7000-8000-000000000001  A team that answers incidents within a day
           01900000-0000-7000-8000-000000000011  A first course for responders, with mentors
       77  01900000-0000-7000-8000-000000000002  A law on electronic evidence
           01900000-0000-7000-8000-000000000012  Drafting of cybercrime legislation
      to settle: offer 01900000-0000-7000-8000-000000000011 has 10 seats, asked are 20
    ");
    let csv = on_examples("plan", &["--format", "csv"]).unwrap();
    assert_eq!(
        csv,
        format!(
            "request,offer,score\n{FIJI},{COURSE},69\n{GHANA},01900000-0000-7000-8000-000000000012,77\n"
        )
    );
    for policy in ["best_fit", "widest"] {
        let plan = on_examples("plan", &["--policy", policy, "--format", "json"]).unwrap();
        let told = verified(&plan).unwrap();
        assert!(
            told.contains(&format!("total score 146; no {policy} plan is better")),
            "{told}"
        );
    }
}

#[test]
fn a_plan_keeps_to_floor_pins_and_exclusions() {
    let folder = TempDir::new().unwrap();
    let pair = json!([{"request": FIJI, "offer": COURSE}]);
    let pinned = pins(&folder, &json!({"pinned": pair}));
    let plan = as_json("plan", &["--floor", "75", "--pins", &pinned]);
    assert_eq!(plan["total_score"], 146);
    let excluded = pins(&folder, &json!({"excluded": pair}));
    let text = on_examples("plan", &["--pins", &excluded, "--format", "json"]).unwrap();
    let plan: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(plan["total_score"], 77);
    verified(&text).unwrap();
}

#[test]
fn pins_that_cannot_be_kept_are_refused_by_name() {
    let folder = TempDir::new().unwrap();
    let other = "01900000-0000-7000-8000-000000000099";
    let pinned = pins(
        &folder,
        &json!({
            "pinned": [{"request": GHANA, "offer": EQUIPMENT}, {"request": FIJI, "offer": COURSE}],
            "excluded": [{"request": FIJI, "offer": COURSE}, {"request": other, "offer": COURSE}],
        }),
    );
    let faults = on_examples("plan", &["--pins", &pinned]).unwrap_err();
    let expected = [
        format!("{pinned}: excluded: there is no request {other}"),
        format!("{pinned}: request {FIJI} with offer {COURSE} is pinned and excluded"),
        format!("{pinned}: pinned: request {GHANA} with offer {EQUIPMENT} fails modality"),
    ];
    assert_eq!(faults.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn a_list_of_pins_that_is_given_twice_is_refused() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("pins.json");
    fs::write(&path, r#"{"pinned": [], "pinned": []}"#).unwrap();
    let faults = on_examples("plan", &["--pins", path.to_str().unwrap()]).unwrap_err();
    assert!(faults.contains("pinned: given two values"), "{faults}");
}

#[rstest]
#[case::matches("match", &[])]
#[case::plan("plan", &[])]
#[case::bundle("bundle", &[])]
#[case::why("why", &[])]
#[case::verify("verify-plan", &["--plan", "nowhere.json"])]
#[case::with_other_faults("match", &["--compare-weights", "nowhere.json"])]
fn real_and_invented_states_are_refused_by_every_command(
    #[case] command: &str,
    #[case] more: &[&str],
) {
    let folder = TempDir::new().unwrap();
    let offers = fs::read_to_string(example("offers.json")).unwrap();
    let mixed = folder.path().join("O.json");
    fs::write(&mixed, offers.replace("\"org:PIF\"", "\"XAV\"")).unwrap();
    let (requests, offers) = (example("requests.json"), mixed.to_str().unwrap());
    let start = [command, "--requests", &requests, "--offers", offers];
    let faults = run(&[&start, more].concat()).unwrap_err();
    let is_told = faults.contains("given XAV, an invented State");
    assert!(is_told, "{faults}");
    assert_eq!(
        faults.contains("nowhere.json"),
        !more.is_empty(),
        "{faults}"
    );
}

#[test]
fn a_file_of_pins_with_faults_is_refused_line_by_line() {
    let folder = TempDir::new().unwrap();
    let pinned = pins(
        &folder,
        &json!({
            "pinned": [{"request": "7", "offer": COURSE, "score": 1}, 5, {"offer": COURSE}],
            "excluded": {}, "wished": [],
        }),
    );
    let faults =
        on_examples("plan", &["--pins", &pinned, "--weights", "nowhere.json"]).unwrap_err();
    let faults = faults.replace(&pinned, "pins.json");
    insta::assert_snapshot!(faults, @r#"
    nowhere.json: No such file or directory (os error 2)
    pins.json: excluded: given {}, allowed a list
    pins.json: pinned 1: score: given 1, allowed only the fields that the record has
    pins.json: pinned 1: request: given "7", allowed an id (UUID)
    pins.json: pinned 2: given 5, allowed names and values
    pins.json: pinned 3: request: given nothing, allowed a value is required
    pins.json: wished: given [], allowed only the fields that the record has
    "#);
}

#[test]
fn a_floor_out_of_range_is_refused() {
    for floor in ["0", "101", "forty"] {
        let typed = [
            "counterpart",
            "plan",
            "--requests",
            "R.json",
            "--offers",
            "O.json",
            "--floor",
            floor,
        ];
        let error = Command::try_parse_from(typed).err().unwrap();
        assert_eq!(error.exit_code(), 2);
        assert!(
            error
                .to_string()
                .contains("allowed is a whole number from 1 to 100"),
            "{error}"
        );
    }
}

#[test]
fn generated_files_are_sound_and_the_same_for_the_same_seed() {
    let generated = |seed: &str| {
        let folder = TempDir::new().unwrap();
        let out = folder.path().join("new/folder");
        let out = out.to_str().unwrap();
        let told = run(&[
            "generate",
            "--seed",
            seed,
            "--requests",
            "40",
            "--offers",
            "50",
            "--out",
            out,
        ])
        .unwrap();
        let files = ["requests.json", "offers.json"].map(|name| format!("{out}/{name}"));
        let answer = run(&[
            "match",
            "--requests",
            &files[0],
            "--offers",
            &files[1],
            "--format",
            "csv",
        ])
        .unwrap();
        let names: Vec<_> = fs::read_dir(out)
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(names.len(), 2, "{names:?}");
        (
            told,
            files.map(|file| fs::read_to_string(file).unwrap()),
            answer,
        )
    };
    let (told, files, answer) = generated("3");
    assert!(
        told.starts_with(
            "40 requests and 50 offers for 2026-12-01, realistic, seed 3: of 2000 pairs"
        ),
        "{told}"
    );
    assert!(answer.lines().count() > 10, "{answer}");
    assert_eq!(generated("3"), (told, files.clone(), answer));
    assert_ne!(generated("4").1, files);
    let none = TempDir::new().unwrap();
    let out = none.path().to_str().unwrap();
    run(&["generate", "--requests", "0", "--offers", "0", "--out", out]).unwrap();
    assert_eq!(
        fs::read_to_string(none.path().join("offers.json")).unwrap(),
        "[]\n"
    );
}

#[test]
fn a_file_is_written_whole_or_stays_as_it_was() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("answer.json");
    put(Some(&path), |out| Ok(out.write_all(b"first")?)).unwrap();
    let failed = put(Some(&path), |out| {
        out.write_all(b"second, but")?;
        assert!(unfinished(&path).exists());
        Err(Failure::Faulty(vec!["no".to_owned()]))
    });
    assert_eq!(failed.unwrap_err().exit_code(), 2);
    assert_eq!(fs::read_to_string(&path).unwrap(), "first");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let nowhere = folder.path().join("no/such/folder");
    let failure = put(Some(&nowhere), |_| Ok(())).unwrap_err();
    assert_eq!(failure.exit_code(), 1);
    assert!(
        failure.to_string().starts_with(nowhere.to_str().unwrap()),
        "{failure}"
    );
}

#[test]
fn each_command_says_what_it_does() {
    let mut command = Command::command();
    for (name, about) in [
        (
            "match",
            "Match requests and offers of two files, without a database",
        ),
        (
            "bundle",
            "For each request, find the two to four offers that together cover most of it",
        ),
        (
            "why",
            "Say why a pair scores what it scores; or, for one record or all, why nothing fits yet",
        ),
        (
            "verify-plan",
            "Check that a plan keeps to the rule and that no plan is better, by its certificate alone",
        ),
    ] {
        let found = command
            .find_subcommand_mut(name)
            .unwrap()
            .get_about()
            .unwrap()
            .to_string();
        assert_eq!(found, about);
    }
}
