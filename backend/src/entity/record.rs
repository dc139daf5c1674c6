//! The envelope of a request or an offer.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "records")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    #[sea_orm(unique)]
    pub reference: String,
    pub organisation_id: Uuid,
    pub created_by: Uuid,
    pub state: Option<String>,
    pub provider_type: Option<String>,
    pub status: String,
    pub status_since: i64,
    pub version: i32,
    pub language: String,
    pub title: String,
    pub title_key: String,
    pub visibility_record: i16,
    pub visibility_contact: i16,
    pub visibility_budget: i16,
    pub masked: bool,
    pub visibility_own: String,
    pub published_at: Option<i64>,
    pub expires_on: Option<NaiveDate>,
    pub created_at: i64,
    pub updated_at: i64,
    pub warned_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::organisation::Entity",
        from = "Column::OrganisationId",
        to = "super::organisation::Column::Id"
    )]
    Organisation,
}

impl Related<super::organisation::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Organisation.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
