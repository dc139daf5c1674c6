//! By what papers an account speaks for a State, and until when.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mandates")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: Uuid,
    pub organisation_id: Uuid,
    pub reference: String,
    pub from_on: NaiveDate,
    pub until_on: NaiveDate,
    pub recorded_at: i64,
    pub recorded_by: Option<Uuid>,
    pub confirmed_at: Option<i64>,
    pub confirmed_by: Option<Uuid>,
    pub warned_days: Option<i32>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
