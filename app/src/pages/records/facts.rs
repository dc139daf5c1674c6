//! Writes the fields of a record down as facts, each under the name that it has in the form.

use std::collections::BTreeSet;

use domain::record::Window;
use domain::vocabulary::{Code, LanguageTag};
use leptos::prelude::*;

use crate::components::KeyValues;
use crate::words::{Words, args};

/// Facts under one heading, in the order in which they were added; what was left out is left out.
pub(super) struct Facts {
    words: Words,
    language: LanguageTag,
    hidden: BTreeSet<&'static str>,
    rows: Vec<(String, Option<AnyView>)>,
}

impl Facts {
    /// No facts yet; `language` is that of the record's text, `hidden` the fields of which the reader
    /// is told that they are not open to them, whether they were stated or not.
    pub(super) fn new(words: Words, language: LanguageTag, hidden: BTreeSet<&'static str>) -> Self {
        Self {
            words,
            language,
            hidden,
            rows: Vec::new(),
        }
    }

    /// A fact that is shown as it is given.
    pub(super) fn shown(mut self, field: &str, value: Option<AnyView>) -> Self {
        let value = if self.hidden.contains(field) {
            Some(view! { <span class="hint">{self.words.text("field-hidden")}</span> }.into_any())
        } else {
            value
        };
        self.rows
            .push((self.words.text(&format!("field-{field}")), value));
        self
    }

    /// A fact in our own words.
    pub(super) fn said(self, field: &str, value: Option<String>) -> Self {
        self.shown(field, value.map(IntoAny::into_any))
    }

    /// A text of the author's, in its own language and direction.
    pub(super) fn written(self, field: &str, text: &str) -> Self {
        let value = (!text.is_empty()).then(|| written(text, self.language).into_any());
        self.shown(field, value)
    }

    /// Codes of a vocabulary.
    pub(super) fn codes<C: Code>(self, field: &str, codes: &[C]) -> Self {
        let words = self.words;
        self.names(field, codes.iter().map(|code| words.name(*code)))
    }

    /// One code of a vocabulary.
    pub(super) fn code<C: Code>(self, field: &str, code: Option<C>) -> Self {
        let name = code.map(|code| self.words.name(code));
        self.said(field, name)
    }

    /// Several things, one under another.
    pub(super) fn names(self, field: &str, names: impl IntoIterator<Item = String>) -> Self {
        let items: Vec<_> = names
            .into_iter()
            .map(|name| view! { <li>{name}</li> })
            .collect();
        let list = (!items.is_empty()).then(|| view! { <ul class="plain">{items}</ul> }.into_any());
        self.shown(field, list)
    }

    /// A whole number.
    pub(super) fn number(self, field: &str, number: Option<impl Into<u64>>) -> Self {
        let said = number.map(|number| self.words.number(number.into()));
        self.said(field, said)
    }

    /// Money.
    pub(super) fn amount(self, field: &str, amount: Option<u64>) -> Self {
        let words = self.words;
        let said =
            amount.map(|amount| words.with("amount-usd", &args!["amount" => words.number(amount)]));
        self.said(field, said)
    }

    /// From a day to a day; `open` is said where there is none.
    pub(super) fn window(self, window: Option<Window>, open: &str) -> Self {
        let words = self.words;
        let said = match window {
            None => words.text(open),
            Some(Window { start, end, .. }) => words.date_range(start, end),
        };
        let flexible = window
            .is_some_and(|window| window.flexible)
            .then(|| view! { <p class="hint">{words.text("window-flexible")}</p> });
        let shown = view! {
            {said}
            {flexible}
        };
        self.shown("window", Some(shown.into_any()))
    }

    /// That something is so; nothing where it is not.
    pub(super) fn yes(self, field: &str, flag: bool) -> Self {
        let said = flag.then(|| self.words.text("yes"));
        self.said(field, said)
    }

    /// The facts without a heading.
    pub(super) fn list(self) -> AnyView {
        view! { <KeyValues rows=self.rows/> }.into_any()
    }

    /// The facts under their heading; nothing at all where there is none.
    pub(super) fn under(self, heading: &str) -> AnyView {
        if self.rows.iter().all(|(_, value)| value.is_none()) {
            return ().into_any();
        }
        view! {
            <section class="record-section">
                <h2>{self.words.text(heading)}</h2>
                <KeyValues rows=self.rows/>
            </section>
        }
        .into_any()
    }
}

/// A text of the author's.
pub(super) fn written(text: &str, language: LanguageTag) -> impl IntoView + use<> {
    let text = text.to_owned();
    view! { <p class="written" lang=language.to_string() dir="auto">{text}</p> }
}
