//! A request and an offer that were put together. (`match` is a word of the language.)

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "matches")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(unique)]
    pub reference: String,
    pub request_id: Uuid,
    pub offer_id: Uuid,
    pub request_version: i32,
    pub offer_version: i32,
    pub bundle_id: Option<Uuid>,
    pub proposed_by: String,
    pub status: String,
    pub status_since: i64,
    pub offered_at: Option<i64>,
    pub requester_agreed_at: Option<i64>,
    pub provider_agreed_at: Option<i64>,
    pub name_released_at: Option<i64>,
    pub acknowledged_at: Option<i64>,
    pub score: i16,
    pub card: String,
    pub version: i32,
    pub created_at: i64,
    pub created_by: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
