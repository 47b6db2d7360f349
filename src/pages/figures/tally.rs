//! Projects and known awards counted by one way of sorting, and what each count leaves out. Pure.

use crate::content::bundle::{Bundle, Project, Term, Vocabulary};
use crate::content::value::Pounds;
use crate::explore::facet::{FacetKey, NOT_STATED};

/// One bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// What people read.
    pub name: String,
    /// How it is written in addresses.
    pub slug: String,
    /// Hue in degrees, policy areas only.
    pub hue: Option<u16>,
    /// How many projects.
    pub projects: usize,
    /// How many of them have a known award.
    pub awarded: usize,
    /// The sum of the known awards, in pounds.
    pub pounds: u64,
}

/// One chart: the bars of a way of sorting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The facet that the bars are values of.
    pub key: FacetKey,
    /// The bars, those without projects left out, "not stated" last.
    pub bars: Vec<Bar>,
    /// How many projects there are.
    pub projects: usize,
    /// How many of them have a known award.
    pub awarded: usize,
    /// How many stand in several bars.
    pub in_several: usize,
}

impl Tally {
    /// The charts of a bundle, in the order of the page.
    pub fn all(bundle: &Bundle) -> Vec<Self> {
        let programme = &bundle.programme;
        let areas = bundle.areas.iter().map(|area| Bar {
            name: area.name.clone(),
            slug: area.id.as_str().to_owned(),
            hue: Some(area.hue),
            ..Bar::default()
        });
        vec![
            Self::of(bundle, FacetKey::Area, areas.collect(), |project| {
                project.areas.iter().map(|ix| ix.0).collect()
            }),
            Self::of(
                bundle,
                FacetKey::Round,
                terms(&programme.rounds),
                |project| project.round.iter().map(|ix| ix.0).collect(),
            ),
            Self::of(
                bundle,
                FacetKey::Region,
                terms(&programme.regions),
                |project| project.region.iter().map(|ix| ix.0).collect(),
            ),
            Self::of(
                bundle,
                FacetKey::Level,
                terms(&programme.levels),
                |project| project.level.iter().map(|ix| ix.0).collect(),
            ),
        ]
    }

    /// Counts every project in each of its bars; one without any counts as "not stated".
    fn of(
        bundle: &Bundle,
        key: FacetKey,
        bars: Vec<Bar>,
        places: fn(&Project) -> Vec<usize>,
    ) -> Self {
        let mut bars = bars;
        let rest = bars.len();
        bars.push(Bar {
            name: key.not_stated().to_owned(),
            slug: NOT_STATED.to_owned(),
            ..Bar::default()
        });
        let mut in_several = 0;
        for project in &bundle.projects {
            let places = places(project);
            in_several += usize::from(places.len() > 1);
            let places = if places.is_empty() {
                vec![rest]
            } else {
                places
            };
            for at in places {
                if let Some(bar) = bars.get_mut(at) {
                    bar.add(project);
                }
            }
        }
        bars.retain(|bar| bar.projects > 0);
        let awarded = |project: &&Project| project.funding.is_some();
        Self {
            key,
            bars,
            projects: bundle.projects.len(),
            awarded: bundle.projects.iter().filter(awarded).count(),
            in_several,
        }
    }

    /// What the chart leaves out or counts twice, in sentences.
    pub fn left_out(&self) -> String {
        let known = match (self.awarded, self.projects) {
            (known, all) if known == all => "Every project has a known award.".to_owned(),
            (0, _) => "No award is known, so the bars of money are empty.".to_owned(),
            (known, all) => format!(
                "{known} of {all} projects have a known award; the sums leave out the others."
            ),
        };
        let several = match self.in_several {
            0 => String::new(),
            1 => {
                " One project counts in more than one bar, with its whole award in each.".to_owned()
            }
            count => format!(
                " {count} projects count in more than one bar, with their whole award in each, so the bars add up to more than the total."
            ),
        };
        let stated = self
            .bars
            .last()
            .filter(|bar| bar.slug == NOT_STATED)
            .map(|bar| match bar.projects {
                1 => format!(" For one project the {} is not stated.", self.key.noun()),
                count => format!(
                    " For {count} projects the {} is not stated.",
                    self.key.noun()
                ),
            })
            .unwrap_or_default();
        format!("{known}{several}{stated}")
    }
}

impl Bar {
    fn add(&mut self, project: &Project) {
        self.projects += 1;
        if let Some(Pounds(pounds)) = project.funding {
            self.awarded += 1;
            self.pounds = self.pounds.saturating_add(pounds);
        }
    }
}

fn terms(vocabulary: &Vocabulary) -> Vec<Bar> {
    let bar = |term: &Term| Bar {
        name: term.name.clone(),
        slug: term.id.as_str().to_owned(),
        ..Bar::default()
    };
    vocabulary.terms.iter().map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::load::load;

    fn tallies(projects: &str) -> Vec<Tally> {
        let json = format!(
            r#"{{"version": "1.0", "programme": {{"name": "P", "rounds": [{{"id": "1", "name": "Round 1"}}]}},
            "policy_areas": [{{"id": "a", "name": "A"}}, {{"id": "b", "name": "B"}}, {{"id": "c", "name": "C"}}],
            "projects": [{projects}]}}"#
        );
        Tally::all(&load(&json).expect("a bundle").bundle)
    }

    fn shown(tally: &Tally) -> Vec<(&str, usize, usize, u64)> {
        let bars = tally.bars.iter();
        bars.map(|bar| (bar.slug.as_str(), bar.projects, bar.awarded, bar.pounds))
            .collect()
    }

    #[test]
    fn a_project_counts_in_each_of_its_areas_and_its_award_too() {
        let tallies = tallies(
            r#"{"slug": "x", "title": "X", "policy_areas": ["a", "b"], "funding_gbp": 100, "round": "1"},
               {"slug": "y", "title": "Y", "policy_areas": ["a"]}, {"slug": "z", "title": "Z", "funding_gbp": 7}"#,
        );
        let [areas, rounds, ..] = tallies.as_slice() else {
            panic!("four tallies");
        };
        assert_eq!(
            shown(areas),
            [("a", 2, 1, 100), ("b", 1, 1, 100), ("not-stated", 1, 1, 7)]
        );
        assert_eq!(shown(rounds), [("1", 1, 1, 100), ("not-stated", 2, 1, 7)]);
        assert_eq!(
            areas.left_out(),
            "2 of 3 projects have a known award; the sums leave out the others. One project counts in more than one \
             bar, with its whole award in each. For one project the policy area is not stated."
        );
    }

    #[test]
    fn what_is_left_out_is_said_or_that_nothing_is() {
        for (projects, words) in [
            ("", "Every project has a known award."),
            (
                r#"{"slug": "x", "title": "X", "policy_areas": ["a"]}"#,
                "No award is known, so the bars of money are empty.",
            ),
            (
                r#"{"slug": "x", "title": "X", "policy_areas": ["a"], "funding_gbp": 1}"#,
                "Every project has a known award.",
            ),
        ] {
            let tallies = tallies(projects);
            assert_eq!(
                tallies.first().map(Tally::left_out).as_deref(),
                Some(words),
                "{projects}"
            );
        }
    }

    #[test]
    fn awards_beyond_all_measure_do_not_overflow() {
        let huge = u64::MAX;
        let tallies = tallies(&format!(
            r#"{{"slug": "x", "title": "X", "funding_gbp": {huge}}}, {{"slug": "y", "title": "Y", "funding_gbp": {huge}}}"#
        ));
        assert_eq!(
            tallies.first().map(|tally| tally.bars[0].pounds),
            Some(huge)
        );
    }
}
