//! The foot of every page: what it is not, and where its rules stand.

use leptos::prelude::*;

use crate::context::{self, link};
use crate::routes::Route;

/// The foot of every page.
#[component]
pub fn SiteFooter() -> impl IntoView {
    let words = context::words();
    view! {
        <footer class="site-footer">
            <p>{words.text("footer-prototype")}</p>
            <nav aria-label=words.text("footer-label")>
                <ul>
                    <li><a href=link(&Route::Method)>{words.text("footer-method")}</a></li>
                    <li><a href=link(&Route::Calendar)>{words.text("calendar-title")}</a></li>
                    <li><a href=link(&Route::Coverage)>{words.text("footer-coverage")}</a></li>
                    <li><a href=link(&Route::Report)>{words.text("report-title")}</a></li>
                    <li><a href=link(&Route::Pace)>{words.text("footer-pace")}</a></li>
                </ul>
            </nav>
        </footer>
    }
}
