//! Geographic areas of the United Nations' M49 standard, a grouping for statistics only.

use super::codes::codes;

codes! {
    /// One of the 22 sub-regions; each State is in exactly one.
    SubRegion, "area" {
        /// Northern Africa.
        NorthernAfrica = "015",
        /// Eastern Africa.
        EasternAfrica = "014",
        /// Middle Africa.
        MiddleAfrica = "017",
        /// Southern Africa.
        SouthernAfrica = "018",
        /// Western Africa.
        WesternAfrica = "011",
        /// Northern America.
        NorthernAmerica = "021",
        /// Central America.
        CentralAmerica = "013",
        /// The Caribbean.
        Caribbean = "029",
        /// South America.
        SouthAmerica = "005",
        /// Central Asia.
        CentralAsia = "143",
        /// Eastern Asia.
        EasternAsia = "030",
        /// South-eastern Asia.
        SouthEasternAsia = "035",
        /// Southern Asia.
        SouthernAsia = "034",
        /// Western Asia.
        WesternAsia = "145",
        /// Eastern Europe.
        EasternEurope = "151",
        /// Northern Europe.
        NorthernEurope = "154",
        /// Southern Europe.
        SouthernEurope = "039",
        /// Western Europe.
        WesternEurope = "155",
        /// Australia and New Zealand.
        AustraliaAndNewZealand = "053",
        /// Melanesia.
        Melanesia = "054",
        /// Micronesia.
        Micronesia = "057",
        /// Polynesia.
        Polynesia = "061",
    }
}

codes! {
    /// A region: one of the five continents, or one of two wider groupings within them.
    Region, "area" {
        /// Africa.
        Africa = "002",
        /// Oceania.
        Oceania = "009",
        /// The Americas.
        Americas = "019",
        /// Asia.
        Asia = "142",
        /// Europe.
        Europe = "150",
        /// Sub-Saharan Africa: Africa without Northern Africa.
        SubSaharanAfrica = "202",
        /// Latin America and the Caribbean: the Americas without Northern America.
        LatinAmericaAndCaribbean = "419",
    }
}

impl Region {
    /// The five continents, which together are the world; each sub-region is in exactly one.
    pub const CONTINENTS: [Self; 5] = [
        Self::Africa,
        Self::Americas,
        Self::Asia,
        Self::Europe,
        Self::Oceania,
    ];

    /// The sub-regions that make up the region.
    #[must_use]
    pub const fn sub_regions(self) -> &'static [SubRegion] {
        use SubRegion as S;
        match self {
            Self::Africa => &[
                S::NorthernAfrica,
                S::EasternAfrica,
                S::MiddleAfrica,
                S::SouthernAfrica,
                S::WesternAfrica,
            ],
            Self::SubSaharanAfrica => &[
                S::EasternAfrica,
                S::MiddleAfrica,
                S::SouthernAfrica,
                S::WesternAfrica,
            ],
            Self::Americas => &[
                S::NorthernAmerica,
                S::CentralAmerica,
                S::Caribbean,
                S::SouthAmerica,
            ],
            Self::LatinAmericaAndCaribbean => &[S::CentralAmerica, S::Caribbean, S::SouthAmerica],
            Self::Asia => &[
                S::CentralAsia,
                S::EasternAsia,
                S::SouthEasternAsia,
                S::SouthernAsia,
                S::WesternAsia,
            ],
            Self::Europe => &[
                S::EasternEurope,
                S::NorthernEurope,
                S::SouthernEurope,
                S::WesternEurope,
            ],
            Self::Oceania => &[
                S::AustraliaAndNewZealand,
                S::Melanesia,
                S::Micronesia,
                S::Polynesia,
            ],
        }
    }

    /// Whether the sub-region is part of the region.
    #[must_use]
    pub fn contains(self, sub_region: SubRegion) -> bool {
        self.sub_regions().contains(&sub_region)
    }
}
