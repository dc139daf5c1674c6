//! The binary by itself, in an empty folder, as somebody would run it who has nothing else.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    reason = "a fault here stops the test, as it should"
)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use backend::testing::{Engine, TestBackend};
use domain::vocabulary::World;
use tempfile::TempDir;

/// A folder with the program in it and nothing else.
fn alone() -> TempDir {
    // A link, not a copy: a program that is still being written cannot be started, and a child of
    // another test holds the file open that was being written when it began.
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    fs::hard_link(
        env!("CARGO_BIN_EXE_counterpart"),
        folder.path().join("counterpart"),
    )
    .unwrap();
    folder
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(folder.join("counterpart"));
    command.current_dir(folder).env_clear().args(arguments);
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// Starts to serve; returns once it does, with where.
fn serve(folder: &Path) -> (Child, String) {
    let mut command = command(folder, &[]);
    command.env("LEPTOS_SITE_ADDR", "127.0.0.1:0");
    started(command)
}

/// Starts a command that serves.
fn started(mut command: Command) -> (Child, String) {
    command.env("COUNTERPART_LOG_FILTER", "warn");
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap())
        .read_line(&mut line)
        .unwrap();
    let address = line.trim().rsplit("http://").next().unwrap().to_owned();
    (child, address)
}

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.0\r\nhost: {address}\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

fn terminate(mut child: Child) -> Option<i32> {
    let pid = child.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-TERM", &pid])
            .status()
            .unwrap()
            .success()
    );
    child.wait().unwrap().code()
}

#[test]
fn it_serves_from_an_empty_folder_and_ends_when_told() {
    let folder = alone();
    let (child, address) = serve(folder.path());
    let page = get(&address, "/");
    assert!(page.starts_with("HTTP/1.0 200"), "{page}");
    let style = page
        .split("href=\"")
        .find(|part| part.starts_with("/assets/main."))
        .unwrap();
    let style = get(&address, style.split('"').next().unwrap());
    assert!(style.contains("content-type: text/css"), "{style}");
    assert!(get(&address, "/readyz").contains(r#"{"database":"ready","#));
    assert_eq!(terminate(child), Some(0));
    assert!(folder.path().join("counterpart.db").is_file());
}

#[test]
fn it_ends_although_somebody_holds_a_connection_open() {
    let folder = alone();
    let (child, address) = serve(folder.path());
    let idle = TcpStream::connect(&address).unwrap();
    assert_eq!(terminate(child), Some(0));
    drop(idle);
}

#[test]
fn all_that_is_wrong_with_the_configuration_is_said_at_once() {
    let folder = alone();
    let file = "site_addr = \"everywhere\"\ncolour = \"blue\"\n";
    fs::write(folder.path().join("counterpart.toml"), file).unwrap();
    let mut command = command(folder.path(), &["check-config"]);
    let output = command
        .env("COUNTERPART_PUBLIC_URL", "localhost")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    for fault in [
        "site_addr",
        "colour",
        "counterpart.toml",
        "public_url",
        "COUNTERPART_",
    ] {
        assert!(said.contains(fault), "{fault} in {said}");
    }
}

#[test]
fn what_is_in_force_is_shown_with_the_environment_over_the_file() {
    let folder = alone();
    let file = "site_addr = \"127.0.0.1:1\"\nlog_format = \"json\"\n";
    fs::write(folder.path().join("counterpart.toml"), file).unwrap();
    let mut command = command(folder.path(), &["check-config"]);
    let output = command
        .env("LEPTOS_SITE_ADDR", "127.0.0.1:2")
        .output()
        .unwrap();
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(shown.contains("site_addr = \"127.0.0.1:2\""), "{shown}");
    assert!(shown.contains("log_format = \"json\""), "{shown}");
}

/// Adds a person; gives how that ended and what was said on standard error.
fn add_person(folder: &Path, email: &str, acting: &[&str]) -> (Option<i32>, String) {
    let person = ["user", "add", email, "--name", "Ana"];
    let arguments: Vec<&str> = person.iter().chain(acting).copied().collect();
    let mut command = command(folder, &arguments);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(b"a long enough pass phrase\n")
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    (output.status.code(), said)
}

#[test]
fn a_person_is_added_and_the_log_of_it_stands() {
    let folder = alone();
    let secretariat = ["--role", "reviewer", "--new-organisation", "Secretariat"];
    let (code, said) = add_person(folder.path(), "ana@example.org", &secretariat);
    assert_eq!(code, Some(0), "{said}");
    let log = run(folder.path(), &["verify-log"]);
    let said = String::from_utf8(log.stdout).unwrap();
    assert!(said.starts_with("3 events"), "{said}");
}

#[test]
fn whoever_lost_what_they_sign_in_with_is_let_in_again_by_the_operator() {
    let folder = alone();
    add_person(folder.path(), "ana@example.org", &[]);
    let done = run(folder.path(), &["user", "reset", "ana@example.org"]);
    let said = String::from_utf8(done.stdout).unwrap();
    assert!(
        said.starts_with("only the password of ana@example.org"),
        "{said}"
    );
    let refused = run(folder.path(), &["user", "reset", "bo@example.org"]);
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(said.contains("nobody signs in as bo@example.org"), "{said}");
}

#[test]
fn the_log_is_held_to_a_head_that_was_kept() {
    let folder = alone();
    let secretariat = ["--role", "reviewer", "--new-organisation", "Secretariat"];
    add_person(folder.path(), "ana@example.org", &secretariat);
    let said = String::from_utf8(run(folder.path(), &["verify-log"]).stdout).unwrap();
    let hash = said.trim().rsplit(' ').next().unwrap();
    let held = |head: String| {
        fs::write(folder.path().join("head.json"), head).unwrap();
        run(folder.path(), &["verify-log", "--head", "head.json"])
    };
    let kept = held(format!(r#"{{"sequence": 3, "hash": "{hash}"}}"#));
    assert!(kept.status.success());
    for (head, expected) in [
        (
            format!(r#"{{"sequence": 2, "hash": "{hash}"}}"#),
            "event 2: it is another",
        ),
        (
            format!(r#"{{"sequence": 9, "hash": "{hash}"}}"#),
            "ends at event 3",
        ),
        ("{}".to_owned(), "head.json does not say where a log ended"),
    ] {
        let said = refusal(held(head));
        assert!(said.contains(expected), "{said}");
    }
}

#[test]
fn a_person_who_is_refused_leaves_nothing_behind_and_a_sentence() {
    let folder = alone();
    let secretariat = ["--role", "reviewer", "--new-organisation", "Secretariat"];
    let focal_point = ["--role", "focal_point", "--new-organisation", "Secretariat"];
    let nowhere = "0190a000-0000-7000-8000-000000000000";
    let unknown = ["--role", "reviewer", "--organisation", nowhere];
    add_person(folder.path(), "ana@example.org", &secretariat);
    for (email, acting, expected) in [
        ("ana@example.org", secretariat, "ana@example.org already"),
        ("ben@example.org", focal_point, "cannot have a focal_point"),
        ("ben@example.org", unknown, "no organisation with this id"),
    ] {
        let (code, said) = add_person(folder.path(), email, &acting);
        assert_eq!(code, Some(2), "{said}");
        assert!(
            said.contains(expected) && said.contains("Nothing"),
            "{said}"
        );
    }
    let log = run(folder.path(), &["verify-log"]);
    assert!(log.stdout.starts_with(b"3 events"));
}

#[test]
fn a_person_is_not_added_with_a_password_that_is_too_short() {
    let folder = alone();
    let output = run(
        folder.path(),
        &["user", "add", "not an address", "--name", "Ana"],
    );
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(
        said.contains("email") && said.contains("password"),
        "{said}"
    );
}

#[test]
fn demonstration_data_go_into_an_empty_database_once() {
    let folder = alone();
    let first = run(folder.path(), &["seed", "--demo"]);
    let said = String::from_utf8(first.stdout).unwrap();
    assert!(first.status.success(), "{said}");
    for account in ["focal.xaa@", "provider.30@", "reviewer.1@", "observer@"] {
        assert!(said.contains(account), "{account} in {said}");
    }
    let log = |folder: &Path| run(folder, &["verify-log"]).stdout;
    let before = log(folder.path());
    let second = run(folder.path(), &["seed", "--demo"]);
    assert_eq!(second.status.code(), Some(1));
    let refused = String::from_utf8(second.stderr).unwrap();
    assert!(refused.contains("is not empty"), "{refused}");
    let again = run(folder.path(), &["seed", "--demo", "--if-empty"]);
    assert_eq!(String::from_utf8(again.stdout).unwrap(), said);
    assert_eq!(log(folder.path()), before);
}

/// What a command that failed said.
fn refusal(output: Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn demonstration_data_that_were_interrupted_are_not_taken_for_whole() {
    let folder = alone();
    let mut seeding = command(folder.path(), &["seed", "--demo"])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let begun = || {
        let log = run(folder.path(), &["verify-log"]);
        log.status.success() && !log.stdout.starts_with(b"0 events")
    };
    while !begun() {
        assert_eq!(seeding.try_wait().unwrap(), None, "it ended too soon");
    }
    // SIGKILL: nothing can be tidied up.
    seeding.kill().unwrap();
    seeding.wait().unwrap();
    for more in [&["seed", "--demo"][..], &["seed", "--demo", "--if-empty"]] {
        let said = refusal(run(folder.path(), more));
        assert!(said.contains("only in part"), "{said}");
        assert!(said.contains("remove counterpart.db"), "{said}");
    }
}

#[test]
fn whoever_audits_makes_no_database() {
    let folder = alone();
    let said = refusal(run(folder.path(), &["verify-log"]));
    assert!(said.contains("there is no database to read"), "{said}");
    assert!(!folder.path().join("counterpart.db").exists());
}

#[tokio::test]
async fn a_demonstration_is_shown_to_other_machines_only_when_told_to() {
    let database = TestBackend::in_world(Engine::Sqlite, World::Demonstration).await;
    let folder = alone();
    let serve = |arguments: &[&str]| {
        let mut command = command(folder.path(), arguments);
        command
            .env("LEPTOS_SITE_ADDR", "0.0.0.0:0")
            .env("DATABASE_URL", database.database_url());
        command
    };
    let said = refusal(serve(&["serve"]).output().unwrap());
    assert!(said.contains("--allow-demonstration-on-network"), "{said}");
    let (child, address) = started(serve(&["serve", "--allow-demonstration-on-network"]));
    let address = address.replace("0.0.0.0", "127.0.0.1");
    let page = get(&address, "/");
    assert!(page.contains("is invented"), "{page}");
    assert_eq!(terminate(child), Some(0));
}

#[test]
fn bad_records_end_with_two_and_a_line_for_each_fault() {
    let folder = alone();
    for name in ["R.json", "O.json"] {
        fs::write(folder.path().join(name), "[{}]").unwrap();
    }
    let arguments = ["match", "--requests", "R.json", "--offers", "O.json"];
    let output = run(folder.path(), &arguments);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(output.stdout, b"");
    let said = String::from_utf8(output.stderr).unwrap();
    let of = |name: &str| said.lines().filter(|line| line.starts_with(name)).count();
    assert!(of("R.json: record 1: ") > 3, "{said}");
    assert!(of("O.json: record 1: ") > 3, "{said}");
    assert_eq!(of("R.json: ") + of("O.json: "), said.lines().count());
    assert!(!folder.path().join("counterpart.db").exists());
}

#[test]
fn a_database_is_brought_up_to_the_program_as_often_as_one_likes() {
    let folder = alone();
    for _ in 0..2 {
        let output = run(folder.path(), &["migrate"]);
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(
            output.status.success() && said.contains("is up to date"),
            "{said}"
        );
    }
    let log = run(folder.path(), &["verify-log"]);
    assert!(log.stdout.starts_with(b"0 events"));
}
