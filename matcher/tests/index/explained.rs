//! Explanations from rows, and the ranks that improvements would bring.

use domain::record::{Offer, Request};
use domain::vocabulary::{Area, CostToRecipient, Provision};
use matcher::{Basis, Change, Pair, WeightSet, rank_offers};

use crate::support::{cases, index_of, population, taken, today};

/// The two records after a change, made by hand.
fn changed(request: &Request, offer: &Offer, change: Change) -> (Request, Offer) {
    let (mut request, mut offer) = (request.clone(), offer.clone());
    let (asked, offered) = (&mut request.content, &mut offer.content);
    match change {
        Change::AddTheme(theme) => offered.themes.push(theme),
        Change::NameState(state) => offered.coverage.push(Area::State(state)),
        Change::AddModality(modality) => offered.modalities.push(modality),
        Change::AddLevel(level) => offered.levels.push(level),
        Change::AddAudience(audience) => offered.audiences.push(audience),
        Change::DeliverLanguage(language) => {
            offered.languages.insert(language, Provision::Delivered);
        }
        Change::FlexibleDates => offered.window.as_mut().unwrap().flexible = true,
        Change::EnoughOfWhatIsAsked => {
            offered.seats_left = offered.seats_left.max(asked.seats);
            offered.amount_usd_left = offered.amount_usd_left.max(asked.amount_usd);
        }
        Change::FollowUp => offered.follow_up = true,
        Change::NoCost => offered.cost_to_recipient = CostToRecipient::None,
        Change::NoConditions => offered.conditions.clear(),
        Change::LocalPartner => offered.local_partner = true,
        Change::FlexibleDatesOfRequest => asked.window.as_mut().unwrap().flexible = true,
        Change::AcceptModality(modality) => asked.modalities_acceptable.push(modality),
    }
    (request, offer)
}

fn rank(request: &Request, offer: &Offer, others: &[&Offer], basis: Basis<'_>) -> u32 {
    let others = others.iter().copied().filter(|each| each.id != offer.id);
    let ranking = rank_offers(request, others.chain([offer]), basis, None);
    let place = ranking
        .matches
        .iter()
        .position(|each| each.offer == offer.id);
    u32::try_from(place.unwrap()).unwrap() + 1
}

#[test]
fn every_improvement_brings_the_rank_that_it_says() {
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, today());
    let mut kinds = std::collections::BTreeSet::new();
    for seed in 0..cases(6) {
        let (requests, offers) = population(seed, 80);
        let index = index_of(&requests, &offers, today());
        let (requests, offers) = taken(&index, &requests, &offers);
        let shown: Vec<_> = offers.iter().step_by(2).copied().collect();
        for request in requests {
            let sees = |id| shown.iter().any(|each| each.id == id);
            let visible = index.visible_offers(sees);
            for offer in &offers {
                let found = index.explain(request.id, offer.id, &visible, basis);
                assert_eq!(found.is_some(), sees(offer.id));
                let Some(found) = found else { continue };
                assert_eq!(
                    found.explanation,
                    Pair::new(request, offer, basis).explain()
                );
                let Some(outcome) = &found.explanation.outcome else {
                    assert_eq!((found.rank, found.ranks.len()), (None, 0));
                    continue;
                };
                assert_eq!(found.rank, Some(rank(request, offer, &shown, basis)));
                assert_eq!(found.ranks.len(), outcome.improvements.len());
                for (improvement, place) in outcome.improvements.iter().zip(&found.ranks) {
                    kinds.insert(improvement.change.kind());
                    let (request, offer) = changed(request, offer, improvement.change);
                    assert_eq!(
                        *place,
                        rank(&request, &offer, &shown, basis),
                        "{improvement:?}"
                    );
                }
                let masked = found.masked();
                let left = masked.explanation.outcome.unwrap().improvements.len();
                assert_eq!(left, masked.ranks.len());
            }
        }
    }
    assert_eq!(kinds.len(), matcher::ChangeKind::ALL.len(), "{kinds:?}");
}
