//! What Trunk wrote: the template of every page, how each app is loaded, and the style sheets that some pages have.

use std::collections::BTreeMap;

/// Stands in the template where the head's own lines go.
const HEAD: &str = "<!--HEAD-->";
/// Where the head ends, and the body.
const HEAD_END: &str = "</head>";
const BODY_END: &str = "</body>";
/// Stands in the template where the page goes.
const BODY: &str = "<!--BODY-->";
/// What Trunk puts around the preloads of an app, and around its script.
const MARKS: [[&str; 2]; 2] = [
    ["<!--PRELOAD-->", "<!--/PRELOAD-->"],
    ["<!--LOADER-->", "<!--/LOADER-->"],
];

/// What stands around the line of a style sheet that not every page has; its name stands between the first two.
const SHEET: [&str; 3] = ["<!--SHEET ", "-->", "<!--/SHEET-->"];

/// A page without its content, and the lines that load each app and each style sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shell {
    /// What comes before, between and after the head's lines, the sheets, the page, and the loaders.
    parts: [String; 5],
    apps: BTreeMap<String, [String; 2]>,
    sheets: BTreeMap<String, String>,
}

/// The template lacks a marker, or has it twice.
#[derive(Debug, PartialEq, Eq)]
pub struct MissingMarker(pub &'static str);

/// What goes into a page's shell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filling<'a> {
    /// The language of the page.
    pub language: &'a str,
    /// Lines of the head.
    pub head: &'a str,
    /// The style sheets that it needs besides the one that every page has.
    pub sheets: &'a [&'static str],
    /// The page.
    pub body: &'a str,
}

impl Shell {
    /// Takes the HTML that Trunk wrote for the main app.
    ///
    /// # Errors
    /// When a marker is not in it exactly once.
    pub fn new(template: &str, app: &str) -> Result<Self, MissingMarker> {
        let (template, lines) = take_out(template)?;
        let (template, sheets) = without_sheets(&template)?;
        let (top, rest) = halves(&template, HEAD)?;
        let (common, rest) = halves(rest, HEAD_END)?;
        let (opening, rest) = halves(rest, BODY)?;
        let (after, end) = halves(rest, BODY_END)?;
        let (opening, end) = ([HEAD_END, opening].concat(), [BODY_END, end].concat());
        Ok(Self {
            parts: [top, common, &opening, after, &end].map(str::to_owned),
            apps: BTreeMap::from([(app.to_owned(), lines)]),
            sheets,
        })
    }

    /// Learns how another app is loaded, from the HTML that Trunk wrote for it.
    ///
    /// # Errors
    /// When a marker is not in it exactly once.
    pub fn learn(&mut self, app: &str, html: &str) -> Result<(), MissingMarker> {
        let (_, lines) = take_out(html)?;
        self.apps.insert(app.to_owned(), lines);
        Ok(())
    }

    /// A whole page; the apps that its body holds are loaded, and no other.
    pub fn page(&self, filling: &Filling<'_>) -> String {
        let held = |app: &&String| filling.body.contains(&format!("data-app=\"{app}\""));
        let lines: Vec<&[String; 2]> = self
            .apps
            .iter()
            .filter(|(app, _)| held(app))
            .map(|(_, lines)| lines)
            .collect();
        let all = |at: usize| {
            lines
                .iter()
                .map(|lines| lines[at].as_str())
                .collect::<String>()
        };
        let sheets = filling
            .sheets
            .iter()
            .filter_map(|name| self.sheets.get(*name));
        let sheets: String = sheets.map(String::as_str).collect();
        let [top, common, opening, after, end] = &self.parts;
        let top = top.replacen(
            "lang=\"en-GB\"",
            &format!("lang=\"{}\"", filling.language),
            1,
        );
        [
            &top,
            filling.head,
            &all(0),
            common,
            &sheets,
            opening,
            filling.body,
            after,
            &all(1),
            end,
        ]
        .concat()
    }
}

/// The HTML without an app's lines, and those lines.
fn take_out(html: &str) -> Result<(String, [String; 2]), MissingMarker> {
    let mut rest = html.to_owned();
    let mut lines = [String::new(), String::new()];
    for ([start, end], line) in MARKS.into_iter().zip(&mut lines) {
        let (before, from) = halves(&rest, start)?;
        let (own, after) = halves(from, end)?;
        own.clone_into(line);
        rest = [before, after].concat();
    }
    Ok((rest, lines))
}

/// The HTML without the style sheets that not every page has, and those by name.
fn without_sheets(html: &str) -> Result<(String, BTreeMap<String, String>), MissingMarker> {
    let [start, named, end] = SHEET;
    let (mut out, mut sheets) = (String::new(), BTreeMap::new());
    let mut rest = html;
    while let Some((before, from)) = rest.split_once(start) {
        let (name, from) = from.split_once(named).ok_or(MissingMarker(named))?;
        let (line, after) = from.split_once(end).ok_or(MissingMarker(end))?;
        out.push_str(before);
        sheets.insert(name.to_owned(), line.to_owned());
        rest = after;
    }
    out.push_str(rest);
    Ok((out, sheets))
}

fn halves<'a>(text: &'a str, marker: &'static str) -> Result<(&'a str, &'a str), MissingMarker> {
    let found = text.split_once(marker);
    found
        .filter(|(_, rest)| !rest.contains(marker))
        .ok_or(MissingMarker(marker))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUNK: &str = "<html lang=\"en-GB\"><head><!--HEAD--><!--PRELOAD--><link a><!--/PRELOAD-->\
        <!--SHEET c--><link c><!--/SHEET--><!--SHEET d--><link d><!--/SHEET--></head>\
        <body><!--BODY--><!--LOADER--><script a></script><!--/LOADER--></body></html>";

    fn page(shell: &Shell, body: &str) -> String {
        shell.page(&Filling {
            language: "cy",
            head: "<title>T</title>",
            sheets: &["d"],
            body,
        })
    }

    #[test]
    fn a_page_loads_the_apps_it_holds_and_no_other() {
        let mut shell = Shell::new(TRUNK, "one").unwrap();
        shell
            .learn(
                "two",
                &TRUNK
                    .replace("link a", "link b")
                    .replace("script a", "script b"),
            )
            .unwrap();
        assert_eq!(
            page(&shell, "<main>words</main>"),
            "<html lang=\"cy\"><head><title>T</title><link d></head><body><main>words</main></body></html>"
        );
        let both = page(&shell, "<p data-app=\"two\"></p><p data-app=\"one\"></p>");
        assert!(both.contains("<link a><link b><link d></head>"), "{both}");
        assert!(
            both.ends_with("</p><script a></script><script b></script></body></html>"),
            "{both}"
        );
        assert!(!page(&shell, "<p data-app=\"one\">").contains("script b"));
    }

    #[test]
    fn a_marker_that_lacks_or_comes_twice_is_named() {
        assert_eq!(Shell::new("", "one"), Err(MissingMarker("<!--PRELOAD-->")));
        for marker in [HEAD, HEAD_END, BODY, MARKS[1][1], BODY_END] {
            assert_eq!(
                Shell::new(&TRUNK.replace(marker, ""), "one"),
                Err(MissingMarker(marker))
            );
            let twice = TRUNK.replace(marker, &[marker, marker].concat());
            assert_eq!(Shell::new(&twice, "one"), Err(MissingMarker(marker)));
        }
    }
}
