use std::net::Ipv4Addr;

use super::*;

#[test]
fn nothing_has_to_be_set() {
    let config = Config::parse("").unwrap();
    assert_eq!(
        config.site_addr,
        SocketAddr::from((Ipv4Addr::LOCALHOST, 3000))
    );
    assert_eq!(config.public_url.origin(), "http://localhost:3000");
    assert_eq!(config.body_limit(), 1024 * 1024);
    assert!(config.database_url.is_embedded());
}

#[test]
fn what_is_shown_can_be_read_back() {
    let shown = Config::parse("").unwrap().to_string();
    assert_eq!(Config::parse(&shown).unwrap().to_string(), shown);
}

#[test]
fn every_fault_is_named_at_once() {
    let faults = Config::parse(
        r#"
        database_url = "mysql://localhost"
        site_addr = "everywhere"
        public_url = "localhost"
        mail_url = "smtp://user:secret@mail.example"
        mail_from = "nobody"
        log_filter = "server=loud"
        log_format = "xml"
        timeout_seconds = 0
        databse_url = "sqlite::memory:"
        "#,
    );
    let faults = faults.err().unwrap();
    let keys = [
        "database_url",
        "site_addr",
        "public_url",
        "mail_url",
        "mail_from",
        "log_filter",
        "log_format",
        "timeout_seconds",
        "databse_url",
    ];
    for key in keys {
        assert!(
            faults.lines().iter().any(|fault| fault.contains(key)),
            "{key} in {faults}"
        );
    }
    assert_eq!(faults.lines().len(), keys.len(), "{faults}");
}

#[test]
fn a_file_that_cannot_be_read_is_one_fault() {
    let faults = Config::parse("site_addr = ").err().unwrap();
    assert_eq!(faults.lines().len(), 1, "{faults}");
}

#[test]
fn the_example_shows_every_setting_with_its_default() {
    let example = include_str!("../../../counterpart.example.toml");
    let shown = Config::parse("").unwrap().to_string();
    let settings = example
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    assert_eq!(settings.collect::<Vec<_>>().join("\n"), shown);
}

#[test]
fn a_certificate_needs_its_key_and_a_secure_address() {
    let faults = |toml: &str| Config::parse(toml).err().unwrap().to_string();
    let alone = faults(r#"tls_key = "key.pem""#);
    assert!(
        alone.contains("tls_certificate: it has to be named"),
        "{alone}"
    );
    let both = "tls_certificate = \"chain.pem\"\ntls_key = \"key.pem\"\n";
    let plain = faults(both);
    assert!(
        plain.contains("public_url: it has to begin with https://"),
        "{plain}"
    );
    let config = Config::parse(&format!("{both}public_url = \"https://example.org\"")).unwrap();
    assert!(config.to_string().contains("tls_key = \"key.pem\""));
}

#[test]
fn the_terms_of_a_match_can_be_set_and_go_together() {
    let terms = Config::parse("acknowledge_days = 7\nanswer_days = 30")
        .unwrap()
        .terms;
    assert_eq!((terms.acknowledge.get(), terms.answer.get()), (7, 30));
    let faults = |toml: &str| Config::parse(toml).err().unwrap().to_string();
    assert!(faults("acknowledge_days = 61").contains("acknowledge_days: there cannot be more"));
    assert!(faults("answer_days = 0").contains("answer_days"));
    assert!(faults("answer_days = 70000").contains("answer_days"));
}

#[test]
fn the_days_of_a_review_can_be_set_and_are_some() {
    let days = |toml: &str| Config::parse(toml).map(|config| config.review_days.get());
    assert_eq!(days("").ok(), Some(14));
    assert_eq!(days("review_days = 5").ok(), Some(5));
    for faulty in ["review_days = 0", "review_days = 70000"] {
        let faults = days(faulty).err().unwrap().to_string();
        assert!(faults.contains("review_days"), "{faults}");
    }
}
