//! The program's own log, on standard error.

use std::io::{IsTerminal, stderr};

use tracing_subscriber::fmt;

use crate::config::{Config, LogFormat};

/// Starts to log as configured. Once in a process; a second call changes nothing.
pub fn start(config: &Config) {
    let log = fmt()
        .with_env_filter(config.log_filter.filter())
        .with_ansi(stderr().is_terminal())
        .with_writer(stderr);
    // The only failure is that something logs already.
    let _started = match config.log_format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().flatten_event(true).try_init(),
    };
}
