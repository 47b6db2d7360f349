//! The evidence about a project: what changed, what was hard, what it cost, how sure we are.
//!
//! Each finding stands once, with its source and whose word it is. What did not work has the place and the size of
//! what did, and what nobody has said is said to be missing.

use crate::components::finding_list::{FindingList, direction};
use crate::components::rich_text::RichText;
use crate::components::source_list::SourceRow;
use crate::components::standing_scale::StandingScale;
use crate::content::bundle::{Claim, ClaimKind, Direction, Evaluation, Project, Sourced};
use crate::content::evidence::Standing;
use crate::pages::site::Site;
use crate::routes::Route;
use crate::view::{IntoNode, Node, view};

/// What changed: the result in a line, our account of it, the findings.
pub fn changed(site: &Site, project: &Project) -> Node {
    let effects: Vec<Claim> = told(project, |claim| !claim.is_about_cost());
    let findings = match (effects.is_empty(), project.claims.is_empty()) {
        (false, _) => view! { <FindingList claims=effects/> },
        (true, true) => {
            view! { <p class="project__gap"><strong>"No published finding yet."</strong>" We have seen no source that says what this project achieved. That is not a finding of no effect."</p> }
        }
        (true, false) => {
            view! { <p class="project__gap">"The only findings we have seen are about cost. They stand below."</p> }
        }
    };
    let body = (!project.changed.is_empty())
        .then(|| view! { <RichText blocks=project.changed.clone() base=site.base.clone()/> });
    view! {
        <section aria-labelledby="changed">
            <h2 id="changed">"What changed"</h2>
            {tally(&project.claims)}
            {body}
            {findings}
        </section>
    }
}

/// The claims that pass, the evaluators' first.
fn told(project: &Project, pass: fn(&Claim) -> bool) -> Vec<Claim> {
    let mut claims: Vec<Claim> = project
        .claims
        .iter()
        .filter(|claim| pass(claim))
        .cloned()
        .collect();
    claims.sort_by_key(|claim| claim.kind);
    claims
}

/// The order of the tally; every direction that occurs is named.
const DIRECTIONS: [Direction; 5] = [
    Direction::Negative,
    Direction::None,
    Direction::Mixed,
    Direction::Positive,
    Direction::Process,
];

/// How many findings point which way.
fn tally(claims: &[Claim]) -> Option<Node> {
    let entries: Vec<_> = DIRECTIONS
        .into_iter()
        .map(|way| {
            let count = claims.iter().filter(|claim| claim.direction == way).count();
            (way, count)
        })
        .filter(|(_, count)| *count > 0)
        .map(|(way, count)| {
            view! { <li><strong>{count.to_string()}</strong>" "{direction(way)}</li> }
        })
        .collect();
    (!entries.is_empty()).then(
        || view! { <ul class="finding-tally" aria-label="Findings by which way they point">{entries}</ul> },
    )
}

/// What was hard or did not work; findings of no effect are pointed to.
pub fn hard(project: &Project) -> Node {
    let entries: Vec<_> = project.hard.iter().map(difficulty).collect();
    let body = if entries.is_empty() {
        view! { <p class="o-soft">"The sources we have seen say nothing about what was hard. Every project had something."</p> }
    } else {
        view! { <ul class="project__hard">{entries}</ul> }
    };
    let above =
        failed(&project.claims).map(|words| view! { <p><a href="#changed">{words}</a></p> });
    view! {
        <section aria-labelledby="hard">
            <h2 id="hard">"What was hard or did not work"</h2>
            {above}
            {body}
        </section>
    }
}

fn difficulty(one: &Sourced) -> Node {
    view! { <li><p>{one.text.clone()}</p><SourceRow sources=one.sources.clone()/></li> }
}

/// How many findings show no effect or say that things got worse, in a sentence.
fn failed(claims: &[Claim]) -> Option<String> {
    let of = |way| claims.iter().filter(|claim| claim.direction == way).count();
    let (none, worse) = (of(Direction::None), of(Direction::Negative));
    let findings = |count: usize, one: &str, many: &str| match count {
        1 => format!("one finding {one}"),
        count => format!("{count} findings {many}"),
    };
    let none_words = findings(none, "shows no effect", "show no effect");
    let worse_words = findings(
        worse,
        "says that something got worse",
        "say that something got worse",
    );
    match (none, worse) {
        (0, 0) => None,
        (_, 0) => Some(sentence(&none_words)),
        (0, _) => Some(sentence(&worse_words)),
        _ => Some(sentence(&format!("{none_words} and {worse_words}"))),
    }
}

fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).chain(['.']).collect()
}

/// The award, and what was found about money.
pub fn cost(project: &Project) -> Node {
    let award = match project.funding {
        Some(pounds) => {
            view! { <p><strong>{pounds.to_string()}</strong>" was the published award, often an upper limit."</p> }
        }
        None => {
            view! { <p>"The award is not known: no single reliable figure was seen."</p> }
        }
    };
    let claims = told(project, Claim::is_about_cost);
    let findings = if claims.is_empty() {
        view! { <p class="o-soft">"No published finding yet on whether it was worth its cost."</p> }
    } else {
        view! { <FindingList claims/> }
    };
    view! { <section aria-labelledby="cost"><h2 id="cost">"What it cost"</h2>{award}{findings}</section> }
}

/// How sure we are: the step on the scale, whose word it is, the report, a published rating.
pub fn sure(site: &Site, project: &Project) -> Node {
    let strength = project.strength.as_ref().map(|strength| {
        view! {
            <div class="project__rating">
                <h3>"A published rating"</h3>
                <p><strong>{strength.rating.clone()}</strong></p>
                <p class="o-soft">"Rated by: "{strength.by.clone()}</p>
                <SourceRow sources=strength.sources.clone()/>
            </div>
        }
    });
    view! {
        <section aria-labelledby="sure">
            <h2 id="sure">"How sure we are"</h2>
            <StandingScale standing=Standing::of(project) explained=site.href(&Route::Evidence)/>
            <p class="o-measure">{whose_word(project)}</p>
            {evaluation(project.evaluation.as_ref())}
            {strength}
        </section>
    }
}

/// How many findings rest on whose word, in a sentence.
fn whose_word(project: &Project) -> String {
    let evaluated = project
        .claims
        .iter()
        .filter(|claim| claim.kind == ClaimKind::Evaluation)
        .count();
    match (project.claims.len(), evaluated) {
        (0, _) => "We have seen no published finding about this project.".to_owned(),
        (1, 1) => "The one finding here is the independent evaluators’.".to_owned(),
        (all, evaluated) if all == evaluated => {
            format!("All {all} findings here are the independent evaluators’.")
        }
        (1, _) => "The one finding here is not from an independent evaluation.".to_owned(),
        (all, 0) => format!("None of the {all} findings here is from an independent evaluation."),
        (all, evaluated) => format!(
            "{evaluated} of the {all} findings here {} the independent evaluators’; the others are weaker ground.",
            if evaluated == 1 { "is" } else { "are" }
        ),
    }
}

fn evaluation(evaluation: Option<&Evaluation>) -> Node {
    let Some(evaluation) = evaluation else {
        return view! { <p>"No evaluation report is known to us."</p> };
    };
    let title = evaluation
        .title
        .clone()
        .unwrap_or_else(|| "An evaluation report whose title was not seen".to_owned());
    let title = match &evaluation.url {
        Some(url) => view! { <a href=url.as_str().to_owned()>{title}</a> },
        None => title.into_node(),
    };
    let by = (!evaluation.publisher.is_empty()).then(|| format!(", {}", evaluation.publisher));
    let year = evaluation
        .year
        .map_or(", year of publication not known".to_owned(), |year| {
            format!(", {year}")
        });
    view! { <p class="o-measure">"Evaluation: "{title}{by}{year}"."</p> }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(ways: &[Direction]) -> Vec<Claim> {
        let claim = |direction| Claim {
            text: "T.".to_owned(),
            direction,
            kind: ClaimKind::Press,
            figure: String::new(),
            about: String::new(),
            sources: Vec::new(),
        };
        ways.iter().map(|way| claim(*way)).collect()
    }

    #[test]
    fn what_did_not_work_is_counted_in_words() {
        use Direction::{Mixed, Negative, None as NoEffect, Positive};
        for (ways, words) in [
            (vec![], None),
            (vec![Positive, Mixed], None),
            (vec![NoEffect], Some("One finding shows no effect.")),
            (
                vec![Negative, Negative],
                Some("2 findings say that something got worse."),
            ),
            (
                vec![NoEffect, NoEffect, Negative],
                Some("2 findings show no effect and one finding says that something got worse."),
            ),
        ] {
            assert_eq!(failed(&claims(&ways)).as_deref(), words, "{ways:?}");
        }
    }
}
