//! The names of the vocabularies: the same keys in every language, one for every code, and States
//! named as the United Nations names them.
#![cfg(feature = "ssr")]

use domain::vocabulary::{
    Area, Audience, CapabilityAxis, Code, CostToRecipient, Delivery, LanguageTag, Level, Modality,
    NeedSource, Norm, ProviderType, Provision, StateCode, Tag, ThemeCode, ThemeGroup, Threat,
};
use std::collections::{BTreeMap, BTreeSet};

macro_rules! names {
    ($($language:literal),+) => {
        &[$((
            $language,
            concat!(
                include_str!(concat!("../locales/", $language, "/states.ftl")),
                include_str!(concat!("../locales/", $language, "/vocabulary.ftl")),
            ),
        )),+]
    };
}

const FILES: &[(&str, &str)] = names!["ar", "en", "es", "fr", "ru", "zh"];

/// Key to name, from files that have one line for each name.
fn names(language: &str) -> BTreeMap<&'static str, &'static str> {
    let Some((_, text)) = FILES.iter().find(|(each, _)| *each == language) else {
        panic!("{language} is not a language of the site");
    };
    let mut names = BTreeMap::new();
    for line in text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let Some((key, name)) = line.split_once(" = ") else {
            panic!("{language}: no name in `{line}`");
        };
        assert!(!name.trim().is_empty(), "{language}: {key} has no name");
        assert!(
            !name.contains(['{', '}']),
            "{language}: {key} is not plain text"
        );
        assert!(
            names.insert(key, name).is_none(),
            "{language}: {key} stands twice"
        );
    }
    names
}

fn keys_of<C: Code>() -> impl Iterator<Item = String> {
    C::all().iter().map(|value| value.name_key())
}

#[test]
fn every_code_has_a_name_in_every_language_and_every_name_a_code() {
    let expected: BTreeSet<String> = keys_of::<Area>()
        .chain(keys_of::<StateCode>())
        .chain(keys_of::<ThemeGroup>())
        .chain(keys_of::<ThemeCode>())
        .chain(keys_of::<Modality>())
        .chain(keys_of::<Level>())
        .chain(keys_of::<Audience>())
        .chain(keys_of::<Provision>())
        .chain(keys_of::<Delivery>())
        .chain(keys_of::<Norm>())
        .chain(keys_of::<CapabilityAxis>())
        .chain(keys_of::<Tag>())
        .chain(keys_of::<Threat>())
        .chain(keys_of::<NeedSource>())
        .chain(keys_of::<CostToRecipient>())
        .chain(keys_of::<ProviderType>())
        .chain(
            LanguageTag::OFFERED
                .iter()
                .map(|tag| format!("language-{tag}")),
        )
        .collect();
    for (language, _) in FILES {
        let named: BTreeSet<String> = names(language).into_keys().map(str::to_owned).collect();
        assert!(
            expected.is_subset(&named),
            "{language} lacks {:?}",
            &expected - &named
        );
        assert!(
            named.is_subset(&expected),
            "{language} has {:?} too many",
            &named - &expected
        );
    }
}

#[test]
fn no_two_states_share_a_name() {
    for (language, _) in FILES {
        let names = names(language);
        let states = names.iter().filter(|(key, _)| key.starts_with("state-"));
        let different: BTreeSet<_> = states.clone().map(|(_, name)| name).collect();
        assert_eq!(different.len(), states.count(), "{language}");
    }
}

/// State, English, French, Arabic.
const DELICATE: &str = "\
PRK|Democratic People's Republic of Korea|République populaire démocratique de Corée|جمهورية كوريا الشعبية الديمقراطية
KOR|Republic of Korea|République de Corée|جمهورية كوريا
IRN|Iran (Islamic Republic of)|Iran (République islamique d')|إيران (جمهورية - الإسلامية)
BOL|Bolivia (Plurinational State of)|Bolivie (État plurinational de)|بوليفيا (دولة - المتعددة القوميات)
VEN|Venezuela (Bolivarian Republic of)|Venezuela (République bolivarienne du)|فنزويلا (جمهورية - البوليفارية)
SYR|Syrian Arab Republic|République arabe syrienne|الجمهورية العربية السورية
MDA|Republic of Moldova|République de Moldova|جمهورية مولدوفا
PSE|State of Palestine|État de Palestine|دولة فلسطين
VAT|Holy See|Saint-Siège|الكرسي الرسولي
TUR|Türkiye|Türkiye|تركيا
CIV|Côte d'Ivoire|Côte d'Ivoire|كوت ديفوار
CPV|Cabo Verde|Cabo Verde|كابو فيردي
COD|Democratic Republic of the Congo|République démocratique du Congo|جمهورية الكونغو الديمقراطية
COG|Congo|Congo|الكونغو
LAO|Lao People's Democratic Republic|République démocratique populaire lao|جمهورية لاو الديمقراطية الشعبية
TZA|United Republic of Tanzania|République-Unie de Tanzanie|جمهورية تنزانيا المتحدة
GBR|United Kingdom of Great Britain and Northern Ireland|Royaume-Uni de Grande-Bretagne et d'Irlande du Nord|المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية
USA|United States of America|États-Unis d'Amérique|الولايات المتحدة الأمريكية
RUS|Russian Federation|Fédération de Russie|الاتحاد الروسي
FSM|Micronesia (Federated States of)|Micronésie (États fédérés de)|ميكرونيزيا (ولايات - الموحدة)
NLD|Netherlands (Kingdom of the)|Pays-Bas (Royaume des)|هولندا (مملكة -)
MKD|North Macedonia|Macédoine du Nord|مقدونيا الشمالية
CZE|Czechia|Tchéquie|تشيكيا
SWZ|Eswatini|Eswatini|إسواتيني
BRN|Brunei Darussalam|Brunéi Darussalam|بروني دار السلام
VNM|Viet Nam|Viet Nam|فييت نام
TLS|Timor-Leste|Timor-Leste|تيمور - ليشتي
MMR|Myanmar|Myanmar|ميانمار
";

#[test]
fn states_are_named_as_the_united_nations_names_them() {
    let names = [names("en"), names("fr"), names("ar")];
    for line in DELICATE.lines() {
        let mut fields = line.split('|');
        let key = format!("state-{}", fields.next().unwrap_or_default());
        for names in &names {
            assert_eq!(names.get(key.as_str()).copied(), fields.next(), "{key}");
        }
    }
    assert_eq!(DELICATE.lines().count(), 28);
}
