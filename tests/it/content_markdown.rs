//! Markdown that becomes a tree, and Markdown that cannot.

use springboard::authoring::report::bundle_text;
use springboard::content::load::load;
use springboard::content::text::{Block, Inline, plain};

use super::content_desk::{check, desk, project};

#[test]
fn markdown_that_cannot_be_shown_is_named_and_not_lost_in_silence() {
    for (markdown, problems) in [
        (
            "<b>x</b>",
            &[
                "6: HTML stands here, expected words, lists, quotes and links; say it in words or Markdown",
            ][..],
        ),
        (
            "<div>\nx\n</div>",
            &[
                "6: HTML stands here, expected words, lists, quotes and links; say it in words or Markdown",
            ],
        ),
        (
            "![x](/a.png)",
            &[
                "6: a picture stands here, expected words, lists, quotes and links; use a storyboard panel of kind `image`",
            ],
        ),
        (
            "a `b`",
            &[
                "6: text set as code stands here, expected words, lists, quotes and links; take the back-quotes away",
            ],
        ),
        (
            "    x",
            &[
                "6: an indented line, which Markdown reads as code stands here, expected words, lists, quotes and links; take the spaces before it away",
            ],
        ),
        (
            "```\nx\n```",
            &[
                "6: a block of code stands here, expected words, lists, quotes and links; say it in words",
            ],
        ),
        (
            "| a | b |\n|---|---|\n| c | d |",
            &["6: a table stands here, expected words, lists, quotes and links; use a list"],
        ),
        (
            "a\n\n---\n\nb",
            &[
                "8: a line across the page stands here, expected words, lists, quotes and links; use a heading, `## …`",
            ],
        ),
        (
            "~~a~~ b",
            &[
                "6: text that is struck out stands here, expected words, lists, quotes and links; take them out",
            ],
        ),
        (
            "- [ ] a",
            &["6: a box to tick stands here, expected a plain list; take the brackets away"],
        ),
        (
            "3. a",
            &[
                "6: a numbered list that does not start at 1 stands here, expected `1.`; start it at 1",
            ],
        ),
        (
            "a  \nb",
            &[
                "6: a forced line break stands here, expected one paragraph; leave an empty line to start a new paragraph",
            ],
        ),
        (
            "[a](https://a.org \"t\")",
            &[
                "6: a link with a title stands here, expected a plain link; take the words in quotes away",
            ],
        ),
        (
            "a[^1]\n\n[^1]: b",
            &[
                "6: a footnote stands here, expected words, lists, quotes and links; add the address to `sources`",
                "8: a footnote stands here, expected words, lists, quotes and links; add the address to `sources`",
            ],
        ),
    ] {
        check(
            "pages/about.md",
            &format!("+++\ntitle = \"T\"\nsummary = \"S.\"\n+++\n\n{markdown}\n"),
            problems,
        );
    }
}

#[test]
fn a_project_has_two_parts() {
    let text = format!(
        "{}lost\n\n## What was tried\n\na\n\n## Costs\n\nb\n\n## what changed\n\nc\n\n## What changed\n",
        project("")
    );
    let how = "expected `## What was tried` and `## What changed`, each once; move the words under one of these; what was hard is listed as `[[hard]]` in the front matter";
    check(
        "projects/a.md",
        &text,
        &[
            &format!("6: words stand before the first heading, {how}"),
            &format!("12: a project has no part `Costs`, {how}"),
            &format!("20: the heading `What changed` stands here again, {how}"),
        ]
        .map(|line| line.as_str()),
    );
}

#[test]
fn markdown_becomes_the_tree_that_it_reads_as() {
    let markdown = "A **b *c*** d\ne [f **g**](https://a.org) <https://b.org>.\n\n- h\n- i\n\n  j\n  1. k\n\n> l\n>\n> m\n";
    let report = desk(&[(
        "pages/about.md",
        &format!("+++\ntitle = \"T\"\nsummary = \"S.\"\n+++\n{markdown}"),
    )]);
    assert_eq!(report.problems, []);
    let body = load(&bundle_text(&report.bundle.unwrap()))
        .unwrap()
        .bundle
        .pages[0]
        .body
        .clone();
    assert_eq!(plain(&body), "A b c d e f g https://b.org. h i j k l m");
    let Block::Paragraph(words) = &body[0] else {
        panic!("{body:?}")
    };
    let kinds: Vec<&str> = words
        .iter()
        .map(|inline| match inline {
            Inline::Text(_) => "text",
            Inline::Strong(_) => "strong",
            Inline::Emphasis(_) => "emphasis",
            Inline::Link(..) => "link",
        })
        .collect();
    assert_eq!(
        kinds,
        ["text", "strong", "text", "link", "text", "link", "text"]
    );
    let Block::List(items) = &body[1] else {
        panic!("{body:?}")
    };
    assert_eq!((items.len(), items[1].len()), (2, 3));
    assert!(matches!(&items[1][2], Block::Steps(steps) if steps.len() == 1));
    assert!(matches!(&body[2], Block::Quote(blocks) if blocks.len() == 2));
}
