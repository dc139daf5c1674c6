//! Canaries: each text, number and name of everything in a house stands nowhere else, and whatever
//! the server answers to anybody is searched for those that they may not read.
//!
//! Who may read what is asked of `domain::policy`; what is asked of the server is found by
//! [`crate::routes`] and in the list of server functions.

mod answers;
mod filled;
mod forms;
mod house;
mod tokens;
mod watch;

use std::collections::BTreeSet;

use watch::Watch;

use crate::support::log::Log;

#[tokio::test]
async fn nobody_is_told_what_they_may_not_see() {
    let log = Log::kept();
    let mut watch = Box::pin(Watch::new()).await;
    answers::all_pages(&mut watch).await;
    answers::all_lists_by_words(&mut watch).await;
    answers::all_streams(&mut watch).await;
    forms::all_functions(&mut watch).await;
    watch.search_log(&log.text());
    println!("{}", watch.summary());
    let leaks: Vec<&String> = watch.leaks.iter().collect();
    assert!(leaks.is_empty(), "{leaks:#?}");
    assert_eq!(
        watch.never_seen(),
        BTreeSet::new(),
        "tokens that no page shows to anybody"
    );
}

/// The search itself: what its owner reads is found as soon as it is taken for what others read.
#[tokio::test]
async fn what_is_told_to_somebody_else_is_found() {
    let mut watch = Box::pin(Watch::new()).await;
    let own = watch.house.references.first().unwrap().clone();
    let path = format!("/requests/{own}");
    let answer = watch.get("requester", &path).await;
    watch.search("requester", &path, &answer);
    assert!(watch.leaks.is_empty(), "{:#?}", watch.leaks);
    watch.search("", &path, &answer);
    let leaks: Vec<&String> = watch.leaks.iter().collect();
    for field in ["title", "need", "background", "seats", "amount_usd", "id"] {
        let found = format!(" reads the {field} of {own} ");
        assert!(
            leaks.iter().any(|leak| leak.contains(&found)),
            "{field}: {leaks:#?}"
        );
    }
}
