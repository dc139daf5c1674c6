//! The certificate that browsers are shown, read anew when its files change.

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use anyhow::Context;
use axum_server::tls_rustls::RustlsConfig;

use crate::config::TlsFiles;

/// How often the files are looked at. Whoever renews a certificate has days.
const LOOK: Duration = Duration::from_secs(5);

/// A certificate in use.
#[derive(Clone)]
pub struct Tls {
    files: TlsFiles,
    config: RustlsConfig,
}

impl Tls {
    /// Reads the files.
    ///
    /// # Errors
    /// Where they cannot be read or do not belong together.
    pub async fn load(files: &TlsFiles) -> anyhow::Result<Self> {
        let (certificate, key) = (&files.certificate, &files.key);
        let config = RustlsConfig::from_pem_file(certificate, key).await;
        let (certificate, key) = (certificate.display(), key.display());
        Ok(Self {
            files: files.clone(),
            config: config.with_context(|| {
                format!("cannot use {certificate} as the certificate with {key} as its key")
            })?,
        })
    }

    pub(super) fn config(&self) -> RustlsConfig {
        self.config.clone()
    }

    /// Reads the files anew whenever they change, for as long as it is polled. Files that cannot be used
    /// change nothing, and the log says so.
    pub(super) async fn follow(&self) {
        let mut seen = self.changed_at().await;
        let mut turns = tokio::time::interval(LOOK);
        loop {
            turns.tick().await;
            let now = self.changed_at().await;
            if now == seen {
                continue;
            }
            seen = now;
            let TlsFiles { certificate, key } = &self.files;
            match self.config.reload_from_pem_file(certificate, key).await {
                Ok(()) => tracing::info!("the certificate was read anew"),
                Err(error) => {
                    tracing::error!(%error, "the new certificate cannot be used; the old one stays");
                }
            }
        }
    }

    async fn changed_at(&self) -> [Option<SystemTime>; 2] {
        [
            changed_at(&self.files.certificate).await,
            changed_at(&self.files.key).await,
        ]
    }
}

async fn changed_at(path: &PathBuf) -> Option<SystemTime> {
    tokio::fs::metadata(path).await.ok()?.modified().ok()
}
