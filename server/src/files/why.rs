//! `counterpart why`: why a pair scores what it scores, or why nothing fits yet.

use std::io::{self, Write};

use chrono::NaiveDate;
use clap::Args;
use domain::id::{OfferId, RequestId};
use domain::record::RecordKind;
use matcher::{Explanation, Funnel};
use serde::Serialize;

use super::answer::{Catalogue, Missed};
use super::failure::Failure;
use super::lazily::Lazily;
use super::pool::{Of, Pool};
use super::sources::{Format, Sources, Weighing, Writing};
use super::write::{describe, json, table};

/// Say why a pair scores what it scores; or, for one record or all, why nothing fits yet.
///
/// With a request and an offer, the pair is explained. With one of them, or none, each record is
/// told where the others fell and which came nearest.
#[derive(Args, Clone, Debug)]
pub struct WhyArgs {
    /// The records and the day.
    #[command(flatten)]
    pub sources: Sources,

    /// The weights.
    #[command(flatten)]
    pub weighing: Weighing,

    /// This request [default: each request, where no offer is named]
    #[arg(long, value_name = "ID")]
    pub request: Option<RequestId>,

    /// This offer
    #[arg(long, value_name = "ID")]
    pub offer: Option<OfferId>,

    /// How many of those that came nearest to show
    #[arg(long, default_value_t = 3, value_name = "NUMBER")]
    pub nearest: usize,

    /// Where the answer goes.
    #[command(flatten)]
    pub writing: Writing,
}

/// Where the others fell, and which came nearest.
#[derive(Serialize)]
struct Reasons {
    #[serde(rename = "for")]
    id: String,
    funnel: Funnel,
    nearest: Vec<Missed>,
}

#[derive(Serialize)]
struct AllReasons<'a, R: Serialize> {
    weights: &'a str,
    today: NaiveDate,
    results: R,
}

/// Explains and writes it in the format asked for.
///
/// # Errors
/// Every fault of every file, and an id that is not in it; nothing is written then.
pub fn run_why(args: &WhyArgs, today: NaiveDate, out: &mut dyn Write) -> Result<(), Failure> {
    let records = args.sources.load(Some(&args.weighing), today)?;
    let requests = records.requests_of(args.request, &args.sources)?;
    let offers = records.offers_of(args.offer, &args.sources)?;
    let catalogue = Catalogue::new(&records);
    let format = args.writing.format;
    if let (Some(request), Some(offer)) = (args.request, args.offer) {
        if let Some(explanation) = catalogue.explain(request, offer) {
            pair(&explanation, &catalogue, format, out)?;
        }
        return Ok(());
    }
    let pool = Pool::new(&records);
    let reasons = |of| reasons(of, &pool, &catalogue, args.nearest);
    if args.offer.is_some() {
        let found = || offers.iter().map(|offer| reasons(Of::Offer(offer.id)));
        all(RecordKind::Offer, &catalogue, found, format, out)?;
    } else {
        let found = || {
            requests
                .iter()
                .map(|request| reasons(Of::Request(request.id)))
        };
        all(RecordKind::Request, &catalogue, found, format, out)?;
    }
    Ok(())
}

fn reasons(of: Of, pool: &Pool<'_>, catalogue: &Catalogue<'_>, top: usize) -> Reasons {
    let near = pool.nearest(of, top).into_iter();
    Reasons {
        id: of.id(),
        funnel: pool.rank(of, catalogue.basis, Some(0)).funnel,
        nearest: near.map(|near| Missed::new(near, catalogue)).collect(),
    }
}

fn all<I: Iterator<Item = Reasons>>(
    kind: RecordKind,
    records: &Catalogue<'_>,
    found: impl Fn() -> I,
    format: Format,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Json => {
            let answer = AllReasons {
                weights: records.basis.weights.name(),
                today: records.basis.today,
                results: Lazily(found),
            };
            json::write(&answer, out)
        }
        Format::Table => {
            table::heading_of_all(records, out)?;
            for reasons in found() {
                writeln!(
                    out,
                    "\n{}",
                    table::heading(kind, &reasons.id, records).trim_end()
                )?;
                writeln!(out, "{}", table::funnel(&reasons.funnel))?;
                for line in reasons
                    .nearest
                    .iter()
                    .flat_map(|missed| table::nearest(missed, kind, records))
                {
                    writeln!(out, "{}", line.trim_end())?;
                }
            }
            Ok(())
        }
        Format::Csv => {
            writeln!(out, "for,nearest,request,offer,failed")?;
            for reasons in found() {
                for (place, missed) in (1..).zip(&reasons.nearest) {
                    let near = &missed.near;
                    let failed: Vec<_> = near.failed.iter().map(|gate| gate.code()).collect();
                    let failed = failed.join(";");
                    writeln!(
                        out,
                        "{},{place},{},{},{failed}",
                        reasons.id, near.request, near.offer
                    )?;
                }
            }
            Ok(())
        }
    }
}

/// A pair: every gate, every factor, what would raise the score.
fn pair(
    explanation: &Explanation,
    records: &Catalogue<'_>,
    format: Format,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Json => json::write(explanation, out),
        Format::Table => {
            table::heading_of_all(records, out)?;
            let (request, offer) = (
                explanation.request.to_string(),
                explanation.offer.to_string(),
            );
            writeln!(
                out,
                "{}",
                table::heading(RecordKind::Request, &request, records)
            )?;
            writeln!(
                out,
                "{}",
                table::heading(RecordKind::Offer, &offer, records)
            )?;
            if let Some(outcome) = &explanation.outcome {
                writeln!(out, "  {} points, {}", outcome.score.points(), outcome.band)?;
            }
            let lines = describe::failed(explanation)
                .into_iter()
                .chain(describe::outcome(explanation));
            for line in lines {
                writeln!(out, "  {}", line.trim_end())?;
            }
            Ok(())
        }
        Format::Csv => pair_as_csv(explanation, out),
    }
}

/// A line for each gate, each factor and each improvement.
fn pair_as_csv(explanation: &Explanation, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "part,name,code,passed,points,weight")?;
    for check in &explanation.gates {
        writeln!(out, "gate,{},,{},,", check.gate, check.passed)?;
    }
    if let Some(outcome) = &explanation.outcome {
        for check in &outcome.factors {
            writeln!(
                out,
                "factor,{},,,{},{}",
                check.factor, check.points, check.weight
            )?;
        }
        for each in &outcome.improvements {
            let (kind, code) = (each.change.kind(), each.change.code().unwrap_or_default());
            writeln!(out, "improvement,{kind},{code},,{},", each.gain)?;
        }
    }
    Ok(())
}
