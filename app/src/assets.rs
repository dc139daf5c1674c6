//! Where the browser finds what a page needs besides its markup.

/// Hashed URLs of the front end's files, from the manifest that the server embeds.
///
/// Every one is cached for a year, so a URL must change whenever its file does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    /// The one style sheet.
    pub css: String,
    /// The icon.
    pub icon: String,
    /// The module that starts the islands of a page, if it has any.
    pub boot: String,
    /// The JavaScript that wasm-bindgen wrote for the islands.
    pub js: String,
    /// The islands themselves.
    pub wasm: String,
    /// The module that answers the calculator's form.
    pub calculator_boot: String,
    /// The module that asks authenticators for passkeys.
    pub passkey_boot: String,
    /// The module that gives reviewers their keys.
    pub review_keys_boot: String,
    /// The module that ranks by other weights.
    pub what_if_boot: String,
    /// The module that plans by other terms.
    pub plan_boot: String,
    /// The JavaScript that wasm-bindgen wrote for the planner, loaded only where it is used.
    pub planner_js: String,
    /// The planner: plans, compiled for the browser.
    pub planner_wasm: String,
    /// The JavaScript that wasm-bindgen wrote for the calculator, loaded only where it is used.
    pub calculator_js: String,
    /// The calculator: the matcher, compiled for the browser.
    pub calculator_wasm: String,
}
