//! What is done to the page: it is read again, and what is new put into its live parts.

use std::time::Duration;

use js_sys::Reflect;
use leptos::prelude::{document, set_timeout, window};
use wasm_bindgen::prelude::*;
use web_sys::{Document, DomParser, Element, NodeList, RequestInit, SupportedType};

use crate::islands::browser::fetch_text;

/// Boxes, buttons and choices that are not as the page had them.
const CHANGED: &str = "input:checked:not([checked]),input[checked]:not(:checked),\
    option:checked:not([selected]):not(:first-child),option[selected]:not(:checked)";
/// Where text is typed.
const TYPED: &str = "textarea,input:not([type=checkbox]):not([type=radio])";
/// Marks a part whose news waits until nobody works in it.
const BEHIND: &str = "data-behind";
/// A text that is put in together with the removal of the same text is not read aloud again.
const BREATH: Duration = Duration::from_millis(100);

#[wasm_bindgen]
extern "C" {
    /// Set by the boot script: starts the islands below an element.
    #[wasm_bindgen(catch, js_name = "__startIslands")]
    fn start_islands(root: &Element) -> Result<JsValue, JsValue>;
}

/// For whom a page was made, and at which place in the log.
pub(super) fn made_for(page: &Document) -> Option<(String, String)> {
    let live = page.get_element_by_id("live")?;
    Some((
        live.get_attribute("data-viewer")?,
        live.get_attribute("data-after")?,
    ))
}

/// What this page says to its script.
pub(super) fn said(name: &str) -> String {
    let live = document().get_element_by_id("live");
    live.and_then(|live| live.get_attribute(name))
        .unwrap_or_default()
}

/// Whether some live part of this page shows the record, or records of its kind.
pub(super) fn is_shown(subject: &str) -> bool {
    let is_subject = subject
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':'));
    let kind = subject.split(':').next().unwrap_or_default();
    is_subject
        && has(&format!(
            "[data-live~=\"{subject}\"],[data-live~=\"{kind}\"]"
        ))
}

fn has(selector: &str) -> bool {
    document()
        .query_selector(selector)
        .is_ok_and(|found| found.is_some())
}

/// Whether something on this page is under way that the log does not tell of.
pub(super) fn is_under_way() -> bool {
    has("[data-renew]")
}

/// Whether there is news for a part in which nobody works any more.
pub(super) fn is_some_free() -> bool {
    document()
        .query_selector_all("[data-behind]")
        .is_ok_and(|parts| each(&parts).any(|part| !is_busy(&part)))
}

/// Reads this page again, puts what is new into its live parts, and says so to screen readers.
/// Answers for whom the page is now.
pub(super) async fn refresh() -> Result<Option<(String, String)>, JsValue> {
    let here = window().location().href()?;
    let html = fetch_text(&here, &RequestInit::new()).await?;
    let fresh = DomParser::new()?.parse_from_string(&html, SupportedType::TextHtml)?;
    let mut any = false;
    for part in each(&document().query_selector_all("[data-live]")?) {
        if let Some(new) = fresh.get_element_by_id(&part.id()) {
            any |= renew(&part, &new)?;
        }
    }
    if any {
        announce();
    }
    Ok(made_for(&fresh))
}

fn announce() {
    if let Some(status) = document().get_element_by_id("live-status") {
        status.set_text_content(None);
        let say = move || status.set_text_content(Some(&said("data-updated")));
        set_timeout(say, BREATH);
    }
}

/// Puts the new content into a part, unless the reader is working in it; says whether that is worth to be said.
fn renew(part: &Element, new: &Element) -> Result<bool, JsValue> {
    keep_open(part, new)?;
    let html = new.inner_html();
    if part.inner_html() == html {
        part.remove_attribute(BEHIND)?;
        return Ok(false);
    }
    if is_busy(part) {
        part.set_attribute(BEHIND, "")?;
        return Ok(false);
    }
    part.set_inner_html(&html);
    part.remove_attribute(BEHIND)?;
    // Without it the part is only not alive, and right all the same.
    let _ = start_islands(part);
    // How far something is would be read aloud again and again.
    Ok(part.query_selector("[data-renew]")?.is_none())
}

/// Whether the reader is in a part, or has changed something in it.
fn is_busy(part: &Element) -> bool {
    let is_at = document()
        .active_element()
        .is_some_and(|at| part.contains(Some(&at)));
    let is_changed = part
        .query_selector(CHANGED)
        .is_ok_and(|found| found.is_some());
    let is_typed = part.query_selector_all(TYPED).is_ok_and(|fields| {
        each(&fields).any(|field| {
            let of = |name: &str| Reflect::get(&field, &name.into()).unwrap_or_default();
            of("value") != of("defaultValue")
        })
    });
    is_at || is_changed || is_typed
}

/// Opens and closes what unfolds in the new content as the reader left it in the old.
fn keep_open(part: &Element, new: &Element) -> Result<(), JsValue> {
    let old = part.query_selector_all("summary")?;
    let mut old: Vec<Element> = each(&old).collect();
    for summary in each(&new.query_selector_all("summary")?) {
        let text = summary.text_content();
        let Some(at) = old.iter().position(|old| old.text_content() == text) else {
            continue;
        };
        let (was, is) = (old.remove(at).parent_element(), summary.parent_element());
        if let (Some(was), Some(is)) = (was, is) {
            is.toggle_attribute_with_force("open", was.has_attribute("open"))?;
        }
    }
    Ok(())
}

/// The elements of a list.
fn each(list: &NodeList) -> impl Iterator<Item = Element> {
    (0..list.length())
        .filter_map(|place| list.item(place))
        .filter_map(|node| node.dyn_into().ok())
}
