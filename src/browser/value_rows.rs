//! The rows of a facet in the document, painted in place: only what changed is touched.
//!
//! A facet can have hundreds of values, and every choice changes many counts. One pass over plain
//! rows is several times cheaper than a reactive text, style and property for each value, and no
//! control is ever made anew, so that none loses focus.

use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement, HtmlInputElement, Node};

use super::sight::is_in_sight;
use crate::explore::rows::{Row, share};
use crate::explore::selection::Pick;

/// The rows of one facet.
pub struct ValueRows {
    group: Element,
    rows: Vec<Painted>,
}

struct Painted {
    row: HtmlElement,
    bar: CssStyleDeclaration,
    choose: HtmlInputElement,
    not: HtmlInputElement,
    count: Node,
    /// What is in the document; `None` until it was painted once.
    last: Option<Row>,
    /// Was it in sight when last looked at?
    seen: bool,
}

impl ValueRows {
    /// Finds the rows in a group, in order.
    pub fn within(group: &Element) -> Self {
        let mut rows = Vec::new();
        if let Ok(found) = group.query_selector_all("[data-value]") {
            rows.extend((0..found.length()).filter_map(|at| Painted::of(found.item(at)?)));
        }
        Self {
            group: group.clone(),
            rows,
        }
    }

    /// Makes the document say what `rows` say. Whether the boxes are ticked is asked only where the reader `touched`
    /// them: asking hundreds takes longer than painting what changed.
    pub fn paint(&mut self, rows: &[Row], touched: bool) {
        for (painted, row) in self.rows.iter_mut().zip(rows) {
            painted.paint(row, touched);
        }
    }

    /// The same for what is in sight, and for what comes into sight or goes.
    pub fn paint_in_sight(&mut self, rows: &[Row], touched: bool) {
        for (painted, row) in self.rows.iter_mut().zip(rows) {
            let hidden = painted.last.as_ref().map(|last| last.hidden);
            if painted.seen || hidden != Some(row.hidden) {
                painted.paint(row, touched);
            }
        }
    }

    /// Looks which rows are in sight.
    pub fn look(&mut self) {
        let any = is_in_sight(&self.group);
        for painted in &mut self.rows {
            painted.seen = any && is_in_sight(&painted.row);
        }
    }

    /// Was any row in sight when last looked at?
    pub fn is_in_sight(&self) -> bool {
        self.rows.iter().any(|painted| painted.seen)
    }
}

impl Painted {
    fn of(row: Node) -> Option<Self> {
        let row: HtmlElement = row.dyn_into().ok()?;
        let find = |selector| row.query_selector(selector).ok().flatten();
        let input = |selector| find(selector)?.dyn_into().ok();
        Some(Self {
            bar: find("[data-bar]")?.dyn_into::<HtmlElement>().ok()?.style(),
            choose: input("[data-choose]")?,
            not: input("[data-not]")?,
            count: find("[data-count]")?.first_child()?,
            row,
            last: None,
            seen: false,
        })
    }

    fn paint(&mut self, row: &Row, touched: bool) {
        let last = self.last.as_ref();
        if touched || last.is_none_or(|last| last.pick != row.pick) {
            // The reader's own click has changed these already, or must be undone.
            for (input, wanted) in [(&self.choose, Pick::In), (&self.not, Pick::Out)] {
                if input.checked() != (row.pick == wanted) {
                    input.set_checked(row.pick == wanted);
                }
            }
        }
        if last == Some(row) {
            return;
        }
        if last.is_none_or(|last| last.count != row.count) {
            self.count.set_node_value(Some(&row.count));
        }
        if last.is_none_or(|last| last.share != row.share) {
            // Fails only for a read-only style.
            let _ = self.bar.set_property("--part", &share(row.share));
        }
        if last.is_none_or(|last| last.empty != row.empty) {
            let _ = self
                .row
                .toggle_attribute_with_force("data-empty", row.empty);
        }
        if last.is_none_or(|last| last.pick != row.pick) {
            let _ = self
                .row
                .toggle_attribute_with_force("data-out", row.pick == Pick::Out);
        }
        if last.is_none_or(|last| last.hidden != row.hidden) {
            self.row.set_hidden(row.hidden);
        }
        self.last = Some(row.clone());
    }
}
