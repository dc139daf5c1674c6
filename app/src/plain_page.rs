//! A page for what no page answered: small, whole by itself, made without a database.

use html_escape::encode_quoted_attribute as escaped;
use http::StatusCode;

use crate::locale::Locale;
use crate::routes::with_language;
use crate::words::Words;

/// What such a page is made of.
#[derive(Clone, Copy, Debug)]
pub struct PlainPage<'a> {
    /// The language.
    pub locale: Locale,
    /// Whether links keep it.
    pub fixed_language: bool,
    /// Why there is no other page.
    pub status: StatusCode,
    /// The address of the style sheet.
    pub css: &'a str,
    /// In how many seconds to come back, where that is known.
    pub retry_after: Option<u64>,
    /// The path that the reader came from, if that is a page of this site.
    pub back: Option<&'a str>,
}

impl PlainPage<'_> {
    /// Its markup.
    pub fn html(&self) -> String {
        let words = Words::of(self.locale);
        let key = key(self.status);
        let (title, site) = (words.text(&format!("{key}-title")), words.text("site-name"));
        let (title, site) = (escaped(&title), escaped(&site));
        let said = match (self.status, self.retry_after) {
            (StatusCode::TOO_MANY_REQUESTS, Some(seconds)) => {
                words.count("error-too-many-minutes", seconds.div_ceil(60).max(1))
            }
            _ => words.text(key),
        };
        let said = escaped(&said);
        let (tag, dir, css) = (self.locale.tag(), self.locale.dir(), escaped(self.css));
        let home = with_language(self.fixed_language.then_some(self.locale), "/");
        let links = [
            (self.back, "error-back"),
            (Some(home.as_str()), "error-home"),
        ];
        let links: String = links
            .into_iter()
            .filter_map(|(to, key)| Some(link(to?, &words.text(key))))
            .collect();
        format!(
            "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{dir}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta name=\"color-scheme\" content=\"light dark\">\
             <title>{title} – {site}</title><link rel=\"stylesheet\" href=\"{css}\"></head>\
             <body><main><h1>{title}</h1><p class=\"lead\">{said}</p>\
             <p class=\"actions\">{links}</p></main></body></html>\n"
        )
    }
}

/// The key of what is said about a status; `<key>-title` is its heading.
fn key(status: StatusCode) -> &'static str {
    match status {
        StatusCode::FORBIDDEN => "error-from-elsewhere",
        StatusCode::PAYLOAD_TOO_LARGE => "error-too-large",
        StatusCode::TOO_MANY_REQUESTS => "error-too-many",
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "error-not-found",
        StatusCode::SERVICE_UNAVAILABLE => "error-unavailable",
        status if status.is_client_error() => "error-unreadable",
        _ => "error-internal",
    }
}

fn link(to: &str, said: &str) -> String {
    let (to, said) = (escaped(to), escaped(said));
    format!("<a class=\"button\" href=\"{to}\">{said}</a> ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_why_and_leads_back_without_taking_markup_from_an_address() {
        let page = PlainPage {
            locale: Locale::Fr,
            fixed_language: true,
            status: StatusCode::PAYLOAD_TOO_LARGE,
            css: "/assets/main.css",
            retry_after: None,
            back: Some("/fr/requests?q=\"><script>"),
        };
        let html = page.html();
        assert!(html.contains("<html lang=\"fr\" dir=\"ltr\">"), "{html}");
        assert!(html.contains("href=\"/fr\""), "{html}");
        assert!(
            html.contains("/fr/requests?q=&quot;&gt;&lt;script&gt;"),
            "{html}"
        );
    }

    #[test]
    fn every_status_has_words() {
        for status in 400..600 {
            let key = key(StatusCode::from_u16(status).unwrap());
            assert!(Words::of(Locale::Ar).has(key), "{key}");
            assert!(Words::of(Locale::Ar).has(&format!("{key}-title")), "{key}");
        }
    }
}
