//! The wire form in, the believed form out: every reference resolved, every value parsed, every fault noted.
//!
//! Total: whatever stands in the wire form, a bundle comes out. Records that refer to others are looked at
//! after those, so that a reference is an index into a finished list. One module a kind of record.

use super::bundle::{Area, AreaIx, Bundle, ItemIx, Programme, Project, ProjectIx};
use super::issue::Issue;
use super::load::Loaded;
use super::raw::{RawArea, RawBundle, RawProgramme, RawProject};
use super::raw_record::{RawItem, RawLineage, RawMilestone, RawPage, RawPoll};
use super::raw_story::RawStoryboard;
use super::record::{Item, Lineage, Milestone, Page, Poll};
use super::story::Storyboard;
use check::Check;
use names::Names;

mod check;

mod names;

mod order;

mod programme;

mod prose;

mod project;

mod library;

mod panel;

mod story;

mod poll;

mod lineage;

/// Records with their position in the bundle, which is kept when others could not be read.
pub(super) type Numbered<T> = Vec<(usize, T)>;

/// The wire form, taken apart.
pub(super) struct Wire {
    pub(super) programme: RawProgramme,
    pub(super) areas: Numbered<RawArea>,
    pub(super) projects: Numbered<RawProject>,
    pub(super) storyboards: Numbered<RawStoryboard>,
    pub(super) library: Numbered<RawItem>,
    pub(super) timeline: Numbered<RawMilestone>,
    pub(super) polls: Numbered<RawPoll>,
    pub(super) lineage: Numbered<RawLineage>,
    pub(super) pages: Numbered<RawPage>,
}

/// What the app believes of `raw`, and everything that is wrong with it.
pub fn believe(raw: RawBundle) -> Loaded {
    let wire = Wire {
        programme: raw.programme,
        areas: numbered(raw.policy_areas),
        projects: numbered(raw.projects),
        storyboards: numbered(raw.storyboards),
        library: numbered(raw.library),
        timeline: numbered(raw.timeline),
        polls: numbered(raw.polls),
        lineage: numbered(raw.lineage),
        pages: numbered(raw.pages),
    };
    believe_wire(wire, Vec::new())
}

fn numbered<T>(records: Vec<T>) -> Numbered<T> {
    records.into_iter().enumerate().collect()
}

/// What records may refer to: the bundle as far as it is finished, with its names.
#[derive(Default)]
struct Believed {
    bundle: Bundle,
    areas: Names,
    projects: Names,
    items: Names,
}

pub(super) fn believe_wire(wire: Wire, mut issues: Vec<Issue>) -> Loaded {
    let mut believed = Believed::default();
    let mut check = Check::record(&mut issues, "programme", 0, "");
    believed.bundle.programme = programme::believe(wire.programme, &mut check);
    believed.bundle.areas = areas(wire.areas, &mut believed.areas, &mut issues);
    believed.bundle.projects = projects(wire.projects, &mut believed, &mut issues);
    believed.bundle.library = items(wire.library, &mut believed, &mut issues);
    believed.bundle.storyboards = storyboards(wire.storyboards, &believed, &mut issues);
    believed.bundle.timeline = timeline(wire.timeline, &believed, &mut issues);
    believed.bundle.polls = polls(wire.polls, &mut issues);
    believed.bundle.lineage = lineage(wire.lineage, &believed, &mut issues);
    believed.bundle.pages = pages(wire.pages, &mut issues);
    Loaded {
        bundle: believed.bundle,
        issues,
    }
}

/// The programme of an excerpt.
pub(super) fn lone_programme(raw: RawProgramme, issues: &mut Vec<Issue>) -> Programme {
    programme::believe(raw, &mut Check::record(issues, "programme", 0, ""))
}

/// A storyboard of an excerpt: what it refers to is not there.
pub(super) fn lone_storyboard(
    index: usize,
    mut raw: RawStoryboard,
    programme: &Programme,
    issues: &mut Vec<Issue>,
) -> Option<Storyboard> {
    (raw.project, raw.item) = (None, None);
    raw.related.clear();
    let mut believed = Believed::default();
    believed.bundle.programme.regions = programme.regions.clone();
    let mut check = Check::record(issues, "storyboards", index, &raw.slug);
    let slug = check.record_name("slug", &raw.slug, &mut Names::default())?;
    story::believe(raw, slug, &believed, &mut check)
}

fn areas(records: Numbered<RawArea>, names: &mut Names, issues: &mut Vec<Issue>) -> Vec<Area> {
    let mut areas = Vec::new();
    for (index, raw) in records {
        let mut check = Check::record(issues, "policy_areas", index, &raw.id);
        let Some(id) = check.record_name("id", &raw.id, names) else {
            continue;
        };
        areas.push(programme::area(raw, id, &mut check));
    }
    areas
}

fn projects(
    records: Numbered<RawProject>,
    believed: &mut Believed,
    issues: &mut Vec<Issue>,
) -> Vec<Project> {
    let mut projects = Vec::new();
    let mut names = Names::default();
    for (index, raw) in records {
        let mut check = Check::record(issues, "projects", index, &raw.slug);
        let Some(slug) = check.record_name("slug", &raw.slug, &mut names) else {
            continue;
        };
        projects.push(project::believe(raw, slug, believed, &mut check));
    }
    believed.projects = names;
    projects
}

/// Newest first, undated ones last; those of one date stay in the bundle's order.
fn items(
    records: Numbered<RawItem>,
    believed: &mut Believed,
    issues: &mut Vec<Issue>,
) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut names = Names::default();
    for (index, raw) in records {
        let mut check = Check::record(issues, "library", index, &raw.slug);
        let Some(slug) = check.record_name("slug", &raw.slug, &mut names) else {
            continue;
        };
        items.extend(library::item(raw, slug, believed, &mut check));
    }
    let dates = items
        .iter()
        .map(|item| item.date.map_or(u32::MAX, |date| u32::MAX - date.days()))
        .collect();
    let items = order::arranged(items, dates);
    for (place, item) in items.iter().enumerate() {
        believed.items.put(item.slug.as_str(), place);
    }
    items
}

/// Those of a project first, each group in the bundle's order.
fn storyboards(
    records: Numbered<RawStoryboard>,
    believed: &Believed,
    issues: &mut Vec<Issue>,
) -> Vec<Storyboard> {
    let mut boards: Vec<Storyboard> = Vec::new();
    let mut names = Names::default();
    for (index, raw) in records {
        let mut check = Check::record(issues, "storyboards", index, &raw.slug);
        let Some(slug) = check.record_name("slug", &raw.slug, &mut names) else {
            continue;
        };
        boards.extend(story::believe(raw, slug, believed, &mut check));
    }
    let (mut boards, others): (Vec<_>, Vec<_>) = boards
        .into_iter()
        .partition(|board| board.project.is_some());
    boards.extend(others);
    boards
}

/// Oldest first.
fn timeline(
    records: Numbered<RawMilestone>,
    believed: &Believed,
    issues: &mut Vec<Issue>,
) -> Vec<Milestone> {
    let mut milestones = Vec::new();
    for (index, raw) in records {
        let mut check = Check::record(issues, "timeline", index, "");
        milestones.extend(library::milestone(raw, believed, &mut check));
    }
    let dates = milestones
        .iter()
        .map(|milestone: &Milestone| milestone.date.days())
        .collect();
    order::arranged(milestones, dates)
}

pub(super) fn polls(records: Numbered<RawPoll>, issues: &mut Vec<Issue>) -> Vec<Poll> {
    let mut polls = Vec::new();
    let mut names = Names::default();
    for (index, raw) in records {
        let mut check = Check::record(issues, "polls", index, &raw.id);
        let Some(id) = check.record_name("id", &raw.id, &mut names) else {
            continue;
        };
        polls.extend(poll::believe(raw, id, &mut check));
    }
    polls
}

fn lineage(
    records: Numbered<RawLineage>,
    believed: &Believed,
    issues: &mut Vec<Issue>,
) -> Vec<Lineage> {
    let mut edges = Vec::new();
    for (index, raw) in records {
        let mut check = Check::record(issues, "lineage", index, "");
        edges.extend(lineage::believe(raw, believed, &mut check));
    }
    edges
}

fn pages(records: Numbered<RawPage>, issues: &mut Vec<Issue>) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut names = Names::default();
    for (index, raw) in records {
        let mut check = Check::record(issues, "pages", index, &raw.slug);
        let Some(slug) = check.record_name("slug", &raw.slug, &mut names) else {
            continue;
        };
        pages.push(library::page(raw, slug, &mut check));
    }
    pages
}

impl Believed {
    fn project(&self, slug: &str) -> Option<ProjectIx> {
        self.projects.find(slug).map(ProjectIx)
    }

    fn area(&self, id: &str) -> Option<AreaIx> {
        self.areas.find(id).map(AreaIx)
    }

    fn item(&self, slug: &str) -> Option<ItemIx> {
        self.items.find(slug).map(ItemIx)
    }
}
