//! `counterpart verify-plan`: checks a plan's certificate, without what made the plan.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use matcher::Basis;
use matcher::certificate::{ClaimedPlan, verify};

use super::failure::Failure;
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
    let (plan, records) = match (plan, records) {
        (Ok(plan), Ok(records)) => (plan, records),
        (Err(plan), Err(records)) => return Err(plan.and(records)),
        (Err(failure), _) | (_, Err(failure)) => return Err(failure),
    };
    let basis = Basis::new(&records.weights, records.today);
    let verified = verify(&plan, &records.requests, &records.offers, basis).map_err(|faults| {
        let file = args.plan.display();
        Failure::Faulty(
            faults
                .iter()
                .map(|fault| format!("{file}: {fault}"))
                .collect(),
        )
    })?;
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

fn claimed(path: &PathBuf) -> Result<ClaimedPlan, Failure> {
    let fault = |error: String| Failure::of(format!("{}: {error}", path.display()));
    let text = fs::read_to_string(path).map_err(|error| fault(error.to_string()))?;
    serde_json::from_str(&text).map_err(|error| fault(error.to_string()))
}
