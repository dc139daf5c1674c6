//! What the commands on files answer equals what judging every pair of the files does, on random
//! records of which some are not published and some are over.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::fs;

use clap::Parser;
use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::record::{Offer, Request};
use instances::{INSTANCE_DAY, Instance, Selectivity, Spec};
use matcher::{
    Basis, Comparison, Funnel, Near, Pair, Scored, WeightSet, bundle, compare_offers,
    compare_requests, nearest_offers, nearest_requests, rank_offers, rank_requests,
};
use rstest::rstest;
use serde_json::{Value, json};
use server::files::{BundleArgs, MatchArgs, WhyArgs, run_bundle, run_match, run_why};
use tempfile::TempDir;

#[derive(Parser)]
enum Command {
    Match(MatchArgs),
    Bundle(BundleArgs),
    Why(WhyArgs),
}

/// Records of which every fifth is not published: neither side's gates see a pair of those.
fn records(seed: u64) -> Instance {
    let mut all = Spec::realistic(seed, 70)
        .passing(Selectivity::P10)
        .generate();
    let others = [
        RequestStatus::Draft,
        RequestStatus::Withdrawn,
        RequestStatus::Closed,
    ];
    for (request, status) in all
        .requests
        .iter_mut()
        .step_by(5)
        .zip(others.iter().cycle())
    {
        request.status = *status;
    }
    let others = [
        OfferStatus::Paused,
        OfferStatus::Withdrawn,
        OfferStatus::Draft,
    ];
    for (offer, status) in all.offers.iter_mut().step_by(5).zip(others.iter().cycle()) {
        offer.status = *status;
    }
    all
}

fn other_weights() -> Value {
    json!({
        "name": "other-1", "theme": 20, "geography": 10, "modality": 25, "level_audience": 5,
        "language": 20, "timing": 10, "scale": 7, "openness": 3
    })
}

/// Writes the records and the other weights to files, runs a command on them and reads its answer.
fn answer(command: &str, all: &Instance, more: &[&str]) -> Value {
    let folder = TempDir::new().unwrap();
    let file = |name: &str, value: Value| {
        let path = folder.path().join(name);
        fs::write(&path, value.to_string()).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let requests = file("R.json", json!(all.requests));
    let offers = file("O.json", json!(all.offers));
    let weights = file("W.json", other_weights());
    let more = more
        .iter()
        .map(|word| if *word == "W" { &weights } else { *word });
    let typed: Vec<&str> = [
        "counterpart",
        command,
        "--requests",
        &requests,
        "--offers",
        &offers,
    ]
    .into_iter()
    .chain(["--format", "json"])
    .chain(more)
    .collect();
    let mut text = Vec::new();
    match Command::try_parse_from(typed).unwrap() {
        Command::Match(args) => run_match(&args, INSTANCE_DAY, &mut text),
        Command::Bundle(args) => run_bundle(&args, INSTANCE_DAY, &mut text),
        Command::Why(args) => run_why(&args, INSTANCE_DAY, &mut text),
    }
    .unwrap();
    serde_json::from_slice(&text).unwrap()
}

fn matches(all: &Instance, basis: Basis<'_>, explained: bool, found: &[Scored]) -> Value {
    let shown = |scored: &Scored| {
        let mut shown = json!(scored);
        if explained {
            shown["explanation"] = explanation(all, basis, scored.request, scored.offer);
        }
        shown
    };
    found.iter().map(shown).collect()
}

fn nearest(all: &Instance, basis: Basis<'_>, found: &[Near]) -> Value {
    let shown = |near: &Near| {
        let mut shown = json!(near);
        shown["explanation"] = explanation(all, basis, near.request, near.offer);
        shown
    };
    found.iter().map(shown).collect()
}

fn explanation(
    all: &Instance,
    basis: Basis<'_>,
    request: domain::id::RequestId,
    offer: domain::id::OfferId,
) -> Value {
    let request = all.requests.iter().find(|each| each.id == request).unwrap();
    let offer = all.offers.iter().find(|each| each.id == offer).unwrap();
    json!(Pair::new(request, offer, basis).explain())
}

/// What the scan finds for one record: id, matches, funnel, nearest.
fn of_request(
    all: &Instance,
    basis: Basis<'_>,
    request: &Request,
) -> (String, Vec<Scored>, Funnel, Vec<Near>) {
    let ranking = rank_offers(request, &all.offers, basis, None);
    let near = nearest_offers(request, &all.offers, basis, 3);
    (
        request.id.to_string(),
        ranking.matches,
        ranking.funnel,
        near,
    )
}

fn of_offer(
    all: &Instance,
    basis: Basis<'_>,
    offer: &Offer,
) -> (String, Vec<Scored>, Funnel, Vec<Near>) {
    let ranking = rank_requests(offer, &all.requests, basis, None);
    let near = nearest_requests(offer, &all.requests, basis, 3);
    (offer.id.to_string(), ranking.matches, ranking.funnel, near)
}

#[rstest]
fn a_ranking_of_files_is_that_of_every_pair(
    #[values(5, 6)] seed: u64,
    #[values("request", "offer")] kind: &str,
    #[values(&[], &["--explain"], &["--weights", "W"])] more: &[&str],
) {
    let all = records(seed);
    let explained = more.contains(&"--explain");
    let weights = match more.first() {
        Some(&"--weights") => WeightSet::parse(other_weights().as_object().unwrap()).unwrap(),
        _ => WeightSet::standard(),
    };
    let basis = Basis::new(&weights, INSTANCE_DAY);
    let scanned: Vec<_> = match kind {
        "request" => all
            .requests
            .iter()
            .map(|each| of_request(&all, basis, each))
            .collect(),
        _ => all
            .offers
            .iter()
            .map(|each| of_offer(&all, basis, each))
            .collect(),
    };
    let fell = scanned
        .iter()
        .filter(|(_, _, funnel, _)| funnel.open > 0)
        .count();
    assert_eq!(
        fell, 70,
        "everyone has a record beside them that is not open"
    );
    let expected: Value = scanned
        .iter()
        .map(|(id, found, funnel, near)| {
            let mut result = json!({
                "for": id, "matches": matches(&all, basis, explained, found), "funnel": funnel,
            });
            if explained {
                result["nearest"] = nearest(&all, basis, near);
            }
            result
        })
        .collect();
    let typed = [&["--top", "all", "--for", kind], more].concat();
    assert_eq!(answer("match", &all, &typed)["results"], expected);
}

#[rstest]
fn reasons_from_files_are_those_of_every_pair(#[values(7, 8)] seed: u64) {
    let all = records(seed);
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, INSTANCE_DAY);
    let reasons = |(id, _, funnel, near): (String, Vec<Scored>, Funnel, Vec<Near>)| json!({"for": id, "funnel": funnel, "nearest": nearest(&all, basis, &near)});
    let of_all: Value = all
        .requests
        .iter()
        .map(|each| reasons(of_request(&all, basis, each)))
        .collect();
    assert_eq!(answer("why", &all, &[])["results"], of_all);
    for offer in all.offers.iter().take(6) {
        let of_one = json!([reasons(of_offer(&all, basis, offer))]);
        let id = offer.id.to_string();
        assert_eq!(answer("why", &all, &["--offer", &id])["results"], of_one);
    }
}

#[rstest]
fn bundles_from_files_are_those_of_every_pair(#[values(9, 10)] seed: u64) {
    let all = records(seed);
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, INSTANCE_DAY);
    let found = all
        .requests
        .iter()
        .map(|request| bundle(request, &all.offers, basis));
    let expected: Value = all
        .requests
        .iter()
        .zip(found)
        .map(|(request, bundle)| json!({"for": request.id, "bundle": bundle}))
        .collect();
    assert!(
        expected.to_string().contains("percent"),
        "some bundle is found"
    );
    assert_eq!(answer("bundle", &all, &[])["results"], expected);
}

#[rstest]
fn compared_weights_of_files_are_those_of_every_pair(#[values("request", "offer")] kind: &str) {
    let all = records(11);
    let (before, after) = (
        WeightSet::standard(),
        WeightSet::parse(other_weights().as_object().unwrap()).unwrap(),
    );
    let both = (
        Basis::new(&before, INSTANCE_DAY),
        Basis::new(&after, INSTANCE_DAY),
    );
    let compared: Vec<(String, Comparison)> = match kind {
        "request" => all
            .requests
            .iter()
            .map(|each| {
                (
                    each.id.to_string(),
                    compare_offers(each, &all.offers, both, Some(3)),
                )
            })
            .collect(),
        _ => all
            .offers
            .iter()
            .map(|each| {
                (
                    each.id.to_string(),
                    compare_requests(each, &all.requests, both, Some(3)),
                )
            })
            .collect(),
    };
    let mut total = Comparison::default();
    for (_, each) in &compared {
        total.add(each);
    }
    let expected: Value = compared
        .iter()
        .map(|(id, each)| {
            let mut result = json!(each);
            result["for"] = json!(id);
            result["pairs"] = json!(each.pairs);
            result
        })
        .collect();
    let typed = ["--top", "3", "--for", kind, "--compare-weights", "W"];
    let answer = answer("match", &all, &typed);
    assert_eq!(answer["results"], expected);
    assert_eq!(answer["total"], json!(total));
}
