//! The accounts of a demonstration, for everyone to try.

use backend::demonstration::{DemonstrationAccount, PASSWORD, accounts};
use domain::organisation::Role;
use leptos::prelude::*;

use crate::components::{Cell, DataTable};
use crate::context::words;
use crate::words::Words;

/// One account of each role, and all the others below; the password that they share.
#[component]
pub(super) fn DemonstrationAccounts() -> impl IntoView {
    let words = words();
    let (some, others) = one_of_each_role(accounts());
    view! {
        <section>
            <h2>{words.text("sign-in-demonstration")}</h2>
            <p>{words.text("sign-in-demonstration-password")} " " <code class="whole">{PASSWORD}</code></p>
            <Accounts accounts=some caption="sign-in-demonstration"/>
            <details>
                <summary>{words.text("sign-in-demonstration-others")}</summary>
                <Accounts accounts=others caption="sign-in-demonstration-others"/>
            </details>
        </section>
    }
}

/// The first account of each role, and the rest.
fn one_of_each_role(
    accounts: Vec<DemonstrationAccount>,
) -> (Vec<DemonstrationAccount>, Vec<DemonstrationAccount>) {
    let mut seen: Vec<Role> = Vec::new();
    accounts.into_iter().partition(|account| {
        let first = !seen.contains(&account.role);
        seen.push(account.role);
        first
    })
}

#[component]
fn Accounts(accounts: Vec<DemonstrationAccount>, caption: &'static str) -> impl IntoView {
    let words = words();
    let columns = vec![
        (words.text("sign-in-email"), false),
        (words.text("sign-in-demonstration-role"), false),
        (words.text("sign-in-demonstration-organisation"), false),
    ];
    let rows = accounts.into_iter().map(|account| row(words, account));
    view! {
        <DataTable
            caption=words.text(caption)
            caption_hidden=true
            wide=true
            columns
            rows=rows.collect()
        />
    }
}

fn row(words: Words, account: DemonstrationAccount) -> Vec<Cell> {
    let organisation = account.state.map_or_else(
        || account.organisation.to_owned(),
        |state| words.name(state),
    );
    vec![
        Cell::View(view! { <bdi>{account.email}</bdi> }.into_any()),
        Cell::text(words.name(account.role)),
        Cell::View(view! { <bdi>{organisation}</bdi> }.into_any()),
    ]
}
