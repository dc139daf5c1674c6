//! Passwords in the settings stand in nothing that the program says, whatever goes wrong.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    reason = "a fault here stops the test, as it should"
)]

use std::fs;
use std::process::{Command, Stdio};

use rstest::rstest;
use server::config::Config;
use tempfile::TempDir;

/// The passwords, which nothing else holds.
const DATABASE: &str = "kanariendb7431";
const MAIL: &str = "kanarienmail9152";

/// Runs the program with settings, and returns all that it said.
fn said(arguments: &[&str], file: &str, environment: &[(&str, &str)]) -> (Option<i32>, String) {
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    fs::write(folder.path().join("counterpart.toml"), file).unwrap();
    let database = format!("postgres://us:{DATABASE}@127.0.0.1:1/records\n");
    fs::write(folder.path().join("database"), database).unwrap();
    let mail = format!("smtps://us:{MAIL}@127.0.0.1:1\n");
    fs::write(folder.path().join("mail"), mail).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_counterpart"));
    command.current_dir(folder.path()).env_clear();
    command.args(arguments).stdin(Stdio::null());
    command.env("COUNTERPART_LOG_FILTER", "trace");
    command.envs(environment.iter().copied());
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

const FILES: [(&str, &str); 2] = [
    ("DATABASE_URL_FILE", "database"),
    ("COUNTERPART_MAIL_URL_FILE", "mail"),
];

#[rstest]
#[case::settings_are_shown(&["check-config"], "", Some(0))]
#[case::the_database_is_away(&["migrate"], "", Some(1))]
#[case::the_log_cannot_be_read(&["verify-log"], "", Some(1))]
#[case::no_mail_goes_out(&["mail", "test", "ana@example.org"], "", Some(1))]
#[case::another_setting_is_faulty(&["check-config"], "site_addr = \"everywhere\"", Some(2))]
fn secrets_in_files_are_used_and_never_said(
    #[case] arguments: &[&str],
    #[case] file: &str,
    #[case] code: Option<i32>,
) {
    let (ended, said) = said(arguments, file, &FILES);
    assert_eq!(ended, code, "{said}");
    assert!(!said.contains(DATABASE) && !said.contains(MAIL), "{said}");
    if arguments == ["check-config"] && file.is_empty() {
        assert!(said.contains("postgres://…@127.0.0.1:1/records"), "{said}");
        assert!(said.contains("smtps://…@127.0.0.1:1"), "{said}");
    }
}

#[rstest]
#[case::no_address(&[("DATABASE_URL", DATABASE), ("COUNTERPART_MAIL_URL", MAIL)], "")]
#[case::no_tls(&[("COUNTERPART_MAIL_URL", "smtp://us:kanarienmail9152@mail.example")], "")]
#[case::an_unknown_scheme(&[("DATABASE_URL", "mysql://us:kanariendb7431@db.example")], "")]
#[case::a_file_that_ends_in_the_middle(&[], "mail_url = \"smtps://us:kanarienmail9152@x")]
#[case::a_secret_where_a_list_stands(&[], "mail_url = [\"kanarienmail9152\"]")]
#[case::no_such_setting(&[], "mail_password = \"kanarienmail9152\"")]
#[case::the_secret_for_its_file(&[("DATABASE_URL_FILE", "nowhere")], "")]
fn a_faulty_secret_is_refused_without_being_said(
    #[case] environment: &[(&str, &str)],
    #[case] file: &str,
) {
    let (ended, said) = said(&["check-config"], file, environment);
    assert_eq!(ended, Some(2), "{said}");
    assert!(!said.contains(DATABASE) && !said.contains(MAIL), "{said}");
    assert!(said.contains("faulty"), "what is wrong is said: {said}");
}

#[test]
fn no_debug_form_says_them() {
    let config = Config::parse(&format!(
        "database_url = \"postgres://us:{DATABASE}@db.example/x\"\n\
         mail_url = \"smtps://us:{MAIL}@mail.example\""
    ))
    .unwrap();
    let said = format!("{:?} {:?} {config}", config.database_url, config.mail_url);
    assert!(!said.contains(DATABASE) && !said.contains(MAIL), "{said}");
}
