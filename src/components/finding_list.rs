//! Findings about a project: what each says, which way it points, whose word it is, where it comes from.
//!
//! What did not work stands in the same list, in the same size, as what did.

use leptos::prelude::*;

use super::source_list::SourceRow;
use crate::content::bundle::{Claim, ClaimKind, Direction};
use crate::view::{Node, view};

/// The findings, those about effect before those about delivery.
#[component]
pub fn FindingList(
    /// The findings, in the record's order.
    claims: Vec<Claim>,
) -> impl IntoView {
    let mut claims = claims;
    claims.sort_by_key(|claim| claim.direction == Direction::Process);
    let entries: Vec<_> = claims.into_iter().map(finding).collect();
    view! { <ul class="finding-list">{entries}</ul> }
}

fn finding(claim: Claim) -> Node {
    let figure = (!claim.figure.is_empty())
        .then(|| view! { <p class="finding-list__figure">{claim.figure}</p> });
    let about = (!claim.about.is_empty()).then(|| format!(" · {}", claim.about));
    view! {
        <li class=format!("finding-list__entry finding-list__entry--{}", modifier(claim.direction))>
            <p class="finding-list__direction"><span aria-hidden="true">{sign(claim.direction)}</span>{direction(claim.direction)}</p>
            {figure}
            <p class="finding-list__text">{claim.text}</p>
            <p class="finding-list__kind">{kind(claim.kind)}{about}</p>
            <SourceRow sources=claim.sources/>
        </li>
    }
}

/// The direction in words, as a reader meets it.
pub fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Positive => "Got better",
        Direction::Mixed => "Mixed result",
        Direction::None => "No effect shown",
        Direction::Negative => "Got worse",
        Direction::Process => "How it went",
    }
}

/// Whose word a finding is, in words.
pub fn kind(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Evaluation => "Independent evaluation",
        ClaimKind::Government => "Government summary",
        ClaimKind::Partner => "The council or a partner",
        ClaimKind::Own => "The project’s own figures",
        ClaimKind::Press => "Press report",
    }
}

fn sign(direction: Direction) -> &'static str {
    match direction {
        Direction::Positive => "↑",
        Direction::Mixed => "↕",
        Direction::None => "=",
        Direction::Negative => "↓",
        Direction::Process => "→",
    }
}

fn modifier(direction: Direction) -> &'static str {
    match direction {
        Direction::Positive => "positive",
        Direction::Mixed => "mixed",
        Direction::None => "none",
        Direction::Negative => "negative",
        Direction::Process => "process",
    }
}
