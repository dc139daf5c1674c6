//! The worked examples of the rule, from the files that everyone can download and match.

use domain::record::{Offer, RawRecord, Request};
use leptos::prelude::*;
use matcher::{Basis, Explanation, Pair, WeightSet};

use crate::components::ScoreCard;
use crate::context::words;
use crate::words::args;

/// The day of the worked examples.
pub(super) const TODAY: &str = "2026-12-01";

const REQUESTS: &str = include_str!("../../../../examples/requests.json");
const OFFERS: &str = include_str!("../../../../examples/offers.json");

/// Which request stands beside which offer, by their places in the files.
const PAIRS: [(usize, usize); 3] = [(0, 0), (1, 1), (1, 2)];

/// One worked example, as the files have it.
#[derive(Clone, Debug)]
pub(super) struct Example {
    /// The request.
    pub(super) request: RawRecord,
    /// The offer.
    pub(super) offer: RawRecord,
}

impl Example {
    /// All worked examples. The files are part of the program, and a test reads them.
    pub(super) fn all() -> Vec<Self> {
        let read = |file| serde_json::from_str::<Vec<RawRecord>>(file).unwrap_or_default();
        let (requests, offers) = (read(REQUESTS), read(OFFERS));
        let example = |(request, offer): (usize, usize)| {
            Some(Self {
                request: requests.get(request)?.clone(),
                offer: offers.get(offer)?.clone(),
            })
        };
        PAIRS.into_iter().filter_map(example).collect()
    }

    /// What the matcher says about it, with the titles of both.
    fn explained(&self) -> Option<(String, String, Explanation)> {
        let request = Request::from_file(&self.request).ok()?;
        let offer = Offer::from_file(&self.offer).ok()?;
        let weights = WeightSet::standard();
        let basis = Basis::new(&weights, TODAY.parse().ok()?);
        let explanation = Pair::new(&request, &offer, basis).explain();
        Some((request.content.title, offer.content.title, explanation))
    }
}

/// The worked examples, computed as the page is read.
#[component]
pub(super) fn WorkedExamples(examples: Vec<Example>) -> impl IntoView {
    let words = words();
    let day = TODAY
        .parse()
        .map_or_else(|_| TODAY.to_owned(), |day| words.date(day));
    let examples = examples
        .iter()
        .filter_map(Example::explained)
        .map(|(request, offer, explanation)| {
            view! {
                <section class="worked-example">
                    <h3>
                        <bdi lang="en">{request}</bdi>
                        " · "
                        <bdi lang="en">{offer}</bdi>
                    </h3>
                    <ScoreCard explanation/>
                </section>
            }
        })
        .collect_view();
    view! {
        <section id="examples">
            <h2>{words.text("method-examples")}</h2>
            <p>{words.with("method-examples-lead", &args!["date" => day])}</p>
            {examples}
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worked_examples_come_out_as_the_rule_says() {
        let examples = Example::all();
        let explained = examples.iter().map(|each| each.explained().unwrap().2);
        let scores = explained.map(|each| each.outcome.map(|found| found.score.points()));
        assert_eq!(scores.collect::<Vec<_>>(), [Some(69), Some(77), None]);
    }
}
