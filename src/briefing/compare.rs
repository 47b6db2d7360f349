//! Up to four projects side by side, a row for each question.

use super::desk::Arrived;
use super::digest::{Digest, Finding, NO_FINDING};
use super::shortlist::SIDE_BY_SIDE;
use crate::content::value::Link;
use crate::routes::Base;
use crate::view::{Node, view};

/// The table, or nothing; a project that is not here says so in its column.
pub fn table(base: Base, arrived: &[Arrived]) -> Option<Node> {
    let shown: Vec<&Arrived> = arrived.iter().take(SIDE_BY_SIDE).collect();
    let heads: Vec<_> = shown.iter().map(|one| head(&base, one)).collect();
    let mut rows = facts(&shown);
    rows.extend(told(&shown));
    (!shown.is_empty()).then(|| {
        view! {
            <div class="briefing__scroll" role="region" tabindex="0" aria-label="Comparison">
                <table class="briefing__table">
                    <caption class="u-unseen">"Projects side by side"</caption>
                    <thead><tr><td></td>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}

/// A row for each fact, named by the first project that is here.
fn facts(shown: &[&Arrived]) -> Vec<Node> {
    let first = shown.iter().find_map(|(_, digest)| digest.as_ref().ok());
    let names = first.map_or(&[] as &[(String, String)], |digest| &digest.facts);
    names
        .iter()
        .enumerate()
        .map(|(at, (name, _))| {
            row(name, shown, |digest| {
                let value = digest.facts.get(at).map(|(_, value)| value.clone());
                view! { <td>{value}</td> }
            })
        })
        .collect()
}

/// A row for each question that a project's page answers.
fn told(shown: &[&Arrived]) -> Vec<Node> {
    let found = |name, of: fn(&Digest) -> &[Finding], none| {
        row(
            name,
            shown,
            |digest| view! { <td>{findings(of(digest), none)}</td> },
        )
    };
    vec![
        row(
            "What was tried",
            shown,
            |digest| view! { <td>{digest.tried.clone()}</td> },
        ),
        found("What changed", changed, NO_FINDING),
        found(
            "What was hard or did not work",
            hard,
            "The sources seen say nothing about it.",
        ),
        found("Findings about cost", cost, "No published finding yet."),
        row(
            "How sure we are",
            shown,
            |digest| view! { <td>{texts(&digest.sure)}</td> },
        ),
        row(
            "What is uncertain",
            shown,
            |digest| view! { <td>{texts(&digest.uncertain)}</td> },
        ),
        row(
            "Sources",
            shown,
            |digest| view! { <td>{sources(&digest.sources)}</td> },
        ),
    ]
}

fn changed(digest: &Digest) -> &[Finding] {
    &digest.changed
}

fn hard(digest: &Digest) -> &[Finding] {
    &digest.hard
}

fn cost(digest: &Digest) -> &[Finding] {
    &digest.cost
}

fn head(base: &Base, (slug, digest): &Arrived) -> Node {
    match digest {
        Ok(digest) => {
            view! { <th scope="col"><a href=base.file(&digest.path)>{digest.title.clone()}</a></th> }
        }
        Err(reason) => {
            view! { <th scope="col">{slug.clone()}<p class="o-small">{reason.clone()}</p></th> }
        }
    }
}

fn row(name: &str, shown: &[&Arrived], cell: impl Fn(&Digest) -> Node) -> Node {
    let cells: Vec<_> = shown
        .iter()
        .map(|(_, digest)| match digest {
            Ok(digest) => cell(digest),
            Err(_) => view! { <td class="o-soft">"—"</td> },
        })
        .collect();
    view! { <tr><th scope="row">{name.to_owned()}</th>{cells}</tr> }
}

fn findings(findings: &[Finding], none: &'static str) -> Node {
    if findings.is_empty() {
        return view! { <p class="o-soft">{none}</p> };
    }
    let entries: Vec<_> = findings
        .iter()
        .map(|finding| {
            let label = (!finding.label.is_empty())
                .then(|| view! { <strong>{finding.label.clone()}". "</strong> });
            view! { <li>{label}{finding.text.clone()}{sources(&finding.sources)}</li> }
        })
        .collect();
    view! { <ul>{entries}</ul> }
}

fn texts(texts: &[String]) -> Node {
    let texts: Vec<_> = texts
        .iter()
        .map(|text| view! { <p>{text.clone()}</p> })
        .collect();
    if texts.is_empty() {
        return view! { <p class="o-soft">"Nothing noted."</p> };
    }
    Node::Many(texts)
}

/// Addresses, named by their hosts; what is no address is passed over.
fn sources(addresses: &[String]) -> Option<Node> {
    let links: Vec<_> = addresses
        .iter()
        .filter_map(|address| Link::parse(address))
        .map(|link| {
            let name = link.host().unwrap_or(link.as_str()).to_owned();
            view! { <a href=link.as_str().to_owned()>{name}</a>" " }
        })
        .collect();
    (!links.is_empty()).then(|| view! { <p class="source-row">{links}</p> })
}
