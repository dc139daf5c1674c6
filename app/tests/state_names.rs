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

/// State, English, French, Arabic, Spanish, Russian, Chinese.
const DELICATE: &str = "\
PRK|Democratic People's Republic of Korea|République populaire démocratique de Corée|جمهورية كوريا الشعبية الديمقراطية|República Popular Democrática de Corea|Корейская Народно-Демократическая Республика|朝鲜民主主义人民共和国
KOR|Republic of Korea|République de Corée|جمهورية كوريا|República de Corea|Республика Корея|大韩民国
IRN|Iran (Islamic Republic of)|Iran (République islamique d')|إيران (جمهورية - الإسلامية)|Irán (República Islámica del)|Иран (Исламская Республика)|伊朗（伊斯兰共和国）
BOL|Bolivia (Plurinational State of)|Bolivie (État plurinational de)|بوليفيا (دولة - المتعددة القوميات)|Bolivia (Estado Plurinacional de)|Боливия (Многонациональное Государство)|玻利维亚（多民族国）
VEN|Venezuela (Bolivarian Republic of)|Venezuela (République bolivarienne du)|فنزويلا (جمهورية - البوليفارية)|Venezuela (República Bolivariana de)|Венесуэла (Боливарианская Республика)|委内瑞拉（玻利瓦尔共和国）
SYR|Syrian Arab Republic|République arabe syrienne|الجمهورية العربية السورية|República Árabe Siria|Сирийская Арабская Республика|阿拉伯叙利亚共和国
MDA|Republic of Moldova|République de Moldova|جمهورية مولدوفا|República de Moldova|Республика Молдова|摩尔多瓦共和国
PSE|State of Palestine|État de Palestine|دولة فلسطين|Estado de Palestina|Государство Палестина|巴勒斯坦国
VAT|Holy See|Saint-Siège|الكرسي الرسولي|Santa Sede|Святой Престол|教廷
TUR|Türkiye|Türkiye|تركيا|Türkiye|Турция|土耳其
CIV|Côte d'Ivoire|Côte d'Ivoire|كوت ديفوار|Côte d'Ivoire|Кот-д'Ивуар|科特迪瓦
CPV|Cabo Verde|Cabo Verde|كابو فيردي|Cabo Verde|Кабо-Верде|佛得角
COD|Democratic Republic of the Congo|République démocratique du Congo|جمهورية الكونغو الديمقراطية|República Democrática del Congo|Демократическая Республика Конго|刚果民主共和国
COG|Congo|Congo|الكونغو|Congo|Конго|刚果
LAO|Lao People's Democratic Republic|République démocratique populaire lao|جمهورية لاو الديمقراطية الشعبية|República Democrática Popular Lao|Лаосская Народно-Демократическая Республика|老挝人民民主共和国
TZA|United Republic of Tanzania|République-Unie de Tanzanie|جمهورية تنزانيا المتحدة|República Unida de Tanzanía|Объединенная Республика Танзания|坦桑尼亚联合共和国
GBR|United Kingdom of Great Britain and Northern Ireland|Royaume-Uni de Grande-Bretagne et d'Irlande du Nord|المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية|Reino Unido de Gran Bretaña e Irlanda del Norte|Соединенное Королевство Великобритании и Северной Ирландии|大不列颠及北爱尔兰联合王国
USA|United States of America|États-Unis d'Amérique|الولايات المتحدة الأمريكية|Estados Unidos de América|Соединенные Штаты Америки|美利坚合众国
RUS|Russian Federation|Fédération de Russie|الاتحاد الروسي|Federación de Rusia|Российская Федерация|俄罗斯联邦
FSM|Micronesia (Federated States of)|Micronésie (États fédérés de)|ميكرونيزيا (ولايات - الموحدة)|Micronesia (Estados Federados de)|Микронезия (Федеративные Штаты)|密克罗尼西亚联邦
NLD|Netherlands (Kingdom of the)|Pays-Bas (Royaume des)|هولندا (مملكة -)|Países Bajos (Reino de los)|Нидерланды (Королевство)|荷兰（王国）
MKD|North Macedonia|Macédoine du Nord|مقدونيا الشمالية|Macedonia del Norte|Северная Македония|北马其顿
CZE|Czechia|Tchéquie|تشيكيا|Chequia|Чехия|捷克
SWZ|Eswatini|Eswatini|إسواتيني|Eswatini|Эсватини|斯威士兰
BRN|Brunei Darussalam|Brunéi Darussalam|بروني دار السلام|Brunei Darussalam|Бруней-Даруссалам|文莱达鲁萨兰国
VNM|Viet Nam|Viet Nam|فييت نام|Viet Nam|Вьетнам|越南
TLS|Timor-Leste|Timor-Leste|تيمور - ليشتي|Timor-Leste|Тимор-Лешти|东帝汶
MMR|Myanmar|Myanmar|ميانمار|Myanmar|Мьянма|缅甸
";

#[test]
fn states_are_named_as_the_united_nations_names_them() {
    let names = ["en", "fr", "ar", "es", "ru", "zh"].map(names);
    for line in DELICATE.lines() {
        let mut fields = line.split('|');
        let key = format!("state-{}", fields.next().unwrap_or_default());
        for names in &names {
            assert_eq!(names.get(key.as_str()).copied(), fields.next(), "{key}");
        }
    }
    assert_eq!(DELICATE.lines().count(), 28);
}
