//! The records of the files in an index, which answers as judging every pair would, and much faster.

use chrono::{Days, NaiveDate};
use domain::id::{OfferId, RequestId};
use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::record::{Offer, OfferContent, RecordKind, Request, RequestContent};
use matcher::{Basis, Funnel, Index, Near, Ranking};

use super::sources::Loaded;

/// All records of the files: also those that are not published, which an index knows only as
/// records that are over. At the gate `open` both fall, and nothing else of the rule looks at either.
pub(super) struct Pool<'a> {
    index: Index,
    basis: Basis<'a>,
}

impl<'a> Pool<'a> {
    /// Takes the records in, without their texts.
    pub(super) fn new(records: &'a Loaded) -> Self {
        let today = records.today;
        let mut index = Index::new(today);
        index.reserve(records.requests.len(), records.offers.len());
        for request in &records.requests {
            index.upsert_request(bare_request(request, today));
        }
        for offer in &records.offers {
            index.upsert_offer(bare_offer(offer, today));
        }
        Self {
            index,
            basis: Basis::new(&records.weights, today),
        }
    }

    /// Ranks the records of the other kind for one of the files, by the weights given.
    pub(super) fn rank(&self, of: Of, basis: Basis<'_>, top: Option<usize>) -> Ranking {
        let ranking = match of {
            Of::Request(id) => {
                let all = self.index.visible_offers(|_| true);
                self.index.rank_offers(id, &all, basis, top)
            }
            Of::Offer(id) => {
                let all = self.index.visible_requests(|_| true);
                self.index.rank_requests(id, &all, basis, top)
            }
        };
        ranking.unwrap_or_else(|| Ranking {
            matches: Vec::new(),
            funnel: Funnel::default(),
        })
    }

    /// Those that come nearest to a record of the files without passing the gates.
    pub(super) fn nearest(&self, of: Of, top: usize) -> Vec<Near> {
        let near = match of {
            Of::Request(id) => {
                let all = self.index.visible_offers(|_| true);
                self.index.nearest_offers(id, &all, self.basis, top)
            }
            Of::Offer(id) => {
                let all = self.index.visible_requests(|_| true);
                self.index.nearest_requests(id, &all, self.basis, top)
            }
        };
        near.unwrap_or_default()
    }
}

/// The record that is asked about.
#[derive(Clone, Copy)]
pub(super) enum Of {
    /// Offers are ranked for it.
    Request(RequestId),
    /// Requests are ranked for it.
    Offer(OfferId),
}

impl Of {
    /// The ids of the records of a kind, in the order of the file.
    pub(super) fn each(records: &Loaded, kind: RecordKind) -> Box<dyn Iterator<Item = Self> + '_> {
        match kind {
            RecordKind::Request => {
                let requests = records.requests.iter();
                Box::new(requests.map(|request| Self::Request(request.id)))
            }
            RecordKind::Offer => {
                let offers = records.offers.iter();
                Box::new(offers.map(|offer| Self::Offer(offer.id)))
            }
        }
    }

    /// Its id as text.
    pub(super) fn id(self) -> String {
        match self {
            Self::Request(id) => id.to_string(),
            Self::Offer(id) => id.to_string(),
        }
    }
}

/// The day on which a record that is not published counts as over.
fn over(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(1)).unwrap_or(today)
}

fn bare_request(request: &Request, today: NaiveDate) -> Request {
    let is_published = request.status == RequestStatus::Published;
    let content = &request.content;
    let expires_on = content.expires_on.filter(|_| is_published);
    Request {
        content: RequestContent {
            title: String::new(),
            need: String::new(),
            background: String::new(),
            already_under_way: String::new(),
            own_contribution: String::new(),
            expires_on: expires_on.or((!is_published).then(|| over(today))),
            ..content.clone()
        },
        status: RequestStatus::Published,
        ..*request
    }
}

fn bare_offer(offer: &Offer, today: NaiveDate) -> Offer {
    let is_published = offer.status == OfferStatus::Published;
    let content = &offer.content;
    let expires_on = content.expires_on.filter(|_| is_published);
    Offer {
        provider: String::new(),
        content: OfferContent {
            title: String::new(),
            description: String::new(),
            expires_on: expires_on.or((!is_published).then(|| over(today))),
            ..content.clone()
        },
        status: OfferStatus::Published,
        ..*offer
    }
}
