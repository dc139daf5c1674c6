//! Brings organisations and accounts into being.

use std::sync::Arc;

use chrono::{Months, NaiveDate, TimeDelta};
use domain::id::{AccountId, OrganisationId};
use domain::organisation::Role;
use domain::policy::Viewer;
use domain::vocabulary::{ProviderType, StateCode};

use super::PASSWORD;
use super::cast::{INTERESTED, OBSERVER, PROVIDERS, REVIEWERS, SECRETARIAT, STATES};
use super::dice::Dice;
use super::words::{Tongue, missing};
use crate::auth;
use crate::backend::Backend;
use crate::clock::{Clock, ManualClock};
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::use_cases::mandates::{NewMandate, vouch};
use crate::use_cases::{
    NewAccount, NewOrganisation, create_account, create_organisation, give_membership,
};

/// For how long the mandates of the demonstration hold.
const MANDATE: Months = Months::new(10 * 12);

/// An account of the demonstration; all have the same [`PASSWORD`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemonstrationAccount {
    /// The address to sign in with.
    pub email: String,
    /// In which role it acts.
    pub role: Role,
    /// For which organisation.
    pub organisation: &'static str,
    /// The State of that organisation, or whose body it is.
    pub state: Option<StateCode>,
}

/// All accounts: the focal points, the providers' editors, the reviewers, the observer.
pub(super) fn accounts() -> Vec<DemonstrationAccount> {
    let account = |email: String, role, organisation, state| DemonstrationAccount {
        email: format!("{email}@demo.example"),
        role,
        organisation,
        state,
    };
    let mut all = Vec::new();
    for state in &STATES {
        let email = format!("focal.{}", state.code.code().to_lowercase());
        all.push(account(
            email,
            Role::FocalPoint,
            state.office,
            Some(state.code),
        ));
    }
    for (place, provider) in PROVIDERS.iter().enumerate() {
        let email = format!("provider.{:02}", place + 1);
        all.push(account(
            email,
            Role::ProviderEditor,
            provider.name,
            provider.state,
        ));
    }
    for number in 1..=REVIEWERS {
        all.push(account(
            format!("reviewer.{number}"),
            Role::Reviewer,
            SECRETARIAT,
            None,
        ));
    }
    all.push(account(
        "observer".to_owned(),
        Role::Observer,
        OBSERVER,
        None,
    ));
    all
}

/// The people, in the order of the cast, and the clock by which they act.
#[derive(Debug)]
pub(super) struct Company {
    pub(super) backend: Backend,
    clock: Arc<ManualClock>,
    dice: Dice,
    pub(super) states: Vec<Viewer>,
    pub(super) providers: Vec<Viewer>,
    pub(super) reviewers: Vec<Viewer>,
}

impl Company {
    /// Brings everybody into being on the first day.
    pub(super) async fn assemble(
        backend: Backend,
        clock: Arc<ManualClock>,
        dice: Dice,
    ) -> Result<Self, BackendError> {
        let mut company = Self {
            backend,
            clock,
            dice,
            states: Vec::new(),
            providers: Vec::new(),
            reviewers: Vec::new(),
        };
        let mut offices = Vec::new();
        for state in &STATES {
            let office = company
                .organisation((state.office, state.tongue), (Some(state.code), None))
                .await?;
            offices.push((state.code, office));
        }
        let mut others = Vec::new();
        for provider in &PROVIDERS {
            let about = (provider.state, Some(provider.kind));
            others.push(
                company
                    .organisation((provider.name, provider.tongue), about)
                    .await?,
            );
        }
        let secretariat = company
            .organisation((SECRETARIAT, Tongue::En), (None, None))
            .await?;
        let observer = company
            .organisation((OBSERVER, Tongue::En), (None, None))
            .await?;
        let mut homes: Vec<OrganisationId> = offices.iter().map(|(_, office)| *office).collect();
        homes.extend(others);
        homes.extend([secretariat; REVIEWERS]);
        homes.push(observer);
        let interested = offices.iter().find(|(code, _)| *code == INTERESTED);
        let interested = interested
            .map(|(_, office)| *office)
            .ok_or_else(|| missing("a State"))?;
        for (person, home) in accounts().into_iter().zip(homes) {
            company.join(&person, home, interested).await?;
        }
        Ok(company)
    }

    async fn organisation(
        &self,
        (name, tongue): (&str, Tongue),
        (state, provider_type): (Option<StateCode>, Option<ProviderType>),
    ) -> Result<OrganisationId, BackendError> {
        self.a_little_later();
        let language = tongue.tag()?;
        let new = NewOrganisation {
            name,
            language,
            state,
            provider_type,
        };
        create_organisation(&self.backend, Actor::System, new).await
    }

    /// Makes the account and its membership; the last reviewer belongs to a State, too.
    async fn join(
        &mut self,
        person: &DemonstrationAccount,
        home: OrganisationId,
        interested: OrganisationId,
    ) -> Result<(), BackendError> {
        self.a_little_later();
        let backend = &self.backend;
        let new = NewAccount {
            email: &person.email,
            name: &called(person),
            language: Tongue::En.tag()?,
            password: PASSWORD,
        };
        let account = create_account(backend, Actor::System, new).await?;
        give_membership(backend, Actor::System, account, home, person.role).await?;
        if person.role == Role::FocalPoint {
            self.mandate(account, home).await?;
        }
        if person.role == Role::Reviewer && self.reviewers.len() + 1 == REVIEWERS {
            let beside = Role::Observer;
            give_membership(backend, Actor::System, account, interested, beside).await?;
        }
        let viewer = auth::viewer(backend, account).await?;
        match person.role {
            Role::FocalPoint => self.states.push(viewer),
            Role::ProviderEditor => self.providers.push(viewer),
            Role::Reviewer => self.reviewers.push(viewer),
            Role::Observer => {}
        }
        Ok(())
    }

    /// Gives a focal point a mandate that holds for the whole story and long after.
    async fn mandate(&self, account: AccountId, home: OrganisationId) -> Result<(), BackendError> {
        let from = self.clock.today();
        let until = from.checked_add_months(MANDATE).unwrap_or(from);
        let new = NewMandate {
            reference: "NV 1 (demonstration)",
            from,
            until,
        };
        vouch(&self.backend, (account, home), new).await
    }

    /// Moves the clock to the morning of a day, or on where it is that day already.
    pub(super) fn on(&self, day: NaiveDate) {
        if let Some(morning) = day.and_hms_opt(8, 0, 0) {
            self.clock.set(morning.and_utc().max(self.clock.now()));
        }
        self.a_little_later();
    }

    fn a_little_later(&self) {
        self.clock
            .advance(TimeDelta::seconds(self.dice.between(30, 300)));
    }
}

/// How a person is called: by what they do, so that nobody is taken for a real one.
fn called(person: &DemonstrationAccount) -> String {
    let place = person.email.split('@').next().unwrap_or_default();
    place.replace('.', " ")
}
