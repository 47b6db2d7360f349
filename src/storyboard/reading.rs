//! A reader's way through a board: what is shown in which form, and what has to follow when that changes.
//!
//! The position itself is `board`'s; here it meets the address, the keyboard and what is announced.

use std::time::Duration;

use leptos::prelude::*;

use super::board::{Board, Turn};
use super::panel::{Showing, Telling};
use crate::browser::storage::{DeviceShelf, Shelf};
use crate::browser::{address, focus, host, scroll};
use crate::routes::panel_id;
use crate::view::{Held, Kept};

/// The name under which the device keeps the form that the reader chose.
const FORM: &str = "springboard/storyboard";

/// How the panels are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// All in a row, as an article. What the page is before the app runs, and without it.
    Page,
    /// One at a time.
    Viewer,
}

impl Form {
    /// The name in the markup and on the device.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Viewer => "viewer",
        }
    }

    /// What the reader chose on an earlier board, else the viewer.
    pub fn preferred() -> Self {
        let kept = DeviceShelf::open().and_then(|shelf| shelf.read(FORM));
        if kept.as_deref() == Some(Self::Page.name()) {
            Self::Page
        } else {
            Self::Viewer
        }
    }

    /// Keeps it for the next board, where the device lets us.
    pub fn remember(self) {
        if let Some(shelf) = DeviceShelf::open() {
            shelf.write(FORM, self.name());
        }
    }
}

/// How the reader came to another panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// By a button, a key or a swipe.
    Turn,
    /// By moving along the tabs, which say themselves where the keyboard is.
    Tabs,
    /// By the address.
    Address,
}

/// What the parts of the viewer share.
#[derive(Clone, Copy)]
pub struct Reading {
    /// The story.
    pub telling: Kept<Telling>,
    /// Where the reader is.
    pub board: Held<Board>,
    /// How it is laid out.
    pub form: Held<Form>,
    /// Does the app run? What the board looks like before must not depend on what the app will do.
    pub running: Held<bool>,
    /// Does the board fill the screen?
    pub full: Held<bool>,
    /// What was last announced.
    pub said: Held<String>,
}

impl Reading {
    /// The start of every reading, natively and in the browser: the page.
    pub fn new(telling: Telling) -> Self {
        Self {
            board: Held::new(Board::new(telling.story.panels.len())),
            form: Held::new(Form::Page),
            running: Held::new(false),
            full: Held::new(false),
            said: Held::new(String::new()),
            telling: Kept::new(telling),
        }
    }

    /// Did the reader choose the page? Before the app runs the toolbar already looks as the viewer's, so that it
    /// keeps its size when the viewer starts.
    pub fn is_page(self) -> bool {
        self.running.get() && self.form.get() == Form::Page
    }

    /// Changes between page and viewer, for this board and the next.
    pub fn switch_form(self) {
        let form = match self.form.get_untracked() {
            Form::Page => Form::Viewer,
            Form::Viewer => Form::Page,
        };
        form.remember();
        self.form.set(form);
    }

    /// How a panel is shown now.
    pub fn showing(self, panel: usize) -> Showing {
        match self.form.get() {
            Form::Page => Showing::InArticle,
            Form::Viewer if self.board.with(Board::at) == panel => Showing::OnStage,
            Form::Viewer => Showing::OffStage,
        }
    }

    /// A panel's heading, or nothing where there is no such panel.
    pub fn heading(self, panel: usize) -> String {
        self.telling.with(|telling| {
            telling
                .story
                .panels
                .get(panel)
                .map(|panel| panel.heading.clone())
                .unwrap_or_default()
        })
    }

    /// Turns to another panel, where there is one.
    pub fn turn(self, turn: Turn, means: Means) {
        if let Some(panel) = self.board.with_untracked(|board| board.target(turn)) {
            self.open(panel, means);
        }
    }

    /// Opens a panel; address and announcement follow, and the keyboard does if its place goes out of reach.
    pub fn open(self, panel: usize, means: Means) {
        let left = self.board.with_untracked(Board::at);
        if left == panel {
            return;
        }
        let was_inside = focus::is_within(&panel_id(left + 1));
        self.board.update(|board| {
            board.open(panel);
        });
        let (at, position) = self
            .board
            .with_untracked(|board| (board.at(), board.position()));
        if means == Means::Turn {
            self.said.set(format!("{position}: {}", self.heading(at)));
        }
        let (panel, of) = self
            .board
            .with_untracked(|board| (board.at() + 1, board.panels()));
        host::tell(
            "panel",
            &[
                "{\"panel\":",
                &panel.to_string(),
                ",\"of\":",
                &of.to_string(),
                "}",
            ]
            .concat(),
        );
        // The new panel can be moved to only once it is drawn as open.
        request_animation_frame(move || {
            let opened = panel_id(at + 1);
            if was_inside {
                focus::give(&opened);
            }
            if means != Means::Address {
                scroll::back_to_start(&opened);
                // Writing the address takes a phone longer than drawing the panel, so that waits for it.
                set_timeout(move || address::replace_fragment(&opened), Duration::ZERO);
            }
        });
    }
}
