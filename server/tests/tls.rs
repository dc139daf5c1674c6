//! HTTPS by the program itself, with a certificate that is renewed while it runs.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    reason = "a fault here stops the test, as it should"
)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use tempfile::TempDir;

/// Writes a new certificate and its key, and returns the certificate.
fn renew(folder: &Path) -> CertificateDer<'static> {
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    fs::write(folder.join("key.pem"), signing_key.serialize_pem()).unwrap();
    fs::write(folder.join("chain.pem"), cert.pem()).unwrap();
    cert.der().clone()
}

/// Starts the program with the certificate of a folder; returns its port.
fn serve(folder: &Path) -> (Child, u16) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_counterpart"))
        .current_dir(folder)
        .env_clear()
        .env("LEPTOS_SITE_ADDR", "127.0.0.1:0")
        .env("COUNTERPART_PUBLIC_URL", "https://localhost")
        .env("COUNTERPART_TLS_CERTIFICATE", "chain.pem")
        .env("COUNTERPART_TLS_KEY", "key.pem")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let output = child.stdout.as_mut().unwrap();
    BufReader::new(output).read_line(&mut line).unwrap();
    assert!(line.contains("https://127.0.0.1:"), "{line}");
    let port = line.trim().rsplit(':').next().unwrap().parse().unwrap();
    (child, port)
}

/// Asks whether the server lives, trusting one certificate alone.
fn ask(port: u16, trusted: &CertificateDer<'static>) -> std::io::Result<String> {
    let mut roots = RootCertStore::empty();
    roots.add(trusted.clone()).unwrap();
    let config = ClientConfig::builder()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from("localhost").unwrap();
    let connection = ClientConnection::new(Arc::new(config), name).unwrap();
    let socket = TcpStream::connect(("127.0.0.1", port))?;
    let mut stream = StreamOwned::new(connection, socket);
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

#[test]
fn a_renewed_certificate_is_shown_without_a_restart_and_a_broken_one_is_not() {
    let folder = TempDir::new().unwrap();
    let first = renew(folder.path());
    let (mut child, port) = serve(folder.path());
    let answer = ask(port, &first).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(
        answer.to_lowercase().contains("strict-transport-security"),
        "{answer}"
    );

    fs::write(folder.path().join("chain.pem"), "no certificate").unwrap();
    let second = renew(folder.path());
    let begun = Instant::now();
    while ask(port, &second).is_err() {
        assert!(
            begun.elapsed() < Duration::from_mins(1),
            "it was not read anew"
        );
        assert_eq!(child.try_wait().unwrap(), None);
    }
    assert!(ask(port, &first).is_err(), "the old one is shown no more");

    let terminated = Command::new("kill")
        .arg(child.id().to_string())
        .status()
        .unwrap();
    assert!(terminated.success());
    assert!(child.wait().unwrap().success());
}
