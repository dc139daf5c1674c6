//! One's own record as others see it: the links that lead there, and what is said about it.

use backend::queries::{PreviewAs, RecordView};
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::vocabulary::Code;
use leptos::prelude::*;

use crate::components::PageHeading;
use crate::context::{link, query, words};
use crate::routes::Route;
use crate::words::{Words, args};

/// The name under which the address says as whom one looks.
const AS: &str = "as";

/// As whom the address asks to see the record.
pub(super) fn asked() -> Option<PreviewAs> {
    asked_in(&query())
}

fn asked_in(query: &str) -> Option<PreviewAs> {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, code) = pairs.find(|(name, _)| *name == AS)?;
    PreviewAs::parse(code)
}

/// Links to the record as others see it, for its author.
#[component]
pub(super) fn PreviewLinks(
    /// The record.
    kind: RecordKind,
    /// How to cite it.
    reference: Reference,
    /// As whom it is looked at now, if as somebody else.
    #[prop(optional_no_strip)]
    chosen: Option<PreviewAs>,
) -> impl IntoView {
    let words = words();
    let page = link(&Route::Record(kind, reference));
    let links = PreviewAs::ALL
        .iter()
        .map(|who| {
            let href = format!("{page}?{AS}={who}");
            let current = (chosen == Some(*who)).then_some("true");
            view! { <li><a href=href aria-current=current>{words.name(*who)}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="filter-links preview-links" aria-label=words.text("preview-title")>
            <p class="hint">{words.text("preview-title")}</p>
            <ul>{links}</ul>
        </nav>
    }
}

/// Says as whom the author is looking, and leads back.
#[component]
pub(super) fn PreviewNotice(
    /// The record.
    kind: RecordKind,
    /// How to cite it.
    reference: Reference,
    /// As whom.
    who: PreviewAs,
    /// Whether such a reader sees it at all.
    seen: bool,
) -> impl IntoView {
    let words = words();
    let key = if seen { "preview-as" } else { "preview-unseen" };
    let said = words.with(key, &args!["who" => words.name(who)]);
    let page = link(&Route::Record(kind, reference.clone()));
    view! {
        <p class="notice" role="status">
            {said} " " <a href=page>{words.text("preview-leave")}</a>
        </p>
        <PreviewLinks kind reference chosen=Some(who)/>
    }
}

/// The page of a record that such a reader does not see.
#[component]
pub(super) fn Unseen(
    /// The record.
    kind: RecordKind,
    /// How to cite it.
    reference: Reference,
    /// As whom.
    who: PreviewAs,
) -> impl IntoView {
    let words = words();
    let title = title(words, kind, &reference);
    view! {
        <PageHeading title/>
        <PreviewNotice kind reference who seen=false/>
    }
}

fn title(words: Words, kind: RecordKind, reference: &Reference) -> String {
    format!("{} {reference}", words.name(kind))
}

/// Whether a preview of the record is of any use to the viewer: it is their own, and handed in.
pub(super) fn is_offered(record: &RecordView) -> bool {
    record.visibility.is_some() && record.version.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_names_a_kind_of_reader_that_exists() {
        assert_eq!(asked_in("as=state"), Some(PreviewAs::State));
        assert_eq!(asked_in("done=x&as=party"), Some(PreviewAs::Party));
        assert_eq!(asked_in("as=everybody"), None);
        assert_eq!(asked_in(""), None);
    }
}
