//! What several share: a last day that one side would move, a bundle of two offers, a second State that asks to
//! join a project, two requests of one State that may be one. Each waits for an answer today.
//!
//! Written once all else is, so that nothing else is otherwise for it.

use domain::policy::Side;
use domain::record::RecordKind;
use serde_json::{Value, json};

use super::aim::{Aim, Kit};
use super::cast::STATES;
use super::script::{Act, Author, Couple};
use super::words::missing;
use crate::error::BackendError;
use crate::use_cases::matches::Proposer;

/// The project whose provider asks for more time.
const LONGER: usize = 16;
/// The project that another State asks to join.
const JOINED: usize = 17;
/// How many days ago a request may have been begun that another one repeats.
const REPEATED: std::ops::RangeInclusive<i64> = 40..=200;

impl Author<'_> {
    /// Adds all of it.
    pub(super) fn together(&mut self) -> Result<(), BackendError> {
        self.scene(6, Act::ProposeEnd(LONGER, Side::Provider));
        self.bundles()?;
        self.joins()?;
        self.repeats()
    }

    /// A request for two ways of helping, and two offers that have one each.
    fn bundles(&mut self) -> Result<(), BackendError> {
        let aim = self.free_aim()?;
        let mut ways = Kit::of(aim.theme.parent()).modalities.iter().copied();
        let second = ways.find(|way| *way != aim.modality);
        let second = second.ok_or_else(|| missing("a second way"))?;
        let request = self.request_of(owner(aim)?, aim, 75)?;
        self.says(request, "modalities_wanted", json!([aim.modality, second]))?;
        self.says(request, "modalities_acceptable", json!([]))?;
        self.takes_more(request)?;
        let mut offers = [0; 2];
        for (offer, modality) in offers.iter_mut().zip([aim.modality, second]) {
            *offer = self.offer(Aim { modality, ..aim }, 70)?;
            self.says(*offer, "modalities", json!([modality]))?;
            self.takes_more(*offer)?;
            self.opens(*offer)?;
        }
        self.opens(request)?;
        self.scene(12, Act::ProposeBundle(request, offers));
        Ok(())
    }

    /// Another State agrees with the provider of a project under way, and asks to be taken in.
    fn joins(&mut self) -> Result<(), BackendError> {
        let offer = self.couple(JOINED)?.offer;
        self.says(offer, "coverage", json!(["001"]))?;
        self.takes_more(offer)?;
        let (aim, of) = (self.part(offer)?.aim, self.part(offer)?.state());
        let mut others = STATES.iter().map(|state| state.code);
        let state = others.find(|code| *code != aim.state && Some(*code) != of);
        let state = state.ok_or_else(|| missing("another State"))?;
        let aim = Aim { state, ..aim };
        let request = self.request_of(owner(aim)?, aim, 80)?;
        self.takes_more(request)?;
        self.opens(request)?;
        self.script.couples.push(Couple {
            request,
            offer,
            proposer: Proposer::Requester,
        });
        let couple = self.script.couples.len() - 1;
        self.agrees(couple, 45)?;
        self.scene(9, Act::AskToJoin(couple, JOINED));
        Ok(())
    }

    /// A State asks once more for what it asked for before; a reviewer asks whether the two are one.
    fn repeats(&mut self) -> Result<(), BackendError> {
        let mut places = (0..self.script.parts.len()).rev();
        let first = places.find(|place| self.is_plain_request(*place));
        let first = first.ok_or_else(|| missing("a request to repeat"))?;
        let (owner, aim) = (self.part(first)?.owner, self.part(first)?.aim);
        let second = self.request_of(owner, aim, 35)?;
        self.opens(second)?;
        self.scene(5, Act::AskToMerge(second, first));
        Ok(())
    }

    /// Whether a part is a request under its State's name that came to be open, and to nothing else.
    fn is_plain_request(&self, place: usize) -> bool {
        let ends = |act: &Act| matches!(act, Act::Refuse(part) | Act::Withdraw(part) | Act::Close(part) if *part == place);
        let passed = |act: &Act| matches!(act, Act::Pass(part) if *part == place);
        let mut couples = self.script.couples.iter();
        let scenes = || self.script.scenes.iter().map(|(_, act)| act);
        self.part(place).is_ok_and(|part| {
            part.kind == RecordKind::Request
                && REPEATED.contains(&part.filed)
                && !part.visibility.masked
        }) && scenes().any(passed)
            && !scenes().any(ends)
            && !couples.any(|couple| couple.request == place)
    }

    /// Lets a record take as many matches as come, at any time.
    fn takes_more(&mut self, place: usize) -> Result<(), BackendError> {
        for field in ["max_matches", "expires_on", "window"] {
            self.says(place, field, Value::Null)?;
        }
        Ok(())
    }

    fn says(&mut self, place: usize, field: &str, value: Value) -> Result<(), BackendError> {
        let part = self.script.parts.get_mut(place);
        let part = part.ok_or_else(|| missing("a record"))?;
        part.typed.insert(field.to_owned(), value);
        Ok(())
    }
}

/// The place of the State of an aim among the States.
fn owner(aim: Aim) -> Result<usize, BackendError> {
    let place = STATES.iter().position(|state| state.code == aim.state);
    place.ok_or_else(|| missing("a State"))
}
