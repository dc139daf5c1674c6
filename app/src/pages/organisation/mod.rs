//! An organisation's own page: who acts for it, and who is invited to.

mod mandates;
mod members;

use backend::BackendError;
use backend::queries::{self, InvitationRow, OrganisationPage as View};
use domain::id::OrganisationId;
use domain::organisation::Role;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::actions::organisations::{Invite, RevokeInvitation};
use crate::components::{
    Cell, ChoiceInput, DataTable, EmailInput, Empty, FoldedForm, PageHeading, PostForm, StatusTag,
    language_choices,
};
use crate::context::{action, backend, locale, viewer, words};
use crate::pages::load;
use crate::routes::Route;
use crate::words::{Words, args};
use mandates::Mandates;
use members::{former, member_table};

/// The organisation in the page's address.
#[component]
pub fn OrganisationPage() -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    let id = use_params_map().with_untracked(|params| params.get("id"));
    let id = id.and_then(|id| id.parse().ok());
    let fetch = async move {
        let id = id.ok_or(BackendError::NotFound)?;
        queries::organisation_page(&backend?, &viewer, id).await
    };
    load(fetch, |view| view! { <Organisation view/> })
}

#[component]
fn Organisation(view: View) -> impl IntoView {
    let words = words();
    let View {
        organisation,
        members,
        left,
        invitations,
        may_invite,
        mandates,
        may_record,
        may_list,
    } = view;
    let id = organisation.id;
    let above = [
        ("nav-review", Route::Review),
        ("organisations-title", Route::Organisations),
    ];
    let above = above.map(|(key, route)| (words.text(key), route));
    let trail = if may_list { above.to_vec() } else { Vec::new() };
    let people = Mandates::of(id, &members, mandates, may_record);
    let tags = view! {
        {organisation.state.map(|state| view! { <StatusTag status=state/> " " })}
        {organisation.provider_type.map(|kind| view! { <StatusTag status=kind/> })}
    };
    let members = if members.is_empty() {
        view! { <Empty reason=words.text("organisation-nobody")/> }.into_any()
    } else {
        member_table(words, id, members).into_any()
    };
    view! {
        <PageHeading title=organisation.name trail eyebrow=words.text("organisation-people")/>
        <p>{tags}</p>
        <section>
            <h2>{words.text("organisation-members")}</h2>
            {members}
        </section>
        {(!left.is_empty()).then(|| former(words, id, left))}
        {(!invitations.is_empty()).then(|| invited(words, invitations))}
        {people.map(|people| people.shown(words))}
        {(!may_invite.is_empty())
            .then(|| view! { <InviteForm organisation=id roles=may_invite/> })}
    }
}

fn invited(words: Words, invitations: Vec<InvitationRow>) -> impl IntoView {
    let columns = vec![
        (words.text("member-email"), false),
        (words.text("member-role"), false),
        (words.text("invitation-until"), false),
        (words.text("invitation-revoke"), false),
    ];
    let rows = invitations
        .into_iter()
        .map(|row| invitation_cells(words, row))
        .collect();
    let caption = words.text("organisation-invited");
    view! {
        <section>
            <h2>{words.text("organisation-invited")}</h2>
            <DataTable caption caption_hidden=true columns rows wide=true/>
        </section>
    }
}

fn invitation_cells(words: Words, row: InvitationRow) -> Vec<Cell> {
    let day = words.date(row.expires_at.date_naive());
    let until = if row.is_over {
        words.with("invitation-is-over", &args!["day" => day])
    } else {
        day
    };
    let hidden = vec![("invitation", row.id.to_string())];
    let revoke = row.may_revoke.then(|| {
        view! {
            <PostForm action={action::<RevokeInvitation>()} hidden>
                <button class="button button-quiet" type="submit">
                    {words.text("invitation-revoke")}
                </button>
            </PostForm>
        }
    });
    vec![
        Cell::View(view! { <bdi>{row.email}</bdi> }.into_any()),
        Cell::text(words.name(row.role)),
        Cell::text(until),
        Cell::View(revoke.into_any()),
    ]
}

#[component]
fn InviteForm(organisation: OrganisationId, roles: Vec<Role>) -> impl IntoView {
    let words = words();
    let hidden = vec![("organisation", organisation.to_string())];
    let first = roles.first().map(|role| role.code().to_owned());
    let choices = roles
        .into_iter()
        .map(|role| (role.code().to_owned(), words.name(role)))
        .collect();
    view! {
        <FoldedForm summary=words.text("invite-title") action={action::<Invite>()} hidden>
            <p>{words.text("invite-lead")}</p>
            <EmailInput id="email" label=words.text("member-email") autocomplete="off"/>
            <ChoiceInput
                id="role"
                name="role"
                label=words.text("member-role")
                choices
                value=first
            />
            <ChoiceInput
                id="language"
                name="language"
                label=words.text("invite-language")
                choices=language_choices()
                value=Some(locale().tag().to_owned())
            />
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("invite-send")}
                </button>
            </p>
        </FoldedForm>
    }
}
