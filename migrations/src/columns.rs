//! Shorthands for the kinds of columns and keys that every table is made of.
//!
//! Frozen as the migrations are: a change here would change what an old migration means.

use sea_orm_migration::prelude::*;

/// A point in time: whole microseconds since 1970 in UTC, the same number on both databases.
pub(crate) fn moment(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().not_null().take()
}

/// A point in time that may not have come yet.
pub(crate) fn moment_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().null().take()
}

/// A day.
pub(crate) fn day(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).date().not_null().take()
}

/// A day that may be left out.
pub(crate) fn day_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).date().null().take()
}

/// A text: a code, a name, a canonical JSON document.
pub(crate) fn text(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().not_null().take()
}

/// A text that may be left out.
pub(crate) fn text_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().null().take()
}

/// The id of a row.
pub(crate) fn id() -> ColumnDef {
    ColumnDef::new("id").uuid().not_null().primary_key().take()
}

/// The id of another row.
pub(crate) fn id_of(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).uuid().not_null().take()
}

/// The id of another row, where there is one.
pub(crate) fn id_of_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).uuid().null().take()
}

/// A count that starts at nothing and never falls below it.
pub(crate) fn count(name: &'static str) -> ColumnDef {
    ColumnDef::new(name)
        .integer()
        .not_null()
        .check(Expr::col(name).gte(0))
        .take()
}

/// A level of visibility, 0 to 5.
pub(crate) fn circle(name: &'static str) -> ColumnDef {
    ColumnDef::new(name)
        .small_integer()
        .not_null()
        .check(Expr::col(name).between(0, 5))
        .take()
}

/// The number of the only row of a one-row table.
pub(crate) fn only_row() -> ColumnDef {
    ColumnDef::new("id")
        .integer()
        .not_null()
        .primary_key()
        .check(Expr::col("id").eq(1))
        .take()
}

/// A foreign key from a column of a table to the `id` of another. Rows are never removed under
/// those that point at them.
pub(crate) fn points(
    from: &'static str,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{from}_{column}"))
        .from(from, column)
        .to(to, "id")
        .take()
}

/// An index over columns of a table.
pub(crate) fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index
        .name(format!("ix_{table}_{}", columns.join("_")))
        .table(table);
    for column in columns {
        index.col(*column);
    }
    index
}

/// Drops tables, those that point at others first.
pub(crate) async fn drop_tables(
    manager: &SchemaManager<'_>,
    tables: &[&'static str],
) -> Result<(), DbErr> {
    for table in tables {
        manager
            .drop_table(Table::drop().table(*table).take())
            .await?;
    }
    Ok(())
}
