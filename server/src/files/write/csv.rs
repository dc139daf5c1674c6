//! The answer for spreadsheets: ids, codes and numbers only, so that no cell can hold a formula.

use std::io::{self, Write};

use matcher::{Explanation, Factor, Improvement};

use crate::files::answer::{Answer, Matched};

/// Writes a line for each match.
///
/// `improvements` is filled where explanations were asked for, as `add_theme:T04.1:+15;...`.
pub(in crate::files) fn write(answer: &Answer<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut header = vec!["for", "rank", "request", "offer", "score", "band"];
    header.extend(Factor::ALL.iter().map(|factor| factor.code()));
    header.push("improvements");
    writeln!(out, "{}", header.join(","))?;
    for result in answer.results() {
        for (place, matched) in result.matches.iter().enumerate() {
            let cells = cells(matched).join(",");
            writeln!(out, "{},{},{cells}", result.id, place + 1)?;
        }
    }
    Ok(())
}

fn cells(matched: &Matched) -> Vec<String> {
    let scored = &matched.scored;
    let mut cells = vec![
        scored.request.to_string(),
        scored.offer.to_string(),
        scored.score.points().to_string(),
        scored.band.to_string(),
    ];
    let factors = Factor::ALL.iter();
    cells.extend(factors.map(|factor| scored.factors.get(*factor).to_string()));
    cells.push(
        matched
            .explanation
            .as_ref()
            .map(improvements)
            .unwrap_or_default(),
    );
    cells
}

fn improvements(explanation: &Explanation) -> String {
    let shown = |each: &Improvement| {
        let code = each.change.code().unwrap_or_default();
        format!("{}:{code}:+{}", each.change.kind(), each.gain)
    };
    let found = explanation
        .outcome
        .iter()
        .flat_map(|outcome| &outcome.improvements);
    found.map(shown).collect::<Vec<_>>().join(";")
}
