//! What makes a site readable without a connection: the list of what is worth saving, the service
//! worker that saves it, the page for what was not saved. What the worker does is in public/sw.js.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;
use sha2::{Digest, Sha256};
use xtask::base::Base;

use super::files;
use super::tag::{Tag, tags};
use crate::step;

/// Whether readers' browsers save the site.
#[derive(Clone, Copy)]
pub(crate) enum Saving<'a> {
    /// They do; the scripts are made small by this esbuild.
    On(&'a Path),
    /// While one works on the site nothing may come from yesterday.
    Off,
}

/// The scripts, as they lie in public/.
const WORKER: &str = "sw.js";
const SCRIPT: &str = "keep.js";

/// Stands in every page before all that it loads, for the page that is older than the site: its files may be gone, this
/// one with them. It notes what does not arrive, and takes the script of the present build in the place of the lost one.
/// Behind a style sheet it would keep the rest of the page waiting for that.
pub(super) const NOTER: &str = "<script>addEventListener(\"error\",({target:t})=>{let d=t.dataset;if(d){window.springboardLost=t;d.spare&&import(d.spare)}},true)</script>";

/// In the place of a worker that an earlier build left in a browser.
const REMOVER: &str = "addEventListener(\"install\", () => skipWaiting());\n\
addEventListener(\"activate\", (event) => event.waitUntil((async () => {\n  \
for (const name of await caches.keys()) await caches.delete(name);\n  \
await registration.unregister();\n})()));\n";

/// What the page for a missing page says.
const NOT_SAVED: &str = "<h1>This page was not saved</h1>\
<p>You are offline, and this page is not among those that your browser has saved. \
Pages that you have read can be read again, and most others once you have been on this site for a minute.</p>";

/// Makes the scripts small and adds the page for what was not saved; before files get their names.
pub(super) fn prepare(site: &Path, base: &Base, saving: Saving<'_>) -> Result<()> {
    let Saving::On(esbuild) = saving else {
        files::remove(&site.join(SCRIPT))?;
        return Ok(fs::write(site.join(WORKER), REMOVER)?);
    };
    for script in [WORKER, SCRIPT] {
        let file = site.join(script);
        let mut command = step::command(esbuild);
        command.args([
            "--minify",
            "--target=es2022",
            "--format=esm",
            "--log-level=warning",
            "--allow-overwrite",
        ]);
        command
            .arg(&file)
            .arg(format!("--outfile={}", file.display()));
        step::run_quietly("esbuild", &mut command)?;
    }
    let lost = fs::read_to_string(site.join("404.html")).context("there is no 404.html")?;
    let folder = site.join("offline");
    fs::create_dir_all(&folder)?;
    Ok(fs::write(
        folder.join("index.html"),
        not_saved(&lost, base)?,
    )?)
}

/// Writes the list and completes the worker; gives what each page needs for it, none while saving is off.
pub(super) fn write(site: &Path, saving: Saving<'_>) -> Result<Option<Kept>> {
    if matches!(saving, Saving::Off) {
        return Ok(None);
    }
    let list = List::of(site)?;
    let version = list.version(site)?;
    let name = format!("kept-{version}.json");
    fs::write(
        site.join(&name),
        json!({ "first": list.first, "rest": list.rest }).to_string(),
    )?;
    let worker = site.join(WORKER);
    let text = fs::read_to_string(&worker)?
        .replace("@VERSION@", &version)
        .replace("@LIST@", &name);
    fs::write(&worker, text)?;
    let script = list.first.into_iter().find(|name| is_script(name, "keep"));
    let script = script.context("the site has no keep.js")?;
    fs::copy(site.join(&script), site.join(SCRIPT))?;
    Ok(Some(Kept { version, script }))
}

/// What a page is given.
pub(super) struct Kept {
    version: String,
    script: String,
}

impl Kept {
    /// The script in the head.
    pub(super) fn head(&self, base: &Base) -> String {
        let Self { version, script } = self;
        format!(
            "<script type=\"module\" src=\"{base}{script}\" data-spare=\"{base}{SCRIPT}\" data-worker=\"{base}{WORKER}\" data-version=\"{version}\"></script>"
        )
    }

    /// The note at the foot.
    pub(super) fn foot() -> &'static str {
        "<div id=\"kept\" class=\"kept u-no-print\" role=\"status\" hidden><p></p><button type=\"button\">Load again</button></div>"
    }
}

/// Addresses below the base: what every visit saves, and what is saved when there is time.
#[derive(Debug, Default, PartialEq, Eq)]
struct List {
    first: Vec<String>,
    rest: Vec<String>,
}

impl List {
    fn of(site: &Path) -> Result<Self> {
        let names = files::list(site)?;
        let names: Vec<String> = names
            .iter()
            .filter_map(|name| name.to_str().map(str::to_owned))
            .collect();
        let pages: Vec<&String> = names.iter().filter(|name| is_worth(name)).collect();
        let mut named = BTreeSet::new();
        for page in &pages {
            let html = fs::read_to_string(site.join(page))?;
            let files = names
                .iter()
                .filter(|name| !name.contains('/') && html.contains(name.as_str()));
            named.extend(files.cloned());
        }
        Ok(Self::sorted(&names, &pages, &named))
    }

    /// First what every page is made of, then content and apps, then page by page.
    fn sorted(names: &[String], pages: &[&String], named: &BTreeSet<String>) -> Self {
        let is_first = |name: &String| {
            name.ends_with(".css")
                || name.ends_with(".woff2")
                || is_script(name, "keep")
                || is_script(name, "boot")
                || is_script(name, "face")
        };
        let is_app = |name: &String| {
            named.contains(name) && (name.ends_with(".js") || name.ends_with(".wasm"))
        };
        let is_content = |name: &String| name.starts_with("content/") && !name.contains("bundle");
        let mut list = Self {
            first: vec![String::new(), "offline/".into()],
            rest: Vec::new(),
        };
        list.first
            .extend(names.iter().filter(|name| is_first(name)).cloned());
        let files = names
            .iter()
            .filter(|name| !is_first(name) && (is_app(name) || is_content(name)));
        let pages = pages
            .iter()
            .map(|name| name.trim_end_matches("index.html").to_owned());
        list.rest.extend(files.cloned().chain(pages));
        list.rest.retain(|name| !list.first.contains(name));
        list
    }

    /// Changes whenever one of the files does.
    fn version(&self, site: &Path) -> Result<String> {
        let mut digest = Sha256::new();
        for name in self.first.iter().chain(&self.rest) {
            let file = if name.is_empty() || name.ends_with('/') {
                format!("{name}index.html")
            } else {
                name.clone()
            };
            digest.update(name.as_bytes());
            digest.update(fs::read(site.join(file))?);
        }
        Ok(digest
            .finalize()
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect())
    }
}

/// Pages that stand alone: no frames for others, nor what makes them, no single panels, which their storyboard holds too.
fn is_worth(name: &str) -> bool {
    name.ends_with("index.html") && !name.starts_with("embed/") && !name.contains("/panel-")
}

/// Whether a file is this script under the name made from its bytes.
fn is_script(name: &str, stem: &str) -> bool {
    name.strip_prefix(stem)
        .is_some_and(|rest| rest.starts_with('-') && rest.ends_with(".js"))
}

/// The page for a lost page with other words in it: the same frame, the same parts.
fn not_saved(lost: &str, base: &Base) -> Result<String> {
    let main = tags(lost, "main")
        .into_iter()
        .next()
        .context("404.html has no <main>")?;
    let end = lost.find("</main>").context("404.html has no </main>")?;
    let way = format!("<p><a href=\"{base}\">To the first page</a></p>");
    let page = format!(
        "{}<div class=\"o-page prose\">{NOT_SAVED}{way}</div>{}",
        &lost[..main.place.end],
        &lost[end..]
    );
    let from = page.find("<title>").context("404.html has no title")?;
    let to = page.find("</title>").context("404.html has no title")?;
    let page = format!("{}<title>Not saved{}", &page[..from], &page[to..]);
    let is_description = |tag: &Tag<'_>| tag.attribute("name") == Some("description");
    let description = tags(&page, "meta").into_iter().find(is_description);
    let description = description.context("404.html has no description")?;
    let text = description.with(
        "content",
        "What is shown without a connection in the place of a page that was not saved.",
    );
    let place = description.place.clone();
    Ok(format!(
        "{}{text}{}",
        &page[..place.start],
        &page[place.end..]
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_every_page_is_made_of_is_saved_first_and_frames_never() {
        let names = [
            "404.html",
            "about/index.html",
            "boot-0.js",
            "content/bundle.json",
            "content/list.bin",
            "embed-frame-0.js",
            "embed/index.html",
            "fonts/a-0.woff2",
            "index.html",
            "keep-0.js",
            "site-0.css",
            "story-0.js",
            "storyboards/a/index.html",
            "storyboards/a/panel-1/index.html",
        ]
        .map(str::to_owned);
        let pages: Vec<&String> = names.iter().filter(|name| is_worth(name)).collect();
        let named = BTreeSet::from(["story-0.js".to_owned()]);
        let list = List::sorted(&names, &pages, &named);
        assert_eq!(
            list.first,
            [
                "",
                "offline/",
                "boot-0.js",
                "fonts/a-0.woff2",
                "keep-0.js",
                "site-0.css"
            ]
        );
        assert_eq!(
            list.rest,
            ["content/list.bin", "story-0.js", "about/", "storyboards/a/"]
        );
    }

    #[test]
    fn the_page_for_what_was_not_saved_is_that_for_what_is_lost_with_other_words() {
        let lost = "<head><title>Lost</title><meta name=\"description\" content=\"x\"></head><main id=\"m\"><h1>Lost</h1></main><p>foot</p>";
        let page = not_saved(lost, &"/p/".parse().unwrap()).unwrap();
        assert!(
            page.contains(
                "<main id=\"m\"><div class=\"o-page prose\"><h1>This page was not saved</h1>"
            ),
            "{page}"
        );
        assert!(
            page.contains("<title>Not saved</title>")
                && !page.contains("Lost")
                && page.ends_with("</main><p>foot</p>"),
            "{page}"
        );
        assert!(not_saved("<p>", &Base::default()).is_err());
    }
}
