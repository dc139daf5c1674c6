//! The document around [`App`]: head, language, direction, and the policy that the browser keeps.

use http::HeaderValue;
use http::header::{CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY};
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::MetaTags;

use crate::app::App;
use crate::canonical::canonical;
use crate::context::{self, Site};
use crate::locale::Locale;
use crate::routes::with_language;

/// A page from its first byte to its last.
pub fn shell() -> impl IntoView {
    let Site {
        assets, public_url, ..
    } = context::site();
    let locale = context::locale();
    let description = context::words().text("site-line");
    set_headers(locale);
    // As the framework's own hydration scripts do for islands: only they count hydration keys.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag() dir=locale.dir()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="description" content=description/>
                <link rel="icon" href=assets.icon/>
                <link rel="stylesheet" href=assets.css/>
                <script
                    type="module"
                    src=assets.boot
                    data-js=assets.js
                    data-wasm=assets.wasm
                ></script>
                <Addresses public_url=public_url.to_string() locale/>
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// The page's own address in this language, and where it is in the others; nothing in them says how
/// the reader came here.
#[component]
fn Addresses(public_url: String, locale: Locale) -> impl IntoView {
    let page = canonical(&context::address());
    let address = move |locale| format!("{public_url}{}", with_language(locale, &page));
    let others = Locale::OFFERED.map(
        |other| view! { <link rel="alternate" hreflang=other.tag() href=address(Some(other))/> },
    );
    view! {
        <link rel="canonical" href=address(Some(locale))/>
        {others}
        <link rel="alternate" hreflang="x-default" href=address(None)/>
    }
}

/// Says which language it is, and what the page may load and be framed by.
fn set_headers(locale: Locale) {
    let Some(answer) = use_context::<ResponseOptions>() else {
        return;
    };
    answer.insert_header(CONTENT_LANGUAGE, HeaderValue::from_static(locale.tag()));
    let nonce = use_nonce()
        .map(|nonce| format!("'nonce-{nonce}' "))
        .unwrap_or_default();
    let policy = format!(
        "default-src 'self'; script-src 'self' {nonce}'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; \
         form-action 'self'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        answer.insert_header(CONTENT_SECURITY_POLICY, policy);
    }
}
