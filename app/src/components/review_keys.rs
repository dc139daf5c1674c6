//! Which keys reviewers can use, where scripts run.

use leptos::prelude::*;

use crate::context::{site, words};

/// Says which keys there are, with a box that turns them off; hidden until the script runs. Rows of
/// a list are links marked `data-row`; the yes and the no of a page are `#decide-yes` and
/// `#decide-no`.
#[component]
pub fn ReviewKeys(
    /// The key of what is said: of the keys of a list, or of those of a page.
    said: &'static str,
) -> impl IntoView {
    let words = words();
    view! {
        <p class="keys hint" data-review-keys hidden>
            <label>
                <input type="checkbox"/>
                {words.text(said)}
            </label>
        </p>
        <script type="module" src=site().assets.review_keys_boot></script>
    }
}
