//! From page to page of a list.

use leptos::prelude::*;

use crate::context::words;
use crate::words::args;

/// Links to the pages before and after; shows nothing where there is only one.
#[component]
pub fn Pager(
    /// Which page this is, from 1.
    page: u32,
    /// How many there are.
    pages: u32,
    /// The address of a page by its number.
    #[prop(into)]
    href: Callback<u32, String>,
) -> impl IntoView {
    let words = words();
    (pages > 1).then(|| {
        let before = (page > 1).then(|| {
            view! { <a rel="prev" href=href.run(page - 1)>{words.text("pager-previous")}</a> }
        });
        let after = (page < pages).then(|| {
            view! { <a rel="next" href=href.run(page + 1)>{words.text("pager-next")}</a> }
        });
        view! {
            <nav class="pager" aria-label=words.text("pager-label")>
                {before}
                <span>{words.with("pager-place", &args!["page" => page, "pages" => pages])}</span>
                {after}
            </nav>
        }
    })
}
