//! What editors hold content to, beyond what the app needs to show it. Finds, never changes.
//!
//! Works on the wire form, so that places are those that editors write. Each rule is listed in
//! `docs/content.md`; nothing found here keeps a bundle from being built.

use crate::content::issue::{Issue, Outcome, Place};
use crate::content::raw::{RawBundle, RawFact, RawProject};
use crate::content::raw_record::{RawItem, RawPage, RawPoll};
use crate::content::raw_story::RawStoryboard;

use super::settings::Settings;
use targets::Targets;

mod links;

mod panels;

mod targets;

mod words;

/// Everything that breaks a rule. `has_file` says whether the site serves a file of that path.
pub fn find(
    bundle: &RawBundle,
    settings: &Settings,
    has_file: &dyn Fn(&str) -> bool,
) -> Vec<Issue> {
    let targets = Targets::new(bundle, has_file);
    let mut issues = Vec::new();
    let mut desk = Desk {
        issues: &mut issues,
        targets: &targets,
        settings,
        list: "",
        index: 0,
        record: "",
    };
    programme(bundle, &mut desk);
    records(bundle, &mut desk);
    without_pages(bundle, &mut desk);
    issues
}

fn records<'a>(bundle: &'a RawBundle, desk: &mut Desk<'a>) {
    for (index, area) in bundle.policy_areas.iter().enumerate() {
        desk.turn_to("policy_areas", index, &area.id);
        links::sources(&area.sources, "sources", desk);
    }
    for (index, raw) in bundle.projects.iter().enumerate() {
        desk.turn_to("projects", index, &raw.slug);
        project(raw, desk);
    }
    for (index, raw) in bundle.storyboards.iter().enumerate() {
        desk.turn_to("storyboards", index, &raw.slug);
        storyboard(raw, desk);
    }
    for (index, raw) in bundle.library.iter().enumerate() {
        desk.turn_to("library", index, &raw.slug);
        item(raw, desk);
    }
    for (index, raw) in bundle.polls.iter().enumerate() {
        desk.turn_to("polls", index, &raw.id);
        poll(raw, desk);
    }
    for (index, raw) in bundle.pages.iter().enumerate() {
        desk.turn_to("pages", index, &raw.slug);
        page(raw, desk);
    }
}

/// The record under scrutiny, and where findings go.
struct Desk<'a> {
    issues: &'a mut Vec<Issue>,
    targets: &'a Targets<'a>,
    settings: &'a Settings,
    list: &'static str,
    index: usize,
    record: &'a str,
}

impl<'a> Desk<'a> {
    fn turn_to(&mut self, list: &'static str, index: usize, record: &'a str) {
        (self.list, self.index, self.record) = (list, index, record);
    }

    fn note(&mut self, path: &str, wrong: impl Into<String>, expected: &str, mend: &str) {
        self.issues.push(Issue {
            place: Place {
                list: self.list,
                index: self.index,
                record: self.record.to_owned(),
                path: path.to_owned(),
            },
            outcome: Outcome::Kept,
            wrong: wrong.into(),
            expected: expected.to_owned(),
            mend: mend.to_owned(),
        });
    }

    /// A figure needs a source.
    fn figure(&mut self, path: &str, what: &str, sources: &[String]) {
        if sources.is_empty() {
            let mend = "add the address where it was read: `sources = [\"https://…\"]`";
            self.note(
                path,
                format!("{what} has no source"),
                "a source for every figure",
                mend,
            );
        }
    }
}

fn programme(bundle: &RawBundle, desk: &mut Desk<'_>) {
    desk.turn_to("programme", 0, "");
    for (index, RawFact { value, sources, .. }) in bundle.programme.figures.iter().enumerate() {
        desk.figure(
            &format!("figures[{index}]"),
            &format!("the figure `{value}`"),
            sources,
        );
        links::sources(sources, &format!("figures[{index}].sources"), desk);
    }
    words::of_programme(&bundle.programme, desk);
}

fn project(raw: &RawProject, desk: &mut Desk<'_>) {
    words::summary(&raw.summary, words::SUMMARY, desk);
    words::headings(&raw.tried, "tried", 2, desk);
    words::headings(&raw.changed, "changed", 2, desk);
    links::prose(&raw.tried, "tried", desk);
    links::prose(&raw.changed, "changed", desk);
    links::sources(&raw.sources, "sources", desk);
    if raw.funding_gbp.is_some() {
        desk.figure("funding_gbp", "the award", &raw.sources);
    }
    if let Some(announced) = &raw.announced {
        desk.figure("announced", "the day of the award", &announced.sources);
        links::sources(&announced.sources, "announced.sources", desk);
    }
    for (index, claim) in raw.claims.iter().enumerate() {
        let path = format!("claims[{index}]");
        if let Some(figure) = &claim.figure {
            desk.figure(&path, &format!("the figure `{figure}`"), &claim.sources);
        }
        links::sources(&claim.sources, &format!("{path}.sources"), desk);
    }
    for (index, hard) in raw.hard.iter().enumerate() {
        links::sources(&hard.sources, &format!("hard[{index}].sources"), desk);
    }
    if let Some(url) = raw
        .evaluation
        .as_ref()
        .and_then(|evaluation| evaluation.url.as_deref())
    {
        links::followed(url, "evaluation.url", desk);
    }
    if let Some(strength) = &raw.strength {
        desk.figure("strength", "the rating", &strength.sources);
        links::sources(&strength.sources, "strength.sources", desk);
    }
}

fn storyboard(raw: &RawStoryboard, desk: &mut Desk<'_>) {
    panels::headings(&raw.panels, desk);
    for (index, panel) in raw.panels.iter().enumerate() {
        let path = format!("panels[{index}]");
        panels::panel(panel, &path, desk);
        links::sources(&panel.sources, &format!("{path}.sources"), desk);
        if let Some(src) = panel.src.as_deref().filter(|src| src.starts_with('/')) {
            links::picture(src, &format!("{path}.src"), desk);
        }
    }
}

fn item(raw: &RawItem, desk: &mut Desk<'_>) {
    words::summary(&raw.summary, words::ITEM_SUMMARY, desk);
    words::headings(&raw.body, "body", 1, desk);
    links::prose(&raw.body, "body", desk);
    links::sources(&raw.sources, "sources", desk);
    if let Some(url) = &raw.external_url {
        links::followed(url, "external_url", desk);
    }
}

fn poll(raw: &RawPoll, desk: &mut Desk<'_>) {
    for (index, option) in raw.options.iter().enumerate() {
        links::sources(&option.sources, &format!("options[{index}].sources"), desk);
    }
    if let Some(counter) = &raw.counter {
        links::followed(counter, "counter", desk);
    }
}

fn page(raw: &RawPage, desk: &mut Desk<'_>) {
    words::summary(&raw.summary, words::SUMMARY, desk);
    words::headings(&raw.body, "body", 1, desk);
    links::prose(&raw.body, "body", desk);
    links::sources(&raw.sources, "sources", desk);
    if targets::prose(&raw.slug).is_none() {
        let expected = "about, accessibility or privacy";
        desk.note(
            "",
            "the site has no address for this page",
            expected,
            "move the words to one of these",
        );
    }
}

/// Records that have no page of their own.
fn without_pages<'a>(bundle: &'a RawBundle, desk: &mut Desk<'a>) {
    for (index, milestone) in bundle.timeline.iter().enumerate() {
        desk.turn_to("timeline", index, "");
        links::sources(&milestone.sources, "sources", desk);
    }
    for (index, edge) in bundle.lineage.iter().enumerate() {
        desk.turn_to("lineage", index, "");
        links::sources(&edge.sources, "sources", desk);
    }
}
