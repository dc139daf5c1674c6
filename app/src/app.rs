//! The frame around every page, and which page stands at which address.

use domain::record::RecordKind;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

use crate::components::{Notices, SiteFooter, SiteHeader, SkipLink};
use crate::context::visit;
use crate::error::AppError;
use crate::pages::account::AccountPage;
use crate::pages::audit::AuditPage;
use crate::pages::authenticator::AuthenticatorPage;
use crate::pages::bundle::BundlePage;
use crate::pages::calendar::CalendarPage;
use crate::pages::coverage::CoveragePage;
use crate::pages::forgotten::ForgottenPage;
use crate::pages::home::HomePage;
use crate::pages::inbox::InboxPage;
use crate::pages::invitation::InvitationPage;
use crate::pages::match_page::MatchPage;
use crate::pages::method::MethodPage;
use crate::pages::my_matches::MyMatchesPage;
use crate::pages::neutrality::NeutralityPage;
use crate::pages::not_found::NotFoundPage;
use crate::pages::organisation::OrganisationPage;
use crate::pages::organisations::OrganisationsPage;
use crate::pages::outbox::OutboxPage;
use crate::pages::pace::PacePage;
use crate::pages::passkeys::PasskeysPage;
use crate::pages::plan::PlanPageView;
use crate::pages::problem::Problem;
use crate::pages::project::ProjectPage;
use crate::pages::projects::ProjectsPage;
use crate::pages::ranking::{OfferMatchesPage, OfferWhyPage, RequestMatchesPage, RequestWhyPage};
use crate::pages::records::{EditRecordPage, NewRecordPage, RecordPage, RecordsPage, ReplyPage};
use crate::pages::recovery::RecoveryPage;
use crate::pages::recovery_codes::RecoveryCodesPage;
use crate::pages::report::ReportPage;
use crate::pages::review::ReviewPage;
use crate::pages::saved_plans::SavedPlansPage;
use crate::pages::second_step::SecondStepPage;
use crate::pages::sign_in::SignInPage;
use crate::pages::unsubscribe::UnsubscribePage;

/// The whole of a page's body.
///
/// Every page is [`SsrMode::Async`]: it is sent when it is whole, so that its status and title are
/// right and nothing on it needs JavaScript.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <SkipLink/>
            <SiteHeader/>
            <Notices/>
            <main id="main" tabindex="-1">
                {if visit().is_away {
                    view! { <Problem error=AppError::Unavailable/> }.into_any()
                } else {
                    view! { <Pages/> }.into_any()
                }}
            </main>
            <SiteFooter/>
        </Router>
    }
}

/// Which page stands at which address.
#[component]
fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=NotFoundPage>
            <Route path=path!("/") view=HomePage ssr=SsrMode::Async/>
            <Route path=path!("/coverage") view=CoveragePage ssr=SsrMode::Async/>
            <Route path=path!("/calendar") view=CalendarPage ssr=SsrMode::Async/>
            <Route path=path!("/review/plans") view=SavedPlansPage ssr=SsrMode::Async/>
            <Route path=path!("/report") view=ReportPage ssr=SsrMode::Async/>
            <Route path=path!("/report/neutrality") view=NeutralityPage ssr=SsrMode::Async/>
            <Route path=path!("/pace") view=PacePage ssr=SsrMode::Async/>
            <Route path=path!("/method") view=MethodPage ssr=SsrMode::Async/>
            <Route path=path!("/organisations") view=OrganisationsPage ssr=SsrMode::Async/>
            <Route path=path!("/organisations/:id") view=OrganisationPage ssr=SsrMode::Async/>
            <Route path=path!("/invitation") view=InvitationPage ssr=SsrMode::Async/>
            <Route path=path!("/forgotten") view=ForgottenPage ssr=SsrMode::Async/>
            <Route path=path!("/recovery") view=RecoveryPage ssr=SsrMode::Async/>
            <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async/>
            <Route path=path!("/sign-in/code") view=SecondStepPage ssr=SsrMode::Async/>
            <Route path=path!("/inbox") view=InboxPage ssr=SsrMode::Async/>
            <Route path=path!("/unsubscribe") view=UnsubscribePage ssr=SsrMode::Async/>
            <Route path=path!("/account") view=AccountPage ssr=SsrMode::Async/>
            <Route
                path=path!("/account/authenticator")
                view=AuthenticatorPage
                ssr=SsrMode::Async
            />
            <Route path=path!("/account/passkeys") view=PasskeysPage ssr=SsrMode::Async/>
            <Route
                path=path!("/account/recovery-codes")
                view=RecoveryCodesPage
                ssr=SsrMode::Async
            />
            <Route
                path=path!("/requests")
                view=|| view! { <RecordsPage kind=RecordKind::Request/> }
                ssr=SsrMode::Async
            />
            <Route
                path=path!("/requests/new")
                view=|| view! { <NewRecordPage kind=RecordKind::Request/> }
                ssr=SsrMode::Async
            />
            <Route
                path=path!("/requests/:reference/edit")
                view=|| view! { <EditRecordPage kind=RecordKind::Request/> }
                ssr=SsrMode::Async
            />
            <Route
                path=path!("/requests/:reference/reply")
                view=ReplyPage
                ssr=SsrMode::Async
            />
            <Route
                path=path!("/requests/:reference")
                view=|| view! { <RecordPage kind=RecordKind::Request/> }
                ssr=SsrMode::Async
            />
            <Route
                path=path!("/offers")
                view=|| view! { <RecordsPage kind=RecordKind::Offer/> }
                ssr=SsrMode::Async
            />
            <Route
                path=path!("/offers/new")
                view=|| view! { <NewRecordPage kind=RecordKind::Offer/> }
                ssr=SsrMode::Async
            />
            <Route
                path=path!("/offers/:reference/edit")
                view=|| view! { <EditRecordPage kind=RecordKind::Offer/> }
                ssr=SsrMode::Async
            />
            <Route
                path=path!("/offers/:reference")
                view=|| view! { <RecordPage kind=RecordKind::Offer/> }
                ssr=SsrMode::Async
            />
            <Route
                path=path!("/requests/:reference/matches")
                view=RequestMatchesPage
                ssr=SsrMode::Async
            />
            <Route
                path=path!("/offers/:reference/matches")
                view=OfferMatchesPage
                ssr=SsrMode::Async
            />
            <Route path=path!("/requests/:reference/why") view=RequestWhyPage ssr=SsrMode::Async/>
            <Route path=path!("/offers/:reference/why") view=OfferWhyPage ssr=SsrMode::Async/>
            <Route path=path!("/matches") view=MyMatchesPage ssr=SsrMode::Async/>
            <Route path=path!("/matches/:reference") view=MatchPage ssr=SsrMode::Async/>
            <Route path=path!("/bundles/:reference") view=BundlePage ssr=SsrMode::Async/>
            <Route path=path!("/review") view=ReviewPage ssr=SsrMode::Async/>
            <Route path=path!("/review/plan") view=PlanPageView ssr=SsrMode::Async/>
            <Route path=path!("/review/audit") view=AuditPage ssr=SsrMode::Async/>
            <Route path=path!("/review/outbox") view=OutboxPage ssr=SsrMode::Async/>
            <Route path=path!("/projects") view=ProjectsPage ssr=SsrMode::Async/>
            <Route
                path=path!("/projects/:reference")
                view=ProjectPage
                ssr=SsrMode::Async
            />
        </Routes>
    }
}
