//! Numbers, dates and lists as each language writes them.
//!
//! The separators are those of CLDR, and digits are 0 to 9 in Arabic too, as in the documents of
//! the United Nations. Dates are words of our own files, because the house style differs from
//! CLDR's patterns: `1er février`, and months by both of their names in Arabic.

use backend::queries::Tally;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use fluent_bundle::FluentValue;

use crate::locale::Locale;
use crate::words::{Words, args};

/// What follows has a direction of its own: that of its first letter.
const FIRST_STRONG_ISOLATE: char = '\u{2068}';
/// What had a direction of its own is over.
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// Whether a letter is of a script that runs from right to left: the blocks from Hebrew to the
/// extensions of Arabic, and their presentation forms.
const fn runs_from_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// What stands between groups of three digits, and from how many digits on.
const fn grouping(locale: Locale) -> (char, usize) {
    match locale {
        Locale::En | Locale::Ar | Locale::Zh => (',', 4),
        Locale::Fr => ('\u{202f}', 4),
        Locale::Es => ('.', 5),
        Locale::Ru => ('\u{a0}', 4),
    }
}

/// Sets the digits of a whole number in groups.
fn grouped(digits: &str, locale: Locale) -> String {
    let (mark, from) = grouping(locale);
    let count = digits.len();
    if count < from || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits.to_owned();
    }
    let mut written = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (count - place).is_multiple_of(3) {
            written.push(mark);
        }
        written.push(digit);
    }
    written
}

/// A plain function, as Fluent asks for, so that each language needs its own; `M` is Fluent's memory
/// of other formatters, of which this needs none.
type WriteNumber<M> = fn(&FluentValue<'_>, &M) -> Option<String>;

/// How a language's messages write their numbers.
pub(crate) fn numbers_in_messages<M>(locale: Locale) -> Option<WriteNumber<M>> {
    fn write(value: &FluentValue<'_>, locale: Locale) -> Option<String> {
        match value {
            FluentValue::Number(number) => Some(grouped(&number.as_string(), locale)),
            _ => None,
        }
    }
    match locale {
        Locale::En => Some(|value, _| write(value, Locale::En)),
        Locale::Fr => Some(|value, _| write(value, Locale::Fr)),
        Locale::Ar => Some(|value, _| write(value, Locale::Ar)),
        // Only names, so no numbers.
        Locale::Es | Locale::Ru | Locale::Zh => None,
    }
}

impl Words {
    /// A whole number: 20 000.
    pub fn number(self, number: u64) -> String {
        grouped(&number.to_string(), self.locale())
    }

    /// A public count, which gives nothing away when it is small: 0, <3, 20 000.
    pub fn tally(self, tally: Tally) -> String {
        match tally {
            Tally::None => self.number(0),
            Tally::Few => self.text("few-cell"),
            Tally::Exactly(count) => self.number(count),
            Tally::Withheld => self.text("withheld-cell"),
        }
    }

    /// A day: 1 February 2027.
    pub fn date(self, day: NaiveDate) -> String {
        let year = day.year().to_string();
        self.with(
            "date",
            &args!["day" => day.day(), "month" => self.month(day), "year" => year],
        )
    }

    /// A day and a month: 1 February.
    pub fn day_and_month(self, day: NaiveDate) -> String {
        self.with(
            "date-in-year",
            &args!["day" => day.day(), "month" => self.month(day)],
        )
    }

    /// From a day to a day, both counted.
    pub fn date_range(self, start: NaiveDate, end: NaiveDate) -> String {
        let start = if start.year() == end.year() {
            self.day_and_month(start)
        } else {
            self.date(start)
        };
        self.with(
            "date-range",
            &args!["start" => start, "end" => self.date(end)],
        )
    }

    /// A moment, in UTC, to the minute.
    pub fn moment(self, moment: DateTime<Utc>) -> String {
        let time = moment.format("%H:%M").to_string();
        self.with(
            "moment",
            &args!["date" => self.date(moment.date_naive()), "time" => time],
        )
    }

    /// Things one after another, as in a sentence that only names them: a, b, c.
    pub fn list<S: AsRef<str>>(self, items: impl IntoIterator<Item = S>) -> String {
        let comma = match self.locale() {
            Locale::Ar => "، ",
            Locale::Zh => "、",
            _ => ", ",
        };
        let items: Vec<String> = items
            .into_iter()
            .map(|item| self.isolated(item.as_ref()))
            .collect();
        items.join(comma)
    }

    /// Keeps the direction of a text apart from that of the sentence around it, where either of the
    /// two runs from right to left: names that users write may be of any script.
    fn isolated(self, text: &str) -> String {
        if self.locale().dir() == "rtl" || text.chars().any(runs_from_right_to_left) {
            format!("{FIRST_STRONG_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}")
        } else {
            text.to_owned()
        }
    }

    /// A month of a year: February 2027.
    pub fn month_and_year(self, day: NaiveDate) -> String {
        let year = day.year().to_string();
        self.with(
            "month-in-year",
            &args!["month" => self.month(day), "year" => year],
        )
    }

    fn month(self, day: NaiveDate) -> String {
        self.text(&format!("month-{}", day.month()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        let written = |locale, number| Words::of(locale).number(number);
        assert_eq!(written(Locale::En, 999), "999");
        assert_eq!(written(Locale::En, 1_000_000), "1,000,000");
        assert_eq!(written(Locale::Fr, 20_000), "20\u{202f}000");
        assert_eq!(written(Locale::Ar, 20_000), "20,000");
        assert_eq!(written(Locale::Es, 2_000), "2000");
    }

    #[test]
    fn names_in_a_list_keep_a_direction_of_their_own() {
        let names = ["Fonds", "صندوق"];
        let arabic = Words::of(Locale::Ar).list(names);
        assert_eq!(arabic, "\u{2068}Fonds\u{2069}، \u{2068}صندوق\u{2069}");
        let english = Words::of(Locale::En).list(names);
        assert_eq!(english, "Fonds, \u{2068}صندوق\u{2069}");
    }

    #[test]
    fn dates_follow_the_house_style_of_each_language() {
        let (first, last) = (day("2027-02-01"), day("2027-07-31"));
        assert_eq!(Words::of(Locale::En).date(first), "1 February 2027");
        assert_eq!(Words::of(Locale::Fr).date(first), "1er février 2027");
        assert_eq!(Words::of(Locale::Fr).date(last), "31 juillet 2027");
        let arabic = Words::of(Locale::Ar).date(first);
        assert_eq!(
            arabic.replace(['\u{2068}', '\u{2069}'], ""),
            "\u{200f}1 شباط/فبراير 2027"
        );
        assert_eq!(
            Words::of(Locale::En).date_range(first, last),
            "1 February to 31 July 2027"
        );
    }
}
