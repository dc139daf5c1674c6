//! A text as a picture that telephones read.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode as Modules, QrCodeEcc};

/// Modules of white around the code (ISO/IEC 18004: four).
const QUIET: i32 = 4;

/// A QR code, drawn as one path. Nothing is shown of a text that is too long for one.
#[component]
pub fn QrCode(
    /// What it says.
    text: String,
    /// What it is, for whoever does not see it.
    label: String,
) -> impl IntoView {
    let modules = Modules::encode_text(&text, QrCodeEcc::Medium).ok()?;
    let size = modules.size() + 2 * QUIET;
    let path = path(&modules);
    // Black on white whatever the page's colours are: not every camera reads the reverse.
    let svg = view! {
        <svg
            class="qr-code"
            viewBox=format!("0 0 {size} {size}")
            role="img"
            aria-label=label
            shape-rendering="crispEdges"
        >
            <path class="qr-code-paper" d=format!("M0 0h{size}v{size}h-{size}z")></path>
            <path class="qr-code-ink" d=path></path>
        </svg>
    };
    Some(svg)
}

/// A square for each dark module.
fn path(modules: &Modules) -> String {
    let mut path = String::new();
    let size = modules.size();
    for y in 0..size {
        for x in (0..size).filter(|x| modules.get_module(*x, y)) {
            let written = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
            debug_assert!(written.is_ok(), "writing to a text does not fail");
        }
    }
    path
}
