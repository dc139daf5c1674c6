//! Seeded records of a realistic kind: few themes are asked for much, languages go by region, most
//! offers are for a region or a group, some for all and some for a list of States.

use chrono::{DateTime, Days, NaiveDate};
use domain::id::{OfferId, RequestId};
use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::record::{
    Offer, OfferContent, Request, RequestContent, ShareOf100, ThemeShare, Window,
};
use domain::vocabulary::{
    Area, Audience, CostToRecipient, LanguageTag, Level, Modality, ProviderType, Provision,
    StateCode, ThemeCode, areas_of,
};
use uuid::Uuid;

/// How likely a pair is to pass the gates, by what is offered.
#[derive(Clone, Copy)]
pub struct Density {
    /// Percent of offers for the world.
    pub world: u64,
    /// Modalities in use.
    pub modalities: u64,
    /// Most themes of an offer.
    pub themes: u64,
    /// Percent of windows that are fixed.
    pub fixed: u64,
}

/// A sequence of random numbers (`SplitMix64`).
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Both ends included.
    pub fn number(&mut self, least: u64, greatest: u64) -> u64 {
        least + self.next() % (greatest - least + 1)
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.number(1, 100) <= percent
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[usize::try_from(self.next() % from.len() as u64).unwrap()]
    }

    /// The first often, the later ever more seldom.
    fn zipf<T: Copy>(&mut self, from: &[T]) -> T {
        let u = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        let place = ((from.len() + 1) as f64).powf(u) - 1.0;
        from[(place as usize).min(from.len() - 1)]
    }

    fn some<T: Copy + PartialEq>(
        &mut self,
        most: u64,
        mut pick: impl FnMut(&mut Self) -> T,
    ) -> Vec<T> {
        let mut found = Vec::new();
        for _ in 0..self.number(1, most) {
            let one = pick(self);
            if !found.contains(&one) {
                found.push(one);
            }
        }
        found
    }
}

const REGIONAL: [&str; 16] = [
    "en", "fr", "es", "ar", "ru", "zh", "pt", "sw", "fa", "hi", "id", "ms", "tr", "ne", "th", "vi",
];

pub struct Instance {
    random: Random,
    density: Density,
    themes: Vec<ThemeCode>,
    today: NaiveDate,
}

impl Instance {
    pub fn new(seed: u64, density: Density, today: NaiveDate) -> Self {
        // The popular themes are spread over the groups.
        let themes = (0..62)
            .map(|place| ThemeCode::ALL[place * 29 % 62])
            .collect();
        Self {
            random: Random(seed),
            density,
            themes,
            today,
        }
    }

    fn id(&mut self) -> Uuid {
        let (high, low) = (self.random.next(), self.random.next());
        Uuid::from_u128((u128::from(high) << 64) | u128::from(low))
    }

    fn published_at(&mut self) -> Option<DateTime<chrono::Utc>> {
        DateTime::from_timestamp(
            self.random
                .number(1_760_000_000, 1_790_000_000)
                .cast_signed(),
            0,
        )
    }

    fn window(&mut self, longest: u64) -> Option<Window> {
        let start = self.today + Days::new(self.random.number(0, 700));
        let end = start + Days::new(self.random.number(20, longest));
        let flexible = !self.random.chance(self.density.fixed);
        (!self.random.chance(10)).then_some(Window {
            start,
            end,
            flexible,
        })
    }

    fn language(&mut self, region: usize) -> LanguageTag {
        let random = &mut self.random;
        let tag = if random.chance(50) {
            "en"
        } else if random.chance(80) {
            REGIONAL[region % 8]
        } else {
            random.pick(&REGIONAL)
        };
        tag.parse().unwrap()
    }

    fn modality(&self) -> impl FnMut(&mut Random) -> Modality + use<> {
        let pool = usize::try_from(self.density.modalities).unwrap();
        move |random| random.zipf(&Modality::ALL[..pool])
    }

    pub fn request(&mut self) -> Request {
        let state = self.random.pick(StateCode::members());
        let region = StateCode::members()
            .iter()
            .position(|each| *each == state)
            .unwrap()
            / 25;
        let (themes, modality) = (self.themes.clone(), self.modality());
        let codes = self.random.some(3, |random| random.zipf(&themes));
        let even = 100 / codes.len() as u64;
        let share = |place: usize| {
            if place == 0 {
                100 - even * (codes.len() as u64 - 1)
            } else {
                even
            }
        };
        let themes = codes.iter().enumerate();
        let themes = themes
            .map(|(place, code)| ThemeShare {
                code: *code,
                share: ShareOf100::new(share(place)).unwrap(),
            })
            .collect();
        let wanted = self.random.some(3, self.modality());
        let mut acceptable = self.random.some(3, modality);
        acceptable.retain(|each| !wanted.contains(each));
        let languages = {
            let mut all = vec![self.language(region), self.language(region)];
            all.dedup();
            all
        };
        Request {
            id: RequestId::new(self.id()),
            state,
            active_matches: self.random.number(0, 3) as u32,
            status: RequestStatus::Published,
            published_at: self.published_at(),
            content: RequestContent {
                title: "A request".to_owned(),
                need: "Something measurable by 2028".to_owned(),
                background: String::new(),
                themes,
                modalities_wanted: wanted,
                modalities_acceptable: acceptable,
                audiences: self.random.some(2, |random| random.pick(Audience::ALL)),
                level_now: None,
                level_wanted: self.random.pick(Level::ALL),
                languages,
                window: self.window(300),
                seats: self
                    .random
                    .chance(50)
                    .then(|| self.random.number(5, 60) as u32),
                amount_usd: self
                    .random
                    .chance(30)
                    .then(|| self.random.number(10, 500) * 1000),
                max_matches: Some(self.random.number(1, 3) as u32),
                already_under_way: String::new(),
                own_contribution: String::new(),
                source: None,
                axis: Vec::new(),
                norms: Vec::new(),
                tags: Vec::new(),
                threats: Vec::new(),
                expires_on: self
                    .random
                    .chance(60)
                    .then(|| self.today + Days::new(self.random.number(0, 700))),
            },
        }
    }

    fn coverage(&mut self) -> Vec<Area> {
        let random = &mut self.random;
        if random.chance(self.density.world) {
            return vec![Area::World];
        }
        let home = random.pick(StateCode::members());
        if random.chance(60) {
            let areas: Vec<_> = areas_of(home, self.today)
                .into_iter()
                .filter(|area| *area != Area::World)
                .collect();
            return random.some(3, |random| random.pick(&areas));
        }
        random.some(30, |random| Area::State(random.pick(StateCode::members())))
    }

    pub fn offer(&mut self) -> Offer {
        let region = self.random.number(0, 7) as usize;
        let (themes, modality) = (self.themes.clone(), self.modality());
        let most = self.density.themes;
        let mut languages = std::collections::BTreeMap::new();
        for _ in 0..self.random.number(1, 3) {
            let how = self.random.pick(&[
                Provision::Delivered,
                Provision::Delivered,
                Provision::Interpretation,
                Provision::Materials,
            ]);
            languages.insert(self.language(region), how);
        }
        Offer {
            id: OfferId::new(self.id()),
            provider: "A provider".to_owned(),
            provider_type: ProviderType::ALL[0],
            provider_state: self
                .random
                .chance(30)
                .then(|| self.random.pick(StateCode::members())),
            active_matches: self.random.number(0, 3) as u32,
            status: OfferStatus::Published,
            published_at: self.published_at(),
            content: OfferContent {
                title: "An offer".to_owned(),
                description: String::new(),
                themes: self.random.some(most, |random| random.zipf(&themes)),
                coverage: self.coverage(),
                modalities: self.random.some(4, modality),
                audiences: self.random.some(3, |random| random.pick(Audience::ALL)),
                levels: self.random.some(3, |random| random.pick(Level::ALL)),
                languages,
                delivery: Vec::new(),
                window: self.window(500),
                lead_time_days: self.random.number(0, 3) as u32 * 30,
                seats_left: self
                    .random
                    .chance(60)
                    .then(|| self.random.number(0, 60) as u32),
                amount_usd_left: self
                    .random
                    .chance(40)
                    .then(|| self.random.number(0, 500) * 1000),
                max_matches: Some(self.random.number(0, 20).min(4) as u32),
                recurring: false,
                cost_to_recipient: self.random.pick(CostToRecipient::ALL),
                conditions: if self.random.chance(50) {
                    String::new()
                } else {
                    "Some".to_owned()
                },
                follow_up: self.random.chance(50),
                local_partner: self.random.chance(50),
                axis: Vec::new(),
                norms: Vec::new(),
                tags: Vec::new(),
                expires_on: self
                    .random
                    .chance(60)
                    .then(|| self.today + Days::new(self.random.number(0, 700))),
            },
        }
    }
}
