//! Single changes to a record that could raise a score.

use domain::codes;
use domain::record::{Offer, Request, RequestContent};
use domain::vocabulary::{
    Area, Audience, CostToRecipient, LanguageTag, Level, Modality, Provision, StateCode, ThemeCode,
};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

codes! {
    /// What kind of change it is; `Ord` is the order among equal gains.
    ChangeKind, "change" {
        /// The offer adds a theme asked for.
        AddTheme = "add_theme",
        /// The offer names the State.
        NameState = "name_state",
        /// The offer adds a wanted modality.
        AddModality = "add_modality",
        /// The offer adds the wanted level.
        AddLevel = "add_level",
        /// The offer adds an audience asked for.
        AddAudience = "add_audience",
        /// The offer is delivered in a language asked for.
        DeliverLanguage = "deliver_language",
        /// The offer's dates become flexible.
        FlexibleDates = "flexible_dates",
        /// The offer has enough of what is asked, seats and amount together.
        EnoughOfWhatIsAsked = "enough_of_what_is_asked",
        /// The offer adds a follow-up.
        FollowUp = "follow_up",
        /// The offer costs the recipient nothing.
        NoCost = "no_cost",
        /// The offer drops its conditions.
        NoConditions = "no_conditions",
        /// The offer adds a local partner.
        LocalPartner = "local_partner",
        /// The request's dates become flexible.
        FlexibleDatesOfRequest = "flexible_dates_of_request",
        /// The request accepts a modality offered.
        AcceptModality = "accept_modality",
    }
}

/// One change to one record of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Of the offer: add this theme.
    AddTheme(ThemeCode),
    /// Of the offer: name this State.
    NameState(StateCode),
    /// Of the offer: add this modality.
    AddModality(Modality),
    /// Of the offer: add this level.
    AddLevel(Level),
    /// Of the offer: add this audience.
    AddAudience(Audience),
    /// Of the offer: deliver in this language.
    DeliverLanguage(LanguageTag),
    /// Of the offer: let the dates be moved.
    FlexibleDates,
    /// Of the offer: have all seats and all money that are asked.
    EnoughOfWhatIsAsked,
    /// Of the offer: come back afterwards.
    FollowUp,
    /// Of the offer: cost the recipient nothing.
    NoCost,
    /// Of the offer: drop the conditions.
    NoConditions,
    /// Of the offer: work with a local partner.
    LocalPartner,
    /// Of the request: let the dates be moved.
    FlexibleDatesOfRequest,
    /// Of the request: accept this modality.
    AcceptModality(Modality),
}

impl Change {
    /// What kind of change it is.
    #[must_use]
    pub const fn kind(self) -> ChangeKind {
        match self {
            Self::AddTheme(_) => ChangeKind::AddTheme,
            Self::NameState(_) => ChangeKind::NameState,
            Self::AddModality(_) => ChangeKind::AddModality,
            Self::AddLevel(_) => ChangeKind::AddLevel,
            Self::AddAudience(_) => ChangeKind::AddAudience,
            Self::DeliverLanguage(_) => ChangeKind::DeliverLanguage,
            Self::FlexibleDates => ChangeKind::FlexibleDates,
            Self::EnoughOfWhatIsAsked => ChangeKind::EnoughOfWhatIsAsked,
            Self::FollowUp => ChangeKind::FollowUp,
            Self::NoCost => ChangeKind::NoCost,
            Self::NoConditions => ChangeKind::NoConditions,
            Self::LocalPartner => ChangeKind::LocalPartner,
            Self::FlexibleDatesOfRequest => ChangeKind::FlexibleDatesOfRequest,
            Self::AcceptModality(_) => ChangeKind::AcceptModality,
        }
    }

    /// The code that is added, where one is.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::AddTheme(theme) => Some(theme.code()),
            Self::NameState(state) => Some(state.code()),
            Self::AddModality(modality) | Self::AcceptModality(modality) => Some(modality.code()),
            Self::AddLevel(level) => Some(level.code()),
            Self::AddAudience(audience) => Some(audience.code()),
            Self::DeliverLanguage(language) => Some(language.as_str()),
            _ => None,
        }
    }

    /// Whether it is the request that changes.
    pub(crate) const fn is_of_request(self) -> bool {
        matches!(self, Self::FlexibleDatesOfRequest | Self::AcceptModality(_))
    }

    /// Makes the change, where it is one of the request.
    pub(crate) fn change_request(self, request: &mut Request) {
        match self {
            Self::FlexibleDatesOfRequest => {
                if let Some(window) = &mut request.content.window {
                    window.flexible = true;
                }
            }
            Self::AcceptModality(modality) => {
                request.content.modalities_acceptable.push(modality);
            }
            _ => {}
        }
    }

    /// Makes the change, where it is one of the offer; `asked` says how much would be enough.
    pub(crate) fn change_offer(self, offer: &mut Offer, asked: &RequestContent) {
        let content = &mut offer.content;
        match self {
            Self::AddTheme(theme) => content.themes.push(theme),
            Self::NameState(state) => content.coverage.push(Area::State(state)),
            Self::AddModality(modality) => content.modalities.push(modality),
            Self::AddLevel(level) => content.levels.push(level),
            Self::AddAudience(audience) => content.audiences.push(audience),
            Self::DeliverLanguage(language) => {
                content.languages.insert(language, Provision::Delivered);
            }
            Self::FlexibleDates => {
                if let Some(window) = &mut content.window {
                    window.flexible = true;
                }
            }
            Self::EnoughOfWhatIsAsked => {
                // What is not stated is below anything that is asked: `None` is the least.
                content.seats_left = content.seats_left.max(asked.seats);
                content.amount_usd_left = content.amount_usd_left.max(asked.amount_usd);
            }
            Self::FollowUp => content.follow_up = true,
            Self::NoCost => content.cost_to_recipient = CostToRecipient::None,
            Self::NoConditions => content.conditions.clear(),
            Self::LocalPartner => content.local_partner = true,
            Self::FlexibleDatesOfRequest | Self::AcceptModality(_) => {}
        }
    }
}

/// As `{"kind": "add_theme", "code": "T04.1"}`; `code` is null where nothing is added.
impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Change", 2)?;
        fields.serialize_field("kind", &self.kind())?;
        fields.serialize_field("code", &self.code())?;
        fields.end()
    }
}
