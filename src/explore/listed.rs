//! A project as the list knows it: what its card, its row and its line in a file are made of.

use springboard_engine::catalogue::Catalogue;

use super::catalogue::{AWARD, END_YEAR, EVALUATED, EXTRAS, Field, MAIN_AREA, TOLD, YEAR};
use super::facet::{FacetKey, Value};
use super::facets::{Facets, slug_of};

/// What the catalogue holds of one project.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    catalogue: &'a Catalogue,
    facets: &'a Facets,
    record: u32,
}

impl<'a> Listed<'a> {
    /// The project with this number, counted from 0, where there is one.
    pub fn new(catalogue: &'a Catalogue, facets: &'a Facets, project: usize) -> Option<Self> {
        let record = u32::try_from(project).ok()?;
        (project < catalogue.len()).then_some(Self {
            catalogue,
            facets,
            record,
        })
    }

    /// One of its texts; empty where it has none, or where its part has not arrived.
    pub fn text(self, field: Field) -> &'a str {
        let text = self.catalogue.text(field.index(), self.record);
        text.unwrap_or_default()
    }

    /// Its name in addresses.
    pub fn slug(self) -> String {
        match self.text(Field::Slug) {
            "" => slug_of(self.text(Field::Title)),
            slug => slug.to_owned(),
        }
    }

    /// Its values in a facet.
    pub fn values(self, key: FacetKey) -> impl Iterator<Item = &'a Value> {
        let facet = self.facets.get(key);
        let own = self.catalogue.values(key.index(), self.record).iter();
        own.filter_map(|value| facet.value(u32::from(*value)))
    }

    /// Its main policy area.
    pub fn main_area(self) -> Option<&'a Value> {
        let place = self.catalogue.number(MAIN_AREA, self.record)?;
        self.values(FacetKey::Area)
            .nth(usize::try_from(place).ok()?)
    }

    /// Its policy areas, the main one first.
    pub fn areas(self) -> impl Iterator<Item = &'a Value> {
        let main = self.main_area();
        let is_main = move |area: &&Value| main.is_some_and(|main| main.slug == area.slug);
        let others = self
            .values(FacetKey::Area)
            .filter(move |area| !is_main(area));
        main.into_iter().chain(others)
    }

    /// What it was awarded, in pounds.
    pub fn award(self) -> Option<u64> {
        let pounds = self.catalogue.number(AWARD, self.record)?;
        u64::try_from(pounds).ok()
    }

    /// When it began.
    pub fn first_year(self) -> Option<i64> {
        self.catalogue.number(YEAR, self.record)
    }

    /// When it ended.
    pub fn last_year(self) -> Option<i64> {
        self.catalogue.number(END_YEAR, self.record)
    }

    /// Does a storyboard tell of it?
    pub fn is_told(self) -> bool {
        self.extras() & TOLD != 0
    }

    /// Is there an evaluation of it with a year?
    pub fn is_evaluated(self) -> bool {
        self.extras() & EVALUATED != 0
    }

    fn extras(self) -> i64 {
        self.catalogue.number(EXTRAS, self.record).unwrap_or(0)
    }
}
