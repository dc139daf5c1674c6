//! The site's addresses, typed, so that no link can rot.
//!
//! Records are addressed by their citable reference. The language is no part of a [`Route`]: it is
//! put before the path by [`href`] and taken off again before a request is routed.

use domain::id::OrganisationId;
use domain::record::RecordKind;
use domain::reference::Reference;

use crate::locale::Locale;

/// The stream of events that live pages listen to: each event's data names one record that changed
/// and that the reader may see, as `match:<id>`.
pub const EVENTS: &str = "/live";

/// The published records that the reader may see, as JSON files of the matcher hold them:
/// `{"requests": […], "offers": […], "today": "2026-12-01"}`.
pub const SHOWN_RECORDS: &str = "/api/records/shown";

/// Where the event log ends, as a file to be kept elsewhere: `{"sequence": 7, "hash": "…"}`.
pub const LOG_HEAD: &str = "/api/log/head.json";

/// The plan that a query asks for, with its certificate, as `counterpart verify-plan` reads it.
pub const PLAN_CERTIFICATE: &str = "/review/plan/certificate.json";
/// The open requests that it is made of.
pub const PLAN_REQUESTS: &str = "/review/plan/requests.json";
/// The open offers that it is made of.
pub const PLAN_OFFERS: &str = "/review/plan/offers.json";
/// The weights that it is made by.
pub const PLAN_WEIGHTS: &str = "/review/plan/weights.json";

/// A file of a saved plan, as it was when it was made: `?plan=` names the plan, `file=` which.
pub const SAVED_PLAN_FILE: &str = "/review/plans/file.json";

/// Everything that is kept about whoever asks, as a file for them to take away.
pub const OWN_DATA: &str = "/api/accounts/data.json";

/// The activities that the reader may see, as a file for calendars; `?state=` narrows it.
pub const CALENDAR_FILE: &str = "/calendar.ics";

/// The report that a query asks for, as one long table.
pub const REPORT_CSV: &str = "/report.csv";
/// The same as a workbook, a sheet a part.
pub const REPORT_XLSX: &str = "/report.xlsx";

/// Where one is sent on to an identity provider, by its name.
pub const IDENTITY: &str = "/sign-in/with/{name}";

/// Where one comes back from it: an address for each, so that none is given the answer of another.
pub const IDENTITY_BACK: &str = "/sign-in/back/{name}";

/// The name under which a link has what only its reader knows.
pub const TOKEN: &str = "token";

/// The name under which an address that turns off a kind of message has the kind.
pub const WHAT: &str = "what";

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What it is, and how it works.
    Home,
    /// The requests, or the offers, that the viewer may see.
    Records(RecordKind),
    /// Begin a request or an offer.
    NewRecord(RecordKind),
    /// One request or offer.
    Record(RecordKind, Reference),
    /// Change one.
    EditRecord(RecordKind, Reference),
    /// What fits one, ranked and explained.
    RecordMatches(RecordKind, Reference),
    /// Why nothing has come of one yet.
    RecordWhy(RecordKind, Reference),
    /// Everything that came to a request, to be printed.
    Reply(Reference),
    /// What waits for the viewer, and their matches.
    Matches,
    /// One match.
    Match(Reference),
    /// What the viewer was told.
    Inbox,
    /// Turn off a kind of message: [`with_token`] and [`WHAT`].
    Unsubscribe,
    /// Several matches that are agreed as a whole.
    Bundle(Reference),
    /// What waits for a reviewer.
    Review,
    /// The plan over all open records.
    Plan,
    /// The plans that reviewers saved.
    SavedPlans,
    /// Everything that happened.
    Audit,
    /// What a demonstration wrote by e-mail.
    Outbox,
    /// The projects that the viewer may see.
    Projects,
    /// One project.
    Project(Reference),
    /// What is held when.
    Calendar,
    /// How a score is made.
    Method,
    /// How long the steps of matches take.
    Pace,
    /// What a period brought: asked for, offered, matched, delivered.
    Report,
    /// Whether matching is neutral, for reviewers.
    Neutrality,
    /// Themes by sub-region: asked for, offered, unmet.
    Coverage,
    /// All organisations, for reviewers.
    Organisations,
    /// Who acts for one, and who is invited to.
    Organisation(OrganisationId),
    /// What the link of an invitation leads to: [`with_token`].
    Invitation,
    /// Ask for a link to set another password.
    Forgotten,
    /// What that link leads to: [`with_token`].
    Recovery,
    /// Sign in.
    SignIn,
    /// The code after the password.
    SecondStep,
    /// One's own account.
    Account,
    /// One's authenticator app.
    Authenticator,
    /// One's passkeys.
    Passkeys,
    /// One's recovery codes, once.
    RecoveryCodes,
}

/// The first part of the addresses of a kind of record.
const fn root(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Request => "/requests",
        RecordKind::Offer => "/offers",
    }
}

impl Route {
    /// The path, without a language.
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Records(kind) => root(*kind).to_owned(),
            Self::NewRecord(kind) => format!("{}/new", root(*kind)),
            Self::Record(kind, reference) => format!("{}/{reference}", root(*kind)),
            Self::EditRecord(kind, reference) => format!("{}/{reference}/edit", root(*kind)),
            Self::RecordMatches(kind, reference) => {
                format!("{}/{reference}/matches", root(*kind))
            }
            Self::RecordWhy(kind, reference) => format!("{}/{reference}/why", root(*kind)),
            Self::Reply(reference) => format!("/requests/{reference}/reply"),
            Self::Matches => "/matches".to_owned(),
            Self::Match(reference) => format!("/matches/{reference}"),
            Self::Inbox => "/inbox".to_owned(),
            Self::Unsubscribe => "/unsubscribe".to_owned(),
            Self::Bundle(reference) => format!("/bundles/{reference}"),
            Self::Review => "/review".to_owned(),
            Self::Plan => "/review/plan".to_owned(),
            Self::SavedPlans => "/review/plans".to_owned(),
            Self::Audit => "/review/audit".to_owned(),
            Self::Outbox => "/review/outbox".to_owned(),
            Self::Projects => "/projects".to_owned(),
            Self::Project(reference) => format!("/projects/{reference}"),
            Self::Calendar => "/calendar".to_owned(),
            Self::Method => "/method".to_owned(),
            Self::Pace => "/pace".to_owned(),
            Self::Report => "/report".to_owned(),
            Self::Neutrality => "/report/neutrality".to_owned(),
            Self::Coverage => "/coverage".to_owned(),
            Self::Organisations => "/organisations".to_owned(),
            Self::Organisation(id) => format!("/organisations/{id}"),
            Self::Invitation => "/invitation".to_owned(),
            Self::Forgotten => "/forgotten".to_owned(),
            Self::Recovery => "/recovery".to_owned(),
            Self::SignIn => "/sign-in".to_owned(),
            Self::SecondStep => "/sign-in/code".to_owned(),
            Self::Account => "/account".to_owned(),
            Self::Authenticator => "/account/authenticator".to_owned(),
            Self::Passkeys => "/account/passkeys".to_owned(),
            Self::RecoveryCodes => "/account/recovery-codes".to_owned(),
        }
    }
}

/// The address of a page, in a fixed language where there is one.
pub fn href(locale: Option<Locale>, route: &Route) -> String {
    with_language(locale, &route.path())
}

/// Puts a language before a path that has none; the path may carry a query.
pub fn with_language(locale: Option<Locale>, path: &str) -> String {
    match locale {
        None => path.to_owned(),
        // The home page of a language has no slash at its end.
        Some(locale) => match path.strip_prefix('/') {
            Some(rest) if rest.is_empty() || rest.starts_with('?') => format!("/{locale}{rest}"),
            _ => format!("/{locale}{path}"),
        },
    }
}

/// The address of a page with what stands in a link that was sent. In the query, which no log has.
pub fn with_token(address: &str, token: &str) -> String {
    format!("{address}?{TOKEN}={token}")
}

/// The address of a page of this site, as it stands in an address that anybody may have written;
/// `None` for everything that could lead elsewhere.
///
/// Browsers take `//host` and `/\host` for another site, and leave out tabs and line ends first.
pub fn local(given: &str) -> Option<&str> {
    let rest = given.strip_prefix('/')?;
    let leads_elsewhere = rest.starts_with('/');
    let is_unsafe = |c: char| c == '\\' || c.is_control() || c.is_whitespace();
    (!leads_elsewhere && !given.contains(is_unsafe)).then_some(given)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_of_our_own_is_local() {
        for own in ["/", "/matches", "/fr/requests?theme=T04&page=2#main"] {
            assert_eq!(local(own), Some(own));
        }
        for other in [
            "",
            "matches",
            "https://example.org/",
            "//example.org",
            "/\\example.org",
            "/\t/example.org",
            "\\\\example.org",
            "/matches\r\nLocation: x",
            "javascript:alert(1)",
        ] {
            assert_eq!(local(other), None, "{other:?}");
        }
    }

    #[test]
    fn a_fixed_language_stays_in_every_link() {
        let reference: Reference = "R-7K4Q-2M".parse().unwrap();
        let route = Route::RecordMatches(RecordKind::Request, reference);
        assert_eq!(href(None, &route), "/requests/R-7K4Q-2M/matches");
        assert_eq!(
            href(Some(Locale::Ar), &route),
            "/ar/requests/R-7K4Q-2M/matches"
        );
        assert_eq!(href(Some(Locale::Fr), &Route::Home), "/fr");
    }

    #[test]
    fn a_language_that_was_put_on_comes_off_again() {
        for locale in Locale::OFFERED {
            for path in ["/", "/requests", "/requests?theme=T04"] {
                let (found, bare) = (Some(locale), path);
                let written = with_language(found, bare);
                let (only_path, query) = written.split_once('?').unwrap_or((&written, ""));
                let read = Locale::split(only_path);
                let (bare_path, bare_query) = bare.split_once('?').unwrap_or((bare, ""));
                assert_eq!((read, query), ((found, bare_path), bare_query));
            }
        }
    }
}
