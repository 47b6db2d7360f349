//! A project in words: all that a briefing says of it, nothing left to look up.

use serde::{Deserialize, Serialize};

use crate::components::finding_list::{direction, kind};
use crate::content::bundle::{Bundle, Claim, Evaluation, Project, Sourced};
use crate::content::evidence::Standing;
use crate::content::text::plain;
use crate::content::value::Link;
use crate::routes::Route;

/// What a list of projects to choose from says, and the programme's name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The programme.
    pub programme: String,
    /// Slug and title of each project, by title.
    pub projects: Vec<(String, String)>,
}

/// A project in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest {
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its page below the base.
    pub path: String,
    /// Names and values: who led it, where, when, the award.
    pub facts: Vec<(String, String)>,
    /// What was tried.
    pub tried: String,
    /// Findings about what changed.
    pub changed: Vec<Finding>,
    /// What was hard or did not work.
    pub hard: Vec<Finding>,
    /// Findings about money.
    pub cost: Vec<Finding>,
    /// How sure one can be: the step, its rule, the report, a published rating.
    pub sure: Vec<String>,
    /// What is uncertain about the record.
    pub uncertain: Vec<String>,
    /// Where all of it comes from.
    pub sources: Vec<String>,
}

/// A finding with its sources.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Which way it points and whose word it is; empty for what was hard.
    pub label: String,
    /// The finding.
    pub text: String,
    /// Addresses.
    pub sources: Vec<String>,
}

/// What is said where nothing is known.
pub const NO_FINDING: &str = "No published finding yet. That is not a finding of no effect.";

impl Choice {
    /// The projects of a bundle.
    pub fn of(bundle: &Bundle) -> Self {
        let mut projects: Vec<(String, String)> = bundle
            .projects
            .iter()
            .map(|project| (project.slug.as_str().to_owned(), project.title.clone()))
            .collect();
        projects.sort_by(|one, other| one.1.cmp(&other.1));
        Self {
            programme: bundle.programme.name.clone(),
            projects,
        }
    }
}

impl Digest {
    /// A project of a bundle.
    pub fn of(bundle: &Bundle, project: &Project) -> Self {
        let tried = match plain(&project.tried) {
            tried if tried.is_empty() => project.summary.clone(),
            tried => tried,
        };
        let findings = |about_cost: bool| {
            let claims = project.claims.iter();
            claims
                .filter(|claim| claim.is_about_cost() == about_cost)
                .map(finding)
                .collect()
        };
        Self {
            slug: project.slug.as_str().to_owned(),
            title: project.title.clone(),
            path: Route::Project(project.slug.clone()).path(),
            facts: facts(bundle, project),
            tried,
            changed: findings(false),
            hard: project.hard.iter().map(difficulty).collect(),
            cost: findings(true),
            sure: sure(project),
            uncertain: project.uncertain.clone(),
            sources: addresses(&project.sources),
        }
    }
}

fn facts(bundle: &Bundle, project: &Project) -> Vec<(String, String)> {
    let programme = &bundle.programme;
    let region = project
        .region
        .map(|ix| programme.regions.get(ix).name.clone());
    let round = project
        .round
        .map(|ix| programme.rounds.get(ix).name.clone());
    let level = project
        .level
        .map(|ix| programme.levels.get(ix).name.clone());
    let areas: Vec<&str> = project
        .areas
        .iter()
        .map(|ix| bundle.areas[ix.0].name.as_str())
        .collect();
    let award = project
        .funding
        .map_or_else(|| "Not known".to_owned(), |award| award.to_string());
    [
        ("Led by", project.lead.clone()),
        ("Policy areas", areas.join("; ")),
        ("Where", region.unwrap_or_default()),
        ("Local authorities", project.authorities.join("; ")),
        ("Round", round.unwrap_or_default()),
        ("Years", years(project)),
        ("Award", award),
        (
            "Level of innovation (our judgement)",
            level.unwrap_or_default(),
        ),
    ]
    .map(|(name, value)| {
        let value = if value.is_empty() {
            "Not stated".to_owned()
        } else {
            value
        };
        (name.to_owned(), value)
    })
    .into()
}

fn years(project: &Project) -> String {
    match (project.start_year, project.end_year) {
        (Some(start), Some(end)) => format!("{start} to {end}"),
        (Some(start), None) => format!("From {start}"),
        (None, Some(end)) => format!("Until {end}"),
        (None, None) => String::new(),
    }
}

fn finding(claim: &Claim) -> Finding {
    Finding {
        label: format!("{} · {}", direction(claim.direction), kind(claim.kind)),
        text: claim.text.clone(),
        sources: addresses(&claim.sources),
    }
}

fn difficulty(hard: &Sourced) -> Finding {
    Finding {
        label: String::new(),
        text: hard.text.clone(),
        sources: addresses(&hard.sources),
    }
}

fn sure(project: &Project) -> Vec<String> {
    let standing = Standing::of(project);
    let mut sure = vec![format!("{}. {}", standing.name(), standing.rule())];
    sure.extend(project.evaluation.as_ref().map(report));
    if let Some(strength) = &project.strength {
        sure.push(format!(
            "A published rating: {} (rated by: {}).",
            strength.rating, strength.by
        ));
    }
    sure
}

fn report(evaluation: &Evaluation) -> String {
    let title = evaluation.title.as_deref().unwrap_or("title not seen");
    let year = evaluation
        .year
        .map_or_else(|| "year not known".to_owned(), |year| year.to_string());
    let by = match evaluation.publisher.as_str() {
        "" => String::new(),
        publisher => format!(", {publisher}"),
    };
    let url = evaluation
        .url
        .as_ref()
        .map(|url| format!(", {}", url.as_str()));
    format!(
        "Evaluation: {title}{by}, {year}{}.",
        url.unwrap_or_default()
    )
}

fn addresses(sources: &[Link]) -> Vec<String> {
    sources
        .iter()
        .map(|link| link.as_str().to_owned())
        .collect()
}
