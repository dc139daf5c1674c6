//! Who plays: invented States, providers and the secretariat. No name is a real organisation's.

use domain::vocabulary::{ProviderType, StateCode};

use super::words::Tongue;

/// An invented State's office.
pub(super) struct State {
    pub(super) code: StateCode,
    pub(super) office: &'static str,
    pub(super) tongue: Tongue,
}

/// An invented provider.
pub(super) struct Provider {
    pub(super) name: &'static str,
    pub(super) kind: ProviderType,
    pub(super) tongue: Tongue,
    /// The State whose body it is.
    pub(super) state: Option<StateCode>,
}

/// The organisation of the reviewers.
pub(super) const SECRETARIAT: &str = "Secretariat of the demonstration";
/// The organisation of the observer.
pub(super) const OBSERVER: &str = "Forum of Interested Citizens";
/// How many reviewers there are.
pub(super) const REVIEWERS: usize = 3;
/// The State to which the last reviewer belongs, and on whose records they may not decide.
pub(super) const INTERESTED: StateCode = StateCode::XAN;

const fn state(code: StateCode, office: &'static str, tongue: Tongue) -> State {
    State {
        code,
        office,
        tongue,
    }
}

const fn provider(
    name: &'static str,
    kind: ProviderType,
    tongue: Tongue,
    state: Option<StateCode>,
) -> Provider {
    Provider {
        name,
        kind,
        tongue,
        state,
    }
}

use StateCode as S;
use Tongue::{Ar, En, Es, Fr};

/// One office a State, in the order of the codes.
pub(super) const STATES: [State; 24] = [
    state(S::XAA, "وزارة الاتصالات في إيزروان", Ar),
    state(S::XAB, "Ministry of Communications of Umbavela", En),
    state(S::XAC, "Ministère du numérique de Kivondo", Fr),
    state(S::XAD, "Ministère des postes de Mbélanga", Fr),
    state(S::XAE, "Department of Digital Affairs of Thabeko", En),
    state(S::XAF, "Agence du numérique de Dansoro", Fr),
    state(S::XAG, "Office for Network Security of Wintamere", En),
    state(S::XAH, "Ministerio de Innovación de Zacuma", Es),
    state(S::XAI, "Ministry of Public Services of Saint Orlane", En),
    state(S::XAJ, "Ministère de l'intérieur de Corivelle", Fr),
    state(S::XAK, "Secretaría Digital de Ayrumac", Es),
    state(S::XAL, "Committee for Information of Altysar", En),
    state(S::XAM, "Agency for Information Security of Haneru", En),
    state(S::XAN, "Ministry of Digital Economy of Serindau", En),
    state(S::XAO, "Department of Telecommunications of Nilavadi", En),
    state(S::XAP, "هيئة الأمن الرقمي في قديرة", Ar),
    state(S::XAQ, "State Agency for Networks of Lesovara", En),
    state(S::XAR, "Directorate for Cyber Security of Skarnholm", En),
    state(S::XAS, "Agencia de Seguridad Digital de Castelora", Es),
    state(S::XAT, "Secrétariat au numérique de Brennaval", Fr),
    state(S::XAU, "Department of Home Affairs of Corrandale", En),
    state(S::XAV, "Ministry of Communications of Lomavua", En),
    state(S::XAW, "Office of the President of Ebonari", En),
    state(S::XAX, "Ministère des îles de Vaitaléa", Fr),
];

use ProviderType as P;

/// The providers, of every type.
pub(super) const PROVIDERS: [Provider; 30] = [
    provider("Wintamere Cooperation", P::State, En, Some(S::XAG)),
    provider("Coopération de Brennaval", P::State, Fr, Some(S::XAT)),
    provider("Skarnholm Partnership Fund", P::State, En, Some(S::XAR)),
    provider("Corrandale Regional Assistance", P::State, En, Some(S::XAU)),
    provider("Cooperación Castelora", P::State, Es, Some(S::XAS)),
    provider("Haneru Technical Exchange", P::State, En, Some(S::XAM)),
    provider("صندوق قديرة للتعاون", P::State, Ar, Some(S::XAP)),
    provider("Serindau Training Centre", P::State, En, Some(S::XAN)),
    provider("Programme for Digital Foundations", P::UnEntity, En, None),
    provider("Office for Evidence and Justice", P::UnEntity, En, None),
    provider(
        "Centre pour la formation des diplomates",
        P::UnEntity,
        Fr,
        None,
    ),
    provider(
        "Joint Secretariat of the Southern Basin",
        P::RegionalBody,
        En,
        None,
    ),
    provider("Commission des Trois Rives", P::RegionalBody, Fr, None),
    provider("Red de Cooperación del Istmo", P::RegionalBody, Es, None),
    provider("مجلس التعاون الرقمي للسواحل", P::RegionalBody, Ar, None),
    provider("Bluewick Security", P::Private, En, None),
    provider("Oakrow Lane Laboratories", P::Private, En, None),
    provider("Ferrand & Cie Réseaux", P::Private, Fr, None),
    provider("Threefold Cloud", P::Private, En, None),
    provider("Open Lessons Network", P::Ngo, En, None),
    provider("Voix et Réseaux du Delta", P::Ngo, Fr, None),
    provider("Redes del Estuario", P::Ngo, Es, None),
    provider("Alderway Polytechnic", P::Academia, En, Some(S::XAU)),
    provider("Université de Valcombe", P::Academia, Fr, Some(S::XAT)),
    provider("Institute for Law and Networks", P::Academia, En, None),
    provider("Circle of Response Teams", P::TechnicalCommunity, En, None),
    provider("Exchange Point Volunteers", P::TechnicalCommunity, En, None),
    provider("Registro Común", P::TechnicalCommunity, Es, None),
    provider("Halvard Foundation", P::Foundation, En, None),
    provider("Fondation Lumière des Îles", P::Foundation, Fr, None),
];
