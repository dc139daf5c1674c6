//! What is kept about a person beside what they did.

use chrono::{DateTime, Utc};
use domain::id::{AccountId, OrganisationId};
use domain::organisation::Role;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use uuid::Uuid;

use super::{Days, OwnOrganisation};
use crate::entity::{invitation, mandate, membership, outbox};
use crate::error::BackendError;
use crate::outbox::Letter;
use crate::repo::organisations::{Names, names};
use crate::{repo, text};

/// For whom they act or acted.
#[derive(Clone, Debug, Serialize)]
pub struct OwnMembership {
    /// For whom.
    pub organisation: OwnOrganisation,
    /// In which role.
    pub role: Role,
    /// When.
    pub days: Days,
    /// When somebody ended it before its last day was over.
    pub ended_at: Option<DateTime<Utc>>,
}

/// By what papers they speak or spoke for a State.
#[derive(Clone, Debug, Serialize)]
pub struct OwnMandate {
    /// For whom.
    pub organisation: OwnOrganisation,
    /// The reference of the papers.
    pub reference: String,
    /// When.
    pub days: Days,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// When it was confirmed.
    pub confirmed_at: Option<DateTime<Utc>>,
}

/// An invitation.
#[derive(Clone, Debug, Serialize)]
pub struct OwnInvitation {
    /// To act for whom.
    pub organisation: OwnOrganisation,
    /// In which role.
    pub role: Role,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
}

/// A session.
#[derive(Clone, Debug, Serialize)]
pub struct OwnSession {
    /// With what they signed in.
    pub device: String,
    /// When.
    pub began_at: Option<DateTime<Utc>>,
    /// When they last came, to the hour.
    pub seen_at: Option<DateTime<Utc>>,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
}

/// A browser that is known again.
#[derive(Clone, Debug, Serialize)]
pub struct OwnDevice {
    /// When they last signed in there.
    pub seen_at: DateTime<Utc>,
}

/// A message by e-mail.
#[derive(Clone, Debug, Serialize)]
pub struct OwnMessage {
    /// The code of its kind.
    pub kind: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was sent or given up.
    pub done_at: Option<DateTime<Utc>>,
    /// Why the last try failed, if it did.
    pub failure: Option<String>,
    /// What was sent, in a demonstration only.
    pub shown: Option<String>,
}

pub(super) async fn memberships(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<OwnMembership>, BackendError> {
    let rows = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account.uuid()))
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    let names = names(db, rows.iter().map(|row| row.organisation_id)).await?;
    rows.into_iter()
        .map(|row| {
            Ok(OwnMembership {
                organisation: named(&names, row.organisation_id),
                role: text::parse("memberships.role", &row.role)?,
                days: Days {
                    from: row.from_on,
                    until: row.until_on,
                },
                ended_at: text::moment_option("memberships.ended_at", row.ended_at)?,
            })
        })
        .collect()
}

pub(super) async fn mandates(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<OwnMandate>, BackendError> {
    let rows = mandate::Entity::find()
        .filter(mandate::Column::AccountId.eq(account.uuid()))
        .order_by_asc(mandate::Column::RecordedAt)
        .order_by_asc(mandate::Column::Id)
        .all(db)
        .await?;
    let names = names(db, rows.iter().map(|row| row.organisation_id)).await?;
    rows.into_iter()
        .map(|row| {
            Ok(OwnMandate {
                organisation: named(&names, row.organisation_id),
                reference: row.reference,
                days: Days {
                    from: row.from_on,
                    until: Some(row.until_on),
                },
                recorded_at: text::from_micros("mandates.recorded_at", row.recorded_at)?,
                confirmed_at: text::moment_option("mandates.confirmed_at", row.confirmed_at)?,
            })
        })
        .collect()
}

pub(super) async fn invitations(
    db: &impl ConnectionTrait,
    (account, email): (AccountId, &str),
) -> Result<Vec<OwnInvitation>, BackendError> {
    let own = invitation::Column::AcceptedBy
        .eq(account.uuid())
        .or(invitation::Column::Email.eq(email));
    let rows = invitation::Entity::find()
        .filter(own)
        .order_by_asc(invitation::Column::CreatedAt)
        .order_by_asc(invitation::Column::Id)
        .all(db)
        .await?;
    let names = names(db, rows.iter().map(|row| row.organisation_id)).await?;
    rows.into_iter()
        .map(|row| {
            Ok(OwnInvitation {
                organisation: named(&names, row.organisation_id),
                role: text::parse("invitations.role", &row.role)?,
                created_at: text::from_micros("invitations.created_at", row.created_at)?,
                accepted_at: text::moment_option("invitations.accepted_at", row.accepted_at)?,
            })
        })
        .collect()
}

pub(super) async fn sessions(
    db: &impl ConnectionTrait,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<OwnSession>, BackendError> {
    let rows = repo::sessions::of_account(db, account, text::to_micros(now)).await?;
    rows.into_iter()
        .map(|row| {
            Ok(OwnSession {
                device: row.device.unwrap_or_default(),
                began_at: text::moment_option("sessions.began_at", row.began_at)?,
                seen_at: text::moment_option("sessions.seen_at", row.seen_at)?,
                expires_at: text::from_micros("sessions.expires_at", row.expires_at)?,
            })
        })
        .collect()
}

pub(super) async fn devices(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<OwnDevice>, BackendError> {
    let rows = repo::known_devices::of_account(db, account).await?;
    rows.into_iter()
        .map(|row| {
            let seen_at = text::from_micros("known_devices.seen_at", row.seen_at)?;
            Ok(OwnDevice { seen_at })
        })
        .collect()
}

pub(super) async fn messages(
    db: &impl ConnectionTrait,
    email: &str,
) -> Result<Vec<OwnMessage>, BackendError> {
    let rows = outbox::Entity::find()
        .filter(outbox::Column::Recipient.eq(email))
        .order_by_asc(outbox::Column::CreatedAt)
        .order_by_asc(outbox::Column::Id)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(OwnMessage {
                kind: Letter::code_in(&row.letter)?,
                created_at: text::from_micros("outbox.created_at", row.created_at)?,
                done_at: text::moment_option("outbox.done_at", row.done_at)?,
                failure: row.failure,
                shown: row.shown,
            })
        })
        .collect()
}

fn named(names: &Names, id: Uuid) -> OwnOrganisation {
    OwnOrganisation {
        id: OrganisationId::new(id),
        name: names.of(id),
    }
}
