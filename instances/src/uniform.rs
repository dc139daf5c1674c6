//! The uniform family: every choice as likely as any other, and no field related to another.

use domain::id::{OfferId, RequestId};
use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::record::{Offer, OfferContent, Request, RequestContent};
use domain::vocabulary::{
    Area, Audience, CostToRecipient, LanguageTag, Level, Modality, ProviderType, Provision,
    StateCode, ThemeCode,
};

use crate::content::{self, NOTE};
use crate::dial::Dial;
use crate::random::Random;

/// Days within which windows begin: two years.
const HORIZON: u64 = 730;
/// The longest window of a request, in days.
const LONGEST: u64 = 365;

/// Makes a request.
pub(crate) fn request(random: &mut Random, dial: &Dial, place: usize) -> Request {
    let published_at = content::published_at(random);
    let draws = random.small(1, 4);
    let wanted = random.some(draws, |random| random.pick(Modality::ALL));
    let draws = random.small(1, dial.acceptable);
    let mut acceptable = random.some(draws, |random| random.pick(Modality::ALL));
    acceptable.retain(|modality| !wanted.contains(modality));
    let draws = random.small(1, dial.themes_asked);
    let themes = random.some(draws, |random| random.pick(ThemeCode::ALL));
    Request {
        id: RequestId::new(content::id(random, published_at)),
        state: random.pick(StateCode::members()).unwrap_or(StateCode::FJI),
        content: RequestContent {
            title: content::title("request", place),
            need: NOTE.to_owned(),
            background: String::new(),
            themes: content::shares(random, &themes),
            modalities_wanted: wanted,
            modalities_acceptable: acceptable,
            audiences: random.some(2, |random| random.pick(Audience::ALL)),
            level_now: None,
            level_wanted: random.pick(Level::ALL).unwrap_or(Level::Basic),
            languages: languages(random),
            window: Some(content::window(random, HORIZON, LONGEST, dial.flexible)),
            seats: Some(random.small(1, 100)),
            amount_usd: None,
            max_matches: Some(random.small(1, 3)),
            already_under_way: String::new(),
            own_contribution: String::new(),
            source: None,
            axis: Vec::new(),
            norms: Vec::new(),
            tags: Vec::new(),
            threats: Vec::new(),
            expires_on: None,
        },
        active_matches: random.small(0, 2),
        status: RequestStatus::Published,
        published_at: Some(published_at),
    }
}

/// Makes an offer.
pub(crate) fn offer(random: &mut Random, dial: &Dial, place: usize) -> Offer {
    let published_at = content::published_at(random);
    let provider_type = random.pick(ProviderType::ALL);
    Offer {
        id: OfferId::new(content::id(random, published_at)),
        provider: "A generated provider".to_owned(),
        provider_type: provider_type.unwrap_or(ProviderType::State),
        provider_state: None,
        content: OfferContent {
            title: content::title("offer", place),
            description: NOTE.to_owned(),
            ..offered(random, dial)
        },
        active_matches: random.small(0, 2),
        status: OfferStatus::Published,
        published_at: Some(published_at),
    }
}

/// What is offered, but for the texts.
fn offered(random: &mut Random, dial: &Dial) -> OfferContent {
    let draws = random.small(1, dial.themes_offered);
    let themes = random.some(draws, |random| random.pick(ThemeCode::ALL));
    let draws = random.small(1, dial.modalities);
    let modalities = random.some(draws, |random| random.pick(Modality::ALL));
    let draws = random.small(1, dial.states);
    let coverage = if random.chance(dial.world) {
        vec![Area::World]
    } else {
        random.some(draws, |random| {
            random.pick(StateCode::members()).map(Area::State)
        })
    };
    let languages = languages(random);
    let provided = |tag| {
        (
            tag,
            random.pick(Provision::ALL).unwrap_or(Provision::Delivered),
        )
    };
    OfferContent {
        title: String::new(),
        description: String::new(),
        themes,
        coverage,
        modalities,
        languages: languages.into_iter().map(provided).collect(),
        audiences: random.some(2, |random| random.pick(Audience::ALL)),
        levels: random.some(2, |random| random.pick(Level::ALL)),
        delivery: Vec::new(),
        window: Some(content::window(random, HORIZON, dial.days, dial.flexible)),
        lead_time_days: random.small(0, 120),
        seats_left: Some(random.small(1, 100)),
        amount_usd_left: None,
        max_matches: Some(random.small(1, 4)),
        recurring: false,
        cost_to_recipient: random
            .pick(CostToRecipient::ALL)
            .unwrap_or(CostToRecipient::None),
        conditions: String::new(),
        follow_up: random.chance(50),
        local_partner: random.chance(50),
        axis: Vec::new(),
        norms: Vec::new(),
        tags: Vec::new(),
        expires_on: None,
    }
}

/// One or two of the languages that forms list.
fn languages(random: &mut Random) -> Vec<LanguageTag> {
    random.some(2, |random| random.pick(LanguageTag::OFFERED))
}
