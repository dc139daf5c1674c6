//! What the link at the end of a message leads to: nothing happens until the button is pressed, since
//! programs follow links too.

use backend::queries::turned_off_by;
use backend::use_cases::notices::TurnedOff;
use domain::vocabulary::Code;
use leptos::prelude::*;

use super::load;
use crate::actions::notices::Unsubscribe;
use crate::components::{PageHeading, PostForm};
use crate::context::{self, action, backend, words};
use crate::error::AppError;
use crate::routes::{TOKEN, WHAT};
use crate::words::args;

/// Asks whether a kind of message is to be turned off.
#[component]
pub fn UnsubscribePage() -> impl IntoView {
    let backend = backend();
    context::never_kept();
    let token = context::asked(TOKEN).unwrap_or_default();
    let what = context::asked(WHAT).unwrap_or_default();
    let fetch = {
        let token = token.clone();
        async move {
            let what = TurnedOff::parse(&what)?;
            turned_off_by(&backend?, &token).await?;
            Ok::<_, AppError>(what)
        }
    };
    load(fetch, move |what| view! { <Asked what token/> })
}

#[component]
fn Asked(what: TurnedOff, token: String) -> impl IntoView {
    let words = words();
    let said = match what.kind() {
        Some(kind) => words.with("unsubscribe-kind", &args!["kind" => words.name(kind)]),
        None => words.text("unsubscribe-digest"),
    };
    let code = what.kind().map_or(TurnedOff::DIGEST, Code::code);
    let hidden = vec![(TOKEN, token), (WHAT, code.to_owned())];
    view! {
        <PageHeading title=words.text("unsubscribe-title")/>
        <p>{said}</p>
        <p>{words.text("unsubscribe-rest")}</p>
        <PostForm action={action::<Unsubscribe>()} hidden>
            <p class="actions">
                <button class="button" type="submit">{words.text("unsubscribe-button")}</button>
            </p>
        </PostForm>
    }
}
