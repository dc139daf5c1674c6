//! All that is wrong with a form, above it, with a link to each field.

use leptos::prelude::*;

use crate::context::words;
use crate::forms::FormValues;

/// Lists the faults of a form; shows nothing where there is none.
///
/// Takes the focus where the page is opened at `#errors`, as the answer to a refused form is.
#[component]
pub fn ErrorSummary(
    /// The form that stands below.
    form: FormValues,
) -> impl IntoView {
    view! { <FaultLinks faults=form.summary()/> }
}

/// The same for faults that are said already, each with the id of the input that it is about.
#[component]
pub fn FaultLinks(
    /// What is wrong, in the order of the form.
    faults: Vec<(String, String)>,
) -> impl IntoView {
    let words = words();
    let count = u64::try_from(faults.len()).unwrap_or_default();
    (count > 0).then(|| {
        let faults = faults
            .into_iter()
            .map(|(id, said)| view! { <li><a href=format!("#{id}")>{said}</a></li> })
            .collect_view();
        view! {
            <div class="error-summary" id="errors" role="alert" tabindex="-1" autofocus>
                <h2>{words.count("summary-title", count)}</h2>
                <ul>{faults}</ul>
            </div>
        }
    })
}
