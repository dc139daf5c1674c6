//! The database schema, step by step, for SQLite and PostgreSQL alike.
//!
//! The rule here: a migration names tables and columns by their text and depends on none of our
//! crates, so that it goes on meaning what it meant when it was written; one that has been released
//! is never edited. Each runs in a transaction, on both databases. Start with [`Migrator`], then
//! the first file; `README.md` says how to change the schema under a running server.

mod columns;
mod m20261123_000001_create_accounts;
mod m20261123_000002_create_records;
mod m20261123_000003_create_matches_and_projects;
mod m20261123_000004_create_event_log;
mod m20261125_000001_add_installation_filled_at;
mod m20261125_000002_split_search_text;
mod m20261125_000003_remember_who_was_asked;
mod m20261125_000004_only_append;
mod m20261125_000005_mask_requests;
mod m20261125_000010_create_outbox;
mod m20261125_000011_create_invitations;
mod m20261125_000012_create_mandates;
mod m20261125_000013_name_sessions;
mod m20261125_000014_create_factors;
mod m20261125_000015_create_passkeys;
mod m20261125_000016_note_changed_rights;
mod m20261125_000020_end_memberships_and_erase_accounts;
mod m20261125_000021_warn_of_ending_mandates;
mod m20261125_000025_show_details_to_fewer;
mod m20261125_000030_acknowledge_questions;
mod m20261125_000031_remind_of_deadlines;
mod m20261125_000032_keep_counter_proposals;
mod m20261125_000033_note_pace;
mod m20261125_000034_create_project_entries;
mod m20261125_000035_create_follow_ups;
mod m20261125_000038_take_what_waits;
mod m20261126_000042_create_notices;
mod m20261126_000043_tell_of_records;
mod m20261126_000044_save_searches;
mod m20261126_000050_propose_last_days;
mod m20261126_000051_create_bundles;
mod m20261126_000052_create_project_parts;
mod m20261126_000053_ask_to_join;
mod m20261126_000054_merge_requests;
mod m20261126_000055_warn_of_sleep;
mod m20261126_000056_save_plans;
mod m20261126_000057_run_plans;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

/// All migrations, oldest first.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_000001_create_accounts::Migration),
            Box::new(m20261123_000002_create_records::Migration),
            Box::new(m20261123_000003_create_matches_and_projects::Migration),
            Box::new(m20261123_000004_create_event_log::Migration),
            Box::new(m20261125_000001_add_installation_filled_at::Migration),
            Box::new(m20261125_000002_split_search_text::Migration),
            Box::new(m20261125_000003_remember_who_was_asked::Migration),
            Box::new(m20261125_000004_only_append::Migration),
            Box::new(m20261125_000005_mask_requests::Migration),
            Box::new(m20261125_000010_create_outbox::Migration),
            Box::new(m20261125_000011_create_invitations::Migration),
            Box::new(m20261125_000012_create_mandates::Migration),
            Box::new(m20261125_000013_name_sessions::Migration),
            Box::new(m20261125_000014_create_factors::Migration),
            Box::new(m20261125_000015_create_passkeys::Migration),
            Box::new(m20261125_000016_note_changed_rights::Migration),
            Box::new(m20261125_000020_end_memberships_and_erase_accounts::Migration),
            Box::new(m20261125_000021_warn_of_ending_mandates::Migration),
            Box::new(m20261125_000025_show_details_to_fewer::Migration),
            Box::new(m20261125_000030_acknowledge_questions::Migration),
            Box::new(m20261125_000031_remind_of_deadlines::Migration),
            Box::new(m20261125_000032_keep_counter_proposals::Migration),
            Box::new(m20261125_000033_note_pace::Migration),
            Box::new(m20261125_000034_create_project_entries::Migration),
            Box::new(m20261125_000035_create_follow_ups::Migration),
            Box::new(m20261125_000038_take_what_waits::Migration),
            Box::new(m20261126_000042_create_notices::Migration),
            Box::new(m20261126_000043_tell_of_records::Migration),
            Box::new(m20261126_000044_save_searches::Migration),
            Box::new(m20261126_000050_propose_last_days::Migration),
            Box::new(m20261126_000051_create_bundles::Migration),
            Box::new(m20261126_000052_create_project_parts::Migration),
            Box::new(m20261126_000053_ask_to_join::Migration),
            Box::new(m20261126_000054_merge_requests::Migration),
            Box::new(m20261126_000055_warn_of_sleep::Migration),
            Box::new(m20261126_000056_save_plans::Migration),
            Box::new(m20261126_000057_run_plans::Migration),
        ]
    }
}
