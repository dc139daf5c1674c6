//! What was compared, in sentences.

use domain::vocabulary::{Code, Provision};
use matcher::{Affinity, Compared, Quantity, Reach, ThemeCompared};

use crate::words::{Words, args};

/// The sentences for the values that a factor compared; none for what only gates compare.
pub(super) fn said(words: Words, compared: &Compared) -> Vec<String> {
    match compared {
        Compared::Theme { asked, .. } => asked
            .iter()
            .map(|theme| said_theme(words, *theme))
            .collect(),
        Compared::Geography { .. } => vec![said_geography(words, compared)],
        Compared::Modality {
            wanted,
            acceptable,
            offered,
        } => {
            let key = if acceptable.is_empty() {
                "said-modality"
            } else {
                "said-modality-acceptable"
            };
            let (wanted, offered) = (names(words, wanted), names(words, offered));
            let acceptable = names(words, acceptable);
            let args = args!["wanted" => wanted, "acceptable" => acceptable, "offered" => offered];
            vec![words.with(key, &args)]
        }
        Compared::LevelAudience {
            wanted,
            nearest,
            audiences_shared,
            ..
        } => {
            let nearest =
                nearest.map_or_else(|| words.text("not-stated"), |level| words.name(level));
            let level = args!["wanted" => words.name(*wanted), "nearest" => nearest];
            let audience = if audiences_shared.is_empty() {
                words.text("said-audience-none")
            } else {
                words.with(
                    "said-audience",
                    &args!["audiences" => names(words, audiences_shared)],
                )
            };
            vec![words.with("said-level", &level), audience]
        }
        // Of a masked request only how well its languages are provided.
        Compared::Language {
            asked, provision, ..
        } if asked.is_empty() => provision
            .map(|how| words.name(how))
            .into_iter()
            .chain([words.text("said-language-masked")])
            .collect(),
        Compared::Language {
            asked,
            language,
            provision,
            ..
        } => {
            let key = match provision {
                Some(Provision::Delivered) => "said-language-delivered",
                Some(Provision::Interpretation) => "said-language-interpretation",
                Some(Provision::Materials) => "said-language-materials",
                None => "said-language-none",
            };
            let asked = words.list(asked.iter().map(|tag| words.language(*tag)));
            let language = language.map_or_else(String::new, |tag| words.language(tag));
            vec![words.with(key, &args!["asked" => asked, "language" => language])]
        }
        Compared::Timing {
            overlap_days,
            of_days,
            ..
        } => {
            vec![match overlap_days.zip(*of_days) {
                Some((days, of)) => {
                    words.with("said-timing-overlap", &args!["days" => days, "of" => of])
                }
                None => words.text("said-timing-free"),
            }]
        }
        Compared::Scale { seats, amount_usd } => said_scale(words, *seats, *amount_usd),
        Compared::Openness {
            follow_up,
            cost_to_recipient,
            conditions,
            local_partner,
        } => {
            let either =
                |holds: bool, yes: &str, no: &str| words.text(if holds { yes } else { no });
            vec![
                either(*follow_up, "said-follow-up", "said-follow-up-none"),
                words.with(
                    "said-cost",
                    &args!["cost" => words.name(*cost_to_recipient)],
                ),
                either(*conditions, "said-conditions", "said-conditions-none"),
                either(
                    *local_partner,
                    "said-local-partner",
                    "said-local-partner-none",
                ),
            ]
        }
        Compared::Open { .. } | Compared::OwnOffer { .. } | Compared::Capacity { .. } => Vec::new(),
    }
}

fn names<C: Code>(words: Words, codes: &[C]) -> String {
    words.list(codes.iter().map(|code| words.name(*code)))
}

fn said_theme(words: Words, theme: ThemeCompared) -> String {
    let key = match theme.affinity {
        Affinity::Same => "said-theme-same",
        Affinity::SameParent => "said-theme-same-parent",
        Affinity::Related => "said-theme-related",
        Affinity::None => "said-theme-none",
    };
    let nearest = theme
        .nearest
        .map_or_else(String::new, |nearest| words.name(nearest));
    let asked = words.name(theme.asked);
    words.with(
        key,
        &args!["asked" => asked, "share" => theme.share, "nearest" => nearest],
    )
}

/// Where the State is masked, only the way in which the offer reaches it is said.
fn said_geography(words: Words, compared: &Compared) -> String {
    let Compared::Geography { area, reach, .. } = compared else {
        return String::new();
    };
    let Some(reach) = reach else {
        return words.text("said-reach-none");
    };
    let Some(area) = area else {
        return words.name(*reach);
    };
    let key = match reach {
        Reach::Named => "said-reach-named",
        Reach::OneOfMany => "said-reach-one-of-many",
        Reach::Group => "said-reach-group",
        Reach::Region => "said-reach-region",
        Reach::World => "said-reach-world",
    };
    words.with(key, &args!["area" => words.name(*area)])
}

fn said_scale(words: Words, seats: Quantity, amount: Option<Quantity>) -> Vec<String> {
    let line = |quantity: Quantity, stated: &str, not_stated: &str| {
        let asked = words.number(quantity.asked?);
        Some(match quantity.left {
            Some(left) => words.with(
                stated,
                &args!["asked" => asked, "left" => words.number(left)],
            ),
            None => words.with(not_stated, &args!["asked" => asked]),
        })
    };
    let money = match amount {
        Some(amount) => line(amount, "said-amount", "said-amount-not-stated"),
        None => Some(words.text("said-amount-hidden")),
    };
    let lines = [line(seats, "said-seats", "said-seats-not-stated"), money];
    let said: Vec<String> = lines.into_iter().flatten().collect();
    if said.is_empty() {
        vec![words.text("said-scale-nothing")]
    } else {
        said
    }
}
