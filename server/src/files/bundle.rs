//! `counterpart bundle`: for each request the offers that together cover most of it.

use std::io::{self, Write};

use chrono::NaiveDate;
use clap::Args;
use domain::id::RequestId;
use domain::record::RecordKind;
use matcher::{Bundle, BundleCell, bundle};
use serde::Serialize;

use super::answer::Catalogue;
use super::failure::Failure;
use super::lazily::Lazily;
use super::pool::{Of, Pool};
use super::sources::{Format, Sources, Writing};
use super::write::{json, table};

/// For each request, find the two to four offers that together cover most of it.
#[derive(Args, Clone, Debug)]
pub struct BundleArgs {
    /// The records and the day.
    #[command(flatten)]
    pub sources: Sources,

    /// Only for this request [default: for all]
    #[arg(long, value_name = "ID")]
    pub request: Option<RequestId>,

    /// Where the answer goes.
    #[command(flatten)]
    pub writing: Writing,
}

#[derive(Serialize)]
struct Bundled {
    #[serde(rename = "for")]
    id: RequestId,
    bundle: Option<Bundle>,
}

#[derive(Serialize)]
struct Bundles<R: Serialize> {
    today: NaiveDate,
    results: R,
}

/// Finds bundles and writes them in the format asked for.
///
/// # Errors
/// Every fault of every file, and an id that is not in it; nothing is written then.
pub fn run_bundle(args: &BundleArgs, today: NaiveDate, out: &mut dyn Write) -> Result<(), Failure> {
    let records = args.sources.load(None, today)?;
    let requests = records.requests_of(args.request, &args.sources)?;
    let catalogue = Catalogue::new(&records);
    let pool = Pool::new(&records);
    let results = || {
        requests.iter().map(|request| {
            let passing = pool.rank(Of::Request(request.id), catalogue.basis, None);
            let offers = passing.matches.iter();
            let offers = offers.filter_map(|each| catalogue.offers.get(&each.offer).copied());
            Bundled {
                id: request.id,
                bundle: bundle(request, offers, catalogue.basis),
            }
        })
    };
    match args.writing.format {
        Format::Json => {
            let today = records.today;
            let results = Lazily(results);
            json::write(&Bundles { today, results }, out)?;
        }
        Format::Table => as_table(results(), &catalogue, out)?,
        Format::Csv => as_csv(results(), out)?,
    }
    Ok(())
}

fn as_table(
    results: impl Iterator<Item = Bundled>,
    records: &Catalogue<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "today {}", records.basis.today)?;
    for Bundled { id, bundle } in results {
        let heading = table::heading(RecordKind::Request, &id.to_string(), records);
        writeln!(out, "\n{}", heading.trim_end())?;
        let Some(bundle) = bundle else {
            writeln!(out, "  no bundle covers more than the best single offer")?;
            continue;
        };
        let (percent, single) = (bundle.percent, bundle.single);
        writeln!(
            out,
            "  together {percent} %, the best single offer {} %",
            single.percent
        )?;
        for offer in &bundle.offers {
            let id = offer.to_string();
            let title = table::offer_title(&id, records);
            let alone = if *offer == single.offer {
                "  (the best single one)"
            } else {
                ""
            };
            writeln!(out, "  {id}  {title}{alone}")?;
        }
        for cell in &bundle.cells {
            let by = cell
                .offer
                .map_or_else(|| "nobody".to_owned(), |offer| offer.to_string());
            let BundleCell {
                theme,
                share,
                modality,
                affinity,
                ..
            } = cell;
            writeln!(
                out,
                "    {theme} ({share} %) by {modality}: {affinity}, {by}"
            )?;
        }
    }
    Ok(())
}

/// A line for each cell of each bundle.
fn as_csv(results: impl Iterator<Item = Bundled>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "for,percent,single_percent,offers,theme,share,modality,affinity,offer"
    )?;
    for Bundled { id, bundle } in results {
        let Some(bundle) = bundle else { continue };
        let offers: Vec<_> = bundle.offers.iter().map(ToString::to_string).collect();
        let start = format!(
            "{id},{},{},{}",
            bundle.percent,
            bundle.single.percent,
            offers.join(";")
        );
        for cell in &bundle.cells {
            let BundleCell {
                theme,
                share,
                modality,
                affinity,
                offer,
            } = cell;
            let offer = offer.map(|offer| offer.to_string()).unwrap_or_default();
            writeln!(out, "{start},{theme},{share},{modality},{affinity},{offer}")?;
        }
    }
    Ok(())
}
