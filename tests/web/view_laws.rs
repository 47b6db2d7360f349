//! Any view is found again in its own page, and any view changes into any other.

use leptos::mount::mount_to;
use leptos::prelude::*;
use springboard::view::{IntoNode, Node, keyed, refilled, still, view};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::stage::settle;
use crate::view::{Page, seen};

/// A view as a value, so that it can be shown more than once.
#[derive(Clone, Debug)]
enum Tree {
    Nothing,
    Words(&'static str),
    Block(Vec<Tree>),
    Marked(bool, Vec<Tree>),
    Several(Vec<Tree>),
    Following(Vec<Tree>),
    Keyed(Vec<u32>),
    Refilled(Vec<u32>),
}

impl IntoNode for Tree {
    fn into_node(self) -> Node {
        match self {
            Self::Nothing => Node::Empty,
            Self::Words(words) => words.into_node(),
            Self::Block(inner) => view! { <div>{inner}</div> },
            Self::Marked(on, inner) => {
                view! { <span title=on.then_some("t") class:on=on>{inner}</span> }
            }
            Self::Several(inner) => inner.into_node(),
            Self::Following(inner) => (move || inner.clone()).into_node(),
            Self::Keyed(keys) => keyed(
                move || keys.clone(),
                |key| *key,
                |key| view! { <i>{key}</i> },
            ),
            Self::Refilled(keys) => refilled(move || keys.clone(), |key| *key, entry),
        }
    }
}

/// An entry that stands still, with more or less in it.
fn entry(key: u32) -> Node {
    still("li", move || {
        let more = (key > 2).then(|| view! { <b>{key}</b> });
        view! { <li title=key.is_multiple_of(2).then_some("even")>{more}{key}" of "<i>{key * 2}</i></li> }
    })
}

/// Numbers that look random and are the same each time.
struct Dice(u32);

impl Dice {
    fn roll(&mut self, below: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) % below
    }

    fn trees(&mut self, depth: u32) -> Vec<Tree> {
        (0..self.roll(4)).map(|_| self.tree(depth)).collect()
    }

    fn tree(&mut self, depth: u32) -> Tree {
        match self.roll(if depth == 0 { 3 } else { 9 }) {
            0 => Tree::Nothing,
            1 => Tree::Words(["", "a", "<b>"][self.roll(3) as usize]),
            2 => Tree::Words("words"),
            3 => Tree::Block(self.trees(depth - 1)),
            4 => Tree::Marked(self.roll(2) == 0, self.trees(depth - 1)),
            5 => Tree::Several(self.trees(depth - 1)),
            6 => Tree::Following(self.trees(depth - 1)),
            kind => {
                let keys = (0..self.roll(4)).map(|_| self.roll(5)).collect();
                match kind {
                    7 => Tree::Keyed(keys),
                    _ => Tree::Refilled(keys),
                }
            }
        }
    }
}

fn fresh(tree: &Tree) -> String {
    let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    let shown = tree.clone();
    let _mounted = mount_to(root.clone(), || shown.into_node());
    seen(&root)
}

#[wasm_bindgen_test]
fn every_view_is_found_again_in_its_own_page() {
    for seed in 0..400 {
        let tree = Tree::Several(Dice(seed).trees(3));
        let shown = tree.clone();
        let page = Page::of(move || shown.clone().into_node());
        let kept = page
            .before
            .iter()
            .all(|node| page.root.contains(Some(node)));
        assert!(kept, "{tree:?} in {}", page.root.inner_html());
        assert_eq!(seen(&page.root), fresh(&tree), "{tree:?}");
    }
}

#[wasm_bindgen_test]
async fn every_view_changes_into_every_other() {
    for seed in 0..150 {
        let mut dice = Dice(seed);
        let trees: Vec<Tree> = (0..4).map(|_| dice.tree(3)).collect();
        let tree = RwSignal::new(trees[0].clone());
        let show = move || view! { <div>"before"{move || tree.get()}<hr/></div> };
        let page = Page::of(show);
        for next in trees {
            let before = tree.get_untracked();
            tree.set(next.clone());
            settle().await;
            let right = fresh(&Tree::Several(vec![Tree::Words("before"), next.clone()]));
            assert_eq!(
                seen(&page.root),
                format!("<div>{right}<hr></div>"),
                "{before:?} to {next:?}"
            );
        }
    }
}
