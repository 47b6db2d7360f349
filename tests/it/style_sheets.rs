//! Which style sheets a page names: all that style something on it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use springboard::content::load::load;
use springboard::prerender::Prerenderer;
use springboard::prerender::shell::Shell;
use springboard::routes::{Base, Route};

const BUNDLE: &str = include_str!("../fixtures/bundle-1.0.json");

/// The sheet of every page, and those of some.
const EVERYWHERE: &str = "site";
const SOME: [&str; 2] = ["pages", "story"];

/// The line of each sheet is its name.
const TEMPLATE: &str = "<html lang=\"en-GB\"><head><!--HEAD--><!--PRELOAD--><!--/PRELOAD-->\
    <!--SHEET pages-->[pages]<!--/SHEET--><!--SHEET story-->[story]<!--/SHEET--></head>\
    <body><!--BODY--><!--LOADER--><!--/LOADER--></body></html>";

#[test]
fn a_page_names_every_sheet_that_styles_something_on_it() {
    let prerenderer = prerenderer();
    let pages = prerenderer.routes().into_iter().map(|route| {
        let html = prerenderer.page(&route);
        (format!("{route:?}"), html)
    });
    for (page, html) in pages.chain([("404".to_owned(), prerenderer.not_found())]) {
        let classes = html.split(" class=\"").skip(1);
        let classes = classes.filter_map(|rest| rest.split('"').next());
        let classes = classes.flat_map(str::split_whitespace).map(str::to_owned);
        let named = SOME
            .into_iter()
            .filter(|sheet| html.contains(&format!("[{sheet}]")));
        check(&page, &classes.collect(), &named.collect::<Vec<_>>());
    }
}

#[test]
fn the_list_of_projects_needs_no_other_sheet_whatever_is_chosen() {
    let page = prerenderer().page(&Route::Projects);
    assert!(
        SOME.iter()
            .all(|sheet| !page.contains(&format!("[{sheet}]")))
    );
    let sources = sources_of_the_list();
    assert!(sources.len() > 20, "{sources:?}");
    let words = sources.iter().flat_map(|file| {
        let text = fs::read_to_string(file).expect("a source file");
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
        words
            .filter(|word| word.contains('-'))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    check("the list of projects", &words.collect(), &[]);
}

fn prerenderer() -> Prerenderer {
    let shell = Shell::new(TEMPLATE, "explore").expect("a template");
    let bundle = Arc::new(load(BUNDLE).expect("a bundle").bundle);
    Prerenderer::new(shell, BUNDLE, bundle, Base::new("/"))
}

/// None of these classes is styled by a sheet that is not named.
fn check(page: &str, classes: &BTreeSet<String>, named: &[&str]) {
    let here: BTreeSet<String> = named
        .iter()
        .chain(&[EVERYWHERE])
        .flat_map(|sheet| styled(sheet))
        .collect();
    for sheet in SOME {
        let missing: Vec<String> = styled(sheet)
            .into_iter()
            .filter(|class| classes.contains(class) && !here.contains(class))
            .collect();
        assert!(
            missing.is_empty(),
            "{page} has {missing:?} and lacks style/{sheet}.css"
        );
    }
}

/// The classes that a sheet styles.
fn styled(sheet: &str) -> BTreeSet<String> {
    let folder = root().join("style");
    let read = |file: &str| fs::read_to_string(folder.join(file)).expect("a style sheet");
    let sheet = read(&format!("{sheet}.css"));
    let files = sheet.split("@import \"").skip(1);
    let files = files.filter_map(|rest| rest.split('"').next());
    files.flat_map(|file| classes_in(&read(file))).collect()
}

fn classes_in(css: &str) -> BTreeSet<String> {
    let rules = css
        .split("/*")
        .map(|part| part.split_once("*/").map_or(part, |(_, rules)| rules));
    let found = rules.flat_map(|rules| {
        rules.split('.').skip(1).map(|rest| {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
            rest[..end.unwrap_or(rest.len())].to_owned()
        })
    });
    found
        .filter(|class| class.starts_with(|c: char| c.is_alphabetic()))
        .collect()
}

/// The list's own sources, and those of the components that they use.
fn sources_of_the_list() -> BTreeSet<PathBuf> {
    let mut found: BTreeSet<PathBuf> = fs::read_dir(root().join("src/projects"))
        .expect("a directory")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    let mut open: Vec<PathBuf> = found.iter().cloned().collect();
    while let Some(file) = open.pop() {
        let text = fs::read_to_string(&file).expect("a source file");
        let names = text
            .split("components::")
            .chain(text.split("super::"))
            .map(|rest| {
                rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            });
        for name in names {
            let file = root().join("src/components").join(format!("{name}.rs"));
            if file.is_file() && found.insert(file.clone()) {
                open.push(file);
            }
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
