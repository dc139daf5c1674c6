//! Activities as a file that calendars read: iCalendar, RFC 5545.

use std::fmt::Write as _;

use backend::queries::CalendarRow;
use chrono::{Days, NaiveDate};

use crate::components::party_name;
use crate::words::{Words, args};

/// The most octets of a line, its end aside (section 3.1 of the RFC).
const LINE: usize = 75;

/// All of them, each as an event of whole days. `site` is the site's address, without a slash at its
/// end.
pub fn calendar_file(words: Words, site: &str, rows: &[CalendarRow]) -> String {
    let mut file = String::new();
    line(&mut file, "BEGIN:VCALENDAR");
    line(&mut file, "VERSION:2.0");
    line(&mut file, "PRODID:-//Counterpart//Calendar//EN");
    let title = words.text("calendar-title");
    line(&mut file, &format!("X-WR-CALNAME:{}", escaped(&title)));
    for row in rows {
        event(&mut file, words, site, row);
    }
    line(&mut file, "END:VCALENDAR");
    file
}

fn event(file: &mut String, words: Words, site: &str, row: &CalendarRow) {
    let activity = &row.activity;
    let sides = args![
        "requester" => party_name(words, &row.request),
        "provider" => party_name(words, &row.offer),
    ];
    // The end is the first day after it.
    let after = activity.ends_on.checked_add_days(Days::new(1));
    let day = |day: NaiveDate| day.format("%Y%m%d").to_string();
    let description = words.list([
        words.with("match-title", &sides),
        words.name(activity.modality),
        words.name(activity.audience),
    ]);
    line(file, "BEGIN:VEVENT");
    line(file, &format!("UID:{}@counterpart", row.id));
    let stamp = row.written_at.format("%Y%m%dT%H%M%SZ");
    line(file, &format!("DTSTAMP:{stamp}"));
    line(
        file,
        &format!("DTSTART;VALUE=DATE:{}", day(activity.starts_on)),
    );
    let end = day(after.unwrap_or(activity.ends_on));
    line(file, &format!("DTEND;VALUE=DATE:{end}"));
    line(file, &format!("SUMMARY:{}", escaped(&activity.title)));
    line(file, &format!("DESCRIPTION:{}", escaped(&description)));
    if !activity.place.is_empty() {
        line(file, &format!("LOCATION:{}", escaped(&activity.place)));
    }
    line(file, &format!("URL:{site}/projects/{}", row.project));
    line(file, "END:VEVENT");
}

/// A text as a value: signs with a meaning of their own are marked, and no line ends in it.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for sign in text.chars() {
        match sign {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(sign);
            }
            '\n' => escaped.push_str("\\n"),
            // The marks that keep directions apart are for pages, not for files.
            '\u{2066}'..='\u{2069}' => {}
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// Adds a line, folded where it is too long, between signs and never within one.
fn line(file: &mut String, text: &str) {
    let mut room = LINE;
    for sign in text.chars() {
        if sign.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= sign.len_utf8();
        file.push(sign);
    }
    let written = file.write_str("\r\n");
    debug_assert!(written.is_ok(), "writing to a text does not fail");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_begins_a_line_of_its_own() {
        let text = "Course; first,\\ part\r\nEND:VEVENT\u{2068}x\u{2069}";
        assert_eq!(escaped(text), "Course\\; first\\,\\\\ part\\nEND:VEVENTx");
    }

    #[test]
    fn long_lines_are_folded_within_their_bound_and_read_back_whole() {
        let text = format!("SUMMARY:{}", "دورة تدريبية ".repeat(20));
        let mut file = String::new();
        line(&mut file, &text);
        for written in file.split("\r\n") {
            assert!(written.len() <= LINE, "{written}");
        }
        assert_eq!(file.replace("\r\n ", "").trim_end_matches("\r\n"), text);
    }
}
