//! References that nothing has yet.

use domain::reference::{Reference, ReferenceKind};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::entity::{bundle, matching, project, record};
use crate::error::BackendError;
use crate::write::WriteTransaction;

/// Draws a reference, again where something has it: 30 bits meet before long. Writers take turns,
/// so what is free now is free until the transaction ends.
pub(crate) async fn new_reference(
    tx: &WriteTransaction,
    kind: ReferenceKind,
) -> Result<Reference, BackendError> {
    loop {
        let reference = Reference::from_random(kind, tx.random_bits());
        if !is_taken(tx, kind, &reference).await? {
            return Ok(reference);
        }
    }
}

async fn is_taken(
    tx: &WriteTransaction,
    kind: ReferenceKind,
    reference: &Reference,
) -> Result<bool, BackendError> {
    let wanted = reference.as_str();
    let found = match kind {
        ReferenceKind::Request | ReferenceKind::Offer => {
            let with = record::Entity::find().filter(record::Column::Reference.eq(wanted));
            with.count(&**tx).await?
        }
        ReferenceKind::Match => {
            let with = matching::Entity::find().filter(matching::Column::Reference.eq(wanted));
            with.count(&**tx).await?
        }
        ReferenceKind::Bundle => {
            let with = bundle::Entity::find().filter(bundle::Column::Reference.eq(wanted));
            with.count(&**tx).await?
        }
        ReferenceKind::Project => {
            let with = project::Entity::find().filter(project::Column::Reference.eq(wanted));
            with.count(&**tx).await?
        }
    };
    Ok(found > 0)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use rstest::rstest;

    use crate::random::{Random, SeededRandom};
    use crate::testing::samples::english;
    use crate::testing::{Engine, House, REQUEST};
    use crate::use_cases::records::{NewRecord, create_record};

    /// Throws the same 32 bits three times, then others.
    #[derive(Debug)]
    struct Repeats(AtomicUsize, SeededRandom);

    impl Random for Repeats {
        fn fill(&self, bytes: &mut [u8]) {
            if bytes.len() == 4 && self.0.fetch_add(1, Ordering::SeqCst) < 3 {
                bytes.fill(7);
            } else {
                self.1.fill(bytes);
            }
        }
    }

    #[rstest]
    #[tokio::test]
    async fn a_reference_that_is_taken_is_drawn_again(
        #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    ) {
        let house = House::new(engine).await;
        let random = Repeats(AtomicUsize::new(0), SeededRandom::new(77));
        let clock = house.t.clock.clone();
        let backend = crate::Backend::open(house.db().clone(), clock, Arc::new(random))
            .await
            .unwrap();
        let new = NewRecord {
            kind: REQUEST,
            organisation: house.office,
            language: english(),
        };
        let first = create_record(&backend, &house.requester, new)
            .await
            .unwrap();
        let second = create_record(&backend, &house.requester, new)
            .await
            .unwrap();
        assert_ne!(first, second);
    }
}
