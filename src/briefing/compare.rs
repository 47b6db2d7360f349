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
    let mut rows: Vec<Node> = Vec::new();
    let names: Vec<String> = shown
        .iter()
        .find_map(|(_, digest)| digest.as_ref().ok())
        .map(|digest| digest.facts.iter().map(|(name, _)| name.clone()).collect())
        .unwrap_or_default();
    for (at, name) in names.into_iter().enumerate() {
        rows.push(row(name, &shown, |digest| {
            let value = digest.facts.get(at).map(|(_, value)| value.clone());
            view! { <td>{value}</td> }
        }));
    }
    rows.push(row(
        "What was tried".to_owned(),
        &shown,
        |digest| view! { <td>{digest.tried.clone()}</td> },
    ));
    for (name, of, none) in [
        (
            "What changed",
            changed as fn(&Digest) -> &[Finding],
            NO_FINDING,
        ),
        (
            "What was hard or did not work",
            hard,
            "The sources seen say nothing about it.",
        ),
        ("Findings about cost", cost, "No published finding yet."),
    ] {
        rows.push(row(
            name.to_owned(),
            &shown,
            |digest| view! { <td>{findings(of(digest), none)}</td> },
        ));
    }
    rows.push(row(
        "How sure we are".to_owned(),
        &shown,
        |digest| view! { <td>{texts(&digest.sure)}</td> },
    ));
    rows.push(row(
        "What is uncertain".to_owned(),
        &shown,
        |digest| view! { <td>{texts(&digest.uncertain)}</td> },
    ));
    rows.push(row(
        "Sources".to_owned(),
        &shown,
        |digest| view! { <td>{sources(&digest.sources)}</td> },
    ));
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

fn row(name: String, shown: &[&Arrived], cell: impl Fn(&Digest) -> Node) -> Node {
    let cells: Vec<_> = shown
        .iter()
        .map(|(_, digest)| match digest {
            Ok(digest) => cell(digest),
            Err(_) => view! { <td class="o-soft">"—"</td> },
        })
        .collect();
    view! { <tr><th scope="row">{name}</th>{cells}</tr> }
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
