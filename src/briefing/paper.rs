//! A briefing as one HTML file that needs nothing else: no script, no font, no picture, no network.

use super::digest::{Digest, Finding, NO_FINDING};
use crate::markup::escape;

/// What stands on the first page beside the projects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// The programme.
    pub programme: String,
    /// The day it was made, as people read it.
    pub made: String,
    /// Where it was made: the address of the shortlist.
    pub address: String,
    /// Scheme, host and base of the site, without a slash at the end.
    pub site: String,
}

/// The style of the file: readable on screens of any width, in the dark and on paper.
const STYLE: &str = "\
:root{color-scheme:light dark}\
body{max-width:46rem;margin:0 auto;padding:1.5rem;font:1.0625rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}\
h1,h2,h3{line-height:1.15;text-wrap:balance}h2{margin-top:3rem;padding-top:1rem;border-top:4px solid}\
dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.25rem 1rem}dt{font-weight:700}dd{margin:0}\
li{margin-block:.5rem}.label{font-weight:700}.sources{font-size:.9rem}\
:focus-visible{outline:3px solid;outline-offset:2px}\
@media(max-width:30rem){dl{grid-template-columns:1fr}}\
@media print{body{max-width:none;padding:0;font-size:10.5pt}h2{break-before:page;border:0;padding:0;margin-top:0}li,dl>*{break-inside:avoid}}";

/// The file. Every text is escaped, and only addresses of the web become links.
pub fn html(cover: &Cover, digests: &[Digest]) -> String {
    let mut out = String::new();
    let title = format!("Briefing: {}", escape(&cover.programme));
    out.push_str(&format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    ));
    out.push_str(&format!(
        "<p>Made on {}. The projects are named in this address, where the briefing can be made again: {}</p>\n",
        escape(&cover.made),
        link(&cover.address)
    ));
    out.push_str("<nav aria-label=\"Projects\"><ol>\n");
    for (at, digest) in digests.iter().enumerate() {
        out.push_str(&format!(
            "<li><a href=\"#project-{at}\">{}</a></li>\n",
            escape(&digest.title)
        ));
    }
    out.push_str("</ol></nav>\n");
    for (at, digest) in digests.iter().enumerate() {
        project(cover, at, digest, &mut out);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn project(cover: &Cover, at: usize, digest: &Digest, out: &mut String) {
    let page = format!("{}{}", cover.site, digest.path);
    out.push_str(&format!(
        "<section aria-labelledby=\"project-{at}\">\n<h2 id=\"project-{at}\">{}</h2>\n",
        escape(&digest.title)
    ));
    out.push_str(&format!("<p class=\"sources\">{}</p>\n<dl>\n", link(&page)));
    for (name, value) in &digest.facts {
        out.push_str(&format!(
            "<dt>{}</dt><dd>{}</dd>\n",
            escape(name),
            escape(value)
        ));
    }
    out.push_str("</dl>\n<h3>What was tried</h3>\n");
    let tried = if digest.tried.is_empty() {
        "Not stated in the sources seen."
    } else {
        &digest.tried
    };
    out.push_str(&format!("<p>{}</p>\n", escape(tried)));
    findings("What changed", &digest.changed, NO_FINDING, out);
    findings(
        "What was hard or did not work",
        &digest.hard,
        "The sources seen say nothing about it.",
        out,
    );
    findings(
        "What it cost: findings",
        &digest.cost,
        "No published finding yet.",
        out,
    );
    texts("How sure we are", &digest.sure, out);
    texts("What is uncertain", &digest.uncertain, out);
    out.push_str("<h3>Sources</h3>\n");
    out.push_str(&sources(&digest.sources));
    out.push_str("</section>\n");
}

fn sources(addresses: &[String]) -> String {
    if addresses.is_empty() {
        return "<p>No page that can be linked was seen.</p>\n".to_owned();
    }
    let entries: Vec<String> = addresses
        .iter()
        .map(|source| format!("<li>{}</li>\n", link(source)))
        .collect();
    format!("<ul class=\"sources\">\n{}</ul>\n", entries.concat())
}

fn findings(heading: &str, findings: &[Finding], none: &str, out: &mut String) {
    out.push_str(&format!("<h3>{heading}</h3>\n"));
    if findings.is_empty() {
        out.push_str(&format!("<p>{none}</p>\n"));
        return;
    }
    out.push_str("<ul>\n");
    for finding in findings {
        let label = match finding.label.as_str() {
            "" => String::new(),
            label => format!("<span class=\"label\">{}</span><br>", escape(label)),
        };
        let sources: Vec<String> = finding.sources.iter().map(|source| link(source)).collect();
        let sources = match sources.join(", ") {
            none if none.is_empty() => "Source: named in words only".to_owned(),
            sources => format!("Source: {sources}"),
        };
        out.push_str(&format!(
            "<li>{label}{}<br><span class=\"sources\">{sources}</span></li>\n",
            escape(&finding.text)
        ));
    }
    out.push_str("</ul>\n");
}

fn texts(heading: &str, texts: &[String], out: &mut String) {
    if texts.is_empty() {
        return;
    }
    out.push_str(&format!("<h3>{heading}</h3>\n"));
    for text in texts {
        out.push_str(&format!("<p>{}</p>\n", escape(text)));
    }
}

/// An address to read and to follow; what is no web address is only read.
fn link(address: &str) -> String {
    let shown = escape(address);
    if address.starts_with("https://") || address.starts_with("http://") {
        format!("<a href=\"{shown}\">{shown}</a>")
    } else {
        shown
    }
}
