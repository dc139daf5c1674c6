//! Where one is signed in.

use backend::queries::SessionView;
use leptos::prelude::*;

use crate::actions::accounts::EndSession;
use crate::components::{Cell, DataTable, PostForm};
use crate::context::{action, words};
use crate::words::Words;

/// The table of one's sessions, each but this with a button to end it.
#[component]
pub(super) fn Sessions(sessions: Vec<SessionView>) -> impl IntoView {
    let words = words();
    let columns = [
        "session-device",
        "session-began",
        "session-seen",
        "session-end",
    ];
    let columns = columns.map(|key| (words.text(key), false)).to_vec();
    let rows = sessions
        .into_iter()
        .map(|session| cells(words, session))
        .collect();
    let caption = words.text("sessions-title");
    view! {
        <section>
            <h2>{words.text("sessions-title")}</h2>
            <DataTable caption caption_hidden=true columns rows wide=true/>
        </section>
    }
}

fn cells(words: Words, session: SessionView) -> Vec<Cell> {
    let device = if session.device.is_empty() {
        words.text("session-unknown")
    } else {
        session.device
    };
    let this = session
        .is_current
        .then(|| view! { <p class="hint">{words.text("session-this")}</p> });
    let device = view! {
        <bdi>{device}</bdi>
        {this}
    };
    let end = if session.is_current {
        Cell::Nothing
    } else {
        end_form(words, session.id)
    };
    vec![
        Cell::View(device.into_any()),
        Cell::day(words, session.began),
        Cell::day(words, session.seen),
        end,
    ]
}

fn end_form(words: Words, session: String) -> Cell {
    let hidden = vec![("session", session)];
    let form = view! {
        <PostForm action={action::<EndSession>()} hidden>
            <button class="button button-quiet" type="submit">
                {words.text("session-end")}
            </button>
        </PostForm>
    };
    Cell::View(form.into_any())
}
