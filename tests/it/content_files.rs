//! The form of editors' files: names, front matter, shapes; and what is built of them.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::path::Path;

use springboard::authoring::command::{self, Command};
use springboard::authoring::folder::write;
use springboard::authoring::report::bundle_text;
use springboard::content::load::load;

use super::content_desk::{check, desk, printed, project};

#[test]
fn a_file_that_nothing_reads_is_named() {
    for (path, problem) in [
        (
            "notes/a.md",
            "1: nothing reads this file, expected programme.toml, timeline.toml, check.toml, or a file in areas, projects, storyboards, library, lineage, polls or pages; move it where it belongs, or out of here",
        ),
        (
            "projects/a.toml",
            "1: nothing reads a file of this kind in `projects`, expected a name that ends in `.md`; rename it, or move it out of here",
        ),
        (
            "projects/No Wrong_Door.md",
            "1: the file's name `No Wrong_Door` cannot be an address, expected lower-case letters and digits joined by single hyphens; rename it to `no-wrong-door.md`",
        ),
    ] {
        check(path, &project(""), &[problem]);
    }
}

#[test]
fn a_slug_may_be_taken_once() {
    let text = project("");
    let found = printed(&[("projects/a.md", &text), ("projects/round-2/a.md", &text)]);
    assert_eq!(
        found,
        [
            "content/projects/round-2/a.md:1: slug: the slug `a` is taken by an earlier record, expected a slug of its own; rename one of the files"
        ]
    );
}

#[test]
fn the_form_of_a_file_is_checked_first() {
    for (path, text, problem) in [
        (
            "projects/a.md",
            "# A\n",
            "1: there is no front matter, expected a first line `+++`, and a second one; put the fields between two lines of `+++` at the top of the file",
        ),
        (
            "polls/p.toml",
            "question = \"Q?\"\noptions = 5\n",
            "2: options: `5` stands here, expected a list",
        ),
        (
            "timeline.toml",
            "title = \"T\"\n[[milestones]]\ndate = \"2017\"\ntitle = \"T\"\n",
            "1: `title` stands outside of `[[milestones]]`, expected only `[[milestones]]`; move it into an entry",
        ),
        (
            "timeline.toml",
            "",
            "1: there are no entries here, expected `[[milestones]]`",
        ),
        (
            "timeline.toml",
            "[[milestones]]\ntitle = \"T\"\n",
            "1: the field `date` is missing, expected it to be filled in; add a line `date = …`",
        ),
    ] {
        let found = printed(&[(path, text)]);
        assert_eq!(found[0], format!("content/{path}:{problem}"), "{found:#?}");
    }
    let broken = printed(&[("projects/a.md", "+++\ntitle = \"A\"\nround = = 1\n+++\n")]);
    assert!(
        broken[0].starts_with("content/projects/a.md:3: this is no TOML ("),
        "{broken:?}"
    );
    assert!(
        printed(&[("programme.toml", "x = ")])
            .iter()
            .any(|line| line.starts_with("content/programme.toml:1: there is no programme"))
    );
}

#[test]
fn several_wrong_shapes_in_one_record_are_all_named_with_their_lines() {
    let fields = "funding_gbp = \"lots\"\nstart_year = \"2015\"\nsources = [\n  \"https://a.org\",\n  5,\n  \"nowhere\",\n]\n[[claims]]\ntext = 1\n[[claims]]\ntext = \"T\"\ndirection = \"up\"\nkind = \"press\"";
    check(
        "projects/a.md",
        &project(fields),
        &[
            "4: funding_gbp: the text \"lots\" stands here, expected the award in whole pounds, as a plain number; write it without pence, commas, `£` and quotes, as `funding_gbp = 956000`",
            "5: start_year: the text \"2015\" stands here, expected a whole number; take the quotes away",
            "8: sources[1]: `5` stands here, expected text; put it in quotes",
            "9: sources[1]: `nowhere` is no link, expected an https:, http: or mailto: address, or a path of this site that starts with /; for a page of this site write `/nowhere`",
            "12: claims[0].text: `1` stands here, expected text; put it in quotes",
            "15: claims[0].direction: `up` is no direction, so the finding is left out, expected positive, mixed, none, negative or process",
        ],
    );
}

#[test]
fn the_bundle_does_not_depend_on_the_order_of_the_files() {
    let (a, b) = (project("round = \"1\""), project("region = \"north\""));
    let one = desk(&[("projects/a.md", &a), ("projects/b.md", &b)]);
    let other = desk(&[("projects/b.md", &b), ("projects/a.md", &a)]);
    let text = bundle_text(&one.bundle.unwrap());
    assert_eq!(text, bundle_text(&other.bundle.unwrap()));
    assert!(text.ends_with("}\n"));
    let loaded = load(&text).unwrap();
    assert_eq!(loaded.issues, []);
    assert_eq!(
        loaded
            .bundle
            .projects
            .iter()
            .map(|p| p.slug.as_str())
            .collect::<Vec<_>>(),
        ["a", "b"]
    );
}

#[test]
fn the_command_line_is_read_or_refused() {
    let read = |line: &str| Command::parse(&line.split(' ').map(str::to_owned).collect::<Vec<_>>());
    assert_eq!(
        read("check").unwrap(),
        Command::Check {
            content: "content".into()
        }
    );
    let build = Command::Build {
        content: "c".into(),
        out: "o.json".into(),
        lenient: true,
    };
    assert_eq!(
        read("build --lenient --content c --out o.json").unwrap(),
        build
    );
    for (line, error) in [
        ("build", "build needs --out FILE"),
        ("check --content", "--content needs a value"),
        ("check --fast", "--fast is not known"),
        ("chek", "`chek` is not known"),
        ("bundle-check a b", "`b` is one word too many"),
    ] {
        assert_eq!(read(line).unwrap_err(), error, "{line}");
    }
}

/// Runs the tool on a folder with one project and returns what it printed, and whether it built a bundle.
fn run(case: usize, fields: &str, words: &[&str]) -> (String, bool) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("content-{case}"));
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    let content = folder.join("content");
    for (path, text) in [
        ("programme.toml", "name = \"P\"\n"),
        ("projects/a.md", &project(fields)),
    ] {
        write(&content.join(path), text).unwrap();
    }
    let out = folder.join("new/folder/bundle.json");
    let (content, to) = (content.display().to_string(), out.display().to_string());
    let words = words
        .iter()
        .copied()
        .chain(["--content", &content, "--out", &to]);
    let words: Vec<String> = words.map(str::to_owned).collect();
    let (mut said, mut complained) = (Vec::new(), Vec::new());
    command::run(&words, &mut said, &mut complained);
    said.extend(complained);
    (
        String::from_utf8(said)
            .unwrap()
            .replace(&content, "content"),
        out.exists(),
    )
}

#[test]
fn a_build_refuses_to_lose_something_unless_it_is_told_to() {
    let cases = [
        (
            "",
            &["build"][..],
            "content/programme.toml:1: projects_heading: this is empty",
            true,
        ),
        (
            "round = \"9\"",
            &["build"],
            "Nothing was built: 1 problem would lose something.",
            false,
        ),
        (
            "round = \"9\"",
            &["build", "--lenient"],
            "content/projects/a.md:4: round: `9` is not known",
            true,
        ),
        ("", &["check"], "4 problems found.", false),
        ("", &["schema"], "", true),
        ("", &["chek"], "content: `chek` is not known", false),
    ];
    for (case, (fields, words, last, built)) in cases.into_iter().enumerate() {
        let (said, exists) = run(case, fields, words);
        assert!(said.contains(last), "{words:?}: {said}");
        assert_eq!(exists, built, "{words:?}: {said}");
    }
}
