//! How texts are set: what whoever writes them need not think of.

use crate::locale::Locale;

/// Sets the spaces of French before high punctuation and inside quotation marks so that no line
/// ends at them; whoever writes the files types plain ones.
pub(crate) fn typeset(locale: Locale, file: &str) -> String {
    if locale != Locale::Fr {
        return file.to_owned();
    }
    let mut text = file.replace("« ", "«\u{a0}");
    for (typed, set) in [
        (" :", "\u{a0}:"),
        (" »", "\u{a0}»"),
        (" %", "\u{a0}%"),
        (" ;", "\u{202f};"),
        (" !", "\u{202f}!"),
        (" ?", "\u{202f}?"),
    ] {
        text = text.replace(typed, set);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_french_ends_before_a_colon_or_a_question_mark() {
        let typed = "a = « { $name } » : pourquoi ? 7 %";
        assert_eq!(
            typeset(Locale::Fr, typed),
            "a = «\u{a0}{ $name }\u{a0}»\u{a0}: pourquoi\u{202f}? 7\u{a0}%"
        );
        assert_eq!(typeset(Locale::En, typed), typed);
    }
}
