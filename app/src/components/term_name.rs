//! What a term is called.

use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::record::{Facet, Term};
use domain::vocabulary::{Code, LanguageTag, Modality, SubRegion, ThemeCode, ThemeGroup};

use crate::words::Words;

/// The name of a term: that of its code.
pub fn term_name(words: Words, term: &Term) -> String {
    let code = term.code.as_str();
    let name = match term.facet {
        Facet::Theme => ThemeCode::parse(code)
            .map(|theme| words.name(theme))
            .or_else(|| ThemeGroup::parse(code).map(|group| words.name(group))),
        Facet::Region => SubRegion::parse(code).map(|region| words.name(region)),
        Facet::Modality => Modality::parse(code).map(|modality| words.name(modality)),
        Facet::Language => LanguageTag::parse(code).map(|tag| words.language(tag)),
        Facet::Status => RequestStatus::parse(code)
            .map(|status| words.name(status))
            .or_else(|| OfferStatus::parse(code).map(|status| words.name(status))),
    };
    // A term was checked against its vocabulary when it was read.
    name.unwrap_or_else(|| code.to_owned())
}
