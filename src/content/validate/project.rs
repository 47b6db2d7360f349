//! Projects with their findings, evaluation and rating.

use super::super::award::Announcement;
use super::super::bundle::{
    AreaIx, Claim, ClaimKind, Direction, Evaluation, Programme, Project, Sourced, Strength, TermIx,
};
use super::super::raw::{RawClaim, RawEvaluation, RawHard, RawProject, RawStrength};
use super::super::raw_award::RawAnnouncement;
use super::super::value::{Pounds, Slug};
use super::check::{Check, optional_words, sentences, shown, words};
use super::{Believed, prose};

pub(super) fn believe(
    raw: RawProject,
    slug: Slug,
    believed: &Believed,
    check: &mut Check<'_>,
) -> Project {
    let [lead_kind, region, round, level] = terms(&raw, &believed.bundle.programme, check);
    let (start_year, end_year) = years(&raw, check);
    Project {
        title: check.title("title", raw.title, slug.as_str()),
        slug,
        lead: words(raw.lead),
        lead_kind,
        authorities: sentences(raw.local_authorities),
        region,
        round,
        areas: areas("policy_areas", &raw.policy_areas, believed, check),
        funding: raw.funding_gbp.map(Pounds),
        announced: raw.announced.and_then(|raw| announced(raw, check)),
        start_year,
        end_year,
        level,
        summary: words(raw.summary),
        tried: prose::blocks("tried", raw.tried, check),
        changed: prose::blocks("changed", raw.changed, check),
        claims: claims(raw.claims, check),
        hard: hard(raw.hard, check),
        evaluation: raw.evaluation.and_then(|raw| evaluation(raw, check)),
        strength: raw.strength.and_then(|raw| strength(raw, check)),
        uncertain: sentences(raw.uncertain),
        sources: check.links("sources", &raw.sources),
    }
}

/// Kind of lead, region, round and level.
fn terms(raw: &RawProject, programme: &Programme, check: &mut Check<'_>) -> [Option<TermIx>; 4] {
    [
        (
            "lead_kind",
            &raw.lead_kind,
            &programme.lead_kinds,
            "programme.lead_kinds",
        ),
        (
            "region",
            &raw.region,
            &programme.regions,
            "programme.regions",
        ),
        ("round", &raw.round, &programme.rounds, "programme.rounds"),
        ("level", &raw.level, &programme.levels, "programme.levels"),
    ]
    .map(|(field, id, from, list)| check.term(field, id.as_deref(), from, list))
}

fn years(raw: &RawProject, check: &mut Check<'_>) -> (Option<u16>, Option<u16>) {
    let start = check.year("start_year", raw.start_year);
    let end = check.year("end_year", raw.end_year);
    match (start, end) {
        (Some(first), Some(last)) if last < first => {
            let wrong = format!("`{last}` is before the project started");
            check.drop_value("end_year", wrong, "the start year or later");
            (start, None)
        }
        _ => (start, end),
    }
}

fn announced(raw: RawAnnouncement, check: &mut Check<'_>) -> Option<Announcement> {
    let entered = check.enter_field("announced");
    let date = check.date("date", Some(raw.date));
    let sources = check.links("sources", &raw.sources);
    check.leave(entered);
    date.map(|date| Announcement { date, sources })
}

/// Policy areas by their ids, each once.
pub(super) fn areas(
    field: &str,
    ids: &[String],
    believed: &Believed,
    check: &mut Check<'_>,
) -> Vec<AreaIx> {
    let mut areas = Vec::with_capacity(ids.len());
    for (index, id) in ids.iter().enumerate() {
        match believed.area(id) {
            Some(area) if areas.contains(&area) => {}
            Some(area) => areas.push(area),
            None => {
                let entered = check.enter(field, index);
                check.unknown("", id, "policy_areas");
                check.leave(entered);
            }
        }
    }
    areas
}

fn claims(raw: Vec<RawClaim>, check: &mut Check<'_>) -> Vec<Claim> {
    let mut claims = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let entered = check.enter("claims", index);
        claims.extend(claim(raw, check));
        check.leave(entered);
    }
    claims
}

/// A finding whose direction or origin is unknown could mislead, so it is left out.
fn claim(raw: RawClaim, check: &mut Check<'_>) -> Option<Claim> {
    let sources = check.links("sources", &raw.sources);
    let text = words(raw.text);
    let Some(direction) = direction(&raw.direction) else {
        let wrong = format!(
            "{} is no direction, so the finding is left out",
            shown(&raw.direction)
        );
        check.drop_value(
            "direction",
            wrong,
            "positive, mixed, none, negative or process",
        );
        return None;
    };
    let Some(kind) = claim_kind(&raw.kind) else {
        let wrong = format!(
            "{} is no kind of finding, so it is left out",
            shown(&raw.kind)
        );
        let known =
            "independent-evaluation, own-figures, council-or-partner, press or government-summary";
        check.drop_value("kind", wrong, known);
        return None;
    };
    if text.is_empty() {
        check.drop_value("text", "this finding has no words", "a sentence");
        return None;
    }
    let (figure, about) = (optional_words(raw.figure), optional_words(raw.about));
    Some(Claim {
        text,
        direction,
        kind,
        figure,
        about,
        sources,
    })
}

fn direction(text: &str) -> Option<Direction> {
    Some(match text {
        "positive" => Direction::Positive,
        "mixed" => Direction::Mixed,
        "none" => Direction::None,
        "negative" => Direction::Negative,
        "process" => Direction::Process,
        _ => return None,
    })
}

fn claim_kind(text: &str) -> Option<ClaimKind> {
    Some(match text {
        "independent-evaluation" => ClaimKind::Evaluation,
        "government-summary" => ClaimKind::Government,
        "council-or-partner" => ClaimKind::Partner,
        "own-figures" => ClaimKind::Own,
        "press" => ClaimKind::Press,
        _ => return None,
    })
}

fn hard(raw: Vec<RawHard>, check: &mut Check<'_>) -> Vec<Sourced> {
    let mut hard = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let entered = check.enter("hard", index);
        let text = words(raw.text);
        let sources = check.links("sources", &raw.sources);
        if text.is_empty() {
            check.drop_value("text", "this has no words", "a sentence");
        } else {
            hard.push(Sourced { text, sources });
        }
        check.leave(entered);
    }
    hard
}

fn evaluation(raw: RawEvaluation, check: &mut Check<'_>) -> Option<Evaluation> {
    let entered = check.enter_field("evaluation");
    let evaluation = Evaluation {
        title: raw.title.map(words).filter(|title| !title.is_empty()),
        publisher: optional_words(raw.publisher),
        year: check.year("year", raw.year),
        url: check.optional_link("url", raw.url),
    };
    let says_nothing = evaluation.title.is_none()
        && evaluation.publisher.is_empty()
        && evaluation.year.is_none()
        && evaluation.url.is_none();
    if says_nothing {
        check.drop_value(
            "",
            "this evaluation says nothing",
            "a title, publisher, year or address",
        );
    }
    check.leave(entered);
    (!says_nothing).then_some(evaluation)
}

fn strength(raw: RawStrength, check: &mut Check<'_>) -> Option<Strength> {
    let entered = check.enter_field("strength");
    let (rating, by) = (words(raw.rating), words(raw.by));
    let sources = check.links("sources", &raw.sources);
    let complete = !rating.is_empty() && !by.is_empty();
    if !complete {
        check.drop_value("", "this rating is incomplete", "the rating and who rated");
    }
    check.leave(entered);
    complete.then_some(Strength {
        rating,
        by,
        sources,
    })
}
