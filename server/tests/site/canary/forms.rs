//! Every server function, with what it needs and without, and what is said of what went wrong.

use axum::body::Body;
use backend::event_log::last_sequence;
use domain::reference::Reference;
use server_fn::axum::server_fn_paths;

use super::watch::{EVERYBODY, Watch};
use crate::support::header;

/// Everybody sends every function something about two of each kind, one of them others'.
pub async fn all_functions(watch: &mut Watch) {
    let paths: Vec<&str> = server_fn_paths().map(|(path, _)| path).collect();
    for path in paths {
        watch.routes.insert(path.to_owned());
        // Nothing of what it needs: that is refused before it is asked who sends it.
        send(watch, "", path, "").await;
        for form in forms(watch, path) {
            for who in EVERYBODY {
                send(watch, who, path, &form).await;
            }
        }
    }
}

/// All that any function asks for, about something that is there.
fn forms(watch: &Watch, path: &str) -> Vec<String> {
    let letters = match path.split('/').nth(2) {
        Some("records") => "RO",
        Some("review") => "ROM",
        Some("matches") => "M",
        Some("bundles") => "B",
        Some("projects") => "P",
        _ => return vec![about(watch, None)],
    };
    let mut forms = Vec::new();
    for letter in letters.chars() {
        let all = watch.house.references.iter();
        let mut all: Vec<&Reference> = all.filter(|one| one.as_str().starts_with(letter)).collect();
        // The narrowest of all stands first, what came last is others'.
        let last = all.pop();
        let chosen = all.first().copied().into_iter().chain(last);
        forms.extend(chosen.map(|reference| about(watch, Some(reference))));
    }
    forms
}

fn about(watch: &Watch, reference: Option<&Reference>) -> String {
    let reference = reference.map(ToString::to_string).unwrap_or_default();
    let kind = if reference.starts_with('O') {
        "offer"
    } else {
        "request"
    };
    let first = |letter: char| {
        let mut all = watch.house.references.iter();
        all.find(|one| one.as_str().starts_with(letter))
            .unwrap()
            .clone()
    };
    let (request, offer) = (first('R'), first('O'));
    let thing = awaited(watch, &reference);
    let organisation = watch.house.who("requester").organisation;
    let nobody = "00000000-0000-7000-8000-000000000000";
    format!(
        "kind={kind}&reference={reference}&request={request}&offer={offer}&organisation={organisation}\
         &language=en&revision=0&version=1&act=hold&proposer=requester&from=request&side=requester\
         &reason=timing&note=typed&title=typed&text=typed&planned_on=2027-05-01&reached_on=2027-05-01\
         &starts_on=2027-05-01&proposal=0&answer=confirmed&first_day=2027-05-01&last_day=2027-05-02&seats=\
         &milestone={nobody}&entry={nobody}&follow_up={nobody}&modality=workshop&audience=legal\
         &delivery=online&ends_on=2027-05-02&set_aside={nobody}&form=&record%5Btitle%5D=Typed\
         &email=nobody%40demo.example&password=wrong&code=123456&name=Typed&credential=%7B%7D&passkey={nobody}\
         &notice={nobody}&what=turn&token=0&query=theme%3DT04&least=60&search={nobody}&join={nobody}&project={reference}\
         &merge={nobody}&other={request}&stays=this\
         &settings=floor%3D1&made_at=0&without=1&offers%5B%5D={offer}&pairs%5B%5D={request}:1~{offer}:1~50\
         &thing={thing}&things%5B%5D={thing}&next=%2Freview"
    )
}

/// What a reviewer would decide of something, as the queue's forms name it.
fn awaited(watch: &Watch, reference: &str) -> String {
    let waiting = match reference.chars().next() {
        Some('O') => "verify",
        Some('M') => "endorse",
        _ => "authenticate",
    };
    let fills = format!("id of {reference}");
    let mut all = watch.house.tokens.all.iter();
    let id = all.find(|token| token.fills == fills);
    let id = id.map(|token| token.text.clone()).unwrap_or_default();
    format!("{waiting}:{id}")
}

/// Sends a form, as a browser without and with scripts does, and reads what is said of it.
async fn send(watch: &mut Watch, who: &'static str, path: &str, form: &str) {
    for accept in ["text/html", "application/json"] {
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("accept", accept),
            ("sec-fetch-site", "same-origin"),
            ("cookie", &*watch.cookie(who)),
        ];
        let body = Body::from(form.to_owned());
        let before = last_sequence(watch.house.t.db()).await.unwrap();
        let answer = watch.site.ask("POST", path, &headers, body).await;
        let to = header(answer.headers(), "location");
        let whole = Watch::whole(answer).await;
        assert!(!whole.starts_with("500"), "{path} by {who:?}: {form}");
        let now = last_sequence(watch.house.t.db()).await.unwrap();
        if now != before {
            watch.judge().await;
        }
        let asked = format!("POST {path} {form}");
        watch.search(who, &asked, &whole);
        if !to.is_empty() {
            let page = watch.get(who, &to).await;
            watch.search(who, &format!("{to} after {asked}"), &page);
        }
    }
    if path.contains("sign-") {
        watch.sign_in(who).await;
    }
}
