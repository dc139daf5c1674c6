//! A count that gives nothing away when it is small.

/// A count as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tally {
    /// None at all.
    None,
    /// One or two: shown as "<3".
    Few,
    /// Three or more, exactly.
    Exactly(u64),
    /// Not told, because with what else is told it would say how few fare.
    Withheld,
}

impl Tally {
    /// Counts under this are shown as "<3": the rule of the records' design for public aggregates.
    pub const SMALL: u64 = 3;

    /// Shows a count.
    pub fn of(count: u64) -> Self {
        match count {
            0 => Self::None,
            few if few < Self::SMALL => Self::Few,
            many => Self::Exactly(many),
        }
    }
}
