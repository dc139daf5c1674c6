//! A plan that a reviewer saved.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_plans")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: Uuid,
    pub name: String,
    pub settings: String,
    pub made_on: chrono::NaiveDate,
    pub made_at: i64,
    pub sequence: i64,
    pub requests: i32,
    pub offers: i32,
    pub states_served: i32,
    pub requests_served: i32,
    pub total_score: i64,
    pub pairs: String,
    pub certificate_file: String,
    pub requests_file: String,
    pub offers_file: String,
    pub weights_file: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
