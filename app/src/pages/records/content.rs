//! What the author of a record wrote, field by field, in the groups of the form.

use std::collections::BTreeSet;

use domain::record::{OfferContent, RecordContent, RequestContent, ThemeShare};
use domain::visibility::Detail;
use domain::vocabulary::LanguageTag;
use leptos::prelude::*;

use super::facts::{Facts, written};
use crate::context::words;
use crate::words::{Words, args};

/// Every field that was filled in and that the reader may see.
#[component]
pub fn Content(
    /// What was written.
    content: RecordContent,
    /// In which language.
    language: LanguageTag,
    /// What was left out because the reader may not see it.
    hidden: BTreeSet<Detail>,
) -> impl IntoView {
    let page = Page {
        words: words(),
        language,
        hidden: hidden
            .into_iter()
            .filter_map(|detail| detail.field(content.kind()))
            .collect(),
    };
    match content {
        RecordContent::Request(content) => page.request(&content).into_any(),
        RecordContent::Offer(content) => page.offer(&content).into_any(),
    }
}

struct Page {
    words: Words,
    language: LanguageTag,
    /// The names of the fields that were left out.
    hidden: BTreeSet<&'static str>,
}

impl Page {
    fn facts(&self) -> Facts {
        Facts::new(self.words, self.language, self.hidden.clone())
    }

    fn request(&self, content: &RequestContent) -> Vec<AnyView> {
        let words = self.words;
        let languages = content.languages.iter().map(|tag| words.language(*tag));
        vec![
            self.facts()
                .written("need", &content.need)
                .shown("themes", Some(shares(words, &content.themes)))
                .written("background", &content.background)
                .under("section-need"),
            self.facts()
                .codes("modalities_wanted", &content.modalities_wanted)
                .codes("modalities_acceptable", &content.modalities_acceptable)
                .codes("audiences", &content.audiences)
                .code("level_now", content.level_now)
                .code("level_wanted", Some(content.level_wanted))
                .names("languages", languages)
                .under("section-help"),
            self.facts()
                .window(content.window, "window-any-time")
                .number("seats", content.seats)
                .amount("amount_usd", content.amount_usd)
                .number("max_matches", content.max_matches)
                .said("expires_on", content.expires_on.map(|day| words.date(day)))
                .under("section-terms"),
            self.facts()
                .written("already_under_way", &content.already_under_way)
                .written("own_contribution", &content.own_contribution)
                .code("source", content.source)
                .codes("threats", &content.threats)
                .codes("axis", &content.axis)
                .codes("norms", &content.norms)
                .codes("tags", &content.tags)
                .under("section-setting"),
        ]
    }

    fn offer(&self, content: &OfferContent) -> Vec<AnyView> {
        let words = self.words;
        let languages = content.languages.iter().map(|(tag, how)| {
            words.with(
                "language-provided",
                &args!["language" => words.language(*tag), "how" => words.name(*how)],
            )
        });
        vec![
            self.facts()
                .written("description", &content.description)
                .codes("themes", &content.themes)
                .codes("modalities", &content.modalities)
                .codes("delivery", &content.delivery)
                .under("section-offer"),
            self.facts()
                .codes("coverage", &content.coverage)
                .codes("audiences", &content.audiences)
                .codes("levels", &content.levels)
                .names("languages", languages)
                .under("section-recipients"),
            self.facts()
                .window(content.window, "window-always")
                .number(
                    "lead_time_days",
                    Some(content.lead_time_days).filter(|days| *days > 0),
                )
                .number("seats_left", content.seats_left)
                .amount("amount_usd_left", content.amount_usd_left)
                .number("max_matches", content.max_matches)
                .yes("recurring", content.recurring)
                .said("expires_on", content.expires_on.map(|day| words.date(day)))
                .under("section-terms"),
            self.facts()
                .code("cost_to_recipient", Some(content.cost_to_recipient))
                .shown("conditions", Some(self.conditions(&content.conditions)))
                .yes("follow_up", content.follow_up)
                .yes("local_partner", content.local_partner)
                .under("section-openness"),
            self.facts()
                .codes("axis", &content.axis)
                .codes("norms", &content.norms)
                .codes("tags", &content.tags)
                .under("section-labels"),
        ]
    }

    /// Conditions are shown in full wherever an offer is shown; so is that there are none.
    fn conditions(&self, text: &str) -> AnyView {
        match text {
            "" => self.words.text("conditions-none").into_any(),
            text => written(text, self.language).into_any(),
        }
    }
}

/// Themes with their shares of the need.
fn shares(words: Words, themes: &[ThemeShare]) -> AnyView {
    let items = themes.iter().map(|theme| {
        let (name, share) = (words.name(theme.code), theme.share.percent());
        let said = words.with("theme-share", &args!["theme" => name, "share" => share]);
        view! { <li>{said}</li> }
    });
    let items = items.collect_view();
    view! { <ul class="plain">{items}</ul> }.into_any()
}
