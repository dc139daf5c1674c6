//! An agreed match that asks to be delivered by a project that is under way.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "project_joins")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub match_id: Uuid,
    pub project_id: Uuid,
    pub account_id: Uuid,
    pub asked_at: i64,
    pub shared_agreed_at: Option<i64>,
    pub host_agreed_at: Option<i64>,
    pub refused_at: Option<i64>,
    pub refused_by: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
