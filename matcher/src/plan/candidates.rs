//! Where the pairs of a plan come from.

/// Where a plan's pairs come from: the passing pairs of open records, by dense position.
/// Positions number the records in ascending order of id, so that no order of input shows.
pub trait Candidates {
    /// How many requests there are.
    fn requests(&self) -> usize;
    /// How many offers there are.
    fn offers(&self) -> usize;
    /// Appends every passing pair of `request` with score >= `floor` and score > `above` + `prices[offer]`
    /// (prices has one entry an offer, 0 or more), as (offer, score), by offer ascending.
    fn beating(
        &self,
        request: u32,
        floor: u8,
        above: i64,
        prices: &[i64],
        found: &mut Vec<(u32, u8)>,
    );
}
