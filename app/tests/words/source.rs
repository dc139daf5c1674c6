//! Reads which keys the code says.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Calls whose first argument is a key.
const SAYING: [&str; 3] = [".text(\"", ".with(\"", ".count(\""];

/// Keys that are put together: fields by their names, months by their numbers, headings of errors.
pub fn is_made_up(key: &str, literals: &BTreeSet<String>) -> bool {
    let heading = key
        .strip_suffix("-title")
        .is_some_and(|error| error.starts_with("error-") && literals.contains(error));
    heading || key.starts_with("field-") || key.starts_with("month-")
}

/// Every key that is said by name.
pub fn said_keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for text in sources() {
        // Calls are broken over lines; the key is the next thing after the bracket all the same.
        let text: String = text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .replace("( ", "(");
        for call in SAYING {
            for after in text.split(call).skip(1) {
                let key = after.split('"').next().unwrap();
                // A form's values are said too, by paths such as `window.start`.
                if !key.contains(['.', '[']) {
                    keys.insert(key.to_owned());
                }
            }
        }
    }
    keys
}

/// Every text between quotation marks.
pub fn literals() -> BTreeSet<String> {
    sources()
        .iter()
        .flat_map(|text| text.split('"').map(str::to_owned))
        .collect()
}

/// The text of every source file of the crate.
fn sources() -> Vec<String> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    found
}
