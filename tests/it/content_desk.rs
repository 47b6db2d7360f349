//! A content folder in memory, for the tests of the editors' tool.

use springboard::authoring::record::File;
use springboard::authoring::report::{Folder, Report, report};

/// A programme that breaks no rule.
const PROGRAMME: &str = r#"name = "Example Programme"
short_name = "Example"
strapline = "Something new."
summary = "Two sentences."
projects_heading = "What was tried?"

[[rounds]]
id = "1"
name = "Round 1"

[[regions]]
id = "north"
name = "North"

[[library_kinds]]
id = "report"
name = "Report"

[[library_kinds]]
id = "newsletter"
name = "Newsletter"
"#;

const AREA: &str = "name = \"Edge of care\"\n";

/// Reports on a programme, one policy area and `files`, given as path and text.
pub(crate) fn desk(files: &[(&str, &str)]) -> Report {
    let base = [
        ("programme.toml", PROGRAMME),
        ("areas/edge-of-care.toml", AREA),
    ];
    let base = base
        .into_iter()
        .filter(|(path, _)| files.iter().all(|(other, _)| other != path));
    let files = base.chain(files.iter().copied()).map(|(path, text)| File {
        shown: format!("content/{path}"),
        path: path.to_owned(),
        text: text.to_owned(),
    });
    let folder = Folder {
        shown: "content".to_owned(),
        files: files.collect(),
    };
    report(&folder, &|path| path == "/images/house.svg")
}

/// The problems of these files, as they are printed.
pub(crate) fn printed(files: &[(&str, &str)]) -> Vec<String> {
    desk(files)
        .problems
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// Asserts that one file has exactly these problems; they are written without the file's name.
pub(crate) fn check(path: &str, text: &str, problems: &[&str]) {
    let start = format!("content/{path}:");
    let found = printed(&[(path, text)]);
    let found: Vec<&str> = found
        .iter()
        .map(|line| line.strip_prefix(&start).unwrap_or(line))
        .collect();
    assert_eq!(found, problems, "{text}");
}

/// A project with these lines in its front matter, from line 4 on.
pub(crate) fn project(fields: &str) -> String {
    format!("+++\ntitle = \"A\"\nsummary = \"S.\"\n{fields}\n+++\n")
}
