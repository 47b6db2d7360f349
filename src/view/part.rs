//! What stands on an element: attributes, classes, styles, properties, listeners, references.

use std::borrow::Cow;

use leptos::html::ElementType;
use leptos::prelude::NodeRef;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::renderer::dom::Dom;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{self, HtmlElement};

use super::listener::{Heard, Listener};

/// A value of an attribute, a class, a style or a property.
#[derive(Default)]
pub enum Value {
    /// None: the attribute is not there, the class is off.
    #[default]
    Absent,
    /// There, without words.
    Present,
    /// Words.
    Words(Cow<'static, str>),
    /// What a function returns, again whenever a signal that it read changes.
    Changing(Box<dyn FnMut() -> Value + Send>),
}

impl Value {
    /// The value at this moment.
    pub(super) fn settle(mut self) -> Self {
        while let Self::Changing(mut value) = self {
            self = value();
        }
        self
    }

    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Words(one), Self::Words(other)) => one == other,
            (Self::Absent, Self::Absent) | (Self::Present, Self::Present) => true,
            _ => false,
        }
    }
}

/// What the app gives an element while it runs.
pub enum Part {
    /// A value.
    Value(Value),
    /// Who hears an event.
    Listener(Listener),
    /// Who is told of the element once it is there.
    Reference(Box<dyn FnOnce(&web_sys::Element) + Send>),
}

impl Default for Part {
    fn default() -> Self {
        Self::Value(Value::Absent)
    }
}

/// What a value is on an element.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Attribute,
    Class,
    Style,
    Property,
    Part,
}

impl Kind {
    /// The kind that a letter of a plan stands for.
    pub fn of(letter: u8) -> Option<Self> {
        match letter {
            b'=' | b'@' => Some(Self::Attribute),
            b'.' => Some(Self::Class),
            b';' => Some(Self::Style),
            b':' => Some(Self::Property),
            b'!' => Some(Self::Part),
            _ => None,
        }
    }
}

/// One thing on an element.
pub(super) struct Attribute {
    pub kind: Kind,
    pub name: &'static str,
    pub part: Part,
}

/// A reference that is filled with the element.
pub(super) fn reference<E>(to: NodeRef<E>) -> Part
where
    E: ElementType + 'static,
    E::Output: JsCast + 'static,
{
    Part::Reference(Box::new(move |element| {
        NodeRefContainer::<E>::load(to, element);
    }))
}

/// What stands on an element in the document.
pub(super) struct Standing {
    kind: Kind,
    name: &'static str,
    state: PartState,
}

enum PartState {
    Fixed(Value),
    Changing(#[allow(dead_code)] RenderEffect<Value>),
    Heard(Heard),
    Referred,
}

impl Standing {
    /// Puts it on an element; on one from the prerendered page, which has its attributes, only what is missing.
    pub fn put(attribute: Attribute, element: &web_sys::Element, adopted: bool) -> Self {
        let Attribute { kind, name, part } = attribute;
        let has_it = adopted && kind != Kind::Property;
        let state = match part {
            Part::Value(Value::Changing(value)) => PartState::Changing(follow(
                element.clone(),
                kind,
                name,
                Value::Changing(value),
                has_it,
            )),
            Part::Value(value) => {
                if !has_it {
                    apply(element, kind, name, &value);
                }
                PartState::Fixed(value)
            }
            Part::Listener(listener) => PartState::Heard(Heard::new(listener, element)),
            Part::Reference(tell) => {
                tell(element);
                PartState::Referred
            }
        };
        Self { kind, name, state }
    }

    /// Whether a new one can take its place.
    pub fn fits(&self, attribute: &Attribute) -> bool {
        self.kind == attribute.kind && self.name == attribute.name
    }

    /// Takes a new one's values.
    pub fn update(&mut self, attribute: Attribute, element: &web_sys::Element) {
        match (&mut self.state, attribute.part) {
            (PartState::Fixed(before), Part::Value(now)) if !matches!(now, Value::Changing(_)) => {
                // A class is put on again, as the attribute may just have been written anew.
                if !before.same(&now) || self.kind == Kind::Class {
                    apply(element, self.kind, self.name, &now);
                }
                *before = now;
            }
            (PartState::Heard(heard), Part::Listener(listener)) => {
                if let Some(listener) = heard.exchange(listener) {
                    self.state = PartState::Heard(Heard::new(listener, element));
                }
            }
            (_, part) => *self = Self::put(Attribute { part, ..attribute }, element, false),
        }
    }
}

/// Keeps something on an element as a function says.
fn follow(
    element: web_sys::Element,
    kind: Kind,
    name: &'static str,
    value: Value,
    mut has_it: bool,
) -> RenderEffect<Value> {
    let Value::Changing(mut value) = value else {
        return RenderEffect::new(|_| Value::Absent);
    };
    RenderEffect::new(move |before: Option<Value>| {
        let now = value().settle();
        let known = before.map_or(std::mem::take(&mut has_it), |before| before.same(&now));
        if !known {
            apply(&element, kind, name, &now);
        }
        now
    })
}

/// Puts a value on an element. What the browser refuses is left out, as it is in HTML.
fn apply(element: &web_sys::Element, kind: Kind, name: &str, value: &Value) {
    let words = match value {
        Value::Words(words) => Some(words.as_ref()),
        Value::Present => Some(""),
        _ => None,
    };
    let style = || element.unchecked_ref::<HtmlElement>().style();
    let done = match (kind, words) {
        (Kind::Attribute, Some(words)) => element.set_attribute(name, words),
        (Kind::Attribute, None) => element.remove_attribute(name),
        (Kind::Class, Some(_)) => element.class_list().add_1(name),
        (Kind::Class, None) => element.class_list().remove_1(name),
        (Kind::Style, Some(words)) => style().set_property(name, words),
        (Kind::Style, None) => style().remove_property(name).map(drop),
        (Kind::Property, _) => {
            Dom::set_property_or_value(element, name, &property(value));
            Ok(())
        }
        (Kind::Part, _) => Ok(()),
    };
    drop(done);
}

fn property(value: &Value) -> JsValue {
    match value {
        Value::Words(words) => JsValue::from_str(words),
        Value::Present => JsValue::TRUE,
        // Not `false`: of a text field's value `null` makes the empty text.
        _ => JsValue::NULL,
    }
}
