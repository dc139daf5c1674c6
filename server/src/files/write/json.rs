//! An answer for programs, in the shape that `docs/MATCHING.md` lists.

use std::io::{self, Write};

use serde::Serialize;

/// Writes an answer as indented JSON.
pub(in crate::files) fn write(answer: &impl Serialize, mut out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, answer)?;
    writeln!(out)
}
