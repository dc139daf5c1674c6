//! Where a request or an offer is begun: for which organisation, in which language.

use backend::queries::{self, AccountView, OrganisationView};
use domain::record::RecordKind;
use domain::vocabulary::LanguageTag;
use leptos::prelude::*;

use crate::actions::records::CreateRecord;
use crate::components::{PageHeading, PostForm};
use crate::context::{action, backend, locale, viewer, words};
use crate::error::AppError;
use crate::pages::load;
use crate::routes::Route;

/// Asks what must be known before a word is written.
#[component]
pub fn NewRecordPage(
    /// A request or an offer.
    kind: RecordKind,
) -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    load(
        async move {
            let account = queries::account_page(&backend?, &viewer).await?;
            that_may_begin(kind, account)
        },
        move |organisations| view! { <Begin kind organisations/> },
    )
}

/// The organisations for which the account may begin a record of a kind; why there is none.
fn that_may_begin(
    kind: RecordKind,
    account: AccountView,
) -> Result<Vec<OrganisationView>, AppError> {
    let may_begin = |own: &OrganisationView| match kind {
        RecordKind::Request => own.may_ask,
        RecordKind::Offer => own.may_offer,
    };
    let (may, not): (Vec<_>, Vec<_>) = account.organisations.into_iter().partition(may_begin);
    if !may.is_empty() {
        return Ok(may);
    }
    // A request is what a mandate is for.
    let lacks = kind == RecordKind::Request && not.iter().any(|own| own.lacks_mandate);
    Err(if lacks {
        AppError::NoMandate
    } else {
        AppError::NotAllowed
    })
}

#[component]
fn Begin(kind: RecordKind, organisations: Vec<OrganisationView>) -> impl IntoView {
    let words = words();
    let (title, lead, list) = match kind {
        RecordKind::Request => ("request-new", "request-new-lead", "nav-requests"),
        RecordKind::Offer => ("offer-new", "offer-new-lead", "nav-offers"),
    };
    let hidden = vec![("kind", kind.code().to_owned())];
    view! {
        <PageHeading
            title=words.text(title)
            lead=words.text(lead)
            trail=vec![(words.text(list), Route::Records(kind))]
        />
        <PostForm action={action::<CreateRecord>()} hidden>
            <Organisation organisations/>
            <Language/>
            <button type="submit">{words.text("record-begin")}</button>
        </PostForm>
    }
}

/// For which organisation; nothing is asked where there is only one.
#[component]
fn Organisation(organisations: Vec<OrganisationView>) -> impl IntoView {
    let words = words();
    if let [only] = organisations.as_slice() {
        let (id, name) = (only.id.to_string(), only.name.clone());
        return view! {
            <input type="hidden" name="organisation" value=id/>
            <p>{words.text("record-organisation")} ": " <strong>{name}</strong></p>
        }
        .into_any();
    }
    let options = organisations
        .into_iter()
        .map(|own| view! { <option value=own.id.to_string()>{own.name}</option> })
        .collect_view();
    view! {
        <div class="field">
            <label for="organisation">{words.text("record-organisation")}</label>
            <select class="input" id="organisation" name="organisation">{options}</select>
        </div>
    }
    .into_any()
}

/// In which language it will be written: at first that of the page.
#[component]
fn Language() -> impl IntoView {
    let words = words();
    let here = locale().tag();
    let options = LanguageTag::OFFERED
        .iter()
        .map(|tag| {
            let selected = tag.as_str() == here;
            view! { <option value=tag.as_str() selected=selected>{words.language(*tag)}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for="language">{words.text("record-language")}</label>
            <p class="hint" id="language-hint">{words.text("record-language-hint")}</p>
            <select class="input" id="language" name="language" aria-describedby="language-hint">
                {options}
            </select>
        </div>
    }
}
