//! The programme in figures: projects and money by policy area, round, region and level.
//!
//! Every bar is a link to the projects it counts, every chart has its table, and says what it leaves out.

use super::site::Site;
use crate::components::fact_list::FactList;
use crate::content::value::{Pounds, grouped};
use crate::routes::Route;
use crate::routes::embedded::Embedded;
use crate::view::{Node, view};
use tally::{Bar, Tally};

mod tally;

/// The heading.
pub const TITLE: &str = "The programme in figures";

/// What the page is about, in a sentence.
pub const SUMMARY: &str = "Where the projects were, what they were about and what they were awarded, as far as it is known.";

/// The charts alone.
pub fn charts(site: &Site) -> Vec<Node> {
    let tallies = Tally::all(&site.bundle);
    tallies.iter().map(|tally| chart(site, tally)).collect()
}

/// The page.
pub fn page(site: &Site) -> Node {
    let charts = charts(site);
    let facts = &site.bundle.programme.figures;
    let told = (!facts.is_empty()).then(|| {
        view! {
            <section aria-labelledby="told">
                <h2 id="told">"What others counted"</h2>
                <p class="o-measure">"Published figures about the whole programme. They count different things at different times and do not all agree."</p>
                <FactList facts=facts.clone()/>
            </section>
        }
    });
    let body = if site.bundle.projects.is_empty() {
        view! { <p class="project__gap">"There are no projects to count yet."</p> }
    } else {
        view! { {charts} }
    };
    view! {
        <div class="prose o-page figures">
            <header class="prose__head">
                <h1>{TITLE}</h1>
                <p class="o-lede">{SUMMARY}</p>
                <p class="o-measure">{total(site)}</p>
            </header>
            {body}
            {told}
            {super::embed::link(site, &Embedded::Figures)}
        </div>
    }
}

/// "89 projects are recorded here. Awards of £150.8m are known for 69 of them."
fn total(site: &Site) -> String {
    let projects = &site.bundle.projects;
    let known: Vec<u64> = projects
        .iter()
        .filter_map(|project| project.funding)
        .map(|pounds| pounds.0)
        .collect();
    let sum = known.iter().fold(0u64, |sum, one| sum.saturating_add(*one));
    format!(
        "{} projects are recorded here. Awards of {} together are known for {} of them: a floor, not a total.",
        projects.len(),
        Pounds(sum).short(),
        known.len()
    )
}

fn chart(site: &Site, tally: &Tally) -> Node {
    let name = tally.key.name();
    let heading = format!("By {}", tally.key.noun());
    let most = tally.bars.iter().map(|bar| bar.projects).max().unwrap_or(0);
    let dearest = tally.bars.iter().map(|bar| bar.pounds).max().unwrap_or(0);
    let bars: Vec<_> = tally
        .bars
        .iter()
        .map(|bar| bar_view(site, tally, bar, most, dearest))
        .collect();
    let hint = tally.key.hint();
    let hint = (!hint.is_empty()).then(|| format!("{hint} "));
    view! {
        <section class="figures__chart" aria-labelledby=name>
            <h2 id=name>{heading.clone()}</h2>
            <p class="o-measure">{hint}{tally.left_out()}</p>
            <p class="figures__legend" aria-hidden="true">
                <span class="figures__swatch"></span>"projects "
                <span class="figures__swatch figures__swatch--money"></span>"known awards"
            </p>
            <ul class="figures__bars">{bars}</ul>
            <details class="figures__table">
                <summary>"The same as a table"</summary>
                <div class="figures__scroll" role="region" tabindex="0" aria-label=format!("Table: {heading}")>{table(tally, &heading)}</div>
            </details>
        </section>
    }
}

fn bar_view(site: &Site, tally: &Tally, bar: &Bar, most: usize, dearest: u64) -> Node {
    let href = Route::Projects.href_with(&site.base, &format!("{}={}", tally.key.name(), bar.slug));
    let hue = bar.hue.map(|hue| format!("--area-hue:{hue}"));
    let projects = share(bar.projects as u64, most as u64);
    let money = share(bar.pounds, dearest);
    view! {
        <li class="figures__bar" style=hue>
            <p class="figures__name"><a href=href>{bar.name.clone()}</a></p>
            <p class="figures__value"><span class="figures__ink" style=projects></span><span>{counted(bar.projects)}</span></p>
            <p class="figures__value figures__value--money"><span class="figures__ink" style=money></span><span>{awarded(bar)}</span></p>
        </li>
    }
}

/// The length of a bar as a share of the longest, in thousandths so that no bar is a long number.
fn share(part: u64, whole: u64) -> String {
    let thousandths = u128::from(part) * 1000 / u128::from(whole.max(1));
    format!("--share:{}.{:03}", thousandths / 1000, thousandths % 1000)
}

fn counted(projects: usize) -> String {
    match projects {
        1 => "1 project".to_owned(),
        count => format!("{count} projects"),
    }
}

/// "£18.6m for 11", or that nothing is known.
fn awarded(bar: &Bar) -> String {
    match (bar.awarded, bar.projects) {
        (0, _) => "no known award".to_owned(),
        (known, all) if known == all => Pounds(bar.pounds).short(),
        (known, _) => format!("{} for {known} of them", Pounds(bar.pounds).short()),
    }
}

fn table(tally: &Tally, heading: &str) -> Node {
    let rows: Vec<_> = tally
        .bars
        .iter()
        .map(|bar| {
            let unknown = bar.projects - bar.awarded;
            view! {
                <tr>
                    <th scope="row">{bar.name.clone()}</th>
                    <td>{bar.projects.to_string()}</td>
                    <td>{bar.awarded.to_string()}</td>
                    <td>{unknown.to_string()}</td>
                    <td>{format!("£{}", grouped(bar.pounds))}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table>
            <caption>{heading.to_owned()}</caption>
            <thead>
                <tr>
                    <th scope="col"><span class="u-unseen">"Name"</span></th>
                    <th scope="col">"Projects"</th>
                    <th scope="col">"With a known award"</th>
                    <th scope="col">"Without"</th>
                    <th scope="col">"Known awards together"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn a_share_is_of_the_longest_and_never_divides_by_nothing() {
        for (part, whole, written) in [
            (1, 2, "--share:0.500"),
            (3, 3, "--share:1.000"),
            (0, 0, "--share:0.000"),
            (u64::MAX, u64::MAX, "--share:1.000"),
            (2, 3, "--share:0.666"),
        ] {
            assert_eq!(share(part, whole), written);
        }
    }
}
