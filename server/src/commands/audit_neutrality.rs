//! `counterpart audit-neutrality`

use std::process::ExitCode;

use backend::queries::{Replay, exchanged, replay_all};
use matcher::Exchange;

use crate::config::Config;

/// Computes every stored score again and exchanges all States with equal areas; ends with 1 where a score does
/// not hold or moves.
pub async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let backend = super::open(config).await?;
    let replay = replay_all(&backend).await?;
    let exchange = exchanged(&backend, u64::MAX).await?;
    say(&replay, &exchange);
    Ok(if replay.wrong == 0 && exchange.unequal.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn say(replay: &Replay, exchange: &Exchange) {
    let Replay { scores, wrong, .. } = replay;
    println!("{scores} stored scores computed again, {wrong} do not hold");
    for one in &replay.named {
        let points = |score: Option<matcher::Score>| {
            score.map_or_else(|| "no score".to_owned(), |score| score.points().to_string())
        };
        let (card, now) = (points(one.card), points(one.now));
        eprintln!(
            "{}: stored {}, its card {card}, computed {now}",
            one.matching, one.stored
        );
    }
    println!(
        "{} States in {} classes of equal areas: {} exchanged, {} scores held against each other, {} moved",
        exchange.states,
        exchange.classes,
        exchange.exchanged,
        exchange.pairs,
        exchange.unequal.len()
    );
    for one in &exchange.unequal {
        let (first, second) = one.states;
        eprintln!(
            "{} and {}: request {} and offer {} score otherwise once exchanged",
            first.code(),
            second.code(),
            one.request,
            one.offer
        );
    }
}
