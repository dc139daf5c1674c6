//! Every code that has a name.

use app::pages::calendar::Shape;
use app::pages::coverage::Measure;
use backend::queries::{Mine, PreviewAs, QueuePart, ReportNote, Sort};
use backend::use_cases::matches::Unheld;
use domain::arrangement::Point;
use domain::bundle::BundleState;
use domain::event::{Occurrence, SubjectKind};
use domain::lifecycle::{
    Computed, Freshness, MatchAct, MatchStatus, OfferAct, OfferStatus, ProjectAct, ProjectStatus,
    RequestAct, RequestStatus,
};
use domain::notice::{NoticeKind, NoticePace};
use domain::organisation::Role;
use domain::overlap::Nearness;
use domain::pace::PaceStep;
use domain::project::{
    Answer, EndOutcome, EntryKind, Fulfilment, JoinOutcome, JoinParty, LateKind, MoneyKind,
    PartnerRole, ResultKind, ThemeProgress,
};
use domain::reason::{DeclineReason, DismissReason, ReviewReason, WithdrawReason};
use domain::record::{Facet, MergeOutcome, MergeParty, RecordKind};
use domain::report::{
    MatchOutcome, ReportBasis, ReportDimension, ReportMeasure, ReportPart, ReportPeople,
};
use domain::review::Waiting;
use domain::vocabulary::{
    Area, Audience, CapabilityAxis, Code, CostToRecipient, Delivery, LanguageTag, Level, Modality,
    NeedSource, Norm, ProviderType, Provision, StateCode, Tag, ThemeCode, ThemeGroup, Threat,
};
use matcher::plan::Policy;
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
        keys::<PaceStep>(),
        keys::<BundleState>(),
        keys::<EndOutcome>(),
        keys::<JoinOutcome>(),
        keys::<JoinParty>(),
        keys::<MergeOutcome>(),
        keys::<MergeParty>(),
        keys::<NoticeKind>(),
        keys::<NoticePace>(),
        keys::<Point>(),
        keys::<EntryKind>(),
        keys::<PartnerRole>(),
        keys::<ResultKind>(),
        keys::<MoneyKind>(),
        keys::<LateKind>(),
        keys::<Answer>(),
        keys::<Fulfilment>(),
        keys::<ThemeProgress>(),
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
        keys::<Policy>(),
        keys::<Unheld>(),
        keys::<Waiting>(),
        keys::<QueuePart>(),
        keys::<Nearness>(),
        keys::<MatchOutcome>(),
        keys::<ReportBasis>(),
        keys::<ReportDimension>(),
        keys::<ReportMeasure>(),
        keys::<ReportNote>(),
        keys::<ReportPart>(),
        keys::<ReportPeople>(),
    ];
    let matching = [
        keys::<Affinity>(),
        keys::<Band>(),
        keys::<ChangeKind>(),
        keys::<Factor>(),
        keys::<Gate>(),
        keys::<Measure>(),
        keys::<Shape>(),
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
