//! The answer for people, as plain text.

use domain::record::RecordKind;
use matcher::{Factor, Gate};

use super::describe::{self, plain};
use crate::files::answer::{Answer, Answered, Catalogue, Matched, Missed};

/// Writes a block for each record asked for.
pub(in crate::files) fn write(answer: &Answer, records: &Catalogue<'_>) -> String {
    let mut text = format!(
        "weights {}, today {}\n",
        plain(&answer.weights),
        answer.today
    );
    for result in &answer.results {
        let mut lines = vec![String::new(), heading(answer.kind, result, records)];
        if !result.matches.is_empty() {
            lines.push(columns());
        }
        for (place, matched) in result.matches.iter().enumerate() {
            lines.push(row(place + 1, matched, answer.kind, records));
            let reasons = matched.explanation.iter();
            lines.extend(
                reasons
                    .flat_map(describe::outcome)
                    .map(|line| format!("        {line}")),
            );
        }
        lines.push(funnel(result));
        for missed in result.nearest.iter().flatten() {
            lines.push(nearest(missed, answer.kind, records));
            let reasons = missed.explanation.iter().flat_map(describe::failed);
            lines.extend(reasons.map(|line| format!("        {line}")));
        }
        for line in lines {
            text += line.trim_end();
            text.push('\n');
        }
    }
    text
}

fn heading(kind: RecordKind, result: &Answered, records: &Catalogue<'_>) -> String {
    let title = match kind {
        RecordKind::Request => request_title(&result.id, records),
        RecordKind::Offer => offer_title(&result.id, records),
    };
    format!("{kind} {}  {title}", result.id)
}

/// The column of a factor is as wide as its name.
fn columns() -> String {
    let factors: Vec<_> = Factor::ALL.iter().map(|factor| factor.code()).collect();
    format!("  rank  score  band      {}", factors.join("  "))
}

fn row(rank: usize, matched: &Matched, kind: RecordKind, records: &Catalogue<'_>) -> String {
    let scored = &matched.scored;
    let points: Vec<_> = Factor::ALL
        .iter()
        .map(|factor| {
            let width = factor.code().len();
            format!("{:>width$}", scored.factors.get(*factor))
        })
        .collect();
    let (id, title) = other_side(
        kind,
        scored.request.to_string(),
        scored.offer.to_string(),
        records,
    );
    let score = scored.score.points();
    let band = scored.band;
    let points = points.join("  ");
    format!("  {rank:>4}  {score:>5}  {band:<8}  {points}  {id}  {title}")
}

fn funnel(result: &Answered) -> String {
    let funnel = &result.funnel;
    let fallen = |gate: &Gate| match funnel.fallen(*gate) {
        0 => String::new(),
        fallen => format!(", {fallen} fell at {gate}"),
    };
    let fallen: String = Gate::ALL.iter().map(fallen).collect();
    let (considered, passed) = (funnel.considered, funnel.passed);
    format!("  {considered} considered, {passed} passed{fallen}")
}

fn nearest(missed: &Missed, kind: RecordKind, records: &Catalogue<'_>) -> String {
    let near = &missed.near;
    let (id, title) = other_side(
        kind,
        near.request.to_string(),
        near.offer.to_string(),
        records,
    );
    format!("  near: {id}  {title}")
}

/// The id and the title of the record that was found.
fn other_side(
    kind: RecordKind,
    request: String,
    offer: String,
    records: &Catalogue<'_>,
) -> (String, String) {
    match kind {
        RecordKind::Request => {
            let title = offer_title(&offer, records);
            (offer, title)
        }
        RecordKind::Offer => {
            let title = request_title(&request, records);
            (request, title)
        }
    }
}

fn request_title(id: &str, records: &Catalogue<'_>) -> String {
    let found = id.parse().ok().and_then(|id| records.requests.get(&id));
    found
        .map(|request| plain(&request.content.title))
        .unwrap_or_default()
}

fn offer_title(id: &str, records: &Catalogue<'_>) -> String {
    let found = id.parse().ok().and_then(|id| records.offers.get(&id));
    found
        .map(|offer| plain(&offer.content.title))
        .unwrap_or_default()
}
