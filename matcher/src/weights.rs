//! Weight sets: how many of the 100 points each factor can give.

use domain::fault::{Fault, Faults, Rule};
use domain::record::{Fields, RawRecord};
use serde::{Deserialize, Serialize};

use crate::factor::{Factor, Factors};

/// A named set of eight whole weights that add up to 100.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawRecord")]
pub struct WeightSet {
    name: String,
    #[serde(flatten)]
    weights: Factors<u32>,
}

impl WeightSet {
    /// The weight set `standard-1`.
    #[must_use]
    pub fn standard() -> Self {
        Self {
            name: "standard-1".to_owned(),
            weights: Factors {
                theme: 35,
                geography: 15,
                modality: 15,
                level_audience: 10,
                language: 10,
                timing: 5,
                scale: 5,
                openness: 5,
            },
        }
    }

    /// Reads `{"name": "...", "theme": 35, ...}`: a name and all eight weights.
    ///
    /// # Errors
    /// Every fault of every field, weights that do not add up to 100, and the name `standard-1` for
    /// other weights than those: a name says which weights, for ever.
    pub fn parse(raw: &RawRecord) -> Result<Self, Vec<Fault>> {
        let fields = Fields::new(raw);
        let name = fields.text("name", (1, 200));
        let weights = Factors::from_fn(|factor| {
            let weight = fields.required_number(factor.code(), (0, 100));
            weight.map_or(0, |weight| u32::try_from(weight).unwrap_or(100))
        });
        let mut faults = fields.finish();
        let sum: u32 = Factor::ALL.iter().map(|factor| weights.get(*factor)).sum();
        if faults.is_empty() && sum != 100 {
            let given = format!("weights of {sum} in all");
            faults.push(Fault::new("weights", given, Rule::WeightsOf100));
        }
        let set = Self { name, weights };
        if faults.is_empty() && set.takes_the_name_of(&Self::standard()) {
            faults.push(Fault::new("name", set.name.clone(), Rule::NameOfItsOwn));
        }
        if faults.is_empty() {
            Ok(set)
        } else {
            Err(faults)
        }
    }

    /// Whether all eight weights are the same, whatever the two sets are called.
    pub(crate) fn are_those_of(&self, other: &Self) -> bool {
        self.weights == other.weights
    }

    /// Whether it has the name of another set and not its weights.
    #[must_use]
    pub fn takes_the_name_of(&self, other: &Self) -> bool {
        self.name == other.name && !self.are_those_of(other)
    }

    /// What it is called. A set that is changed gets another name, such as the next number:
    /// `pacific-1`, `pacific-2`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The most points that the factor can give, 0 to 100.
    #[must_use]
    pub fn of(&self, factor: Factor) -> u32 {
        *self.weights.get(factor)
    }
}

impl TryFrom<RawRecord> for WeightSet {
    type Error = Faults;

    fn try_from(raw: RawRecord) -> Result<Self, Faults> {
        Self::parse(&raw).map_err(Faults)
    }
}
