//! By what papers a State's people speak for it.

use backend::queries::{MandateRow, MemberRow, Person};
use chrono::{DateTime, Utc};
use domain::id::{AccountId, OrganisationId};
use domain::organisation::Role;
use leptos::prelude::*;

use crate::actions::organisations::{ConfirmMandate, RecordMandate};
use crate::components::{
    Cell, ChoiceInput, DataTable, DayInput, Empty, FoldedForm, LineInput, PostForm,
};
use crate::context::{action, today, words};
use crate::words::{Words, args};

/// Length of a reference, in characters.
const REFERENCE: (u32, u32) = (3, 200);

/// The mandates of an organisation's focal points.
pub(super) struct Mandates {
    organisation: OrganisationId,
    focal_points: Vec<(AccountId, String)>,
    rows: Vec<MandateRow>,
    may_record: bool,
}

impl Mandates {
    /// Those of an organisation; none where nobody needs one.
    pub(super) fn of(
        organisation: OrganisationId,
        members: &[MemberRow],
        mandates: Vec<MandateRow>,
        may_record: bool,
    ) -> Option<Self> {
        let focal_points: Vec<_> = members
            .iter()
            .filter(|member| member.role == Role::FocalPoint)
            .map(|member| (member.account, member.name.clone()))
            .collect();
        (!focal_points.is_empty()).then_some(Self {
            organisation,
            focal_points,
            rows: mandates,
            may_record,
        })
    }

    /// The table, and the form to record one.
    pub(super) fn shown(self, words: Words) -> impl IntoView {
        let list = if self.rows.is_empty() {
            view! { <Empty reason=words.text("mandate-none")/> }.into_any()
        } else {
            table(words, self.rows, &self.focal_points).into_any()
        };
        let form = self.may_record.then(|| {
            view! { <RecordForm organisation=self.organisation people=self.focal_points/> }
        });
        view! {
            <section>
                <h2>{words.text("mandates-title")}</h2>
                <p>{words.text("mandates-lead")}</p>
                {list}
                {form}
            </section>
        }
    }
}

fn table(
    words: Words,
    mandates: Vec<MandateRow>,
    people: &[(AccountId, String)],
) -> impl IntoView + use<> {
    let columns = [
        "mandate-whose",
        "mandate-papers",
        "mandate-from",
        "mandate-until",
        "mandate-recorded",
        "mandate-confirmed",
    ];
    let columns = columns.map(|key| (words.text(key), false)).to_vec();
    let name = |id| {
        let found = people.iter().find(|(account, _)| *account == id);
        found.map_or_else(|| words.text("mandate-gone"), |(_, name)| name.clone())
    };
    let rows = mandates
        .into_iter()
        .map(|row| {
            let whose = name(row.account);
            cells(words, whose, row)
        })
        .collect();
    let caption = words.text("mandates-title");
    view! { <DataTable caption caption_hidden=true columns rows wide=true/> }
}

fn cells(words: Words, whose: String, row: MandateRow) -> Vec<Cell> {
    let confirm = row.may_confirm.then(|| {
        view! {
            <PostForm
                action={action::<ConfirmMandate>()}
                hidden=vec![("mandate", row.id.to_string())]
            >
                <button class="button" type="submit">
                    {words.text("mandate-confirm")}
                </button>
            </PostForm>
        }
    });
    let confirmed = match row.confirmed {
        Some((who, at)) => looked(words, who, at).into_any(),
        None => view! {
            <p>{words.text("mandate-waits")}</p>
            {confirm}
        }
        .into_any(),
    };
    let until = words.date(row.until);
    let until = if row.until < today() {
        words.with("mandate-is-over", &args!["day" => until])
    } else {
        until
    };
    vec![
        Cell::View(view! { <bdi>{whose}</bdi> }.into_any()),
        Cell::View(view! { <bdi>{row.reference}</bdi> }.into_any()),
        Cell::text(words.date(row.from)),
        Cell::text(until),
        Cell::View(looked(words, row.recorded.0, row.recorded.1).into_any()),
        Cell::View(confirmed),
    ]
}

/// Who looked, and on which day.
fn looked(words: Words, who: Option<Person>, at: DateTime<Utc>) -> impl IntoView {
    let who = match who {
        Some(Person::Named(name)) => name,
        Some(Person::Erased(pseudonym)) => {
            words.with("person-erased", &args!["pseudonym" => pseudonym])
        }
        None => words.text("mandate-operator"),
    };
    let day = words.date(at.date_naive());
    view! {
        <bdi>{who}</bdi>
        <p class="hint">{day}</p>
    }
}

#[component]
fn RecordForm(organisation: OrganisationId, people: Vec<(AccountId, String)>) -> impl IntoView {
    let words = words();
    let hidden = vec![("organisation", organisation.to_string())];
    let choices: Vec<_> = people
        .into_iter()
        .map(|(account, name)| (account.to_string(), name))
        .collect();
    let first = choices.first().map(|(account, _)| account.clone());
    view! {
        <FoldedForm
            summary=words.text("mandate-record")
            action={action::<RecordMandate>()}
            hidden
        >
            <ChoiceInput
                id="person"
                name="person"
                label=words.text("mandate-whose")
                choices
                value=first
            />
            <LineInput
                id="papers"
                label=words.text("mandate-papers")
                hint=words.text("mandate-papers-hint")
                length=REFERENCE
            />
            <DayInput id="from_on" label=words.text("mandate-from") value=Some(today())/>
            <DayInput id="until_on" label=words.text("mandate-until")/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("mandate-record-send")}
                </button>
                <span class="hint">{words.text("mandate-record-hint")}</span>
            </p>
        </FoldedForm>
    }
}
