//! What the server answers: the whole router around a database of its own, without a network.
//! One binary, since linking each takes longer than running it.
#![expect(
    clippy::unwrap_used,
    reason = "a fault here stops the test, as it should"
)]

mod account;
mod answers;
mod audit;
mod canary;
mod database_away;
mod delivery;
mod files;
mod identity;
mod leaving;
mod live;
mod logged;
mod mail;
mod markup;
mod masked;
mod match_mail;
mod news_mail;
mod notices;
mod outside_input;
mod own_data;
mod passkeys;
mod people;
mod plan;
mod probing;
mod proposals;
mod rates;
mod refused;
mod report;
mod review_queue;
mod roles;
mod routes;
mod second_step;
mod sessions;
mod shown_records;
mod support;
mod turns;
mod two_tabs;
mod unseen;
