//! A result as a table that can be sorted. States: one row, many, a value that is not known.

use leptos::prelude::*;

use super::marked::marked;
use super::project_card::href;
use crate::content::value::Pounds;
use crate::explore::catalogue::Field;
use crate::explore::explorer::Explorer;
use crate::explore::facet::FacetKey;
use crate::explore::outcome::Hit;
use crate::explore::selection::Sort;
use crate::routes::Base;
use crate::view::{Call, IntoNode, Live, Node, refilled, view};

/// What a row shows, as words; unknown values are empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    title: AnyTitle,
    href: String,
    hue: Option<u16>,
    cells: [String; 5],
}

/// A title with the ranges that match.
type AnyTitle = (String, Vec<std::ops::Range<usize>>);

impl TableRow {
    /// The row of a project in a result.
    pub fn of(explorer: &Explorer, base: &Base, hit: Hit) -> Option<Self> {
        explorer.project(hit.project, |project| {
            let first = |key| project.values(key).next();
            let region = first(FacetKey::Region).map(|region| region.label.clone());
            let round = first(FacetKey::Round).map(|round| round.short.clone());
            let award = project.award().map(|pounds| Pounds(pounds).to_string());
            let year = project.first_year().map(|year| year.to_string());
            Self {
                title: (project.text(Field::Title).to_owned(), hit.title),
                href: href(project, base),
                hue: project.main_area().and_then(|area| area.hue),
                cells: [
                    project.text(Field::Lead).to_owned(),
                    region.unwrap_or_default(),
                    round.unwrap_or_default(),
                    award.unwrap_or_default(),
                    year.unwrap_or_default(),
                ],
            }
        })
    }
}

/// A column's heading and the two orders it offers.
const COLUMNS: [(&str, Option<(Sort, Sort)>); 6] = [
    ("Project", Some((Sort::Title, Sort::TitleBack))),
    ("Led by", None),
    ("Region", None),
    ("Round", None),
    ("Award", Some((Sort::Funding, Sort::FundingBack))),
    ("Start", Some((Sort::Year, Sort::YearBack))),
];

/// The projects that are shown, as rows.
#[component]
pub fn ResultTable(
    /// What the table shows, above it.
    #[prop(into)]
    caption: Live<String>,
    /// The id of what holds the rows.
    id: &'static str,
    /// The projects.
    #[prop(into)]
    hits: Live<Vec<Hit>>,
    /// The row of a project.
    row: Call<Hit, Option<TableRow>>,
    /// The chosen order.
    #[prop(into)]
    sort: Live<Sort>,
    /// Chooses another.
    on_sort: Call<Sort>,
) -> impl IntoView {
    let heads = COLUMNS.map(|(words, orders)| head(words, orders, sort, on_sort));
    view! {
        <div class="result-table" tabindex="0" role="region" aria-label="Projects as a table">
            <table>
                <caption>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody id=id>
                    {refilled(move || hits.get(), Hit::key, move |hit| row.run(hit).map(line))}
                </tbody>
            </table>
        </div>
    }
}

fn head(
    words: &'static str,
    orders: Option<(Sort, Sort)>,
    sort: Live<Sort>,
    on_sort: Call<Sort>,
) -> Node {
    let Some((first, back)) = orders else {
        return view! { <th scope="col">{words}</th> };
    };
    let class = (first != Sort::Title).then_some("result-table__number");
    // A title's first order goes up the alphabet, a number's goes down from the largest.
    let (up, down) = if first == Sort::Title {
        (first, back)
    } else {
        (back, first)
    };
    let state = move || match sort.get() {
        now if now == up => Some("ascending"),
        now if now == down => Some("descending"),
        _ => None,
    };
    let other = move || {
        if sort.get_untracked() == first {
            back
        } else {
            first
        }
    };
    let press = move |_| on_sort.run(other());
    view! {
        <th scope="col" class=class aria-sort=state>
            <button type="button" class="result-table__sort" on:click=press>{words}<span aria-hidden="true"></span></button>
        </th>
    }
}

fn line(row: TableRow) -> Node {
    let (title, marks) = row.title;
    let [lead, region, round, award, year] = row.cells;
    view! {
        <tr style=row.hue.map(|hue| format!("--area-hue:{hue}"))>
            <th scope="row"><span class="o-dot" aria-hidden="true"></span><a href=row.href dir="auto" data-hit>{marked(&title, &marks)}</a></th>
            <td><div dir="auto">{known(lead)}</div></td>
            <td>{known(region)}</td>
            <td>{known(round)}</td>
            <td class="result-table__number">{known(award)}</td>
            <td class="result-table__number">{known(year)}</td>
        </tr>
    }
}

fn known(text: String) -> Node {
    if text.is_empty() {
        view! { <span class="o-soft">"not known"</span> }
    } else {
        text.into_node()
    }
}
