//! One value of a facet: a tick box with its count and bar, and a second one that leaves the value out.
//!
//! States: not chosen, wanted, unwanted, empty (choosing it finds nothing), too long (wraps).
//! Drawn once; `browser::value_rows` paints it from then on.

use crate::explore::facet::{FacetKey, Value};
use crate::explore::rows::{Row, share};
use crate::explore::selection::Pick;
use crate::view::{Node, view};

/// What a value looks like among its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A line of a list, with its whole name.
    Line,
    /// A tile of a map, with its short name.
    Tile,
}

impl Shape {
    /// The class of a group of such values.
    pub fn group_class(self) -> &'static str {
        match self {
            Self::Line => "facet-group",
            Self::Tile => "facet-group facet-group--tiles",
        }
    }
}

/// A value as it is at first.
pub fn facet_value(key: FacetKey, value: &Value, row: &Row, shape: Shape) -> Node {
    let name = key.name();
    let unwanted = ["-", &value.slug].concat();
    let leave_out = ["Leave out ", &value.label].concat();
    let spoken = leave_out.clone();
    let label = match shape {
        Shape::Line => view! { <span>{value.label.clone()}</span> },
        Shape::Tile => view! {
            <span class="u-unseen">{value.label.clone()}</span>
            <span aria-hidden="true">{value.short.clone()}</span>
        },
    };
    view! {
        <li class="facet-value" style=style(value, shape) hidden=row.hidden data-value data-empty=row.empty
            data-out=row.pick == Pick::Out data-placed=shape == Shape::Tile && value.tile.is_some()>
            <i class="facet-value__bar" style=["--part:", &share(row.share)].concat() aria-hidden="true" data-bar></i>
            <label class="facet-value__choose" title=(shape == Shape::Tile).then(|| value.label.clone())>
                <input type="checkbox" name=name value=value.slug.clone() checked=row.pick == Pick::In data-choose/>
                {label}
                <span class="facet-value__count o-figures" data-count>{row.count.clone()}</span>
            </label>
            <label class="facet-value__not" title=leave_out>
                <input type="checkbox" name=name value=unwanted checked=row.pick == Pick::Out
                    aria-label=spoken data-not/>
                <span aria-hidden="true">"not"</span>
            </label>
        </li>
    }
}

/// What never changes: the hue and the place on the map. The bar has its length to itself, since whatever changes
/// on the value would be styled anew with all that is in it.
fn style(value: &Value, shape: Shape) -> Option<String> {
    let hue = value.hue.map(|hue| format!("--area-hue:{hue}"));
    let place = match (shape, value.tile) {
        (Shape::Tile, Some((column, line))) => Some(format!("grid-area:{line}/{column}")),
        _ => None,
    };
    match (hue, place) {
        (Some(hue), Some(place)) => Some([hue, place].join(";")),
        (hue, place) => hue.or(place),
    }
}
