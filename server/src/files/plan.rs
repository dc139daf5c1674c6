//! `counterpart plan`: which pairs to bring together, for all records at once.

use std::io::{self, Write};
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use matcher::plan::{
    Floor, Named, NoPlan, Oversubscribed, Plan, Policy, Shortage, Terms, Worth, plan,
};
use matcher::{Basis, Index};

use super::answer::Catalogue;
use super::failure::{Failure, both};
use super::pins::{self, Pins};
use super::sources::{Format, Loaded, Sources, Weighing, Writing};
use super::write::{json, table};

/// Plan which pairs to bring together, for all records at once, with a proof that no plan is better.
#[derive(Args, Clone, Debug)]
pub struct PlanArgs {
    /// The records and the day.
    #[command(flatten)]
    pub sources: Sources,

    /// The weights.
    #[command(flatten)]
    pub weighing: Weighing,

    /// What the plan is to be the best at: `best_fit` or `widest`
    #[arg(long, default_value = "best_fit", value_name = "POLICY")]
    pub policy: Policy,

    /// The least score of a pair that is not pinned, from 1 to 100
    #[arg(long, default_value = "40", value_name = "POINTS", value_parser = floor)]
    pub floor: Floor,

    /// Pairs that have to be in the plan, and pairs that may not, as .json
    #[arg(long, value_name = "FILE")]
    pub pins: Option<PathBuf>,

    /// Where the answer goes.
    #[command(flatten)]
    pub writing: Writing,
}

fn floor(given: &str) -> Result<Floor, String> {
    let points: Option<u32> = given.parse().ok();
    let floor = points.and_then(|points| Floor::try_from(points).ok());
    floor.ok_or_else(|| "allowed is a whole number from 1 to 100".to_owned())
}

/// Plans and writes the plan in the format asked for.
///
/// # Errors
/// Every fault of every file, and every pin that contradicts the gates, a limit or another one;
/// nothing is written then.
pub fn run_plan(args: &PlanArgs, today: NaiveDate, out: &mut dyn Write) -> Result<(), Failure> {
    let (records, pins) = load(args, today)?;
    let terms = Terms {
        floor: args.floor,
        pinned: pins.pinned,
        excluded: pins.excluded,
        ..Terms::new(args.policy)
    };
    let plan = best(&records, &terms).map_err(|fault| refused(&fault, args))?;
    match args.writing.format {
        Format::Json => json::write(&plan, out)?,
        Format::Csv => as_csv(&plan, out)?,
        Format::Table => as_table(&plan, &Catalogue::new(&records), out)?,
    }
    Ok(())
}

/// The best plan among the pairs that an index gives, which keeps no list of all of them: memory
/// grows with the records.
fn best(records: &Loaded, terms: &Terms) -> Result<Plan, NoPlan> {
    let basis = Basis::new(&records.weights, records.today);
    let mut index = Index::new(records.today);
    records
        .requests
        .iter()
        .cloned()
        .for_each(|request| index.upsert_request(request));
    records
        .offers
        .iter()
        .cloned()
        .for_each(|offer| index.upsert_offer(offer));
    let is_there = |pair: &Named| index.pair(pair.request, pair.offer, basis).is_some();
    if !terms.pinned.iter().chain(&terms.excluded).all(is_there) {
        // Of a record that is not open, or not there at all, no plan can be made; who asks is told
        // which of the two it is.
        return plan(&records.requests, &records.offers, basis, terms);
    }
    index.plan(&records.weights, terms)
}

/// Reads all files; faults of all of them come together.
fn load(args: &PlanArgs, today: NaiveDate) -> Result<(Loaded, Pins), Failure> {
    let records = args.sources.load(Some(&args.weighing), today);
    let pins = args
        .pins
        .as_ref()
        .map_or_else(|| Ok(Pins::default()), |path| pins::read(path));
    both(records, pins)
}

fn refused(fault: &NoPlan, args: &PlanArgs) -> Failure {
    let file = args.pins.as_ref().unwrap_or(&args.sources.requests);
    match fault {
        NoPlan::Contradictions(found) => Failure::in_file(file, found),
        NoPlan::Malformed(_) | NoPlan::Stopped => Failure::in_file(file, &[fault]),
    }
}

fn as_csv(plan: &Plan, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "request,offer,score")?;
    for pair in &plan.pairs {
        writeln!(
            out,
            "{},{},{}",
            pair.request,
            pair.offer,
            pair.score.points()
        )?;
    }
    Ok(())
}

fn as_table(plan: &Plan, records: &Catalogue<'_>, out: &mut dyn Write) -> io::Result<()> {
    table::heading_of_all(records, out)?;
    let (policy, floor) = (plan.policy, plan.floor.points());
    writeln!(out, "{policy}, pairs of {floor} points or more\n")?;
    writeln!(
        out,
        "{:<25}  {:>6}  {:>8}  {:>9}",
        "", "States", "requests", "points"
    )?;
    let rows = [
        ("this plan, proved best", plan.worth),
        (
            "first come, first served",
            plan.simpler.first_come_first_served,
        ),
        ("best pair first", plan.simpler.greedy_by_score),
    ];
    for (name, worth) in rows {
        let Worth {
            states_served: states,
            requests_served: requests,
            total_score: points,
        } = worth;
        writeln!(out, "{name:<25}  {states:>6}  {requests:>8}  {points:>9}")?;
    }
    writeln!(out)?;
    for pair in &plan.pairs {
        let (request, offer) = (pair.request.to_string(), pair.offer.to_string());
        let asked = table::request_title(&request, records);
        let offered = table::offer_title(&offer, records);
        writeln!(out, "  {:>3}  {request}  {asked}", pair.score.points())?;
        writeln!(out, "       {offer}  {offered}")?;
    }
    for each in &plan.oversubscribed {
        shortage(each, out)?;
    }
    Ok(())
}

/// What has to be settled before the plan is applied.
fn shortage(offer: &Oversubscribed, out: &mut dyn Write) -> io::Result<()> {
    let parts = [("seats", offer.seats), ("US dollars", offer.amount_usd)];
    for (what, short) in parts {
        if let Some(Shortage { asked, left }) = short {
            writeln!(
                out,
                "  to settle: offer {} has {left} {what}, asked are {asked}",
                offer.offer
            )?;
        }
    }
    Ok(())
}
