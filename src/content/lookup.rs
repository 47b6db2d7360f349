//! Finds records of a bundle by the names that addresses use. Nothing here knows what a route is.

use super::bundle::{Area, AreaIx, Bundle, Project};
use super::record::{Item, Page, Poll};
use super::story::Storyboard;
use super::value::Date;

impl Bundle {
    /// The project of that slug.
    pub fn project(&self, slug: &str) -> Option<&Project> {
        self.projects.iter().find(|p| p.slug.as_str() == slug)
    }

    /// The policy area of that id.
    pub fn area(&self, id: &str) -> Option<(AreaIx, &Area)> {
        let ix = self.areas.iter().position(|a| a.id.as_str() == id)?;
        Some((AreaIx(ix), &self.areas[ix]))
    }

    /// The storyboard of that slug.
    pub fn storyboard(&self, slug: &str) -> Option<&Storyboard> {
        self.storyboards.iter().find(|s| s.slug.as_str() == slug)
    }

    /// The library item of that slug.
    pub fn item(&self, slug: &str) -> Option<&Item> {
        self.library.iter().find(|i| i.slug.as_str() == slug)
    }

    /// The poll of that id.
    pub fn poll(&self, id: &str) -> Option<&Poll> {
        self.polls.iter().find(|p| p.id.as_str() == id)
    }

    /// The prose page of that slug.
    pub fn page(&self, slug: &str) -> Option<&Page> {
        self.pages.iter().find(|p| p.slug.as_str() == slug)
    }

    /// The day of the last revision: as the programme says, else the last day that a library item names.
    pub fn revised(&self) -> Option<Date> {
        let said = self.programme.updated;
        let dated = self.library.iter().filter_map(|item| item.date);
        let whole = |date: &Date| date.day.is_some();
        said.filter(whole).or_else(|| dated.filter(whole).max())
    }
}
