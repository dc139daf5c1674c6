//! Which single changes would raise a score, each computed in full.

use std::cmp::Reverse;

use domain::record::{Offer, Request};
use domain::vocabulary::{Area, CostToRecipient, Provision};
use serde::Serialize;

use crate::change::Change;
use crate::pair::Pair;
use crate::score::Score;

/// A change with what it would bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Improvement {
    /// What would change.
    pub change: Change,
    /// By how many points the score would rise; 1 or more.
    pub gain: u32,
    /// The score that the pair would have.
    pub score: Score,
}

impl Improvement {
    /// Whether it tells which State asks, or in which languages.
    pub(crate) const fn tells_of_asker(&self) -> bool {
        matches!(
            self.change,
            Change::NameState(_) | Change::DeliverLanguage(_)
        )
    }

    /// Whether it tells that an offer has less than is asked, of which money may be a part.
    pub(crate) const fn tells_of_money(&self) -> bool {
        matches!(self.change, Change::EnoughOfWhatIsAsked)
    }
}

/// Every single change that raises the score by a point or more: by gain, kind, code.
pub(crate) fn improvements(pair: &Pair<'_>, score: Score) -> Vec<Improvement> {
    improvements_by(pair, score, |change| score_after(pair, change))
}

/// The same, with the score after each change found in another way.
pub(crate) fn improvements_by(
    pair: &Pair<'_>,
    score: Score,
    score_after: impl Fn(Change) -> Option<Score>,
) -> Vec<Improvement> {
    let mut found: Vec<Improvement> = possible(pair)
        .into_iter()
        .filter_map(|change| {
            let raised = score_after(change)?;
            let gain = raised.points().checked_sub(score.points())?;
            (gain > 0).then_some(Improvement {
                change,
                gain,
                score: raised,
            })
        })
        .collect();
    found.sort_by(|a, b| {
        let key = |each: &Improvement| (Reverse(each.gain), each.change.kind());
        key(a)
            .cmp(&key(b))
            .then_with(|| a.change.code().cmp(&b.change.code()))
    });
    found
}

/// The score after a change, made to a copy; `None` where a gate would fail.
pub(crate) fn score_after(pair: &Pair<'_>, change: Change) -> Option<Score> {
    let scored = if change.is_of_request() {
        let mut request = pair.request.clone();
        change.change_request(&mut request);
        pair.asked(&request).score()
    } else {
        let mut offer = pair.offer.clone();
        change.change_offer(&mut offer, &pair.request.content);
        pair.beside(&offer).score()
    };
    scored.ok().map(|scored| scored.score)
}

/// Every change that is not already so.
fn possible(pair: &Pair<'_>) -> Vec<Change> {
    let mut changes = additions(pair.request, pair.offer);
    changes.extend(terms(pair.request, pair.offer));
    changes.extend(of_request(pair.request, pair.offer));
    changes
}

/// What the offer could add that is asked for.
fn additions(request: &Request, offer: &Offer) -> Vec<Change> {
    let (asked, offered) = (&request.content, &offer.content);
    let mut changes = Vec::new();
    let themes = asked.themes.iter().map(|theme| theme.code);
    changes.extend(
        themes
            .filter(|code| !offered.themes.contains(code))
            .map(Change::AddTheme),
    );
    if !offered.coverage.contains(&Area::State(request.state)) {
        changes.push(Change::NameState(request.state));
    }
    let modalities = asked.modalities_wanted.iter().copied();
    let is_missing = |modality: &_| !offered.modalities.contains(modality);
    changes.extend(modalities.filter(is_missing).map(Change::AddModality));
    if !offered.levels.contains(&asked.level_wanted) {
        changes.push(Change::AddLevel(asked.level_wanted));
    }
    let audiences = asked.audiences.iter().copied();
    let is_missing = |audience: &_| !offered.audiences.contains(audience);
    changes.extend(audiences.filter(is_missing).map(Change::AddAudience));
    let languages = asked.languages.iter().copied();
    let is_missing = |tag: &_| offered.languages.get(tag) != Some(&Provision::Delivered);
    changes.extend(languages.filter(is_missing).map(Change::DeliverLanguage));
    changes
}

/// Terms on which the offer could be more generous. An offer without a window has no dates that
/// could be made flexible.
fn terms(request: &Request, offer: &Offer) -> impl Iterator<Item = Change> {
    let (asked, offered) = (&request.content, &offer.content);
    let falls_short =
        offered.seats_left < asked.seats || offered.amount_usd_left < asked.amount_usd;
    let is_fixed = offered.window.is_some_and(|window| !window.flexible);
    let costs = offered.cost_to_recipient != CostToRecipient::None;
    let has_conditions = !offered.conditions.trim().is_empty();
    [
        (is_fixed, Change::FlexibleDates),
        (falls_short, Change::EnoughOfWhatIsAsked),
        (!offered.follow_up, Change::FollowUp),
        (costs, Change::NoCost),
        (has_conditions, Change::NoConditions),
        (!offered.local_partner, Change::LocalPartner),
    ]
    .into_iter()
    .filter_map(|(applies, change)| applies.then_some(change))
}

/// What the request could give way on, and no more than that.
fn of_request(request: &Request, offer: &Offer) -> Vec<Change> {
    let asked = &request.content;
    let mut changes = Vec::new();
    if asked.window.is_some_and(|window| !window.flexible) {
        changes.push(Change::FlexibleDatesOfRequest);
    }
    let offered = offer.content.modalities.iter().copied();
    let is_new = |modality: &_| {
        !asked.modalities_wanted.contains(modality)
            && !asked.modalities_acceptable.contains(modality)
    };
    changes.extend(offered.filter(is_new).map(Change::AcceptModality));
    changes
}
