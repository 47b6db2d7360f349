//! What a change of a field of the form chooses.

use super::state::{Exploring, Step};
use crate::browser::form::Field;
use crate::explore::facet::FacetKey;
use crate::explore::query::amount;
use crate::explore::selection::{Bounds, Measure, Pick, Sort, Spelling, View};

impl Exploring {
    /// A field was changed.
    pub fn changed(self, field: &Field) {
        if let Some(key) = FacetKey::find(&field.name) {
            return self.ticked(key, field);
        }
        let number = amount(&field.value);
        match field.name.as_str() {
            "award-from" => self.update(Step::Push, |live| {
                live.award = Bounds::between(number, live.award.to);
            }),
            "award-to" => self.update(Step::Push, |live| {
                live.award = Bounds::between(live.award.from, number);
            }),
            "year-from" => self.update(Step::Push, |live| {
                live.year = Bounds::between(number, live.year.to);
            }),
            "year-to" => self.update(Step::Push, |live| {
                live.year = Bounds::between(live.year.from, number);
            }),
            "sort" => self.update(Step::Push, |live| {
                live.sort = Sort::find(&field.value).unwrap_or_default();
            }),
            "view" => self.update(Step::Push, |live| {
                live.view = View::find(&field.value).unwrap_or_default();
            }),
            "spelling" => self.update(Step::Push, |live| {
                live.spelling = if field.checked {
                    Spelling::Loose
                } else {
                    Spelling::Strict
                };
            }),
            "count" => self.update(Step::Push, |live| {
                live.measure = if field.checked {
                    Measure::Money
                } else {
                    Measure::Projects
                };
            }),
            _ => {}
        }
    }

    fn ticked(self, key: FacetKey, field: &Field) {
        let (slug, wanted) = match field.value.strip_prefix('-') {
            Some(slug) => (slug, Pick::Out),
            None => (field.value.as_str(), Pick::In),
        };
        let value = self.explorer().facets().get(key).find(slug);
        if let Some(value) = value {
            let pick = if field.checked { wanted } else { Pick::Off };
            self.update(Step::Push, |live| live.pick(key, value, pick));
        }
    }
}
