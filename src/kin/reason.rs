//! What two projects can share, how much each thing weighs, and how it is said.

use super::words::Spoken;
use crate::content::bundle::{AreaIx, Bundle, Project, ProjectIx, TermIx};
use crate::content::record::Place;

/// What two projects share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// This one's practice went to the other.
    Gave,
    /// The other's practice came to this one.
    Took,
    /// Both took up the practice of that name.
    SameRoots(String),
    /// Policy areas, the main one of both first.
    Areas(Vec<AreaIx>),
    /// Who led them.
    Lead(String),
    /// A local authority.
    Authority(String),
    /// A region that has a place on the map.
    Region(TermIx),
    /// What their findings are about.
    Findings(String),
    /// Words that few others use of what they did and found.
    Words(Vec<String>),
    /// A level of innovation.
    Level(TermIx),
    /// A kind of lead organisation.
    LeadKind(TermIx),
}

/// How much a main policy area counts that both have; a further one counts half.
const MAIN_AREA: u32 = 4;
/// How many policy areas beyond the main one count.
const MORE_AREAS: usize = 2;
/// How many words count.
const MOST_WORDS: usize = 2;

/// Everything that two projects share, with its weight. Said from the first one's side.
pub(super) fn all(
    bundle: &Bundle,
    spoken: &Spoken,
    ix: ProjectIx,
    other: ProjectIx,
) -> Vec<(u32, Reason)> {
    let (one, two) = (&bundle.projects[ix.0], &bundle.projects[other.0]);
    let mut found = lineage(bundle, ix, other);
    found.extend(areas(one, two));
    if !one.lead.is_empty() && one.lead == two.lead {
        found.push((4, Reason::Lead(one.lead.clone())));
    } else if let Some(name) = one.authorities.iter().find(|a| two.authorities.contains(a)) {
        found.push((4, Reason::Authority(name.clone())));
    }
    found.extend(region(bundle, one, two).map(|region| (2, Reason::Region(region))));
    found.extend(
        spoken
            .findings(ix, other)
            .map(|(weight, about)| (weight, Reason::Findings(about))),
    );
    let words = spoken.words(ix, other, MOST_WORDS);
    if let Ok(count @ 1..) = u32::try_from(words.len()) {
        found.push((count, Reason::Words(words)));
    }
    let both = |a: Option<TermIx>, b: Option<TermIx>| a.filter(|term| b == Some(*term));
    found.extend(both(one.level, two.level).map(|level| (1, Reason::Level(level))));
    found.extend(both(one.lead_kind, two.lead_kind).map(|kind| (1, Reason::LeadKind(kind))));
    found
}

fn lineage(bundle: &Bundle, ix: ProjectIx, other: ProjectIx) -> Vec<(u32, Reason)> {
    let edges = &bundle.lineage;
    let went = |from, to| {
        edges
            .iter()
            .any(|edge| edge.from.project == Some(from) && edge.to.project == Some(to))
    };
    if went(ix, other) {
        return vec![(8, Reason::Gave)];
    }
    if went(other, ix) {
        return vec![(8, Reason::Took)];
    }
    let roots = |to| edges.iter().filter(move |edge| edge.to.project == Some(to));
    let same = |one: &Place, two: &Place| {
        one.project.is_some() && one.project == two.project
            || (&one.name, &one.place) == (&two.name, &two.place)
    };
    let shared = roots(ix).find(|one| roots(other).any(|two| same(&one.from, &two.from)));
    let shared = shared.map(|edge| (5, Reason::SameRoots(edge.from.name.clone())));
    shared.into_iter().collect()
}

fn areas(one: &Project, two: &Project) -> Option<(u32, Reason)> {
    let shared: Vec<AreaIx> = one
        .areas
        .iter()
        .copied()
        .filter(|area| two.areas.contains(area))
        .collect();
    let first = *shared.first()?;
    let main = one.areas.first() == Some(&first) && two.areas.first() == Some(&first);
    let more = u32::try_from((shared.len() - usize::from(main)).min(MORE_AREAS)).unwrap_or(0);
    let weight = if main { MAIN_AREA } else { 0 } + more * MAIN_AREA / 2;
    Some((weight, Reason::Areas(shared)))
}

/// The region of both. One without a place on the map stands for many places, which is no likeness.
fn region(bundle: &Bundle, one: &Project, two: &Project) -> Option<TermIx> {
    let region = one.region.filter(|region| two.region == Some(*region))?;
    let placed = bundle.programme.regions.get(region).tile.is_some();
    placed.then_some(region)
}

impl Reason {
    /// Would it do without the others?
    pub(super) fn is_substantial(&self) -> bool {
        !matches!(self, Self::Level(_) | Self::LeadKind(_) | Self::Region(_))
    }

    /// In words that follow the other project's name.
    pub fn words(&self, bundle: &Bundle) -> String {
        let programme = &bundle.programme;
        match self {
            Self::Gave => "took up this project’s practice".to_owned(),
            Self::Took => "this project took up its practice".to_owned(),
            Self::SameRoots(name) => format!("also took up {name}"),
            Self::Areas(areas) => {
                let names: Vec<&str> = areas
                    .iter()
                    .map(|ix| bundle.areas[ix.0].name.as_str())
                    .collect();
                let noun = if names.len() == 1 { "area" } else { "areas" };
                format!("same policy {noun} ({})", names.join("; "))
            }
            Self::Lead(name) => format!("also led by {name}"),
            Self::Authority(name) => format!("also with {name}"),
            Self::Region(ix) => format!("also in {}", programme.regions.get(*ix).name),
            Self::Findings(about) => format!("also has findings on {about}"),
            Self::Words(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
                format!("also speaks of {}", words.join(" and "))
            }
            Self::Level(ix) => format!(
                "same level ({})",
                programme.levels.get(*ix).name.to_lowercase()
            ),
            Self::LeadKind(ix) => {
                let name = programme.lead_kinds.get(*ix).name.to_lowercase();
                format!("same kind of lead ({name})")
            }
        }
    }
}
