//! A message as it is sent: a subject, plain text, and the same in HTML.

use std::fmt::Write;
use std::sync::Arc;

use backend::outbox::Told;
use backend::use_cases::notices::TurnedOff;
use domain::vocabulary::{Code, LanguageTag, World};
use html_escape::encode_quoted_attribute as escaped;

use super::words;
use crate::locale::Locale;
use crate::routes::{Route, WHAT, href, with_token};
use crate::words::{Words, args};

/// The installation that messages are written at.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The public address, without a slash at its end.
    pub public_url: Arc<str>,
    /// Whether the database is one of invented States.
    pub world: World,
}

/// A message in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// What it is about.
    pub subject: String,
    /// All of it as plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A paragraph.
    Said(String),
    /// The one thing to do: what it is, and its address on this site.
    Link(String, String),
}

impl Desk {
    /// Puts what a message says into the words of a language; into English where the site does not offer it.
    ///
    /// With the address at which its kind is turned off, where it can be.
    pub fn write(&self, told: &Told, language: LanguageTag, turning_off: Option<&str>) -> Rendered {
        let locale = offered(language);
        let words = Words::of(locale);
        let (subject, mut pieces) = words::of(self, words, told);
        if self.world == World::Demonstration {
            pieces.push(Piece::Said(words.text("demonstration-banner")));
        }
        let footer = args!["site" => words.text("site-name"), "address" => &*self.public_url];
        pieces.push(Piece::Said(words.with("mail-footer", &footer)));
        if let Some(address) = turning_off {
            let said = words.text("mail-turn-off");
            pieces.push(Piece::Link(said, address.to_owned()));
        }
        Rendered {
            text: as_text(&pieces),
            html: as_html(locale, &subject, &pieces),
            subject,
        }
    }
}

impl Desk {
    /// The address at which a kind of message is turned off, by one request or by a button.
    pub fn turning_off(&self, (token, what): (&str, TurnedOff), language: LanguageTag) -> String {
        let path = href(Some(offered(language)), &Route::Unsubscribe);
        let path = with_token(&path, token);
        let what = what.kind().map_or(TurnedOff::DIGEST, Code::code);
        format!("{}{path}&{WHAT}={what}", self.public_url)
    }
}

/// The language of a reader, or English where the site does not offer it.
fn offered(language: LanguageTag) -> Locale {
    Locale::offered(&language.to_string()).unwrap_or_default()
}

/// Paragraphs with a blank line between them.
fn as_text(pieces: &[Piece]) -> String {
    let paragraphs: Vec<String> = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Said(said) => said.clone(),
            // A paragraph of its own, so that every program finds where it ends.
            Piece::Link(said, address) => format!("{said}\n\n{address}"),
        })
        .collect();
    paragraphs.join("\n\n") + "\n"
}

fn as_html(locale: Locale, subject: &str, pieces: &[Piece]) -> String {
    let (tag, dir) = (locale.tag(), locale.dir());
    let subject = escaped(subject);
    let mut html = format!(
        "<!doctype html><html lang=\"{tag}\" dir=\"{dir}\"><head><meta charset=\"utf-8\">\
         <title>{subject}</title></head><body>"
    );
    for piece in pieces {
        let written = match piece {
            Piece::Said(said) => write!(html, "<p>{}</p>", escaped(said)),
            Piece::Link(said, address) => {
                let (said, address) = (escaped(said), escaped(address));
                write!(html, "<p><a href=\"{address}\">{said}</a></p>")
            }
        };
        debug_assert!(written.is_ok(), "writing to a text does not fail");
    }
    html + "</body></html>"
}
