//! Two requests that are to become one, and what their authors answered.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "request_merges")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub merged_id: Uuid,
    pub kept_id: Uuid,
    pub account_id: Uuid,
    pub asked_at: i64,
    pub merged_agreed_at: Option<i64>,
    pub kept_agreed_at: Option<i64>,
    pub refused_at: Option<i64>,
    pub refused_by: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
