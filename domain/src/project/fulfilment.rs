//! How much of what was asked its projects deliver, theme by theme.

use std::collections::BTreeSet;

use crate::lifecycle::ProjectStatus;
use crate::record::ThemeShare;
use crate::vocabulary::{ThemeCode, codes};

codes! {
    /// How much of a request is delivered.
    Fulfilment, "fulfilment" {
        /// Nothing so far.
        Nothing = "none",
        /// Some of its themes.
        Partial = "partial",
        /// All of them.
        Complete = "complete",
    }
}

codes! {
    /// How far one theme of a request has come; the order is the way.
    ThemeProgress, "theme_progress" {
        /// No project is about it.
        Open = "open",
        /// A project is about it and is not over.
        UnderWay = "under_way",
        /// A project about it is closed: the requester confirmed the results.
        Delivered = "delivered",
    }
}

/// A project as far as it matters here: how far it has come, and the themes of its offer.
#[derive(Clone, Debug)]
pub struct Delivering {
    /// How far it has come.
    pub status: ProjectStatus,
    /// The themes of the offer that it rests on.
    pub themes: BTreeSet<ThemeCode>,
}

impl Delivering {
    /// Which themes of a request it is about: those that its offer names, and, where it names none
    /// of them, those of the same first level, as the match was made by these.
    fn about(&self, asked: &[ThemeShare]) -> BTreeSet<ThemeCode> {
        let asked = || asked.iter().map(|one| one.code);
        let named: BTreeSet<ThemeCode> =
            asked().filter(|code| self.themes.contains(code)).collect();
        if !named.is_empty() {
            return named;
        }
        let near = |code: &ThemeCode| self.themes.iter().any(|own| own.parent() == code.parent());
        asked().filter(near).collect()
    }

    fn progress(&self) -> ThemeProgress {
        match self.status {
            ProjectStatus::Closed => ThemeProgress::Delivered,
            ProjectStatus::Cancelled => ThemeProgress::Open,
            _ => ThemeProgress::UnderWay,
        }
    }
}

/// Each theme of a request with its share and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fulfilled {
    /// In the order of the request.
    pub themes: Vec<(ThemeShare, ThemeProgress)>,
}

impl Fulfilled {
    /// Works it out from the projects of a request.
    pub fn of(asked: &[ThemeShare], projects: &[Delivering]) -> Self {
        let progress = |theme: &ThemeShare| {
            let about_it = projects
                .iter()
                .filter(|project| project.about(asked).contains(&theme.code));
            let furthest = about_it.map(Delivering::progress).max();
            (*theme, furthest.unwrap_or(ThemeProgress::Open))
        };
        Self {
            themes: asked.iter().map(progress).collect(),
        }
    }

    /// The share of 100 that has come at least so far.
    pub fn share(&self, at_least: ThemeProgress) -> u32 {
        let come = self.themes.iter().filter(|(_, how)| *how >= at_least);
        come.map(|(theme, _)| u32::from(theme.share.percent()))
            .sum()
    }

    /// In one word.
    pub fn whole(&self) -> Fulfilment {
        match self.share(ThemeProgress::Delivered) {
            0 => Fulfilment::Nothing,
            1..100 => Fulfilment::Partial,
            _ => Fulfilment::Complete,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(code: &str, share: u64) -> ThemeShare {
        serde_json::from_value(serde_json::json!({"code": code, "share": share})).unwrap()
    }

    fn project(status: ProjectStatus, themes: &[&str]) -> Delivering {
        let themes = themes.iter().map(|code| code.parse().unwrap());
        Delivering {
            status,
            themes: themes.collect(),
        }
    }

    fn whole(projects: &[Delivering]) -> (Fulfilment, u32, u32) {
        let asked = [theme("T04.1", 60), theme("T06.1", 40)];
        let found = Fulfilled::of(&asked, projects);
        let share = |at_least| found.share(at_least);
        (
            found.whole(),
            share(ThemeProgress::Delivered),
            share(ThemeProgress::UnderWay),
        )
    }

    use ProjectStatus::{Active, Cancelled, Closed};

    #[test]
    fn a_theme_counts_its_share_once_with_the_furthest_of_its_projects() {
        assert_eq!(whole(&[]), (Fulfilment::Nothing, 0, 0));
        let active = project(Active, &["T04.1", "T06.1"]);
        let under_way = std::slice::from_ref(&active);
        assert_eq!(whole(under_way), (Fulfilment::Nothing, 0, 100));
        let closed = project(Closed, &["T04.1"]);
        let both = [closed.clone(), active, closed.clone()];
        assert_eq!(whole(&both), (Fulfilment::Partial, 60, 100));
        let rest = project(Closed, &["T06.1"]);
        assert_eq!(whole(&[closed, rest]), (Fulfilment::Complete, 100, 100));
    }

    #[test]
    fn what_was_given_up_delivers_nothing() {
        let cancelled = project(Cancelled, &["T04.1", "T06.1"]);
        assert_eq!(whole(&[cancelled]), (Fulfilment::Nothing, 0, 0));
    }

    #[test]
    fn an_offer_that_names_none_of_the_themes_is_about_those_near_it() {
        let near = project(Closed, &["T04.2"]);
        assert_eq!(whole(&[near]), (Fulfilment::Partial, 60, 60));
        let exact = project(Closed, &["T06.1", "T04.2"]);
        assert_eq!(whole(&[exact]), (Fulfilment::Partial, 40, 40));
        let foreign = project(Closed, &["T01.1"]);
        assert_eq!(whole(&[foreign]), (Fulfilment::Nothing, 0, 0));
    }
}
