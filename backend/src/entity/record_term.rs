//! Something that lists filter a record by.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "record_terms")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub record_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub term: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The other terms of the same record.
    #[sea_orm(
        belongs_to = "Entity",
        from = "Column::RecordId",
        to = "Column::RecordId"
    )]
    SameRecord,
}

impl ActiveModelBehavior for ActiveModel {}
