//! A letter with everything that its words need, looked up when it is sent.

use chrono::{DateTime, NaiveDate, Utc};
use domain::event::Occurrence;
use domain::id::{FollowUpId, OrganisationId};
use domain::lifecycle::{MatchStatus, ProjectStatus};
use domain::organisation::Role;
use domain::project::EndAnswer;
use domain::reference::Reference;
use domain::turn::{TimeLeft, TurnStep};
use uuid::Uuid;

use super::about_end::end_told;
use super::about_find::found_told;
use super::about_join::join_told;
use super::about_match::AboutMatch;
use super::about_merge::merge_told;
use super::about_project::project_told;
use super::about_record::{RecordOutcome, record_told};
use super::letter::{JoinNews, MergeNews};
use super::{Claimed, Letter};
use crate::auth::{Purpose, RECOVERY_GOOD_FOR, make_link};
use crate::backend::Backend;
use crate::error::BackendError;
use crate::use_cases::mandates::whose_ends;
use crate::{repo, text};

/// What a message says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// That mail from this installation arrives.
    Trial,
    /// That somebody is invited to act for an organisation.
    Invitation {
        /// The organisation's name.
        organisation: String,
        /// What they are to do for it.
        role: Role,
        /// Until when.
        until: DateTime<Utc>,
        /// What stands in the link.
        token: String,
    },
    /// How to set another password.
    Recovery {
        /// What stands in the link.
        token: String,
    },
    /// That somebody signed in where they never did before.
    NewDevice {
        /// With what; blank where that is not known.
        device: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// That a password was changed.
    PasswordChanged {
        /// When.
        at: DateTime<Utc>,
    },
    /// That something else about the way into the account changed or was used.
    WayIn {
        /// What.
        what: Occurrence,
        /// When.
        at: DateTime<Utc>,
    },
    /// That a mandate ends soon.
    MandateEnds {
        /// The name of the organisation that it is to speak for.
        organisation: String,
        /// Its last day.
        until: NaiveDate,
    },
    /// That it is the reader's turn in a match.
    MatchTurn {
        /// Which match.
        reference: Reference,
        /// Whether they are to review it; else they are asked for a yes or a no.
        review: bool,
        /// Until when they are to answer, where there is a term.
        until: Option<DateTime<Utc>>,
    },
    /// That the other side of a match proposes something else.
    MatchCountered {
        /// Which match.
        reference: Reference,
        /// Until when the reader is to answer, where there is a term.
        until: Option<DateTime<Utc>>,
    },
    /// That both sides of a match have said yes.
    MatchAgreed {
        /// Which match.
        reference: Reference,
    },
    /// That somebody said something in a match.
    MatchMessage {
        /// Which match.
        reference: Reference,
        /// Whether it answers something; else it asks.
        answers: bool,
    },
    /// That nothing more comes of a match.
    MatchOver {
        /// Which match.
        reference: Reference,
        /// What became of it.
        status: MatchStatus,
    },
    /// That the reader's time for a step of a match is over soon.
    MatchDue {
        /// Which match.
        reference: Reference,
        /// Whether it is a review; else they are asked for a yes or a no.
        review: bool,
        /// What they are to do.
        step: TurnStep,
        /// Until when.
        until: DateTime<Utc>,
        /// How much time was left when the message was sent.
        left: TimeLeft,
    },
    /// That a request or an offer waits for the reader's review.
    RecordReview {
        /// Which record.
        reference: Reference,
    },
    /// That a reviewer asks something about the reader's request.
    RecordAsked {
        /// Which request.
        reference: Reference,
    },
    /// What was decided on the reader's request or offer.
    RecordDecided {
        /// Which record.
        reference: Reference,
        /// What.
        outcome: RecordOutcome,
    },
    /// That the reader's request becomes dormant soon.
    RecordSleeps {
        /// Which request.
        reference: Reference,
        /// On which day.
        on: NaiveDate,
    },
    /// That two requests of one State are to become one, or what was answered.
    RequestMerge {
        /// The one that goes into the other.
        merged: Reference,
        /// The one that stays.
        kept: Reference,
        /// What happened.
        news: MergeNews,
    },
    /// That a saved search has found a record.
    Found {
        /// Which record.
        reference: Reference,
        /// The record that it fits, where the search is for what fits one.
        fits: Option<Reference>,
    },
    /// That the other side confirmed a first day of a project.
    ProjectStart {
        /// How the project is cited.
        project: Reference,
        /// The day.
        starts_on: NaiveDate,
    },
    /// That a project stands otherwise than before.
    ProjectMoved {
        /// How the project is cited.
        project: Reference,
        /// How it stands.
        status: ProjectStatus,
    },
    /// That somebody reported on a project.
    ProjectUpdated {
        /// How the project is cited.
        project: Reference,
    },
    /// What the reader was told since the last time and has not read.
    Digest {
        /// Each thing, in the order in which it came.
        things: Vec<Told>,
    },
    /// That another last day of a project is proposed, or what was answered to one.
    ProjectEnd {
        /// How the project is cited.
        project: Reference,
        /// The day proposed.
        ends_on: NaiveDate,
        /// What the other side said; without, the reader's side is to answer.
        answer: Option<EndAnswer>,
    },
    /// That a match asks to be delivered by a project, or what was answered.
    ProjectJoin {
        /// How the project is cited.
        project: Reference,
        /// How the match is cited.
        matching: Reference,
        /// What happened.
        news: JoinNews,
    },
    /// That the recipient of a project is asked what is left of it.
    FollowUp {
        /// How the project is cited.
        project: Reference,
        /// After how many months.
        months: i32,
    },
}

/// Looks up what a message says, and makes the link in it; `None` where it has become pointless.
///
/// # Errors
/// Where the database fails or a row is none that this program wrote.
pub async fn told(backend: &Backend, claimed: &Claimed) -> Result<Option<Told>, BackendError> {
    let Letter::Digest { digest } = claimed.letter else {
        return told_of(backend, &claimed.letter, &claimed.recipient).await;
    };
    let mut things = Vec::new();
    for row in repo::notices::of_digest(backend.db(), digest).await? {
        let letter = text::from_json("notices.letter", &row.letter)?;
        things.extend(told_of(backend, &letter, &claimed.recipient).await?);
    }
    Ok((!things.is_empty()).then_some(Told::Digest { things }))
}

/// What a letter says to the account of an address now; `None` where it has become pointless.
pub(crate) async fn told_of(
    backend: &Backend,
    letter: &Letter,
    recipient: &str,
) -> Result<Option<Told>, BackendError> {
    match letter {
        Letter::Trial => Ok(Some(Told::Trial)),
        Letter::Invitation { invitation } => invited(backend, *invitation).await,
        Letter::Recovery => recovered(backend, recipient).await,
        Letter::NewDevice { device, at } => Ok(Some(Told::NewDevice {
            device: device.clone(),
            at: *at,
        })),
        Letter::PasswordChanged { at } => Ok(Some(Told::PasswordChanged { at: *at })),
        Letter::WayIn { what, at } => Ok(Some(Told::WayIn {
            what: *what,
            at: *at,
        })),
        Letter::MandateEnds { mandate } => mandate_ends(backend, *mandate).await,
        Letter::MatchMoved {
            matching,
            news,
            since,
        } => {
            let about = AboutMatch::find(backend, (*matching, recipient)).await?;
            about.map_or(Ok(None), |about| about.moved(*news, *since))
        }
        Letter::MatchDue {
            matching,
            step,
            since,
        } => {
            let about = AboutMatch::find(backend, (*matching, recipient)).await?;
            about.map_or(Ok(None), |about| about.due(*step, *since))
        }
        Letter::RecordMoved {
            record,
            news,
            since,
        } => record_told(backend, (*record, *news, *since), recipient).await,
        Letter::Found { search, record } => {
            found_told(backend, (*search, *record), recipient).await
        }
        Letter::ProjectMoved {
            project,
            news,
            since,
        } => project_told(backend, (*project, *news, *since), recipient).await,
        Letter::ProjectEnd {
            project,
            number,
            news,
        } => end_told(backend, (*project, *number, *news), recipient).await,
        Letter::RequestMerge { merge, news } => {
            merge_told(backend, (*merge, *news), recipient).await
        }
        Letter::ProjectJoin { join, news } => join_told(backend, (*join, *news), recipient).await,
        Letter::FollowUp { follow_up } => {
            let id = FollowUpId::new(*follow_up);
            followed_up(backend, id, recipient).await
        }
        // A digest is in no other.
        Letter::Digest { .. } => Ok(None),
    }
}

/// Pointless once it is answered, or where its reader speaks for the recipient no more.
async fn followed_up(
    backend: &Backend,
    id: FollowUpId,
    email: &str,
) -> Result<Option<Told>, BackendError> {
    let (db, today) = (backend.db(), backend.clock().today());
    let row = repo::follow_ups::find(db, id).await?;
    let Some(row) = row.filter(|row| row.answered_at.is_none()) else {
        return Ok(None);
    };
    let project = repo::projects::find(db, row.project_id).await?;
    let project = project.ok_or(BackendError::NotFound)?;
    let record = repo::facts::project_of(db, project).await?;
    let (of, role) = (record.facts.requester, Role::FocalPoint);
    let present = repo::memberships::present(db, of, role, today).await?;
    if !present.iter().any(|person| person.email == email) {
        return Ok(None);
    }
    Ok(Some(Told::FollowUp {
        project: text::parse("projects.reference", &record.row.reference)?,
        months: row.months,
    }))
}

async fn mandate_ends(backend: &Backend, mandate: Uuid) -> Result<Option<Told>, BackendError> {
    let (db, today) = (backend.db(), backend.clock().today());
    let row = repo::mandates::find(db, mandate).await?;
    let Some(row) = row.filter(|row| row.until_on >= today) else {
        return Ok(None);
    };
    if whose_ends(db, &row, today).await?.is_none() {
        return Ok(None);
    }
    let id = OrganisationId::new(row.organisation_id);
    let of = repo::organisations::find(db, id)
        .await?
        .ok_or(BackendError::NotFound)?;
    Ok(Some(Told::MandateEnds {
        organisation: of.name,
        until: row.until_on,
    }))
}

async fn recovered(backend: &Backend, email: &str) -> Result<Option<Told>, BackendError> {
    let account = repo::accounts::find_by_email(backend.db(), email).await?;
    let Some(account) = account.filter(|account| account.disabled_at.is_none()) else {
        return Ok(None);
    };
    let until = backend.clock().now() + RECOVERY_GOOD_FOR;
    let token = make_link(backend, (Purpose::Recovery, account.id), until).await?;
    Ok(Some(Told::Recovery { token }))
}

async fn invited(backend: &Backend, invitation: Uuid) -> Result<Option<Told>, BackendError> {
    let db = backend.db();
    let now = text::to_micros(backend.clock().now());
    let row = repo::invitations::find(db, invitation).await?;
    let open = row.filter(|row| {
        row.accepted_at.is_none() && row.revoked_at.is_none() && row.expires_at > now
    });
    let Some(row) = open else {
        return Ok(None);
    };
    let id = OrganisationId::new(row.organisation_id);
    let of = repo::organisations::find(db, id)
        .await?
        .ok_or(BackendError::NotFound)?;
    let until = text::from_micros("invitations.expires_at", row.expires_at)?;
    Ok(Some(Told::Invitation {
        organisation: of.name,
        role: text::parse("invitations.role", &row.role)?,
        until,
        token: make_link(backend, (Purpose::Invitation, row.id), until).await?,
    }))
}
