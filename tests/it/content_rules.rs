//! Each rule that editors are held to, as a table of what they wrote and what the tool says.

use super::content_desk::{check, printed, project};

#[test]
fn a_sound_folder_has_no_problems() {
    let board = "title = \"S\"\n[[panels]]\nheading = \"H\"\ntext = \"Words.\"\n";
    let files = [
        (
            "projects/a.md",
            "+++\ntitle = \"A\"\nsummary = \"S.\"\npolicy_areas = [\"edge-of-care\"]\n+++\n\n## What was tried\n\nA [board](/storyboards/s/#panel-1).\n\n### How\n\nWell.\n",
        ),
        ("storyboards/s.toml", board),
        (
            "library/l.md",
            "+++\nkind = \"report\"\ntitle = \"L\"\nsummary = \"S.\"\ndate = 2017-03-16\n+++\n## H\n[them](/projects/?area=edge-of-care)\n",
        ),
        (
            "pages/about.md",
            "+++\ntitle = \"T\"\nsummary = \"S.\"\n+++\n![^1\n",
        ),
        (
            "check.toml",
            "[[insecure_ok]]\nhost = \"a.org\"\nreason = \"because\"\n",
        ),
    ];
    assert_eq!(printed(&files[..]), Vec::<String>::new());
}

#[test]
fn references_and_amounts() {
    for (fields, problem) in [
        (
            "policy_areas = [\"edge-of-care\", \"edge-of-car\"]",
            "4: policy_areas[1]: `edge-of-car` is not known, expected an id of `policy_areas`; did you mean `edge-of-care`?",
        ),
        (
            "round = \"7\"",
            "4: round: `7` is not known, expected an id of `programme.rounds`; did you mean `1`?",
        ),
        (
            "region = \"yorkshire\"",
            "4: region: `yorkshire` is not known, expected an id of `programme.regions`; known are north",
        ),
        (
            "funding_gbp = 956000.5",
            "4: funding_gbp: `956000.5` stands here, expected the award in whole pounds, as a plain number; write it without pence, commas, `£` and quotes, as `funding_gbp = 956000`",
        ),
        (
            "funding_gbp = \"£956k\"",
            "4: funding_gbp: the text \"£956k\" stands here, expected the award in whole pounds, as a plain number; write `funding_gbp = 956000`",
        ),
        (
            "funding_gbp = -1",
            "4: funding_gbp: `-1` stands here, expected the award in whole pounds, as a plain number; write it without pence, commas, `£` and quotes, as `funding_gbp = 956000`",
        ),
        (
            "start_year = 2017\nend_year = 2015",
            "5: end_year: `2015` is before the project started, expected the start year or later",
        ),
        (
            "start_year = 201",
            "4: start_year: `201` is no year of ours, expected a year such as 2017",
        ),
        (
            "sumary = \"x\"",
            "4: there is no field `sumary` here, expected one of announced, changed, claims, end_year, evaluation, funding_gbp, hard, lead, lead_kind, level, local_authorities, policy_areas, region, round, slug, sources, start_year, strength, summary, title, tried, uncertain; did you mean `summary`?",
        ),
        (
            "slug = \"a\"",
            "4: `slug` is written out, expected the file's name to say it; take the line away",
        ),
        (
            "tried = []",
            "4: `tried` stands in the front matter, expected it below the front matter, as Markdown; move it down",
        ),
    ] {
        check("projects/a.md", &project(fields), &[problem]);
    }
}

#[test]
fn figures_need_sources() {
    for (path, text, problem) in [
        ("projects/a.md", project("funding_gbp = 5"), "4: funding_gbp: the award has no source, expected a source for every figure; add the address where it was read: `sources = [\"https://…\"]`"),
        ("projects/a.md", project("[[claims]]\ntext = \"T\"\ndirection = \"mixed\"\nkind = \"press\"\nfigure = \"38%\""), "4: claims[0]: the figure `38%` has no source, expected a source for every figure; add the address where it was read: `sources = [\"https://…\"]`"),
        ("projects/a.md", project("[announced]\ndate = \"2017-03-20\""), "4: announced: the day of the award has no source, expected a source for every figure; add the address where it was read: `sources = [\"https://…\"]`"),
        ("projects/a.md", project("[strength]\nrating = \"high\"\nby = \"B\""), "4: strength: the rating has no source, expected a source for every figure; add the address where it was read: `sources = [\"https://…\"]`"),
        ("storyboards/s.toml", "title = \"S\"\n[[panels]]\nkind = \"figure\"\nheading = \"H\"\ntext = \"T\"\nalt = \"A\"\nvalue = \"38%\"\n".to_owned(), "2: panels[0]: the figure on this panel has no source, expected a source for every figure; add the address where it was read: `sources = [\"https://…\"]`"),
        ("programme.toml", "name = \"P\"\nshort_name = \"P\"\nstrapline = \"S\"\nsummary = \"S\"\nprojects_heading = \"H\"\n[[figures]]\nvalue = \"£2\"\nlabel = \"l\"\n".to_owned(), "6: figures[0]: the figure `£2` has no source, expected a source for every figure; add the address where it was read: `sources = [\"https://…\"]`"),
    ] {
        check(path, &text, &[problem]);
    }
}

#[test]
fn links_lead_somewhere_safely() {
    for (link, problem) in [
        (
            "javascript:alert(1)",
            "8: changed[0].inlines[0].href: `javascript:alert(1)` is no link, expected an https:, http: or mailto: address, or a path of this site that starts with /; use the address of the page, from `https:` on",
        ),
        (
            "projects/a/",
            "8: changed[0].inlines[0].href: `projects/a/` is no link, expected an https:, http: or mailto: address, or a path of this site that starts with /; for a page of this site write `/projects/a/`",
        ),
        (
            "http://a.org/x",
            "8: changed[0].inlines[0]: the link to `a.org` is not encrypted, expected an https: address; try the address with `https:`; if the host has none, name it in check.toml with the reason",
        ),
        (
            "/projects/b/",
            "8: changed[0].inlines[0]: the link `/projects/b/` leads nowhere, expected a page of this site; did you mean `/projects/a/`?",
        ),
        (
            "/projects/a",
            "8: changed[0].inlines[0]: the link `/projects/a` lacks its last slash, expected the whole address; write `/projects/a/`",
        ),
        (
            "/content/x.json",
            "8: changed[0].inlines[0]: the link `/content/x.json` leads nowhere, expected a page of this site",
        ),
        (
            "/projects/?area=none",
            "8: changed[0].inlines[0]: the link `/projects/?area=none` filters by an unknown area, `none`, expected an id of this area",
        ),
    ] {
        let text = format!("{}\n## What changed\n[x]({link})\n", project(""));
        check("projects/a.md", &text, &[problem]);
    }
    let text = format!(
        "{}\n## What changed\n[x](/images/house.svg), [y](mailto:a@b.org), [z](https://a.org)\n",
        project("")
    );
    check("projects/a.md", &text, &[]);
}

#[test]
fn a_panel_that_a_link_names_is_there() {
    let board = "title = \"S\"\n[[panels]]\nheading = \"H\"\ntext = \"Words.\"\n";
    for (anchor, problems) in [
        ("panel-1", 0),
        ("panel-2", 1),
        ("panel-0", 1),
        ("panel-x", 1),
        ("other", 0),
    ] {
        let page =
            format!("+++\ntitle = \"T\"\nsummary = \"S.\"\n+++\n[x](/storyboards/s/#{anchor})\n");
        let found = printed(&[("storyboards/s.toml", board), ("pages/about.md", &page)]);
        assert_eq!(found.len(), problems, "{anchor}: {found:?}");
        for problem in found {
            let expected = format!(
                "content/pages/about.md:5: body[0].inlines[0]: the link `/storyboards/s/#{anchor}` names a panel that is not there, expected #panel-1 to #panel-1"
            );
            assert_eq!(problem, expected);
        }
    }
}

#[test]
fn an_insecure_host_may_be_let_pass_with_a_reason() {
    let item = "+++\nkind = \"report\"\ntitle = \"L\"\nsummary = \"S.\"\nexternal_url = \"http://www.a.org/\"\nsources = [\"http://b.org/\"]\n+++\n";
    let files = |check| [("library/l.md", item), ("check.toml", check)];
    assert_eq!(
        printed(&files(
            "[[insecure_ok]]\nhost = \"a.org\"\nreason = \"gone\"\n"
        )),
        Vec::<String>::new()
    );
    assert_eq!(
        printed(&files("loose = true\n[[insecure_ok]]\nhost = \"a.org\"\n")),
        [
            "content/check.toml:1: there is no setting `loose`, expected `[[insecure_ok]]` with a `host` and a `reason`",
            "content/check.toml:2: this exception has no host or no reason, expected `[[insecure_ok]]` with a `host` and a `reason`",
            "content/library/l.md:5: external_url: the link to `a.org` is not encrypted, expected an https: address; try the address with `https:`; if the host has none, name it in check.toml with the reason",
        ]
    );
}

#[test]
fn panels_have_a_text_for_every_drawing() {
    let long = "word ".repeat(121);
    for (panel, problem) in [
        ("kind = \"steps\"\nheading = \"H\"\ntext = \"T\"\nitems = [{ title = \"t\" }]", "2: panels[0]: this panel has no text alternative, expected what the drawing shows, in words; add `alt = \"…\"`".to_owned()),
        ("heading = \"H\"", "2: panels[0]: this panel has no text, expected words that tell what the drawing shows; add `text = \"…\"`".to_owned()),
        ("text = \"T\"", "2: panels[0].heading: this is empty; `Panel 1` stands in, expected words".to_owned()),
        (&format!("heading = \"H\"\ntext = \"{long}\""), "4: panels[0].text: the panel has 121 words, expected 120 at most; make two panels of it".to_owned()),
        ("heading = \"H\"\ntext = \"T\"\nalt = \"A\"\nscene = \"hause\"", "6: panels[0].scene: there is no scene `hause`, expected one of bridge, calendar, circle, desk, door, hands, house, ladder, map, network, path, phone, question, scales, seedling, team; did you mean `house`?".to_owned()),
        ("heading = \"H\"\ntext = \"T\"\nkind = \"quot\"", "5: panels[0].kind: `quot` is no kind of panel; its words are shown, expected text, figure, compare, chart, steps, quote, people, map or image; did you mean `quote`?".to_owned()),
        ("heading = \"H\"\ntext = \"T\"\nkind = \"image\"\nalt = \"A\"\nsrc = \"/images/gone.svg\"", "7: panels[0].src: there is no picture `/images/gone.svg`, expected a file below `public`; add the file, or mend its name".to_owned()),
        ("heading = \"H\"\ntext = \"T\"\nlabel = \"l\"", "5: panels[0].label: a panel of kind `text` does not show `label`, expected scene or fact; take it away, or choose another kind".to_owned()),
    ] {
        let text = format!("title = \"S\"\n[[panels]]\n{panel}\n");
        let found = printed(&[("storyboards/s.toml", &text)]);
        assert!(found.contains(&format!("content/storyboards/s.toml:{problem}")), "{found:#?}");
    }
    let twice = "title = \"S\"\n[[panels]]\nheading = \"H\"\ntext = \"T\"\n[[panels]]\nheading = \"h \"\ntext = \"T\"\n";
    check(
        "storyboards/s.toml",
        twice,
        &[
            "6: panels[1].heading: the heading `h` stands on an earlier panel, expected a heading of its own; say what is new in this panel",
        ],
    );
}

#[test]
fn summaries_are_short_and_headings_go_down_one_step_at_a_time() {
    let page = |summary: &str, body: &str| {
        format!("+++\ntitle = \"T\"\nsummary = \"{summary}\"\n+++\n{body}\n")
    };
    for (text, problem) in [
        (
            page(&"s".repeat(351), ""),
            "3: summary: the summary has 351 letters, expected 350 at most; move details into the text",
        ),
        (
            page("", ""),
            "3: summary: there is no summary, expected one or two sentences; add `summary = \"…\"`",
        ),
        (
            page("s", "### Deep"),
            "5: body[0]: a heading of depth 3 follows one of depth 1, expected no depth to be skipped; write it with 2 `#`",
        ),
        (
            page("s", "# Top"),
            "5: body[0].level: `1` is no depth of a heading; 2 stands in, expected 2, 3 or 4; start headings with `##`; the title stands in the front matter",
        ),
    ] {
        check("pages/about.md", &text, &[problem]);
    }
    let text = format!("{}## What was tried\n\n#### Deep\n", project(""));
    check(
        "projects/a.md",
        &text,
        &[
            "8: tried[0]: a heading of depth 4 follows one of depth 2, expected no depth to be skipped; write it with 3 `#`",
        ],
    );
    check(
        "pages/team.md",
        &page("s", ""),
        &[
            "1: the site has no address for this page, expected about, accessibility or privacy; move the words to one of these",
        ],
    );
}

#[test]
fn dates_and_polls() {
    let item = |date: &str| {
        format!("+++\nkind = \"report\"\ntitle = \"L\"\nsummary = \"S.\"\ndate = {date}\n+++\n")
    };
    check(
        "library/l.md",
        &item("\"2017-02-30\""),
        &[
            "5: date: `2017-02-30` is no date, expected a day that exists, as 2017, 2017-03 or 2017-03-16; write it in quotes, as far as it is known",
        ],
    );
    check(
        "library/l.md",
        &item("2017"),
        &["5: date: `2017` stands here, expected text; put it in quotes"],
    );
    check(
        "library/l.md",
        &item("\"2017\"").replace("\"report\"", "\"reprot\""),
        &[
            "2: kind: `reprot` is not known; it is listed under this id, expected an id of `programme.library_kinds`; did you mean `report`?",
        ],
    );
    check(
        "polls/p.toml",
        "question = \"Q?\"\n[[options]]\nid = \"a\"\nlabel = \"A\"\n",
        &[
            "2: options: 1 of this poll's options can be chosen, so it is left out, expected at least two options",
        ],
    );
    check(
        "timeline.toml",
        "[[milestones]]\ndate = \"2017-13\"\ntitle = \"T\"\n",
        &[
            "2: date: `2017-13` is no date, so the milestone is left out, expected a day that exists, as 2017, 2017-03 or 2017-03-16; write it in quotes, as far as it is known",
        ],
    );
    check(
        "lineage/x.toml",
        "[[edges]]\nfrom_name = \"F\"\nto_name = \"T\"\nkind = \"adoptd\"\n",
        &[
            "4: kind: `adoptd` is no way to take up a practice, expected adopted, adapted, scaled or inspired; did you mean `adopted`?",
        ],
    );
}
