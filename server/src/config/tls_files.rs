//! Where the certificate and its key are.

use std::path::PathBuf;

/// Two PEM files: the chain of certificates, our own first, and its private key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The chain.
    pub certificate: PathBuf,
    /// The key.
    pub key: PathBuf,
}

impl TlsFiles {
    /// Their paths as they would stand in a configuration: blank where there are none.
    pub fn shown(files: Option<&Self>) -> (String, String) {
        let path = |path: &PathBuf| path.display().to_string();
        files.map_or_else(Default::default, |files| {
            (path(&files.certificate), path(&files.key))
        })
    }

    /// Both, or neither.
    ///
    /// # Errors
    /// Where only one is named.
    pub fn of(certificate: &str, key: &str) -> Result<Option<Self>, &'static str> {
        match (certificate, key) {
            ("", "") => Ok(None),
            ("", _) => Err("tls_certificate: it has to be named where tls_key is"),
            (_, "") => Err("tls_key: it has to be named where tls_certificate is"),
            (certificate, key) => Ok(Some(Self {
                certificate: certificate.into(),
                key: key.into(),
            })),
        }
    }
}
