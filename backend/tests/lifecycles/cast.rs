//! Everybody who tries.

use std::ops::Deref;

use backend::testing::{Engine, House};
use domain::policy::Viewer;

/// Somebody who tries.
#[derive(Debug)]
pub struct Person {
    /// What they are to what it is about.
    pub name: &'static str,
    /// How they look at it; nobody where it is the clock.
    pub viewer: Option<Viewer>,
}

/// A house with one of every kind of people. Dereferences to the house.
#[derive(Debug)]
pub struct Cast {
    house: House,
    /// Those who may the most come first: ways into a state are theirs.
    pub people: Vec<Person>,
}

impl Cast {
    /// Everybody, on a database of their own.
    pub async fn new(engine: Engine) -> Self {
        let house = House::new(engine).await;
        let of_the_provider = house
            .reviewer_of(house.company, "reviewer.too@demo.example")
            .await;
        let people = [
            ("requester", house.requester.clone()),
            ("provider", house.provider.clone()),
            ("reviewer", house.reviewer.clone()),
            (
                "reviewer of the asking State",
                house.interested_reviewer().await,
            ),
            ("reviewer of the provider", of_the_provider),
            ("requester without a mandate", house.unmandated().await),
            ("requester whose mandate is over", house.expired().await),
            ("another State", house.other_state().await),
            ("another provider", house.other_provider().await),
            ("observer", house.observer().await),
            ("public", Viewer::public()),
        ];
        let people = people.into_iter().map(|(name, viewer)| Person {
            name,
            viewer: Some(viewer),
        });
        let clock = Person {
            name: "the clock",
            viewer: None,
        };
        Self {
            people: people.chain([clock]).collect(),
            house,
        }
    }
}

impl Deref for Cast {
    type Target = House;

    fn deref(&self) -> &House {
        &self.house
    }
}
