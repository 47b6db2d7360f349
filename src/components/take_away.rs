//! What can be done with a result: copy its link, share it, take it as a file, print it.
//!
//! States: closed, open, copied, could not copy (the link is shown to copy by hand).

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{address, clipboard, focus, share};
use crate::view::{Call, Held, Live, Node, effect, view};

/// A file that can be taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// For a spreadsheet.
    Csv,
    /// For a program.
    Json,
    /// On paper.
    Print,
}

/// The id of what opens the menu.
const OPENER: &str = "take-away";

/// What became of copying.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    ByHand(String),
}

/// The menu.
#[component]
pub fn TakeAway(
    /// The title for the share sheet.
    title: String,
    /// Where snippets for other sites are made, set to this result.
    #[prop(into)]
    embed: Live<String>,
    /// A briefing of this result: its address and what leads there, where there can be one.
    #[prop(into)]
    brief: Live<Option<(String, String)>>,
    /// Makes a file, or prints.
    on_take: Call<Kind>,
) -> impl IntoView {
    // Not known natively, and the first render must be the same.
    let can_share = Held::new(false);
    effect(move || can_share.set(share::is_there()));
    let press = move |kind| move |_| on_take.run(kind);
    let copied = Held::new(Copied::NotYet);
    let menu = NodeRef::<html::Details>::new();
    // Who finds out what a briefing would hold asks for the whole result, so it is asked for in an open menu only.
    let open = Held::new(false);
    let toggled = move |_| {
        copied.set(Copied::NotYet);
        open.set(menu.get_untracked().is_some_and(|menu| menu.open()));
    };
    let brief = move || {
        let (href, words) = open.get().then(|| brief.get())??;
        Some(view! { <a href=href>{words}</a> })
    };
    // A menu over the page goes away as menus do: when something else is pressed or has the keyboard, and on
    // Escape, which leaves the keyboard where it was opened.
    focus::on_leaving(OPENER, move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    });
    let close_on_escape = move |event: KeyboardEvent| {
        if let Some(menu) = menu.get_untracked().filter(|_| event.key() == "Escape") {
            menu.set_open(false);
            focus::give(OPENER);
        }
    };
    view! {
        <details class="take-away" node_ref=menu on:keydown=close_on_escape on:toggle=toggled>
            <summary id=OPENER class="o-button">"Share or download"</summary>
            <div class="take-away__menu">
                {copy_link(copied)}
                <button type="button" hidden=move || !can_share.get() on:click=move |_| share::open(&title, &address::current())>
                    "Share…"
                </button>
                <button type="button" on:click=press(Kind::Csv)>"Download as a spreadsheet (CSV)"</button>
                <button type="button" on:click=press(Kind::Json)>"Download as JSON"</button>
                <button type="button" on:click=press(Kind::Print)>"Print the whole list"</button>
                {brief}
                <a href=move || embed.get()>"Put this list on your own site"</a>
            </div>
        </details>
    }
}

fn copy_link(copied: Held<Copied>) -> Node {
    let copy = move |_| {
        spawn_local(async move {
            let link = address::current();
            copied.set(if clipboard::copy(&link).await {
                Copied::Done
            } else {
                Copied::ByHand(link)
            });
        });
    };
    let words = move || {
        if copied.get() == Copied::Done {
            "Link copied"
        } else {
            "Copy link"
        }
    };
    let by_hand = move || match copied.get() {
        Copied::ByHand(link) => Some(
            view! { <label>"Link to this result"<input type="text" readonly prop:value=link/></label> },
        ),
        _ => None,
    };
    view! {
        <button type="button" on:click=copy><span aria-live="polite">{words}</span></button>
        {by_hand}
    }
}
