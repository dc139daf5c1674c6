//! Something that happened.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub sequence: i64,
    pub kind: String,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub account_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub role: Option<String>,
    pub reason: Option<String>,
    pub at: i64,
    pub payload: String,
    pub previous_hash: String,
    pub hash: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(has_one = "super::event_text::Entity")]
    Text,
}

impl Related<super::event_text::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Text.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
