//! What a viewer may see of an index.

use domain::id::{OfferId, RequestId};

use super::Index;
use super::bitmap::Bitmap;
use super::slots::Slots;

/// The records that a viewer may see, found once for many questions. It borrows the index, which
/// therefore cannot change under it; given to another index it shows nothing.
#[derive(Clone, Debug)]
pub struct Visible<'i, I> {
    index: &'i Index,
    slots: Bitmap,
    kind: std::marker::PhantomData<I>,
}

impl<'i, I> Visible<'i, I> {
    pub(super) const fn new(index: &'i Index, slots: Bitmap) -> Self {
        Self {
            index,
            slots,
            kind: std::marker::PhantomData,
        }
    }
}

/// Says what a viewer may see: a test of ids, or [`Visible`], which has asked it once.
pub trait Sight<I> {
    /// The slots that may be seen.
    #[doc(hidden)]
    fn slots_of(&self, index: &Index) -> Slotted;
}

/// A set of slots, which only the index can read.
#[doc(hidden)]
#[derive(Debug)]
pub struct Slotted(pub(super) Bitmap);

/// The slots whose ids pass a test.
pub(super) fn seen<I: Copy + Ord, R>(slots: &Slots<I, R>, test: impl Fn(I) -> bool) -> Bitmap {
    let mut seen = Bitmap::with_room(slots.end());
    for (id, slot) in slots.by_id() {
        if test(id) {
            seen.set(slot, true);
        }
    }
    seen
}

macro_rules! sight {
    ($id:ty, $side:ident) => {
        impl<F: Fn($id) -> bool> Sight<$id> for F {
            fn slots_of(&self, index: &Index) -> Slotted {
                Slotted(seen(&index.$side.slots, self))
            }
        }

        impl Sight<$id> for &Visible<'_, $id> {
            fn slots_of(&self, index: &Index) -> Slotted {
                if std::ptr::eq(self.index, index) {
                    Slotted(self.slots.clone())
                } else {
                    Slotted(Bitmap::default())
                }
            }
        }
    };
}

sight!(RequestId, requests);
sight!(OfferId, offers);
