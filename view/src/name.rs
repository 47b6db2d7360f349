//! What the names of elements and attributes say: their namespace, their kind.

use rstml::node::NodeName;

/// Elements without content.
pub const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements that exist in SVG only, so that a part of a picture can be written apart from its `<svg>`.
const SVG_ONLY: [&str; 20] = [
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "defs",
    "symbol",
    "use",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "linearGradient",
];

/// The namespace that elements without one of their own belong to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Space {
    Html,
    Svg,
}

impl Space {
    /// The namespace of an element of that name that stands in this one.
    pub fn of(self, tag: &str) -> Self {
        if self == Self::Svg || SVG_ONLY.contains(&tag) {
            Self::Svg
        } else {
            Self::Html
        }
    }

    /// The namespace inside an element of that name, itself in this namespace.
    pub fn inside(self, tag: &str) -> Self {
        if tag == "foreignObject" {
            Self::Html
        } else {
            self
        }
    }
}

/// A name as it is written, `r#type` as `type`.
pub fn text(name: &NodeName) -> String {
    let name = name.to_string();
    name.strip_prefix("r#")
        .map(ToOwned::to_owned)
        .unwrap_or(name)
}

/// Whether an element of that name is a component: a path, or a name with a capital.
pub fn is_component(name: &NodeName) -> bool {
    match name {
        NodeName::Path(path) => {
            let segments = &path.path.segments;
            segments.len() > 1
                || segments.first().is_some_and(|segment| {
                    segment.ident.to_string().starts_with(char::is_uppercase)
                })
        }
        _ => false,
    }
}
