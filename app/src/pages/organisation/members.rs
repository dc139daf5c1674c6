//! Who acts for an organisation, and who did.

use backend::queries::{LeftRow, MemberRow};
use domain::id::OrganisationId;
use leptos::prelude::*;

use crate::actions::accounts::EraseLeft;
use crate::actions::organisations::EndMembership;
use crate::components::{Cell, DataTable, FoldedForm};
use crate::context::{action, words};
use crate::words::{Words, args};

/// The table of those who act for it; each that the viewer may end with the way to.
pub(super) fn member_table(
    words: Words,
    of: OrganisationId,
    members: Vec<MemberRow>,
) -> impl IntoView {
    let may_end = members.iter().any(|row| row.may_end);
    let ends = may_end.then_some("member-end");
    let columns = ["member-name", "member-email", "member-role", "member-since"];
    let columns = columns
        .into_iter()
        .chain(ends)
        .map(|key| (words.text(key), false))
        .collect();
    let rows = members
        .into_iter()
        .map(|row| {
            let end = row.may_end.then(|| end_form(words, of, &row));
            let mut cells = vec![
                Cell::View(view! { <bdi>{row.name}</bdi> }.into_any()),
                Cell::View(view! { <bdi>{row.email}</bdi> }.into_any()),
                Cell::text(words.name(row.role)),
                Cell::text(words.date(row.from)),
            ];
            if may_end {
                cells.push(end.map_or(Cell::Nothing, Cell::View));
            }
            cells
        })
        .collect();
    let caption = words.text("organisation-members");
    view! { <DataTable caption caption_hidden=true columns rows wide=true/> }
}

/// Folded away, so that no one click ends what somebody may do.
fn end_form(words: Words, of: OrganisationId, row: &MemberRow) -> AnyView {
    let hidden = vec![
        ("membership", row.membership.to_string()),
        ("organisation", of.to_string()),
    ];
    let args = args!["name" => row.name.as_str(), "role" => words.name(row.role)];
    let lead = words.with("member-end-lead", &args);
    view! {
        <FoldedForm
            summary=words.text("member-end-open")
            action={action::<EndMembership>()}
            hidden
        >
            <p>{lead}</p>
            <button class="button-alert" type="submit">
                {words.text("member-end-send")}
            </button>
        </FoldedForm>
    }
    .into_any()
}

/// Those who did, for whoever may erase what is kept about them.
pub(super) fn former(words: Words, of: OrganisationId, left: Vec<LeftRow>) -> impl IntoView {
    let columns = ["member-name", "member-erase"];
    let columns = columns.map(|key| (words.text(key), false)).to_vec();
    let rows = left
        .into_iter()
        .map(|row| {
            let erase = if row.may_erase {
                view! { <EraseForm of row=row.clone()/> }.into_any()
            } else {
                words.text("member-elsewhere").into_any()
            };
            let name = view! { <bdi>{row.name}</bdi> };
            vec![Cell::View(name.into_any()), Cell::View(erase)]
        })
        .collect();
    let caption = words.text("organisation-left");
    view! {
        <section>
            <h2>{words.text("organisation-left")}</h2>
            <DataTable caption caption_hidden=true columns rows wide=true/>
        </section>
    }
}

#[component]
fn EraseForm(of: OrganisationId, row: LeftRow) -> impl IntoView {
    let words = words();
    let hidden = vec![
        ("account", row.account.to_string()),
        ("organisation", of.to_string()),
    ];
    view! {
        <FoldedForm
            summary=words.text("member-erase-open")
            action={action::<EraseLeft>()}
            hidden
        >
            <p>{words.text("member-erase-lead")}</p>
            <button class="button-alert" type="submit">
                {words.text("member-erase-send")}
            </button>
        </FoldedForm>
    }
}
