//! `counterpart user add`: how the first people of an installation come in.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use anyhow::Context;
use backend::event_log::Actor;
use backend::use_cases::{
    NewAccount, NewOrganisation, create_account, create_organisation, give_membership,
};
use backend::{Backend, BackendError};
use domain::id::OrganisationId;
use domain::organisation::Role;
use domain::vocabulary::{LanguageTag, ProviderType, StateCode};

use super::FAULTY;
use crate::config::Config;

/// Who, and for whom they act.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The e-mail address to sign in with.
    email: String,
    /// How the person is called.
    #[arg(long)]
    name: String,
    /// The language they like to read.
    #[arg(long, default_value = "en")]
    language: LanguageTag,
    /// What they do for an organisation.
    #[arg(
        long,
        requires = "for_organisation",
        value_name = "focal_point|provider_editor|reviewer|observer"
    )]
    role: Option<Role>,
    /// The organisation, by the id that was printed when it was created.
    #[arg(long, group = "for_organisation", requires = "role", value_name = "ID")]
    organisation: Option<OrganisationId>,
    /// An organisation that is not there yet, by its name.
    #[arg(
        long,
        group = "for_organisation",
        requires = "role",
        value_name = "NAME"
    )]
    new_organisation: Option<String>,
    /// The State that the new organisation is, or whose body it is.
    #[arg(long, requires = "new_organisation", value_name = "CODE")]
    state: Option<StateCode>,
    /// What kind of provider the new organisation is.
    #[arg(long, requires = "new_organisation", value_name = "CODE")]
    provider_type: Option<ProviderType>,
}

/// Adds the person, and says under which ids.
pub async fn run(config: &Config, args: Args) -> anyhow::Result<ExitCode> {
    let password = read_password().context("cannot read the password")?;
    let backend = super::open(config).await?;
    match add(&backend, &args, &password).await {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(BackendError::Invalid(faults)) => {
            for fault in faults {
                eprintln!("{fault}");
            }
            Ok(ExitCode::from(FAULTY))
        }
        Err(other) => Err(other.into()),
    }
}

async fn add(backend: &Backend, args: &Args, password: &str) -> Result<(), BackendError> {
    let new = NewAccount {
        email: &args.email,
        name: &args.name,
        language: args.language,
        password,
    };
    let account = create_account(backend, Actor::System, new).await?;
    println!("account {account}");
    let Some(role) = args.role else {
        return Ok(());
    };
    let organisation = organisation(backend, args).await?;
    println!("organisation {organisation}");
    give_membership(backend, Actor::System, account, organisation, role).await
}

async fn organisation(backend: &Backend, args: &Args) -> Result<OrganisationId, BackendError> {
    if let Some(known) = args.organisation {
        return Ok(known);
    }
    let new = NewOrganisation {
        name: args.new_organisation.as_deref().unwrap_or_default(),
        language: args.language,
        state: args.state,
        provider_type: args.provider_type,
    };
    create_organisation(backend, Actor::System, new).await
}

/// Asks where somebody sits at the terminal, else takes the first line that comes in. Never an
/// argument: those can be seen by everybody on the machine.
fn read_password() -> io::Result<String> {
    if io::stdin().is_terminal() {
        return rpassword::prompt_password("Password: ");
    }
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
