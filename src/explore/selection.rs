//! What a visitor has chosen: a plain value, without a view, an address or a result.

use super::facet::FacetKey;

/// How many projects a page shows at first, and how many more each time.
pub const PAGE: usize = 24;

/// The most projects that are shown at once, however the address asks.
pub const MOST_SHOWN: usize = 100 * PAGE;

/// Everything that is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The words as typed.
    pub words: String,
    /// Also find words spelt nearly alike?
    pub spelling: Spelling,
    /// What is chosen in each facet.
    facets: [Picked; FacetKey::ALL.len()],
    /// Bounds on the award, in pounds.
    pub award: Bounds,
    /// Bounds on the first year.
    pub year: Bounds,
    /// The order.
    pub sort: Sort,
    /// How the result is drawn.
    pub view: View,
    /// What the facets count.
    pub measure: Measure,
    /// How many pages of projects are shown beside the first.
    more: usize,
}

/// What is chosen in one facet; ascending, and no value in both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    /// A project has one of these, if there are any.
    pub include: Vec<u32>,
    /// A project has none of these.
    pub exclude: Vec<u32>,
}

/// What is chosen about one value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pick {
    /// Nothing.
    #[default]
    Off,
    /// It is wanted.
    In,
    /// It is not wanted.
    Out,
}

/// Inclusive bounds on a number; without either, everything passes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// The least.
    pub from: Option<u32>,
    /// The greatest.
    pub to: Option<u32>,
}

/// How near a word must be spelt to what was typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spelling {
    /// As typed; near spellings only where nothing is spelt so.
    #[default]
    Strict,
    /// Near spellings always.
    Loose,
}

/// The order of the projects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By relevance while words are typed, else as the programme lists them.
    #[default]
    Best,
    /// By title, A first.
    Title,
    /// By title, Z first.
    TitleBack,
    /// By award, the largest first.
    Funding,
    /// By award, the smallest first.
    FundingBack,
    /// By first year, the latest first.
    Year,
    /// By first year, the earliest first.
    YearBack,
}

/// How the result is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// A card for each project.
    #[default]
    Cards,
    /// A row for each project.
    Table,
    /// By region and local authority.
    Map,
    /// Projects and pounds by policy area.
    Figures,
}

/// What the facets count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Projects.
    #[default]
    Projects,
    /// Pounds awarded.
    Money,
}

impl Sort {
    /// Every order with its name in addresses and what people read.
    pub const ALL: [(Self, &'static str, &'static str); 7] = [
        (Self::Best, "best", "Most relevant"),
        (Self::Title, "title", "Title, A to Z"),
        (Self::TitleBack, "title-back", "Title, Z to A"),
        (Self::Funding, "funding", "Largest award"),
        (Self::FundingBack, "funding-back", "Smallest award"),
        (Self::Year, "year", "Latest start"),
        (Self::YearBack, "year-back", "Earliest start"),
    ];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The order of that name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|sort| sort.1 == name)
            .map(|sort| sort.0)
    }
}

impl View {
    /// Every view with its name in addresses and what people read.
    pub const ALL: [(Self, &'static str, &'static str); 4] = [
        (Self::Cards, "cards", "Cards"),
        (Self::Table, "table", "Table"),
        (Self::Map, "map", "Map"),
        (Self::Figures, "figures", "Figures"),
    ];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// Does it list the projects, in an order and a page at a time?
    pub fn is_list(self) -> bool {
        matches!(self, Self::Cards | Self::Table)
    }

    /// The view of that name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|view| view.1 == name)
            .map(|view| view.0)
    }
}

impl Bounds {
    /// Both ends, the lesser first.
    pub fn between(from: Option<u32>, to: Option<u32>) -> Self {
        match (from, to) {
            (Some(a), Some(b)) if a > b => Self {
                from: Some(b),
                to: Some(a),
            },
            (from, to) => Self { from, to },
        }
    }

    /// Does everything pass?
    pub fn is_open(self) -> bool {
        self.from.is_none() && self.to.is_none()
    }
}

impl Picked {
    /// What is chosen about `value`.
    pub fn pick(&self, value: u32) -> Pick {
        if self.include.binary_search(&value).is_ok() {
            Pick::In
        } else if self.exclude.binary_search(&value).is_ok() {
            Pick::Out
        } else {
            Pick::Off
        }
    }

    /// Is nothing chosen?
    pub fn is_empty(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }

    fn set(&mut self, value: u32, pick: Pick) {
        for list in [&mut self.include, &mut self.exclude] {
            list.retain(|chosen| *chosen != value);
        }
        let list = match pick {
            Pick::Off => return,
            Pick::In => &mut self.include,
            Pick::Out => &mut self.exclude,
        };
        let at = list.partition_point(|chosen| *chosen < value);
        list.insert(at, value);
    }
}

impl Selection {
    /// What is chosen in a facet.
    pub fn picked(&self, key: FacetKey) -> &Picked {
        &self.facets[key.index()]
    }

    /// Chooses about one value; a value is wanted, unwanted or neither.
    pub fn pick(&mut self, key: FacetKey, value: u32, pick: Pick) {
        self.facets[key.index()].set(value, pick);
        self.more = 0;
    }

    /// Forgets what is wanted, or what is unwanted, in a facet.
    pub fn drop_side(&mut self, key: FacetKey, side: Pick) {
        let picked = &mut self.facets[key.index()];
        match side {
            Pick::In => picked.include.clear(),
            Pick::Out => picked.exclude.clear(),
            Pick::Off => {}
        }
        self.more = 0;
    }

    /// How many projects are shown at most.
    pub fn shown(&self) -> usize {
        (self.more + 1) * PAGE
    }

    /// Shows at least so many, in whole pages, at most [`MOST_SHOWN`].
    pub fn show(&mut self, count: usize) {
        self.more = count.clamp(PAGE, MOST_SHOWN).div_ceil(PAGE) - 1;
    }

    /// Is anything chosen that narrows the result?
    pub fn narrows(&self) -> bool {
        self.chosen() > 0 || !self.words.trim().is_empty()
    }

    /// How many filters are chosen, words not counted.
    pub fn chosen(&self) -> usize {
        let picked = |picked: &Picked| picked.include.len() + picked.exclude.len();
        let ranges = [self.award, self.year]
            .into_iter()
            .filter(|bounds| !bounds.is_open());
        self.facets.iter().map(picked).sum::<usize>() + ranges.count()
    }

    /// The same view and order of everything.
    pub fn cleared(&self) -> Self {
        Self {
            sort: self.sort,
            view: self.view,
            measure: self.measure,
            ..Self::default()
        }
    }

    /// With other words, from the first page on.
    pub fn with_words(&self, words: &str) -> Self {
        Self {
            words: words.to_owned(),
            spelling: Spelling::Strict,
            more: 0,
            ..self.clone()
        }
    }
}
