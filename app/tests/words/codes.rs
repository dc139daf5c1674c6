//! Every code that has a name.

use app::pages::coverage::Measure;
use backend::queries::{Mine, PreviewAs, QueuePart, Sort};
use domain::event::{Occurrence, SubjectKind};
use domain::lifecycle::{
    Computed, Freshness, MatchAct, MatchStatus, OfferAct, OfferStatus, ProjectAct, ProjectStatus,
    RequestAct, RequestStatus,
};
use domain::organisation::Role;
use domain::overlap::Nearness;
use domain::reason::{DeclineReason, DismissReason, ReviewReason, WithdrawReason};
use domain::record::{Facet, RecordKind};
use domain::review::Waiting;
use domain::vocabulary::{
    Area, Audience, CapabilityAxis, Code, CostToRecipient, Delivery, LanguageTag, Level, Modality,
    NeedSource, Norm, ProviderType, Provision, StateCode, Tag, ThemeCode, ThemeGroup, Threat,
};
use matcher::{Affinity, Band, ChangeKind, Factor, Gate, Reach};

fn keys<C: Code>() -> Vec<String> {
    C::all().iter().map(|code| code.name_key()).collect()
}

/// The keys of the names of all codes that a page may show.
pub fn name_keys() -> Vec<String> {
    let languages = LanguageTag::OFFERED
        .iter()
        .map(|tag| format!("language-{tag}"));
    let lifecycles = [
        keys::<RequestStatus>(),
        keys::<RequestAct>(),
        keys::<OfferStatus>(),
        keys::<OfferAct>(),
        keys::<Computed>(),
        keys::<MatchStatus>(),
        keys::<MatchAct>(),
        keys::<ProjectStatus>(),
        keys::<ProjectAct>(),
        keys::<Freshness>(),
    ];
    let reasons = [
        keys::<DeclineReason>(),
        keys::<DismissReason>(),
        keys::<ReviewReason>(),
        keys::<WithdrawReason>(),
        keys::<Role>(),
        keys::<RecordKind>(),
        keys::<Facet>(),
        keys::<Mine>(),
        keys::<PreviewAs>(),
        keys::<Sort>(),
        keys::<SubjectKind>(),
        keys::<Occurrence>(),
        keys::<Waiting>(),
        keys::<QueuePart>(),
        keys::<Nearness>(),
    ];
    let matching = [
        keys::<Affinity>(),
        keys::<Band>(),
        keys::<ChangeKind>(),
        keys::<Factor>(),
        keys::<Gate>(),
        keys::<Measure>(),
        keys::<Reach>(),
    ];
    let vocabularies = [
        keys::<Area>(),
        keys::<Audience>(),
        keys::<CapabilityAxis>(),
        keys::<CostToRecipient>(),
        keys::<Delivery>(),
        keys::<Level>(),
        keys::<Modality>(),
        keys::<NeedSource>(),
        keys::<Norm>(),
        keys::<ProviderType>(),
        keys::<Provision>(),
        keys::<StateCode>(),
        keys::<Tag>(),
        keys::<ThemeCode>(),
        keys::<ThemeGroup>(),
        keys::<Threat>(),
    ];
    lifecycles
        .into_iter()
        .chain(reasons)
        .chain(matching)
        .chain(vocabularies)
        .flatten()
        .chain(languages)
        .collect()
}
