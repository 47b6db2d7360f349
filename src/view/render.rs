//! A node as a view of leptos.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::{AddAnyAttr, Mountable, Render, RenderHtml};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};

use super::Node;
use super::html::Writer;
use super::state::as_element;
use super::walk::Walk;
use super::zone::Zone;

/// A view in the document.
pub struct NodeState(Zone);

impl Render for Node {
    type State = NodeState;

    fn build(self) -> Self::State {
        NodeState(Zone::new(self, &mut None))
    }

    fn rebuild(self, state: &mut Self::State) {
        state.0.update(self);
    }
}

impl AddAnyAttr for Node {
    type Output<SomeNewAttr: Attribute> = Self;

    // Like a text: an attribute from outside has no one element to stand on. The macro refuses to write one.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self::Output<NewAttr> {
        self
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self::AsyncOutput {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        let length = buf.len();
        let mut writer = Writer {
            html: buf,
            after_text: *position == Position::NextChildAfterText,
        };
        writer.zone(self);
        let after_text = writer.after_text;
        // An empty text leaves everything as it was.
        if buf.len() > length {
            *position = if after_text {
                Position::NextChildAfterText
            } else {
                Position::NextChild
            };
        }
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self::State {
        let mut walk = Some(Walk::from_leptos(cursor, position));
        let zone = Zone::new(self, &mut walk);
        if let Some(walk) = walk {
            walk.to_leptos(cursor, position);
        }
        NodeState(zone)
    }

    async fn hydrate_async(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        self.hydrate::<true>(cursor, position)
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}

impl Mountable for NodeState {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(first) = self.0.first() else {
            return false;
        };
        let Some(parent) = first.parent_node() else {
            return false;
        };
        child.mount(as_element(&parent), Some(&first));
        true
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        Vec::new()
    }
}
