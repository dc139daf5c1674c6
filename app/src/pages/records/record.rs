//! One request or offer.

use backend::Backend;
use backend::queries::{self, InReview, Merges, Overlap, PreviewAs, RecordLinks, RecordView};
use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::policy::Viewer;
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::vocabulary::Code;
use leptos::prelude::*;

use super::acts::Acts;
use super::content::Content;
use super::life::Life;
use super::links::Links;
use super::merging::{MergingSection, WentInto};
use super::preview::{self, PreviewLinks, PreviewNotice, Unseen};
use super::reference;
use super::visibility::WhoMaySee;
use crate::actions::records::ConfirmRequest;
use crate::components::{
    History, Hold, LiveRegion, Meanwhile, Overlaps, PageHeading, PostForm, RecordStatus,
    ReviewKeys, owner_name,
};
use crate::context::{action, backend, link, viewer, words};
use crate::error::AppError;
use crate::pages::load_live;
use crate::routes::Route;
use crate::words::{Words, args};

/// What the page of a record shows.
struct Shown {
    record: RecordView,
    links: RecordLinks,
    /// What may be the same, for whoever decides.
    overlaps: Vec<Overlap>,
    /// What it has to do with its State's other requests.
    merges: Merges,
}

/// A record: where it stands, what it says, what may be done with it, what happened to it.
#[component]
pub fn RecordPage(
    /// A request or an offer.
    kind: RecordKind,
) -> impl IntoView {
    let (backend, viewer, reference) = (backend(), viewer(), reference());
    let asked = preview::asked();
    load_live(
        async move {
            let (backend, reference) = (backend?, reference?);
            let of = (kind, &reference);
            let seen = match asked {
                Some(who) => previewed(&backend, &viewer, of, who).await?.ok_or(who),
                None => Ok(shown(&backend, &viewer, of).await?),
            };
            Ok::<_, AppError>((reference, seen))
        },
        move |(reference, seen)| match seen {
            Ok(shown) => view! { <Record shown asked/> }.into_any(),
            Err(who) => view! { <Unseen kind reference who/> }.into_any(),
        },
    )
}

async fn shown(
    backend: &Backend,
    viewer: &Viewer,
    (kind, reference): (RecordKind, &Reference),
) -> Result<Shown, AppError> {
    let record = queries::record_page(backend, viewer, kind, reference).await?;
    let links = queries::record_links(backend, viewer, kind, reference).await?;
    let overlaps = match &record.review {
        Some(_) => queries::overlaps(backend, viewer, (kind, reference)).await?,
        None => Vec::new(),
    };
    let merges = match kind {
        RecordKind::Request => queries::merges(backend, viewer, reference).await?,
        RecordKind::Offer => Merges::default(),
    };
    Ok(Shown {
        record,
        links,
        overlaps,
        merges,
    })
}

/// The record as others see it, without what is done with it.
async fn previewed(
    backend: &Backend,
    viewer: &Viewer,
    of: (RecordKind, &Reference),
    who: PreviewAs,
) -> Result<Option<Shown>, AppError> {
    let seen = queries::preview(backend, viewer, of, who).await?;
    Ok(seen.map(|(record, links)| Shown {
        record,
        links,
        overlaps: Vec::new(),
        merges: Merges::default(),
    }))
}

#[component]
fn Record(shown: Shown, asked: Option<PreviewAs>) -> impl IntoView {
    let words = words();
    let Shown {
        record,
        links,
        overlaps,
        merges,
    } = shown;
    let kind = record.kind;
    let reference = record.reference.clone();
    let looking =
        asked.map(|who| view! { <PreviewNotice kind reference=reference.clone() who seen=true/> });
    let look = (asked.is_none() && preview::is_offered(&record))
        .then(|| view! { <PreviewLinks kind reference/> });
    let content = record.content.clone().map(|content| {
        let (language, hidden) = (record.language, record.hidden.clone());
        view! { <Content content language hidden/> }
    });
    let seen_by = record
        .visibility
        .map(|visibility| view! { <WhoMaySee kind visibility/> });
    let is_anothers = record.review.as_ref().is_some_and(InReview::is_anothers);
    let meanwhile = meanwhile(&record);
    let acts = (!is_anothers).then(|| Acts::of(&record).shown());
    let keys = record
        .review
        .is_some()
        .then(|| view! { <ReviewKeys said="review-keys-page"/> });
    let hold = record
        .review
        .clone()
        .map(|review| hold(words, &record, review));
    let cite = words.with(
        "record-cite",
        &args!["kind" => words.name(kind), "reference" => record.reference.to_string()],
    );
    let heading = view! {
        <Heading record=record.clone()/>
        <WentInto into=merges.into.clone()/>
    };
    let merging = view! { <MergingSection reference=record.reference.clone() merges/> };
    let state = view! {
        <Draft record=record.clone()/>
        {sleeps(words, &record)}
        <Life record=record.clone()/>
        {ways_on(words, &record)}
    };
    let live = vec![format!("{}:{}", kind.code(), record.id)];
    view! {
        <LiveRegion id="record-heading" subjects=live.clone()>
            {heading}
        </LiveRegion>
        {meanwhile}
        {looking}
        <LiveRegion id="record-state" subjects=live.clone()>
            {state}
        </LiveRegion>
        <LiveRegion id="record-acts" subjects=live.clone()>
            {hold}
            {acts}
        </LiveRegion>
        {keys}
        <Overlaps overlaps/>
        <LiveRegion id="record-merging" subjects=live.clone()>
            {merging}
        </LiveRegion>
        <LiveRegion id="record-links" subjects=live.clone()>
            <Links links/>
        </LiveRegion>
        <LiveRegion id="record-content" subjects=live.clone()>
            {content}
            {seen_by}
            {look}
        </LiveRegion>
        <LiveRegion id="record-history" subjects=live>
            <History rows=record.history/>
        </LiveRegion>
        <p class="hint">{cite}</p>
    }
}

/// What it is called, whose it is, and where it stands.
#[component]
fn Heading(record: RecordView) -> impl IntoView {
    let words = words();
    let kind = record.kind;
    let list = match kind {
        RecordKind::Request => words.text("nav-requests"),
        RecordKind::Offer => words.text("nav-offers"),
    };
    let title = match &record.content {
        Some(content) => content.title().to_owned(),
        None => words.text("record-untitled"),
    };
    let whose = (record.provider_type, record.state, record.mask.as_ref());
    let owner = owner_name(words, &record.organisation, whose);
    let published = record
        .published_at
        .filter(|_| is_published(kind, &record.status));
    let published = published.map(|at| {
        words.with(
            "record-published",
            &args!["date" => words.date(at.date_naive())],
        )
    });
    view! {
        <PageHeading
            title
            trail=vec![(list, Route::Records(kind))]
            eyebrow=format!("{} {}", words.name(kind), record.reference)
            lang=record.language.to_string()
        />
        <p class="record-owner">
            <strong>{owner}</strong>
            " "
            <RecordStatus kind status=record.status computed=record.computed/>
            {published.map(|said| view! { " " <span class="hint">{said}</span> })}
        </p>
    }
}

/// Whether a record is open now; one that was handed back is not, though it was published before.
fn is_published(kind: RecordKind, status: &str) -> bool {
    match kind {
        RecordKind::Request => RequestStatus::parse(status) == Some(RequestStatus::Published),
        RecordKind::Offer => OfferStatus::parse(status) == Some(OfferStatus::Published),
    }
}

/// Tells an author that something was typed and not handed in.
#[component]
fn Draft(record: RecordView) -> impl IntoView {
    let words = words();
    let said = match (record.has_draft, record.version) {
        (false, _) => None,
        (true, None) => Some("record-draft-only"),
        (true, Some(_)) => Some("record-draft-waits"),
    };
    said.filter(|_| may_edit(&record)).map(|said| {
        let edit = link(&Route::EditRecord(record.kind, record.reference.clone()));
        view! {
            <p class="notice">
                {words.text(said)} " " <a href=edit>{words.text("record-continue")}</a>
            </p>
        }
    })
}

/// Tells an author that nobody has confirmed it for long, with the button to do so.
fn sleeps(words: Words, record: &RecordView) -> Option<impl IntoView + use<>> {
    let day = words.date(record.sleeps_on?);
    let hidden = vec![("reference", record.reference.to_string())];
    Some(view! {
        <div class="notice">
            <p>{words.with("record-sleeps", &args!["day" => day])}</p>
            <PostForm action={action::<ConfirmRequest>()} hidden>
                <p class="actions">
                    <button class="button" type="submit">{words.text("record-confirm")}</button>
                </p>
            </PostForm>
        </div>
    })
}

/// What happened to it while the reader was about to act.
fn meanwhile(record: &RecordView) -> Option<AnyView> {
    let history = record.history.clone();
    Some(match record.kind {
        RecordKind::Request => {
            let status = RequestStatus::parse(&record.status)?;
            view! { <Meanwhile status history/> }.into_any()
        }
        RecordKind::Offer => {
            let status = OfferStatus::parse(&record.status)?;
            view! { <Meanwhile status history/> }.into_any()
        }
    })
}

/// Who has it while it waits for the reviewers, for them.
fn hold(words: Words, record: &RecordView, review: InReview) -> impl IntoView + use<> {
    let next = link(&Route::Record(record.kind, record.reference.clone()));
    let other = review
        .is_anothers()
        .then(|| view! { <p>{words.text("review-held-by-another")}</p> });
    view! {
        <section class="decide">
            <h2>{words.text("review-hold")}</h2>
            <Hold review next/>
            {other}
        </section>
    }
}

/// Where one can go from here.
fn ways_on(words: Words, record: &RecordView) -> Option<impl IntoView + use<>> {
    let (kind, reference) = (record.kind, record.reference.clone());
    let fits = match kind {
        RecordKind::Request => "record-offers-that-fit",
        RecordKind::Offer => "record-requests-that-fit",
    };
    let ranking = (record.may_rank && record.version.is_some()).then(|| {
        let href = link(&Route::RecordMatches(kind, reference.clone()));
        view! { <a class="button" href=href>{words.text(fits)}</a> }
    });
    let why = (record.may_rank && record.version.is_some()).then(|| {
        let href = link(&Route::RecordWhy(kind, reference.clone()));
        view! { <a class="button button-quiet" href=href>{words.text("why-title")}</a> }
    });
    let edit = may_edit(record).then(|| {
        let href = link(&Route::EditRecord(kind, reference));
        view! { <a class="button button-quiet" href=href>{words.text("record-edit")}</a> }
    });
    let reply = record.may_read_reply.then(|| {
        let href = link(&Route::Reply(record.reference.clone()));
        view! { <a class="button button-quiet" href=href>{words.text("reply-title")}</a> }
    });
    (ranking.is_some() || edit.is_some() || reply.is_some()).then(|| {
        view! {
            <nav class="actions" aria-label=words.text("record-actions")>
                {ranking}
                {why}
                {reply}
                {edit}
            </nav>
        }
    })
}

/// Whether there is any use in changing it: the viewer may, and its life is not over.
fn may_edit(record: &RecordView) -> bool {
    let over = match record.kind {
        RecordKind::Request => RequestStatus::parse(&record.status).is_some_and(|status| {
            matches!(
                status,
                RequestStatus::Declined
                    | RequestStatus::Withdrawn
                    | RequestStatus::Merged
                    | RequestStatus::Closed
            )
        }),
        RecordKind::Offer => OfferStatus::parse(&record.status) == Some(OfferStatus::Withdrawn),
    };
    record.visibility.is_some() && !over
}
