//! What was sent, as it stands in a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// How often each was told each: to whom, under which subject, about which match.
pub fn letters(folder: &Path) -> BTreeMap<(String, String, String), usize> {
    let mut told = BTreeMap::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "eml") {
            let text = fs::read_to_string(path).unwrap().replace("=\r\n", "");
            let key = (
                header(&text, "To: "),
                header(&text, "Subject: "),
                about(&text),
            );
            *told.entry(key).or_default() += 1;
        }
    }
    told
}

fn header(text: &str, name: &str) -> String {
    let mut lines = text.lines();
    let line = lines.find_map(|line| line.strip_prefix(name)).unwrap();
    line.to_owned()
}

/// The match of whose page the address is in it; nothing where there is none.
fn about(text: &str) -> String {
    let page = text.split("/matches/").nth(1).unwrap_or_default();
    page.chars()
        .take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-')
        .collect()
}
