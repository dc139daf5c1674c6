//! What the process writes to its log, kept.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, OnceLock};

use axum::response::Response;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use super::header;

/// As much as somebody who looks for a fault may ask for.
const FILTER: &str = "debug";

/// All lines so far, of all tests that run in this process.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Begins to keep what is logged, once in a process.
    pub fn kept() -> Self {
        static LOG: OnceLock<Log> = OnceLock::new();
        let log = LOG.get_or_init(|| {
            let log = Self::default();
            tracing_subscriber::fmt()
                .with_env_filter(EnvFilter::new(FILTER))
                .with_ansi(false)
                .with_writer(log.clone())
                .init();
            log
        });
        log.clone()
    }

    /// What was written.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }

    /// The lines about the request that this answers.
    pub fn about(&self, answer: &Response) -> String {
        let id = header(answer.headers(), "x-request-id");
        assert!(!id.is_empty(), "an answer without its id");
        let text = self.text();
        let lines = text.lines().filter(|line| line.contains(&id));
        lines.collect::<Vec<_>>().join("\n")
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
