//! `counterpart verify-plan`: checks a plan's certificate, without what made the plan.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;
use matcher::Basis;
use matcher::certificate::{ClaimedPlan, verify};

use super::failure::{Failure, both};
use super::read;
use super::sources::{Sources, Weighing};

/// Check that a plan keeps to the rule and that no plan is better, by its certificate alone.
#[derive(Args, Clone, Debug)]
pub struct VerifyPlanArgs {
    /// The plan, as `plan --format json` writes it
    #[arg(long, value_name = "FILE")]
    pub plan: PathBuf,

    /// The records and the day.
    #[command(flatten)]
    pub sources: Sources,

    /// The weights.
    #[command(flatten)]
    pub weighing: Weighing,
}

/// Checks a plan and says what it is worth.
///
/// # Errors
/// Every fault of every file, and everything that is wrong with the plan or its certificate.
pub fn run_verify_plan(
    args: &VerifyPlanArgs,
    today: NaiveDate,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let plan = claimed(&args.plan);
    let records = args.sources.load(Some(&args.weighing), today);
    let (plan, records) = both(plan, records)?;
    let basis = Basis::new(&records.weights, records.today);
    let verified = verify(&plan, &records.requests, &records.offers, basis)
        .map_err(|faults| Failure::in_file(&args.plan, &faults))?;
    let (considered, eligible) = (verified.considered, verified.eligible);
    writeln!(
        out,
        "proved: {} pairs, {} States, {} requests, total score {}; no {} plan is better\n\
         ({considered} pairs considered, {eligible} eligible)",
        plan.pairs.len(),
        plan.states_served,
        plan.requests_served,
        plan.total_score,
        plan.policy,
    )?;
    Ok(())
}

fn claimed(path: &Path) -> Result<ClaimedPlan, Failure> {
    let text = read::text(path).map_err(Failure::Faulty)?;
    serde_json::from_str(&text).map_err(|error| Failure::in_file(path, &[error]))
}
