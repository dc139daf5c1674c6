//! What a match became.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "projects")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(unique)]
    pub reference: String,
    #[sea_orm(unique)]
    pub match_id: Uuid,
    pub request_id: Uuid,
    pub offer_id: Uuid,
    pub status: String,
    pub status_since: i64,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub requester_confirmed_at: Option<i64>,
    pub provider_confirmed_at: Option<i64>,
    pub version: i32,
    pub opened_at: i64,
    pub last_update_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
