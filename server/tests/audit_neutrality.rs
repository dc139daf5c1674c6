//! `counterpart audit-neutrality` ends with 1 where a stored score does not hold.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::process::{Command, Output};

use backend::testing::tamper;

fn counterpart(database: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_counterpart"))
        .args(arguments)
        .env("DATABASE_URL", database)
        .output()
        .unwrap()
}

#[tokio::test]
async fn a_score_that_was_changed_is_named_and_the_command_fails() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite://{}/audit.db?mode=rwc", folder.path().display());
    assert!(counterpart(&database, &["seed", "--demo"]).status.success());
    let fair = counterpart(&database, &["audit-neutrality"]);
    let said = String::from_utf8(fair.stdout).unwrap();
    assert!(fair.status.success(), "{said}");
    assert!(said.contains(" 0 do not hold"), "{said}");
    let raise = "UPDATE matches SET score = score - 1 WHERE id = (SELECT min(id) FROM matches)";
    tamper(&database, raise).await;
    let forged = counterpart(&database, &["audit-neutrality"]);
    assert_eq!(forged.status.code(), Some(1));
    let named = String::from_utf8(forged.stderr).unwrap();
    assert!(named.contains("M-") && named.contains("stored"), "{named}");
}
