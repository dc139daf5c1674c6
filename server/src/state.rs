//! What every handler can ask for.

use std::sync::Arc;

use app::assets::Assets;
use app::context::Site;
use axum::extract::FromRef;
use backend::Backend;
use domain::review::ReviewTerm;
use domain::vocabulary::World;
use leptos::config::LeptosOptions;

use crate::config::Config;
use crate::shutdown::Stopping;

/// Everything that lives as long as the server. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// The records and what can be done with them.
    pub backend: Backend,
    /// What was configured.
    pub config: Arc<Config>,
    /// What pages know of the installation.
    pub site: Site,
    /// Told when the program is to stop: answers that run on end then.
    pub stopping: Stopping,
    leptos: LeptosOptions,
}

impl AppState {
    /// Puts the parts together.
    pub fn new(backend: Backend, config: Config, assets: Assets, stopping: Stopping) -> Self {
        let site = site(&config, assets, backend.world());
        // The framework wants a name for files that we name ourselves.
        let leptos = LeptosOptions::builder().output_name("frontend").build();
        Self {
            backend,
            config: Arc::new(config),
            site,
            stopping,
            leptos,
        }
    }
}

/// What pages know of the installation.
pub(crate) fn site(config: &Config, assets: Assets, world: World) -> Site {
    let providers = config.identity_providers.0.iter();
    let providers = providers.map(|one| (one.name.clone(), one.title.clone()));
    Site {
        assets,
        public_url: config.public_url.origin().into(),
        world,
        identity_providers: providers.collect(),
        review_term: ReviewTerm(config.review_days),
    }
}

impl FromRef<AppState> for Backend {
    fn from_ref(state: &AppState) -> Self {
        state.backend.clone()
    }
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.leptos.clone()
    }
}
