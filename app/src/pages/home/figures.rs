//! How things stand, in four figures.

use backend::queries::{Figures, Tally};
use domain::record::RecordKind;
use leptos::prelude::*;

use crate::context::{link, words};
use crate::routes::Route;

/// The four figures, each with a link to what it counts where that can be listed.
#[component]
pub(super) fn FigureRow(figures: Figures) -> impl IntoView {
    let words = words();
    let figure = |key: &str, count: Tally, route: Option<Route>| {
        let name = words.text(key);
        let name = match route {
            Some(route) => view! { <a href=link(&route)>{name}</a> }.into_any(),
            None => name.into_any(),
        };
        view! {
            <div>
                <dt>{name}</dt>
                <dd><bdi>{words.tally(count)}</bdi></dd>
            </div>
        }
    };
    view! {
        <section aria-label=words.text("home-figures")>
            <dl class="figures">
                {figure(
                    "home-figure-requests",
                    figures.requests,
                    Some(Route::Records(RecordKind::Request)),
                )}
                {figure(
                    "home-figure-offers",
                    figures.offers,
                    Some(Route::Records(RecordKind::Offer)),
                )} {figure("home-figure-agreed", figures.agreed, None)}
                {figure("home-figure-projects", figures.projects, Some(Route::Projects))}
            </dl>
        </section>
    }
}
