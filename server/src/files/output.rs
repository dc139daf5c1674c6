//! Writes an answer as it comes, to standard output or to a file that is there whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::failure::Failure;

/// Where an answer is written while it is not whole: beside its file, so that giving it its name is
/// one step.
#[must_use]
pub fn unfinished(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".unfinished");
    path.with_file_name(name)
}

/// Has an answer written to the file, or to standard output where there is none.
///
/// A file of that name is replaced when the answer is whole; until then, and where it fails, it
/// stays as it was. Whoever reads standard output may stop early: that is no failure.
///
/// # Errors
/// What the writer answers, and what the system does.
pub fn put(
    out: Option<&Path>,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let Some(path) = out else {
        let mut standard = BufWriter::new(io::stdout().lock());
        let written = write(&mut standard).and_then(|()| Ok(standard.flush()?));
        return match written {
            Err(Failure::Unwritten(error)) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            written => written,
        };
    };
    let named =
        |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let unfinished = unfinished(path);
    let file = File::create(&unfinished).map_err(named)?;
    let written =
        fill(file, write).and_then(|()| Ok(fs::rename(&unfinished, path).map_err(named)?));
    if written.is_err() {
        // What failed is told; that the rest is still there could only be told as well.
        let _gone_or_not = fs::remove_file(&unfinished);
    }
    written
}

fn fill(
    file: File,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut file = BufWriter::new(file);
    write(&mut file)?;
    file.flush()?;
    Ok(file.get_ref().sync_all()?)
}
