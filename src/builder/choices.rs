//! The form: what, how, how wide, which colours, which parts. What is typed here is its form's to hear.

use super::Building;
use crate::embed::draft::{Draft, Form, Thing};
use crate::embed::options::{Links, Part};
use crate::embed::theme::Scheme;
use crate::routes::embedded::Embedded;
use crate::view::{Node, view};

/// The fields, in groups.
pub(super) fn fields(building: Building) -> Node {
    view! {
        {what(building)}
        <fieldset class="builder__group">
            <legend>"How"</legend>
            {forms(building)}
            {text(building, "width", "Width in pixels", "as wide as its place", "numeric")}
        </fieldset>
        <fieldset class="builder__group">
            <legend>"Looks"</legend>
            {text(building, "accent", "Accent", "#0d5c4a", "text")}
            {text(building, "surface", "Background", "#ffffff", "text")}
            {text(building, "text", "Text", "#14231f", "text")}
            {text(building, "radius", "Corners in pixels", "10", "numeric")}
            {text(building, "font", "Typefaces", "Georgia, serif", "text")}
            {menu(building, "scheme", "Light or dark", Scheme::ALL.map(|(_, name, words)| (name, words)).to_vec())}
        </fieldset>
        <fieldset class="builder__group">
            <legend>"Shown"</legend>
            {parts(building)}
        </fieldset>
        <fieldset class="builder__group">
            <legend>"Behaviour"</legend>
            {menu(building, "links", "Links open", Links::ALL.map(|(_, name, words)| (name, words)).to_vec())}
            {events(building)}
        </fieldset>
        {said(building)}
    }
}

/// A menu of everything that can be embedded, by kind.
fn what(building: Building) -> Node {
    let group = |label: &'static str, belongs: fn(&Embedded) -> bool| {
        let options: Vec<_> = building.things.with(|things| {
            let own = things.iter().filter(|thing| belongs(&thing.what));
            own.map(|thing| {
                let path = of(thing);
                view! { <option value=path>{thing.title.clone()}</option> }
            })
            .collect()
        });
        (!options.is_empty()).then(|| view! { <optgroup label=label>{options}</optgroup> })
    };
    let chosen = move || {
        building.things.with(|things| {
            building
                .draft
                .with(|draft| draft.thing(things).map(of))
                .unwrap_or_default()
        })
    };
    view! {
        <label class="builder__field">
            <span>"What"</span>
            <select name="of" prop:value=chosen>
                {group("Lists and figures", |what| matches!(what, Embedded::Projects | Embedded::Figures))}
                {group("Polls", |what| matches!(what, Embedded::Poll(_)))}
                {group("Storyboards", |what| matches!(what, Embedded::Storyboard(_)))}
                {group("Single panels", |what| matches!(what, Embedded::Panel(..)))}
                {group("Projects, as a card", |what| matches!(what, Embedded::Project(_)))}
            </select>
        </label>
    }
}

/// As the builder's address and the menu name it.
fn of(thing: &Thing) -> String {
    thing.what.full().path().trim_matches('/').to_owned()
}

fn forms(building: Building) -> Vec<Node> {
    let form = |(form, name, words): (Form, &'static str, &'static str)| {
        let checked = move || building.draft.with(Draft::form) == form;
        view! {
            <label class="builder__choice">
                <input type="radio" name="form" value=name checked=form == Form::default() prop:checked=checked/>
                <span>{words}</span>
            </label>
        }
    };
    Form::ALL.into_iter().map(form).collect()
}

fn text(
    building: Building,
    name: &'static str,
    words: &'static str,
    example: &'static str,
    keys: &'static str,
) -> Node {
    let value = move || building.draft.with(|draft| draft.typed(name).to_owned());
    view! {
        <label class="builder__field">
            <span>{words}</span>
            <input type="text" name=name inputmode=keys placeholder=example autocomplete="off" spellcheck="false" prop:value=value/>
        </label>
    }
}

fn menu(
    building: Building,
    name: &'static str,
    words: &'static str,
    choices: Vec<(&'static str, &'static str)>,
) -> Node {
    let first = choices.first().map_or("", |(name, _)| *name);
    let value = move || {
        let typed = building.draft.with(|draft| draft.typed(name).to_owned());
        if typed.is_empty() {
            first.to_owned()
        } else {
            typed
        }
    };
    let options: Vec<_> = choices
        .into_iter()
        .map(|(name, words)| view! { <option value=name>{words}</option> })
        .collect();
    view! {
        <label class="builder__field">
            <span>{words}</span>
            <select name=name prop:value=value>{options}</select>
        </label>
    }
}

fn parts(building: Building) -> Vec<Node> {
    Part::ALL
        .into_iter()
        .map(|(part, name, words)| {
            let shown = move || building.draft.with(|draft| draft.shows(part));
            view! {
                <label class="builder__choice">
                    <input type="checkbox" name=["part-", name].concat() checked prop:checked=shown/>
                    <span>{words}</span>
                </label>
            }
        })
        .collect()
}

fn events(building: Building) -> Node {
    let on = move || building.draft.with(|draft| draft.typed("events") == "on");
    view! {
        <label class="builder__choice">
            <input type="checkbox" name="events" prop:checked=on/>
            <span>"Tell my page what happens in it: a filter, a panel, a vote, never what was typed or chosen"</span>
        </label>
    }
}

/// What could not be used, and which colours were nudged, read aloud as it changes.
fn said(building: Building) -> Node {
    let lines = move || {
        let said = building.draft.with(|draft| draft.options().1);
        let lines: Vec<_> = said
            .into_iter()
            .map(|line| view! { <li>{line}</li> })
            .collect();
        view! { <ul>{lines}</ul> }
    };
    view! { <div class="builder__said" role="status">{lines}</div> }
}
