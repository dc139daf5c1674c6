//! What every command on files is given: records, weights, a day, and how to answer.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use domain::id::{OfferId, RequestId};
use domain::record::{Offer, Request};
use matcher::WeightSet;

use super::failure::Failure;
use super::{read, worlds};

/// The files and the day that an answer rests on.
#[derive(Args, Clone, Debug)]
pub struct Sources {
    /// The requests, as .json or .csv
    #[arg(long, value_name = "FILE")]
    pub requests: PathBuf,

    /// The offers, as .json or .csv
    #[arg(long, value_name = "FILE")]
    pub offers: PathBuf,

    /// The day on which to match, such as 2027-02-01 [default: today in UTC]
    #[arg(long, value_name = "DATE")]
    pub today: Option<NaiveDate>,
}

/// The weights of the factors.
#[derive(Args, Clone, Debug)]
pub struct Weighing {
    /// A weight set as .json: a name and all eight weights [default: standard-1]
    #[arg(long, value_name = "FILE")]
    pub weights: Option<PathBuf>,
}

/// Where an answer goes, and as what.
#[derive(Args, Clone, Debug)]
pub struct Writing {
    /// How to write the result
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,

    /// Write to this file, whole or not at all [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// How a result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Table,
    /// For programs, with everything that is known.
    Json,
    /// For spreadsheets: a line for each match, pair or cell.
    Csv,
}

/// What the files hold, in their order.
pub(super) struct Loaded {
    pub(super) requests: Vec<Request>,
    pub(super) offers: Vec<Offer>,
    pub(super) weights: WeightSet,
    pub(super) today: NaiveDate,
}

impl Loaded {
    /// The places of the requests asked for: of one, or of all where none is named.
    ///
    /// # Errors
    /// An id that no request of the file has.
    pub(super) fn requests_of(
        &self,
        id: Option<RequestId>,
        sources: &Sources,
    ) -> Result<&[Request], Failure> {
        let Some(id) = id else {
            return Ok(&self.requests);
        };
        let place = self.requests.iter().position(|request| request.id == id);
        let found = place.and_then(|place| self.requests.get(place..=place));
        found.ok_or_else(|| Failure::no_such("request", id, &sources.requests))
    }

    /// The same for offers.
    ///
    /// # Errors
    /// An id that no offer of the file has.
    pub(super) fn offers_of(
        &self,
        id: Option<OfferId>,
        sources: &Sources,
    ) -> Result<&[Offer], Failure> {
        let Some(id) = id else {
            return Ok(&self.offers);
        };
        let place = self.offers.iter().position(|offer| offer.id == id);
        let found = place.and_then(|place| self.offers.get(place..=place));
        found.ok_or_else(|| Failure::no_such("offer", id, &sources.offers))
    }
}

impl Sources {
    /// Reads all files; `today` counts where no other day is named.
    ///
    /// # Errors
    /// Every fault of every file, where there is one.
    pub(super) fn load(
        &self,
        weighing: Option<&Weighing>,
        today: NaiveDate,
    ) -> Result<Loaded, Failure> {
        let requests = read::requests(&self.requests);
        let offers = read::offers(&self.offers);
        let weights = match weighing.and_then(|weighing| weighing.weights.as_ref()) {
            Some(path) => read::weights(path),
            None => Ok(WeightSet::standard()),
        };
        let mixed = match (&requests, &offers) {
            (Ok(requests), Ok(offers)) => worlds::mixed(self, requests, offers),
            _ => None,
        };
        match (requests, offers, weights) {
            (Ok(requests), Ok(offers), Ok(weights)) if mixed.is_none() => Ok(Loaded {
                requests,
                offers,
                weights,
                today: self.today.unwrap_or(today),
            }),
            (requests, offers, weights) => {
                let found = [requests.err(), offers.err(), weights.err()];
                let found = found.into_iter().flatten().flatten();
                Err(Failure::Faulty(found.chain(mixed).collect()))
            }
        }
    }
}
