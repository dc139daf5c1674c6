//! `counterpart user add`: how the first people of an installation come in.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use anyhow::Context;
use backend::event_log::Actor;
use backend::use_cases::mandates::{NewMandate, vouch};
use backend::use_cases::{ActsFor, NewAccount, NewOrganisation, add_member, create_account};
use backend::{Backend, BackendError};
use chrono::{Months, NaiveDate};
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
    /// The reference of the note verbale or letter by which a focal point speaks for their State,
    /// for which you answer; without it two reviewers record one before the account can act.
    #[arg(long, requires = "role", value_name = "REFERENCE")]
    mandate: Option<String>,
    /// The mandate's last day; a year from now where left out.
    #[arg(long, requires = "mandate", value_name = "DATE")]
    mandate_until: Option<NaiveDate>,
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
    let mandate = mandate(backend, args);
    let Some(role) = args.role else {
        let account = create_account(backend, Actor::System, new).await?;
        println!("account {account}");
        return Ok(());
    };
    if let Some(mandate) = &mandate {
        mandate.checked()?;
    }
    let acts_for = (acts_for(args), role);
    let (account, organisation) = add_member(backend, Actor::System, new, acts_for).await?;
    println!("account {account}");
    println!("organisation {organisation}");
    match mandate {
        Some(mandate) => vouch(backend, (account, organisation), mandate).await?,
        None if role == Role::FocalPoint => println!(
            "without a mandate: this account reads, and acts once two reviewers have recorded one \
             (or give --mandate)"
        ),
        None => {}
    }
    Ok(())
}

/// The mandate that the operator answers for, from today on; for a year where no end is named.
fn mandate<'a>(backend: &Backend, args: &'a Args) -> Option<NewMandate<'a>> {
    let from = backend.clock().today();
    let a_year = || from.checked_add_months(Months::new(12)).unwrap_or(from);
    Some(NewMandate {
        reference: args.mandate.as_deref()?,
        from,
        until: args.mandate_until.unwrap_or_else(a_year),
    })
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
