//! A result's own figures, drawn: projects and pounds by policy area. The table is the picture's text.
//!
//! States: one bar, many, an area whose awards are all unknown.

use leptos::prelude::*;

use crate::explore::rows::share;
use crate::view::{Node, view};

/// One policy area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// Its name.
    pub name: String,
    /// Its hue, where it has one.
    pub hue: Option<u16>,
    /// How many projects, in words, and in thousandths of the most.
    pub projects: (String, u16),
    /// What they were awarded, in words, and in thousandths of the most.
    pub pounds: (String, u16),
}

/// Two bars for each policy area.
#[component]
pub fn ResultFigures(
    /// What the table shows.
    caption: String,
    /// The policy areas.
    rows: Vec<FigureRow>,
    /// What to know before adding the figures up, or empty.
    note: String,
) -> impl IntoView {
    let lines: Vec<_> = rows.into_iter().map(line).collect();
    view! {
        <figure class="result-figures">
            <table>
                <caption>{caption}</caption>
                <thead><tr><th scope="col">"Policy area"</th><th scope="col">"Projects"</th><th scope="col">"Awarded"</th></tr></thead>
                <tbody>{lines}</tbody>
            </table>
            {(!note.is_empty()).then(|| view! { <figcaption class="o-small o-soft">{note}</figcaption> })}
        </figure>
    }
}

fn line(row: FigureRow) -> Node {
    let bar = |(words, length): (String, u16)| {
        view! { <td><span class="result-figures__bar" style=format!("--share:{}", share(length))></span><span class="o-figures">{words}</span></td> }
    };
    view! {
        <tr style=row.hue.map(|hue| format!("--area-hue:{hue}"))>
            <th scope="row">{row.name}</th>
            {bar(row.projects)}
            {bar(row.pounds)}
        </tr>
    }
}
