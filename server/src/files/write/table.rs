//! The answer for people, as plain text.

use std::io::{self, Write};

use domain::record::RecordKind;
use matcher::{Factor, Funnel, Gate};

use super::describe::{self, plain};
use crate::files::answer::{Answer, Answered, Catalogue, Matched, Missed};

/// Writes a block for each record asked for.
pub(in crate::files) fn write(answer: &Answer<'_>, out: &mut dyn Write) -> io::Result<()> {
    let records = answer.catalogue;
    heading_of_all(records, out)?;
    for result in answer.results() {
        for line in block(answer.kind(), &result, records) {
            writeln!(out, "{}", line.trim_end())?;
        }
    }
    Ok(())
}

/// Says on what an answer rests.
pub(in crate::files) fn heading_of_all(
    records: &Catalogue<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let basis = records.basis;
    let name = plain(basis.weights.name());
    writeln!(out, "weights {name}, today {}", basis.today)
}

fn block(kind: RecordKind, result: &Answered, records: &Catalogue<'_>) -> Vec<String> {
    let mut lines = vec![String::new(), heading(kind, &result.id, records)];
    if !result.matches.is_empty() {
        lines.push(columns());
    }
    for (place, matched) in result.matches.iter().enumerate() {
        lines.push(row(place + 1, matched, kind, records));
        let reasons = matched.explanation.iter().flat_map(describe::outcome);
        lines.extend(reasons.map(|line| format!("        {line}")));
    }
    lines.push(funnel(&result.funnel));
    for missed in result.nearest.iter().flatten() {
        lines.extend(nearest(missed, kind, records));
    }
    lines
}

/// The kind, the id and the title of a record.
pub(in crate::files) fn heading(kind: RecordKind, id: &str, records: &Catalogue<'_>) -> String {
    let title = match kind {
        RecordKind::Request => request_title(id, records),
        RecordKind::Offer => offer_title(id, records),
    };
    format!("{kind} {id}  {title}")
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

/// How many were considered and where they fell.
pub(in crate::files) fn funnel(funnel: &Funnel) -> String {
    let fallen = |gate: &Gate| match funnel.fallen(*gate) {
        0 => String::new(),
        fallen => format!(", {fallen} fell at {gate}"),
    };
    let fallen: String = Gate::ALL.iter().map(fallen).collect();
    let (considered, passed) = (funnel.considered, funnel.passed);
    format!("  {considered} considered, {passed} passed{fallen}")
}

/// A record that came near, with the gates that it fails.
pub(in crate::files) fn nearest(
    missed: &Missed,
    kind: RecordKind,
    records: &Catalogue<'_>,
) -> Vec<String> {
    let near = &missed.near;
    let (id, title) = other_side(
        kind,
        near.request.to_string(),
        near.offer.to_string(),
        records,
    );
    let reasons = missed.explanation.iter().flat_map(describe::failed);
    let reasons = reasons.map(|line| format!("        {line}"));
    std::iter::once(format!("  near: {id}  {title}"))
        .chain(reasons)
        .collect()
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

pub(in crate::files) fn request_title(id: &str, records: &Catalogue<'_>) -> String {
    let found = id.parse().ok().and_then(|id| records.requests.get(&id));
    found
        .map(|request| plain(&request.content.title))
        .unwrap_or_default()
}

pub(in crate::files) fn offer_title(id: &str, records: &Catalogue<'_>) -> String {
    let found = id.parse().ok().and_then(|id| records.offers.get(&id));
    found
        .map(|offer| plain(&offer.content.title))
        .unwrap_or_default()
}
