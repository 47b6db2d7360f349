//! Which boards stand where: in the gallery, and on the page of a project. Pure.

use crate::content::bundle::{Bundle, ProjectIx};
use crate::content::story::{Art, Storyboard};

/// The boards that tell of a project: its own first, then those that only speak of it.
pub fn of_project(bundle: &Bundle, project: ProjectIx) -> Vec<&Storyboard> {
    let own = bundle
        .storyboards
        .iter()
        .filter(|board| board.project == Some(project));
    let others = bundle
        .storyboards
        .iter()
        .filter(|board| board.project != Some(project) && board.related.contains(&project));
    own.chain(others).collect()
}

/// Hue of the main policy area of a board's project; `None` where it has neither.
pub fn hue(bundle: &Bundle, board: &Storyboard) -> Option<u16> {
    let project = board.project.map(|ix| &bundle.projects[ix.0])?;
    project.areas.first().map(|ix| bundle.areas[ix.0].hue)
}

/// A group of boards in the gallery.
#[derive(Clone, Debug)]
pub struct Shelf<'a> {
    /// What the group is called.
    pub name: String,
    /// Its boards.
    pub boards: Vec<&'a Storyboard>,
}

impl Shelf<'_> {
    /// Where the words of all its boards come from, if that is the same for all and said.
    pub fn note(&self) -> Option<&str> {
        let first = self
            .boards
            .first()
            .map(|board| board.note.as_str())
            .filter(|note| !note.is_empty())?;
        self.boards
            .iter()
            .all(|board| board.note == first)
            .then_some(first)
    }
}

/// The groups of the gallery: stories of projects, then the others by the kind of library item they retell.
pub fn shelves(bundle: &Bundle) -> Vec<Shelf<'_>> {
    let (told, others): (Vec<_>, Vec<_>) = bundle
        .storyboards
        .iter()
        .partition(|board| board.project.is_some());
    let mut shelves: Vec<Shelf<'_>> = Vec::new();
    for board in others {
        let name = kind(bundle, board).unwrap_or("Other storyboards");
        match shelves.iter_mut().find(|shelf| shelf.name == name) {
            Some(shelf) => shelf.boards.push(board),
            None => shelves.push(Shelf {
                name: name.to_owned(),
                boards: vec![board],
            }),
        }
    }
    if !told.is_empty() {
        shelves.insert(
            0,
            Shelf {
                name: "Stories of projects".to_owned(),
                boards: told,
            },
        );
    }
    shelves
}

fn kind<'a>(bundle: &'a Bundle, board: &Storyboard) -> Option<&'a str> {
    let item = bundle.library.get(board.item?.0)?;
    Some(bundle.programme.library_kinds.get(item.kind).name.as_str())
}

/// What stands large on a board's card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover<'a> {
    /// A figure and what it counts.
    Figure(&'a str, &'a str),
    /// A fact in words.
    Fact(&'a str),
    /// A scene by its name.
    Scene(&'a str),
    /// Nothing to draw: the card is its words.
    Bare,
}

/// The first figure of a board, else its first fact, else its first scene.
pub fn cover(board: &Storyboard) -> Cover<'_> {
    let arts = || board.panels.iter().map(|panel| &panel.art);
    let figure = arts().find_map(|art| match art {
        Art::Figure { value, label } => Some(Cover::Figure(value, label)),
        _ => None,
    });
    let fact = || {
        arts().find_map(|art| match art {
            Art::Scene { fact, .. } if !fact.is_empty() => Some(Cover::Fact(fact)),
            _ => None,
        })
    };
    let scene = || {
        arts().find_map(|art| match art {
            Art::Scene { scene, .. } if !scene.is_empty() => Some(Cover::Scene(scene)),
            _ => None,
        })
    };
    figure.or_else(fact).or_else(scene).unwrap_or(Cover::Bare)
}
