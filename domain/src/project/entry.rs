//! What stands in a project's record beside its milestones and notes: who does what, what is held,
//! what is to come of it, what it costs, and where its papers are.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::visibility::Circle;
use crate::vocabulary::{Audience, Delivery, Modality, codes};

codes! {
    /// What kind of entry.
    EntryKind, "project_entry" {
        /// Who takes part.
        Partner = "partner",
        /// What is held.
        Activity = "activity",
        /// What is to come of it.
        Indicator = "indicator",
        /// What it costs.
        Money = "money",
        /// A paper elsewhere.
        Document = "document",
    }
}

codes! {
    /// What a partner does: the roles of participating organisations of an IATI activity.
    PartnerRole, "partner_role" {
        /// Pays.
        Funding = "funding",
        /// Answers for it.
        Accountable = "accountable",
        /// Manages it for whoever pays.
        Extending = "extending",
        /// Does the work.
        Implementing = "implementing",
    }
}

codes! {
    /// What kind of result is counted, as IATI has it.
    ResultKind, "result_kind" {
        /// What the work itself yields: people trained, a text drafted.
        Output = "output",
        /// What changed because of it.
        Outcome = "outcome",
    }
}

codes! {
    /// Which side of the account.
    MoneyKind, "money_kind" {
        /// Set aside.
        Budget = "budget",
        /// Spent.
        Spent = "spent",
    }
}

/// An organisation that takes part beside the two sides, or in a role of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// What it is called.
    pub title: String,
    /// What it does.
    pub role: PartnerRole,
}

/// People who took part, as far as they were counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TookPart {
    /// Women.
    pub women: Option<u32>,
    /// Men.
    pub men: Option<u32>,
    /// Others, and those who did not say.
    pub others: Option<u32>,
}

impl TookPart {
    /// How many there were in all; none where nobody was counted.
    pub fn all(self) -> Option<u64> {
        let counted = [self.women, self.men, self.others];
        let sum = counted.iter().flatten().map(|one| u64::from(*one)).sum();
        counted.iter().any(Option::is_some).then_some(sum)
    }
}

/// Something that is held, from one day to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// What it is called.
    pub title: String,
    /// The form that it takes.
    pub modality: Modality,
    /// For whom it is.
    pub audience: Audience,
    /// In one room or over the network.
    pub delivery: Delivery,
    /// Where; blank where that is not said.
    pub place: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day, not before the first.
    pub ends_on: NaiveDate,
    /// Who took part.
    pub took_part: TookPart,
}

impl Activity {
    /// Whether somebody has to receive visitors for it.
    pub fn is_visit(&self) -> bool {
        self.delivery != Delivery::Online
    }
}

/// A result with a figure: what it was, what it is to be, what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// What is counted.
    pub title: String,
    /// Whether the work yields it or changed it.
    pub result: ResultKind,
    /// In what it is counted: people, %, incidents a month.
    pub unit: String,
    /// Before the project.
    pub baseline: u64,
    /// To be reached by its end.
    pub target: u64,
    /// Counted last.
    pub actual: Option<u64>,
}

/// Money set aside or spent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// For what.
    pub title: String,
    /// Set aside or spent.
    pub money: MoneyKind,
    /// Whole US dollars.
    pub amount_usd: u64,
    /// When.
    pub on: NaiveDate,
}

/// A paper that is kept elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// Where it is: an address that begins with `https://`.
    pub address: String,
    /// Who may know of it, where they may see the project.
    pub circle: Circle,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "snake_case")]
pub enum Entry {
    /// Who takes part.
    Partner(Partner),
    /// What is held.
    Activity(Activity),
    /// What is to come of it.
    Indicator(Indicator),
    /// What it costs.
    Money(Money),
    /// A paper elsewhere.
    Document(Document),
}

impl Entry {
    /// What kind it is.
    pub fn kind(&self) -> EntryKind {
        match self {
            Self::Partner(_) => EntryKind::Partner,
            Self::Activity(_) => EntryKind::Activity,
            Self::Indicator(_) => EntryKind::Indicator,
            Self::Money(_) => EntryKind::Money,
            Self::Document(_) => EntryKind::Document,
        }
    }

    /// What it is called.
    pub fn title(&self) -> &str {
        match self {
            Self::Partner(one) => &one.title,
            Self::Activity(one) => &one.title,
            Self::Indicator(one) => &one.title,
            Self::Money(one) => &one.title,
            Self::Document(one) => &one.title,
        }
    }

    /// From when to when it is held; only activities are.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Self::Activity(one) => Some((one.starts_on, one.ends_on)),
            _ => None,
        }
    }

    /// Who may know of it where they may see its project; money goes by the records' own circle
    /// beside.
    pub fn circle(&self) -> Circle {
        match self {
            Self::Document(document) => document.circle,
            _ => Circle::Public,
        }
    }

    /// Whether it is one side's alone to change or take back: whose paper it is says who sees it.
    pub fn is_its_authors(&self) -> bool {
        matches!(self, Self::Document(_))
    }
}
