//! The commands on files: `match`, `plan`, `verify-plan`, `bundle`, `why`, `generate`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::files::{Failure, GenerateArgs, put, run_generate, unfinished};
use crate::shutdown::Stopping;

/// The exit code of a program that Ctrl-C ended, as shells have it: 128 and the signal's number.
const INTERRUPTED: i32 = 130;

/// Gives an answer, with neither configuration nor database.
///
/// # Errors
/// Where the system does not let the process listen for Ctrl-C.
pub fn run(
    out: Option<&Path>,
    answer: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
) -> anyhow::Result<ExitCode> {
    if let Some(out) = out {
        clear_up_when_stopped(vec![unfinished(out)])?;
    }
    Ok(match put(out, answer) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.exit_code())
        }
    })
}

/// Writes files of random records.
///
/// # Errors
/// As for [`run`].
pub fn generate(args: &GenerateArgs) -> anyhow::Result<ExitCode> {
    clear_up_when_stopped(args.files().map(|file| unfinished(&file)).to_vec())?;
    run(None, |out| run_generate(args, out))
}

/// As long as the answer is found on this thread, another one waits for the signal and removes what
/// is not whole.
fn clear_up_when_stopped(unfinished: Vec<PathBuf>) -> anyhow::Result<()> {
    let mut stopping = Stopping::on_signal()?;
    tokio::spawn(async move {
        stopping.wait().await;
        for path in unfinished {
            let _was_there_or_not = std::fs::remove_file(path);
        }
        std::process::exit(INTERRUPTED);
    });
    Ok(())
}
