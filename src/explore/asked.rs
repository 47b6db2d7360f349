//! A selection in the engine's words.

use springboard_engine::query::{Choice, Query, Range, Sort as Order};

use super::catalogue::{AWARD, YEAR};
use super::facet::FacetKey;
use super::selection::{Bounds, Measure, Selection, Sort, Spelling, View};

/// The parts of a selection that a query borrows.
pub struct Asked<'a> {
    choices: Vec<Choice<'a>>,
    ranges: Vec<Range>,
}

impl<'a> Asked<'a> {
    /// Borrows them.
    pub fn of(selection: &'a Selection) -> Self {
        let choices = FacetKey::ALL
            .iter()
            .map(|key| (key.index(), selection.picked(*key)));
        let choices = choices
            .filter(|(_, picked)| !picked.is_empty())
            .map(|(facet, picked)| Choice {
                facet,
                include: &picked.include,
                exclude: &picked.exclude,
            });
        let ranges = [(AWARD, selection.award), (YEAR, selection.year)];
        let ranges = ranges.into_iter().filter(|(_, bounds)| !bounds.is_open());
        Self {
            choices: choices.collect(),
            ranges: ranges
                .map(|(column, bounds)| range(column, bounds))
                .collect(),
        }
    }

    /// The query for the first projects that are shown.
    pub fn query(&'a self, selection: &'a Selection) -> Query<'a> {
        let everything = selection.view == View::Map;
        Query {
            text: &selection.words,
            loose: selection.spelling == Spelling::Loose,
            facets: &self.choices,
            ranges: &self.ranges,
            sort: order(selection.sort),
            weigh: (selection.measure == Measure::Money).then_some(AWARD),
            limit: if everything {
                usize::MAX
            } else {
                selection.shown()
            },
            ..Query::default()
        }
    }
}

fn range(column: usize, bounds: Bounds) -> Range {
    Range {
        column,
        min: bounds.from.map_or(i64::MIN, i64::from),
        max: bounds.to.map_or(i64::MAX, i64::from),
    }
}

fn order(sort: Sort) -> Order {
    let number = |column, descending| Order::Number { column, descending };
    match sort {
        Sort::Best => Order::Relevance,
        Sort::Title | Sort::TitleBack => Order::Title,
        Sort::Funding => number(AWARD, true),
        Sort::FundingBack => number(AWARD, false),
        Sort::Year => number(YEAR, true),
        Sort::YearBack => number(YEAR, false),
    }
}
