//! The score of a pair after one change, from the changed rows.

use domain::vocabulary::{Area, Provision};

use super::ask_offers::AskOffers;
use super::language::Languages;
use super::number::{of_audience, of_level, of_modality};
use super::points::{Met, sum};
use super::question::Question;
use super::themes;
use crate::change::Change;
use crate::factor::geography::FEW;
use crate::score::Score;

/// The score of a pair that passes the gates after a change; no change makes a gate fail. `None`
/// where the rows do not say all, so that the reference must judge.
pub(super) fn score_after(
    question: &AskOffers<'_>,
    slot: u32,
    change: Change,
    languages: &Languages,
) -> Option<Score> {
    if question.is_odd(slot) {
        return None;
    }
    let mut asked = question.row;
    let mut offer = question.row(slot);
    let mut is_named = question.names_the_state(slot);
    match change {
        Change::AddTheme(theme) => offer.themes |= themes::bits([theme]),
        Change::NameState(_) => {
            is_named = true;
            offer.set_names_few(named_by(question, slot) < FEW);
        }
        Change::AddModality(modality) => offer.modalities |= 1 << of_modality(modality),
        Change::AddLevel(level) => offer.add_level(of_level(level)),
        Change::AddAudience(audience) => offer.audiences |= 1 << of_audience(audience),
        Change::DeliverLanguage(language) => {
            offer.provide(languages.known(language)?, Provision::Delivered);
        }
        Change::FlexibleDates => offer.make_flexible(),
        Change::EnoughOfWhatIsAsked => offer.have_enough(&asked),
        Change::FollowUp => offer.open_by(2),
        Change::NoCost | Change::NoConditions | Change::LocalPartner => offer.open_by(1),
        Change::FlexibleDatesOfRequest => asked.is_free = true,
        Change::AcceptModality(modality) => asked.acceptable |= 1 << of_modality(modality),
    }
    let met = Met {
        themes: question.themes.sum(offer.themes),
        areas: question.areas,
        is_named,
    };
    let timing = question.sides.timing(&asked, &offer).unwrap_or(0);
    let rest = sum(&question.sides.factors(&asked, &offer, met));
    Score::try_from(rest + timing).ok()
}

/// How many States an offer names.
fn named_by(question: &AskOffers<'_>, slot: u32) -> usize {
    let offer = question.offers.slots.record(slot);
    let coverage = offer.map(|offer| offer.content.coverage.iter());
    let named = coverage.into_iter().flatten();
    named.filter(|area| matches!(area, Area::State(_))).count()
}
