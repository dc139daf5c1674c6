//! What becomes of records that nobody is matched with, and how every record comes to be open.

use domain::record::RecordKind;

use super::cast::INTERESTED;
use super::script::{Act, Author};
use crate::error::BackendError;

/// How many requests there are in all.
pub(super) const REQUESTS: usize = 150;
/// How many offers there are in all.
pub(super) const OFFERS: usize = 200;

/// The longest that a record takes from its first word to its publication, in days.
pub(super) const TO_OPEN: i64 = 18;

/// How far a record comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Draft,
    Submitted,
    Asked,
    Refused,
    Withdrawn,
    Paused,
    Amended,
    Reworded,
}

/// Requests that do not end as open ones, and how many of each.
const REQUEST_FATES: [(Fate, usize); 6] = [
    (Fate::Draft, 8),
    (Fate::Submitted, 8),
    (Fate::Asked, 4),
    (Fate::Refused, 5),
    (Fate::Withdrawn, 6),
    (Fate::Reworded, 4),
];

/// Offers that do not end as open ones, and how many of each.
const OFFER_FATES: [(Fate, usize); 7] = [
    (Fate::Draft, 8),
    (Fate::Submitted, 7),
    (Fate::Asked, 3),
    (Fate::Withdrawn, 7),
    (Fate::Paused, 8),
    (Fate::Amended, 4),
    (Fate::Reworded, 6),
];

impl Author<'_> {
    /// From the first word to publication; one in eight is asked about first.
    pub(super) fn opens(&mut self, part: usize) -> Result<(), BackendError> {
        let mut ago = self.is_handed_in(part)?;
        if self.dice.chance(12) {
            self.scene(ago - 2, Act::Ask(part));
            self.scene(ago - 5, Act::HandIn(part));
            ago -= 5;
        }
        let waits = self.dice.between(2, 9);
        self.scene(ago - waits, Act::Pass(part));
        Ok(())
    }

    /// Written and handed in; gives the day.
    fn is_handed_in(&mut self, part: usize) -> Result<i64, BackendError> {
        let filed = self.part(part)?.filed;
        self.scene(filed, Act::Begin(part));
        let ago = filed - self.dice.between(0, 3);
        self.scene(ago, Act::HandIn(part));
        Ok(ago)
    }

    /// Adds the records that are not matched with any.
    pub(super) fn fill(&mut self) -> Result<(), BackendError> {
        let fates = REQUEST_FATES;
        for (fate, place) in fates
            .iter()
            .flat_map(|(fate, count)| (0..*count).map(move |place| (*fate, place)))
        {
            let filed = self.filed(fate);
            // Something of the reviewer's own State waits, and shows that another must decide.
            let own = fate == Fate::Submitted && place == 0;
            let part = self.request(own.then_some(INTERESTED), filed)?;
            self.befalls(part, fate)?;
        }
        while self.count(RecordKind::Request) < REQUESTS {
            let filed = self.dice.between(30, 400);
            let part = self.request(None, filed)?;
            self.opens(part)?;
        }
        for (fate, count) in OFFER_FATES {
            for _ in 0..count {
                let filed = self.filed(fate);
                let aim = self.free_aim()?;
                let part = self.offer(aim, filed)?;
                self.befalls(part, fate)?;
            }
        }
        while self.count(RecordKind::Offer) < OFFERS {
            let filed = self.dice.between(30, 700);
            let aim = self.free_aim()?;
            let part = self.offer(aim, filed)?;
            self.opens(part)?;
        }
        Ok(())
    }

    /// When a record of such a fate was begun.
    fn filed(&self, fate: Fate) -> i64 {
        match fate {
            Fate::Draft => self.dice.between(1, 90),
            Fate::Submitted | Fate::Asked => self.dice.between(6, 30),
            Fate::Refused | Fate::Withdrawn | Fate::Paused => self.dice.between(80, 680),
            Fate::Amended | Fate::Reworded => self.dice.between(60, 500),
        }
    }

    fn befalls(&mut self, part: usize, fate: Fate) -> Result<(), BackendError> {
        if fate == Fate::Draft {
            let filed = self.part(part)?.filed;
            self.scene(filed, Act::Begin(part));
            return Ok(());
        }
        if matches!(fate, Fate::Submitted | Fate::Asked | Fate::Refused) {
            let ago = self.is_handed_in(part)?;
            let waits = self.dice.between(1, 4);
            match fate {
                Fate::Asked => self.scene(ago - waits, Act::Ask(part)),
                Fate::Refused => self.scene(ago - waits, Act::Refuse(part)),
                _ => {}
            }
            return Ok(());
        }
        self.opens(part)?;
        let later = self.part(part)?.filed - TO_OPEN - self.dice.between(5, 40);
        match fate {
            Fate::Withdrawn => self.scene(later, Act::Withdraw(part)),
            Fate::Paused => self.scene(later, Act::Pause(part)),
            Fate::Reworded => self.scene(later, Act::Reword(part)),
            Fate::Amended => {
                self.scene(later, Act::Amend(part));
                // Two of the four still wait.
                if self.dice.chance(50) {
                    self.scene(later - 4, Act::Pass(part));
                }
            }
            _ => {}
        }
        Ok(())
    }
}
