//! `counterpart match --compare-weights`: what other weights would change.

use std::cell::RefCell;
use std::io::{self, Write};
use std::path::Path;

use chrono::NaiveDate;
use domain::fault::{Fault, Rule};
use domain::record::RecordKind;
use matcher::{Basis, Comparison, Factor, PairChange, WeightSet};
use serde::Serialize;

use super::answer::Catalogue;
use super::args::MatchArgs;
use super::failure::Failure;
use super::lazily::Lazily;
use super::pool::{Of, Pool};
use super::sources::{Format, Loaded};
use super::write::describe::plain;
use super::write::{json, table};

/// What changes for one record.
#[derive(Serialize)]
struct Compared {
    #[serde(rename = "for")]
    id: String,
    #[serde(flatten)]
    counts: Comparison,
    pairs: Vec<PairChange>,
}

/// What changes, in the order in which it is written: the total is added up on the way.
#[derive(Serialize)]
struct Changes<'a, R: Serialize> {
    before: &'a WeightSet,
    after: &'a WeightSet,
    today: NaiveDate,
    top: Option<usize>,
    results: R,
    total: &'a RefCell<Comparison>,
}

/// Compares and writes it in the format asked for.
///
/// # Errors
/// Other weights under the same name.
pub(super) fn run(
    args: &MatchArgs,
    records: &Loaded,
    (catalogue, pool): (&Catalogue<'_>, &Pool<'_>),
    after: &WeightSet,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    if after.takes_the_name_of(&records.weights) {
        let file = args.compare_weights.as_deref().unwrap_or(Path::new(""));
        let fault = Fault::new("name", after.name(), Rule::NameOfItsOwn);
        return Err(Failure::in_file(file, &[fault]));
    }
    let both = (catalogue.basis, Basis::new(after, records.today));
    let total = RefCell::new(Comparison::default());
    let results =
        || results(args, records, pool, both).inspect(|each| total.borrow_mut().add(&each.counts));
    match args.writing.format {
        Format::Json => {
            let changes = Changes {
                before: &records.weights,
                after,
                today: records.today,
                top: args.top.0,
                results: Lazily(results),
                total: &total,
            };
            json::write(&changes, out)?;
        }
        Format::Table => {
            heading(&records.weights, after, records.today, out)?;
            for compared in results() {
                as_table(args.kind, &compared, catalogue, out)?;
            }
            summary(&total.borrow(), out)?;
        }
        Format::Csv => as_csv(results(), out)?,
    }
    Ok(())
}

fn results<'a>(
    args: &'a MatchArgs,
    records: &'a Loaded,
    pool: &'a Pool<'a>,
    (before, after): (Basis<'a>, Basis<'a>),
) -> impl Iterator<Item = Compared> + 'a {
    Of::each(records, args.kind).map(move |of| {
        let (before, after) = (pool.rank(of, before, None), pool.rank(of, after, None));
        let mut counts = Comparison::between(&before, &after, args.top.0);
        Compared {
            id: of.id(),
            pairs: std::mem::take(&mut counts.pairs),
            counts,
        }
    })
}

fn heading(
    before: &WeightSet,
    after: &WeightSet,
    today: NaiveDate,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (old, new) = (plain(before.name()), plain(after.name()));
    writeln!(out, "weights {old} -> {new}, today {today}")?;
    for factor in Factor::ALL {
        let (old, new) = (before.of(*factor), after.of(*factor));
        let mark = if old == new { "" } else { "  *" };
        writeln!(out, "  {:<14} {old:>3} -> {new:>3}{mark}", factor.code())?;
    }
    Ok(())
}

fn as_table(
    kind: RecordKind,
    compared: &Compared,
    records: &Catalogue<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(
        out,
        "\n{}",
        table::heading(kind, &compared.id, records).trim_end()
    )?;
    for PairChange {
        request,
        offer,
        before,
        after,
    } in &compared.pairs
    {
        let (id, title) = match kind {
            RecordKind::Request => (
                offer.to_string(),
                table::offer_title(&offer.to_string(), records),
            ),
            RecordKind::Offer => (
                request.to_string(),
                table::request_title(&request.to_string(), records),
            ),
        };
        let ranks = format!("{:>4} -> {:<4}", before.rank, after.rank);
        let scores = format!(
            "{:>3} -> {:<3}",
            before.score.points(),
            after.score.points()
        );
        let bands = format!("{:>8} -> {:<8}", before.band.code(), after.band.code());
        writeln!(out, "  {ranks}  {scores}  {bands}  {id}  {title}")?;
    }
    Ok(())
}

fn summary(total: &Comparison, out: &mut dyn Write) -> io::Result<()> {
    let Comparison {
        passed,
        entered,
        left,
        moved,
        stayed,
        ..
    } = total;
    writeln!(
        out,
        "\n{passed} pairs pass; among those shown {entered} came in, {left} went out, {moved} moved, \
         {stayed} stayed"
    )?;
    writeln!(out, "pairs by band:")?;
    for each in &total.bands {
        let (before, after) = (each.before.code(), each.after.code());
        writeln!(out, "  {before:>8} -> {after:<8}  {:>8}", each.pairs)?;
    }
    Ok(())
}

fn as_csv(results: impl Iterator<Item = Compared>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "for,request,offer,rank_before,rank_after,score_before,score_after,band_before,band_after"
    )?;
    for compared in results {
        for PairChange {
            request,
            offer,
            before,
            after,
        } in &compared.pairs
        {
            writeln!(
                out,
                "{},{request},{offer},{},{},{},{},{},{}",
                compared.id,
                before.rank,
                after.rank,
                before.score.points(),
                after.score.points(),
                before.band,
                after.band
            )?;
        }
    }
    Ok(())
}
