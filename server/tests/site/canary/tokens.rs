//! Words and numbers that stand nowhere else, and who may read each, as the policy has it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use backend::Backend;
use backend::testing::TestSubject;
use domain::id::{AccountId, OrganisationId};
use domain::policy::{Action, Field, RecordAction, Side, Subject, Viewer, decide, sees};
use domain::reference::Reference;
use domain::visibility::Circle;

/// How each word begins; so many digits follow.
const WORD: &str = "kanari";
const DIGITS: usize = 4;

/// Why somebody may read a token; one reason is enough.
#[derive(Clone, Debug)]
pub enum Because {
    /// They see this group of fields of what has this reference.
    Sees(Reference, Field),
    /// They see what of a project is shown to this circle.
    SeesWithin(Reference, Circle),
    /// They may read its history.
    ReadsHistory(Reference),
    /// They may change it.
    Edits(Reference),
    /// Its match shares whom to write to on this side with them.
    IsGivenContact(Reference, Side),
    /// They belong to it.
    BelongsTo(OrganisationId),
    /// They may see who acts for it.
    ReadsMembers(OrganisationId),
    /// They look after all organisations.
    ManagesOrganisations,
    /// It is their own.
    Is(AccountId),
}

/// What kind of thing a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word of a text.
    Word,
    /// A figure, which pages may write with separators between its digits.
    Number,
    /// How something is cited, or what it goes by in the database: addresses name it.
    Name,
}

/// Something to look for.
#[derive(Clone, Debug)]
pub struct Token {
    pub text: String,
    pub kind: Kind,
    /// Which field of what it fills, for whoever reads that it was found.
    pub fills: String,
    pub readers: Vec<Because>,
}

/// All tokens.
#[derive(Debug, Default)]
pub struct Tokens {
    pub all: Vec<Token>,
    made: u64,
    numbers: BTreeSet<u64>,
}

impl Tokens {
    /// A word that nothing else holds; no such word is the beginning of another.
    pub fn word(&mut self) -> String {
        self.made += 1;
        format!("{WORD}{:04}", self.made)
    }

    /// A number within bounds that nothing else holds.
    pub fn number(&mut self, bounds: Range<u64>) -> u64 {
        loop {
            self.made += 1;
            // A step that has no common divisor with any of the spans comes by every number.
            let number = bounds.start + (self.made * 7_919) % (bounds.end - bounds.start);
            if self.numbers.insert(number) {
                return number;
            }
        }
    }

    /// Remembers who may read something.
    pub fn plant(&mut self, kind: Kind, text: &str, fills: String, readers: Vec<Because>) {
        let text = text.to_owned();
        self.all.push(Token {
            text,
            kind,
            fills,
            readers,
        });
    }
}

/// Everything that has a reference, as it stands.
pub type Standing = BTreeMap<Reference, TestSubject>;

/// Looks at how everything stands now.
pub async fn standing(backend: &Backend, references: &[Reference]) -> Standing {
    let mut standing = Standing::new();
    for reference in references {
        let subject = TestSubject::of(backend, reference).await;
        standing.insert(reference.clone(), subject);
    }
    standing
}

impl Because {
    /// Whether it holds for a viewer.
    pub fn holds(&self, viewer: &Viewer, standing: &Standing) -> bool {
        let of = |reference: &Reference| standing.get(reference).unwrap();
        match self {
            Self::Sees(reference, field) => sees(viewer, &of(reference).subject(), *field),
            Self::SeesWithin(reference, circle) => match of(reference) {
                TestSubject::Project(facts) => {
                    let part = facts.within(*circle);
                    sees(viewer, &Subject::Project(&part), Field::Record)
                }
                other => panic!("{other:?} is no project"),
            },
            Self::ReadsHistory(reference) => may(viewer, RecordAction::ReadHistory, of(reference)),
            Self::Edits(reference) => may(viewer, RecordAction::Edit, of(reference)),
            Self::IsGivenContact(reference, side) => match of(reference) {
                TestSubject::Match(facts) => {
                    sees(viewer, &Subject::Match(facts), Field::Contact)
                        && facts.shares_contact(*side)
                }
                other => panic!("{other:?} is no match"),
            },
            Self::BelongsTo(organisation) => {
                sees(viewer, &Subject::Organisation(*organisation), Field::Record)
            }
            Self::ReadsMembers(organisation) => {
                let people = Subject::People {
                    organisation: *organisation,
                    state: None,
                };
                decide(viewer, Action::ReadMembers, &people).is_ok()
            }
            Self::ManagesOrganisations => {
                decide(viewer, Action::ManageOrganisations, &Subject::Platform).is_ok()
            }
            Self::Is(account) => viewer.account() == Some(*account),
        }
    }
}

fn may(viewer: &Viewer, action: RecordAction, to: &TestSubject) -> bool {
    decide(viewer, Action::Record(action), &to.subject()).is_ok()
}

/// Where each token is looked up.
pub struct Index {
    places: BTreeMap<String, usize>,
}

impl Index {
    pub fn of(tokens: &[Token]) -> Self {
        let named = tokens.iter().enumerate();
        let places = named.map(|(place, token)| (token.text.to_lowercase(), place));
        Self {
            places: places.collect(),
        }
    }

    /// The places of all tokens that stand in a text.
    pub fn found_in(&self, text: &str) -> BTreeSet<usize> {
        let text = text.to_lowercase();
        let figures = figures(&text);
        let words = text
            .match_indices(WORD)
            .map(|(start, _)| text.get(start..start + WORD.len() + DIGITS));
        let names = text.match_indices('-').flat_map(|(dash, _)| {
            // A reference, `R-7K4Q-2M`, and an id, whose first part has eight digits.
            [(1, 9), (8, 36)].map(|(before, length)| {
                let start = dash.checked_sub(before)?;
                text.get(start..start + length)
            })
        });
        let numbers = figures.split(|sign: char| !sign.is_ascii_alphanumeric());
        let looked_up = words.chain(names).flatten().chain(numbers);
        looked_up
            .filter_map(|one| self.places.get(one).copied())
            .collect()
    }
}

/// A text without what may stand between the digits of a number, in the digits of here.
fn figures(text: &str) -> String {
    let between = [',', '.', '\'', '’', '\u{a0}', '\u{202f}', '٬', '٫'];
    let digit = |sign: char| match sign {
        '٠'..='٩' => char::from_u32(u32::from(sign) - u32::from('٠') + u32::from('0')),
        other => Some(other),
    };
    let text = text.replace("&nbsp;", "").replace("&#160;", "");
    let kept = text.chars().filter(|sign| !between.contains(sign));
    kept.filter_map(digit).collect()
}

#[test]
fn a_token_is_found_however_a_page_writes_it() {
    let mut tokens = Tokens::default();
    let word = tokens.word();
    tokens.plant(Kind::Word, &word, String::new(), Vec::new());
    for (kind, text) in [
        (Kind::Number, "700123456"),
        (Kind::Name, "R-7K4Q-2M"),
        (Kind::Name, "01900000-0000-7000-8000-000000000001"),
    ] {
        tokens.plant(kind, text, String::new(), Vec::new());
    }
    let index = Index::of(&tokens.all);
    let found = |text: &str| index.found_in(text).into_iter().collect::<Vec<_>>();
    for (written, place) in [
        (word.to_uppercase(), 0),
        (format!("about{word}."), 0),
        ("US$ 700,123,456.".to_owned(), 1),
        ("700\u{202f}123\u{202f}456 $".to_owned(), 1),
        ("\"amount_usd\":700123456,".to_owned(), 1),
        ("٧٠٠٬١٢٣٬٤٥٦".to_owned(), 1),
        ("/requests/R-7K4Q-2M/edit".to_owned(), 2),
        ("id=\"row-r-7k4q-2m\"".to_owned(), 2),
        ("request:01900000-0000-7000-8000-000000000001".to_owned(), 3),
    ] {
        assert_eq!(found(&written), [place], "{written}");
    }
    for other in ["1700123456", "a700123456", "700,123,4567", "kanari"] {
        assert_eq!(found(other), [0; 0], "{other}");
    }
}
