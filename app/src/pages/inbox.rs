//! What one was told.

use backend::queries::{self, Inbox, InboxRow};
use leptos::prelude::*;

use super::load_live;
use super::paging::{Pages, asked_page};
use crate::actions::notices::{ReadAllNotices, ReadNotice};
use crate::components::{Empty, LiveRegion, PageHeading, PostForm};
use crate::context::{action, backend, link, query, viewer, visit, words};
use crate::mail;
use crate::routes::Route;
use crate::words::{Words, args};

/// Everything that one was told about what one may still see, the latest first.
#[component]
pub fn InboxPage() -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    let page = asked_page(&query());
    load_live(
        async move { queries::inbox(&backend?, &viewer, page).await },
        shown,
    )
}

fn shown(inbox: Inbox) -> impl IntoView {
    let words = words();
    let subjects = ["match", "project", "request", "offer"]
        .map(str::to_owned)
        .to_vec();
    view! {
        <PageHeading title=words.text("inbox-title") lead=words.text("inbox-lead")/>
        <LiveRegion id="inbox" subjects>
            {list(words, inbox)}
        </LiveRegion>
        <p><a href=format!("{}#told", link(&Route::Account))>{words.text("inbox-choose")}</a></p>
    }
}

fn list(words: Words, inbox: Inbox) -> AnyView {
    let Inbox { rows, paging } = inbox;
    let unread = visit().unread;
    if rows.is_empty() {
        return view! { <Empty reason=words.text("inbox-none")/> }.into_any();
    }
    let all = (unread > 0).then(|| {
        view! {
            <PostForm action={action::<ReadAllNotices>()}>
                <p class="actions">
                    <button class="button button-quiet" type="submit">
                        {words.text("inbox-read-all")}
                    </button>
                </p>
            </PostForm>
        }
    });
    let items = rows.into_iter().map(|row| item(words, row)).collect_view();
    let address = link(&Route::Inbox);
    view! {
        <p>{words.count("inbox-unread", unread)}</p>
        {all}
        <ul class="inbox">{items}</ul>
        <Pages paging address/>
    }
    .into_any()
}

fn item(words: Words, row: InboxRow) -> impl IntoView {
    let said = match &row.told {
        Some(told) => mail::said(words, told),
        None => words.with(
            "inbox-moved-on",
            &args!["reference" => row.reference.to_string()],
        ),
    };
    let class = if row.is_unread {
        "inbox-item inbox-unread"
    } else {
        "inbox-item"
    };
    let (moment, kind) = (words.moment(row.at), words.name(row.kind));
    let reference = row.reference.to_string();
    let open = words.with("inbox-open", &args!["reference" => reference.as_str()]);
    let new = row
        .is_unread
        .then(|| view! { <strong>{words.text("inbox-new")}</strong> " · " });
    let hidden = || vec![("notice", row.id.to_string())];
    let read = row.is_unread.then(|| {
        view! {
            <PostForm action={action::<ReadNotice>()} hidden=hidden()>
                <button class="button button-quiet" type="submit">
                    {words.text("inbox-read")}
                    <span class="visually-hidden">" " {reference}</span>
                </button>
            </PostForm>
        }
    });
    let mut opening = hidden();
    opening.push(("open", "true".to_owned()));
    view! {
        <li class=class>
            <p class="eyebrow">
                {new} {kind} " · " <time datetime=row.at.to_rfc3339()>{moment}</time>
            </p>
            <p>{said}</p>
            <div class="inbox-acts">
                <PostForm action={action::<ReadNotice>()} hidden=opening>
                    <button class="button" type="submit">
                        {open}
                    </button>
                </PostForm>
                {read}
            </div>
        </li>
    }
}
