//! `counterpart user add`: how the first people of an installation come in.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use anyhow::Context;
use backend::event_log::Actor;
use backend::use_cases::{ActsFor, NewAccount, NewOrganisation, add_member, create_account};
use backend::{Backend, BackendError};
use domain::fault::Fault;
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
        Err(refused) => {
            let Some(said) = said(&args, &refused) else {
                return Err(refused.into());
            };
            for line in said {
                eprintln!("{line}");
            }
            Ok(ExitCode::from(FAULTY))
        }
    }
}

async fn add(backend: &Backend, args: &Args, password: &str) -> Result<(), BackendError> {
    let new = NewAccount {
        email: &args.email,
        name: &args.name,
        language: args.language,
        password,
    };
    let Some(role) = args.role else {
        let account = create_account(backend, Actor::System, new).await?;
        println!("account {account}");
        return Ok(());
    };
    let acts_for = (acts_for(args), role);
    let (account, organisation) = add_member(backend, Actor::System, new, acts_for).await?;
    println!("account {account}");
    println!("organisation {organisation}");
    Ok(())
}

fn acts_for(args: &Args) -> ActsFor<'_> {
    match args.organisation {
        Some(known) => ActsFor::Known(known),
        None => ActsFor::New(NewOrganisation {
            name: args.new_organisation.as_deref().unwrap_or_default(),
            language: args.language,
            state: args.state,
            provider_type: args.provider_type,
        }),
    }
}

/// What stands against it, in sentences for the operator; none where the program or the database
/// failed.
fn said(args: &Args, refused: &BackendError) -> Option<Vec<String>> {
    let said = match refused {
        BackendError::Invalid(faults) => return Some(faults.iter().map(fault).collect()),
        BackendError::NotFound => "There is no organisation with this id.".to_owned(),
        BackendError::Conflict("email_taken") => {
            format!(
                "There is an account with the address {} already.",
                args.email
            )
        }
        BackendError::Conflict("state_taken") => {
            "Another organisation asks for this State already: name it with --organisation."
                .to_owned()
        }
        _ => return None,
    };
    Some(vec![format!("{said} Nothing was added.")])
}

/// One fault; a role that does not fit is no unknown role.
fn fault(fault: &Fault) -> String {
    if fault.field != "role" {
        return fault.to_string();
    }
    format!(
        "This organisation cannot have a {}: a focal point needs a State's own organisation \
         (--state, and no --provider-type but state), a provider's editor one with a \
         --provider-type. Nothing was added.",
        fault.given
    )
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
