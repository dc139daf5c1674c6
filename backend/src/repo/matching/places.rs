//! For how many more matches some records have room, as far as somebody knows their matches.

use std::collections::{BTreeMap, BTreeSet};

use domain::record::{RecordContent, RecordKind};
use domain::visibility::Detail;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::taken::{Counted, Ledger};
use super::{leave, leave_of_offer};
use crate::error::BackendError;
use crate::repo::versions;

/// A record of which somebody asks what is left.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) id: Uuid,
    pub(crate) kind: RecordKind,
    pub(crate) version: i32,
    /// What of it must not count.
    pub(crate) hidden: BTreeSet<Detail>,
}

/// How many more matches each record has room for when some matches alone are counted: `None`
/// where there is no limit. Takes as many statements for many records as for one.
pub(crate) async fn places_left_of(
    db: &impl ConnectionTrait,
    asked: &[Asked],
    counted: &BTreeSet<Uuid>,
) -> Result<BTreeMap<Uuid, Option<u32>>, BackendError> {
    let ids = asked.iter().map(|record| record.id).collect();
    let versions = asked.iter().map(|record| (record.id, record.version));
    let documents = versions::documents(db, &versions.collect()).await?;
    let ledger = Ledger::load(db, &ids).await?;
    let mut left = BTreeMap::new();
    for record in asked {
        let version = (record.id, record.version);
        let content = versions::read_one(&documents, record.kind, version)?;
        let content = content.without(record.hidden.iter().copied());
        let taken = ledger.taken_of(record.id, Counted::Among(counted))?;
        let places = match content {
            RecordContent::Request(mut content) => {
                leave(&mut content, taken);
                content.max_matches
            }
            RecordContent::Offer(mut content) => {
                leave_of_offer(&mut content, taken);
                let sizes = [content.seats_left.map(u64::from), content.amount_usd_left];
                let mut stated = sizes.into_iter().flatten().peekable();
                let empty = stated.peek().is_some() && stated.all(|size| size == 0);
                if empty { Some(0) } else { content.max_matches }
            }
        };
        left.insert(record.id, places);
    }
    Ok(left)
}
