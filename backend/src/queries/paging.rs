//! Where a reader is in a list.

/// Which page of a list it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// Which page, from 1.
    pub page: u64,
    /// How many there are; 1 where there is nothing.
    pub pages: u64,
    /// How many things there are on all pages.
    pub total: u64,
    /// How many a page holds.
    pub size: u64,
}

impl Default for Paging {
    fn default() -> Self {
        Self::of(1, 0, 1)
    }
}

impl Paging {
    /// The page asked for, or the last where there are not so many.
    pub(crate) fn of(asked: u64, total: u64, size: u64) -> Self {
        let pages = total.div_ceil(size).max(1);
        Self {
            page: asked.clamp(1, pages),
            pages,
            total,
            size,
        }
    }

    /// How many things come before this page.
    pub fn offset(&self) -> u64 {
        (self.page - 1) * self.size
    }
}
