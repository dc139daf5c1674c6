//! Where help is asked for, where it is offered, and where it is not met.

mod table;

pub(super) use table::{columns, groups};

use backend::queries::{self, CoverageView};
use domain::codes;
use domain::record::RecordKind;
use domain::vocabulary::Code;
use leptos::prelude::*;

use super::load;
use crate::components::{HeatLegend, HeatMap, HeatStrips, PageHeading};
use crate::context::{backend, link, query, viewer, words};
use crate::routes::Route;

/// The name under which the address says what is counted.
const MEASURE: &str = "count";

codes! {
    /// What the map counts.
    Measure, "measure" {
        /// Open requests.
        Requests = "requests",
        /// Open offers.
        Offers = "offers",
        /// Open requests without a match on offer, agreed or in delivery.
        Unmet = "unmet",
    }
}

impl Measure {
    /// What an address asks for; requests, where it asks for nothing that can be counted.
    fn asked(query: &str) -> Self {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        let asked = pairs.find(|(name, _)| name == MEASURE);
        asked
            .and_then(|(_, code)| Self::parse(&code))
            .unwrap_or(Self::Requests)
    }

    /// Which records are counted.
    pub(super) const fn kind(self) -> RecordKind {
        match self {
            Self::Requests | Self::Unmet => RecordKind::Request,
            Self::Offers => RecordKind::Offer,
        }
    }

    /// The key of what exactly is counted.
    const fn meaning(self) -> &'static str {
        match self {
            Self::Requests => "coverage-meaning-requests",
            Self::Offers => "coverage-meaning-offers",
            Self::Unmet => "coverage-meaning-unmet",
        }
    }

    fn href(self) -> String {
        format!("{}?{MEASURE}={self}", link(&Route::Coverage))
    }
}

/// Themes by sub-regions.
#[component]
pub fn CoveragePage() -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    let measure = Measure::asked(&query());
    load(
        async move { queries::coverage(&backend?, &viewer).await },
        move |found| view! { <Coverage found measure/> },
    )
}

#[component]
fn Coverage(found: CoverageView, measure: Measure) -> impl IntoView {
    let words = words();
    let groups = groups(words, &found, measure);
    let columns = columns(words);
    view! {
        <PageHeading
            title=words.text("coverage-title")
            told_apart_by=words.name(measure)
            lead=words.text("coverage-lead")
        />
        <Switch measure/>
        <p>{words.text(measure.meaning())}</p>
        <figure class="heat-figure">
            <HeatStrips columns=columns.clone() groups=groups.clone()/>
            <HeatLegend/>
        </figure>
        <HeatMap
            caption=words.name(measure)
            corner=words.text("coverage-corner")
            columns
            groups
        />
        <section>
            <h2>{words.text("coverage-reading")}</h2>
            <ul>
                <li>{words.text("coverage-small")}</li>
                <li>{words.text("coverage-withheld")}</li>
                <li>{words.text("coverage-more-than-once")}</li>
                <li>{words.text("coverage-seen")}</li>
                <li>{words.text("coverage-no-rank")}</li>
            </ul>
        </section>
    }
}

/// What can be counted, as links that can be shared.
#[component]
fn Switch(measure: Measure) -> impl IntoView {
    let words = words();
    let choices = Measure::ALL
        .iter()
        .map(|choice| {
            let current = (*choice == measure).then_some("page");
            view! {
                <li>
                    <a href=choice.href() aria-current=current>
                        {words.name(*choice)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav aria-label=words.text("coverage-switch")>
            <ul class="switch">{choices}</ul>
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_asks_for_nothing_known_asks_for_requests() {
        assert_eq!(Measure::asked("page=2&count=unmet"), Measure::Unmet);
        assert_eq!(Measure::asked("count=wealth"), Measure::Requests);
        assert_eq!(Measure::asked(""), Measure::Requests);
    }
}
