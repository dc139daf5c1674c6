//! A message as it is sent: a subject, plain text, and the same in HTML.

use std::fmt::Write;
use std::sync::Arc;

use backend::outbox::Told;
use domain::vocabulary::{LanguageTag, World};

use super::words;
use crate::locale::Locale;
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
    pub fn write(&self, told: &Told, language: LanguageTag) -> Rendered {
        let locale = Locale::offered(&language.to_string()).unwrap_or_default();
        let words = Words::of(locale);
        let (subject, mut pieces) = words::of(self, words, told);
        if self.world == World::Demonstration {
            pieces.push(Piece::Said(words.text("demonstration-banner")));
        }
        let footer = args!["site" => words.text("site-name"), "address" => &*self.public_url];
        pieces.push(Piece::Said(words.with("mail-footer", &footer)));
        Rendered {
            text: as_text(&pieces),
            html: as_html(locale, &subject, &pieces),
            subject,
        }
    }
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
