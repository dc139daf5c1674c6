//! Organisations for cooperation and development, and the special situations of States.
//!
//! No military alliances. A suspension does not end a membership. The tables come from the reviewed
//! files under `scripts/vocabularies/data/`, which name their sources.

use super::codes::codes;
use super::generated::memberships;
use super::{Membership, StateCode};
use chrono::NaiveDate;

codes! {
    /// A regional or cross-regional organisation.
    Organisation, "area" {
        /// African Union.
        AU = "org:AU",
        /// Economic Community of West African States.
        ECOWAS = "org:ECOWAS",
        /// Southern African Development Community.
        SADC = "org:SADC",
        /// East African Community.
        EAC = "org:EAC",
        /// Intergovernmental Authority on Development.
        IGAD = "org:IGAD",
        /// Economic Community of Central African States.
        ECCAS = "org:ECCAS",
        /// Common Market for Eastern and Southern Africa.
        COMESA = "org:COMESA",
        /// Arab Maghreb Union.
        AMU = "org:AMU",
        /// League of Arab States.
        LAS = "org:LAS",
        /// Cooperation Council for the Arab States of the Gulf.
        GCC = "org:GCC",
        /// Organisation of Islamic Cooperation.
        OIC = "org:OIC",
        /// Association of Southeast Asian Nations.
        ASEAN = "org:ASEAN",
        /// South Asian Association for Regional Cooperation.
        SAARC = "org:SAARC",
        /// Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation.
        BIMSTEC = "org:BIMSTEC",
        /// Shanghai Cooperation Organization.
        SCO = "org:SCO",
        /// Asia-Pacific Economic Cooperation.
        APEC = "org:APEC",
        /// Pacific Islands Forum.
        PIF = "org:PIF",
        /// Organization of American States.
        OAS = "org:OAS",
        /// Caribbean Community.
        CARICOM = "org:CARICOM",
        /// Organisation of Eastern Caribbean States.
        OECS = "org:OECS",
        /// Central American Integration System.
        SICA = "org:SICA",
        /// Community of Latin American and Caribbean States.
        CELAC = "org:CELAC",
        /// Southern Common Market.
        MERCOSUR = "org:MERCOSUR",
        /// Andean Community.
        CAN = "org:CAN",
        /// Organization for Security and Co-operation in Europe.
        OSCE = "org:OSCE",
        /// European Union.
        EU = "org:EU",
        /// Council of Europe.
        COE = "org:COE",
        /// Commonwealth of Independent States.
        CIS = "org:CIS",
        /// Organization of Turkic States.
        OTS = "org:OTS",
        /// BRICS.
        BRICS = "org:BRICS",
        /// The Commonwealth.
        COMMONWEALTH = "org:COMMONWEALTH",
        /// International Organisation of la Francophonie.
        OIF = "org:OIF",
        /// Community of Portuguese-speaking Countries.
        CPLP = "org:CPLP",
    }
}

impl Organisation {
    /// All periods of membership, sorted by State.
    #[must_use]
    pub const fn memberships(self) -> &'static [Membership] {
        memberships::of_organisation(self)
    }

    /// Whether the State is a member on the day.
    #[must_use]
    pub fn holds(self, state: StateCode, on: NaiveDate) -> bool {
        Membership::find(self.memberships(), state, on)
    }
}

codes! {
    /// A special situation that the United Nations recognises.
    Situation, "area" {
        /// Least developed country.
        LDC = "LDC",
        /// Landlocked developing country.
        LLDC = "LLDC",
        /// Small island developing State.
        SIDS = "SIDS",
    }
}

impl Situation {
    /// All periods, sorted by State.
    #[must_use]
    pub const fn memberships(self) -> &'static [Membership] {
        memberships::of_situation(self)
    }

    /// Whether the State is in the situation on the day.
    #[must_use]
    pub fn holds(self, state: StateCode, on: NaiveDate) -> bool {
        Membership::find(self.memberships(), state, on)
    }
}
