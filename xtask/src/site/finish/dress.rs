//! What the finishing puts into a page: integrity, icons, the manifest, and first of all the content
//! policy. The page's own content stays as it was rendered.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use xtask::base::Base;

use super::facts::Facts;
use super::icons::PAPER;
use super::offline::{Kept, NOTER};
use super::policy::{Hashes, Policy};
use super::tag::{Tag, tags};
use super::{files, is_embed, manifest};

/// After this the policy may stand: before anything that it should hold for.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// Dresses the pages of one site.
pub(super) struct Dresser<'a> {
    base: &'a Base,
    facts: &'a Facts,
    kept: Option<Kept>,
    /// Stands in pages for frames, before all that they load.
    watch: String,
    /// Integrity by address, base included.
    digests: BTreeMap<String, String>,
}

/// The script that tells the reader of a frame that its files are gone. It lies in public/, and is no file of the site:
/// it would be gone with them.
const WATCH: &str = "embed-watch.js";

impl<'a> Dresser<'a> {
    /// Takes the digests of the site's scripts, styles and programs, and the script for frames out of it.
    pub(super) fn new(
        site: &Path,
        base: &'a Base,
        facts: &'a Facts,
        kept: Option<Kept>,
    ) -> Result<Self> {
        let mut digests = BTreeMap::new();
        let file = site.join(WATCH);
        let watch = fs::read_to_string(&file).with_context(|| format!("there is no {WATCH}"))?;
        files::remove(&file)?;
        for file in files::list(site)? {
            let kind = file.extension().and_then(|kind| kind.to_str());
            if let (Some("js" | "css" | "wasm"), Some(name)) = (kind, file.to_str()) {
                let digest = Sha384::digest(fs::read(site.join(&file))?);
                digests.insert(
                    format!("{base}{name}"),
                    format!("sha384-{}", STANDARD.encode(digest)),
                );
            }
        }
        Ok(Self {
            base,
            facts,
            kept,
            watch,
            digests,
        })
    }

    /// The finished page.
    pub(super) fn dress(&self, page: &Path, html: &str) -> Result<String> {
        let embed = is_embed(page);
        let mut html = insert_before(html, "</head>", &self.icons())?;
        if !embed {
            html = insert_before(&html, "</head>", &self.head())?;
        }
        if let Some(kept) = self.kept.as_ref().filter(|_| !embed) {
            html = html.replacen(CHARSET, &format!("{CHARSET}\n{NOTER}"), 1);
            html = insert_before(&html, "</head>", &kept.head(self.base))?;
            html = insert_before(&html, "</body>", Kept::foot())?;
        }
        html = self.with_integrity(&html, embed)?;
        if embed {
            let watch = format!("{CHARSET}\n<script>{}</script>", self.watch.trim());
            html = html.replacen(CHARSET, &watch, 1);
        }
        let mut hashes = Hashes::default();
        hashes.add(&html);
        let policy = Policy::new(self.facts, hashes).text();
        ensure!(html.contains(CHARSET), "the page has no {CHARSET}");
        let meta = format!(
            "{CHARSET}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
        );
        // The renderer parts two texts by `<!>`, which browsers take for an empty comment and the
        // standard for a slip; written out it is the same node.
        Ok(html.replacen(CHARSET, &meta, 1).replace("<!>", "<!---->"))
    }

    /// For a frame that is opened alone too: without a link browsers ask at the root of the host.
    fn icons(&self) -> String {
        let base = self.base;
        format!(
            "<link rel=\"icon\" href=\"{base}favicon.ico\" sizes=\"32x32\">\
             <link rel=\"icon\" href=\"{base}favicon.svg\" type=\"image/svg+xml\">"
        )
    }

    fn head(&self) -> String {
        let base = self.base;
        format!(
            "<link rel=\"apple-touch-icon\" href=\"{base}icons/apple-touch-icon.png\">\
             <link rel=\"manifest\" href=\"{base}{}\">\
             <meta name=\"theme-color\" content=\"{PAPER}\" media=\"(prefers-color-scheme: light)\">",
            manifest::FILE,
        )
    }

    /// Every script and style of the site with the digest that browsers hold it to.
    fn with_integrity(&self, html: &str, embed: bool) -> Result<String> {
        let mut edits = Vec::new();
        for tag in tags(html, "script").into_iter().chain(tags(html, "link")) {
            if let Some(text) = self.pinned(&tag, embed)? {
                edits.push((tag.place, text));
            }
        }
        edits.sort_by_key(|(place, _)| std::cmp::Reverse(place.start));
        let mut out = html.to_owned();
        for (place, text) in edits {
            out.replace_range(place, &text);
        }
        Ok(out)
    }

    fn pinned(&self, tag: &Tag<'_>, embed: bool) -> Result<Option<String>> {
        let rel = tag.attribute("rel");
        // Trunk names the vector by its own name for it; the head below names it again, with a fallback.
        if rel == Some("icon") && !tag.text.contains("/favicon.") {
            return Ok(Some(String::new()));
        }
        let is_style = rel == Some("stylesheet");
        let address = match rel {
            None => tag.attribute("src"),
            Some("stylesheet" | "modulepreload") => tag.attribute("href"),
            Some(_) => None,
        };
        let Some(address) = address else {
            return Ok(None);
        };
        // In a sandboxed frame the site is another origin to itself, and a style or plain script with
        // integrity needs a header there that not every host can send. Modules need it anyway.
        let is_module = rel == Some("modulepreload") || tag.attribute("type") == Some("module");
        if embed && (is_style || !is_module) {
            return Ok(Some(tag.without("integrity")));
        }
        let mut text = tag.with("integrity", self.digest(address)?);
        // Scripts fetch the program, so that the digest is for them to hand on.
        if let Some(program) = tag.attribute("data-wasm") {
            let place = tag.place.clone();
            let pinned = Tag { place, text: &text };
            text = pinned.with("data-integrity", self.digest(program)?);
        }
        Ok(Some(text))
    }

    fn digest(&self, address: &str) -> Result<&str> {
        let digest = self.digests.get(address);
        let digest = digest.with_context(|| format!("{address} is not a file of this site"))?;
        Ok(digest)
    }
}

fn insert_before(html: &str, mark: &str, text: &str) -> Result<String> {
    let at = html
        .rfind(mark)
        .with_context(|| format!("the page has no {mark}"))?;
    Ok(format!("{}{text}\n{}", &html[..at], &html[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dress(page: &str, body: &str) -> Result<String> {
        let base = "/p/".parse::<Base>().unwrap();
        let facts = Facts::default();
        let digests = ["/p/a.js", "/p/a.css", "/p/a.wasm"]
            .map(|file| (file.to_owned(), "sha384-x".to_owned()));
        let dresser = Dresser {
            base: &base,
            facts: &facts,
            kept: None,
            watch: "watch()\n".to_owned(),
            digests: digests.into(),
        };
        let html = format!(
            "<!doctype html><html><head>{CHARSET}<title>t</title></head><body>{body}</body></html>"
        );
        dresser.dress(Path::new(page), &html)
    }

    #[test]
    fn the_policy_stands_before_everything_that_loads() {
        let html = dress("index.html", "<script>go()</script>").unwrap();
        let policy = html.find("http-equiv").unwrap();
        assert!(policy < html.find("<title>").unwrap());
        assert!(policy < html.find("<link").unwrap());
        assert!(html.contains("'wasm-unsafe-eval' 'sha256-"), "{html}");
    }

    #[test]
    fn a_frame_is_watched_before_anything_that_it_loads_and_no_other_page() {
        let html = dress("embed/figures/index.html", "").unwrap();
        let watch = html.find("<script>watch()</script>").unwrap();
        assert!(html.find("http-equiv").unwrap() < watch && watch < html.find("<title>").unwrap());
        // printf 'watch()' | openssl dgst -sha256 -binary | base64
        assert!(
            html.contains("'sha256-bMDkjq2lygkgMbe7Gc6m1bEqBEtjYDbQD7FVv7wF1Ig='"),
            "{html}"
        );
        for page in ["embed/index.html", "index.html"] {
            assert!(!dress(page, "").unwrap().contains("watch()"), "{page}");
        }
    }

    #[test]
    fn scripts_and_styles_are_pinned_but_for_frames() {
        for (body, page, expected) in [
            (
                "<script src=\"/p/a.js\"></script>",
                "index.html",
                "<script src=\"/p/a.js\" integrity=\"sha384-x\">",
            ),
            (
                "<link rel=\"stylesheet\" href=\"/p/a.css\" integrity=\"old\"/>",
                "a/index.html",
                "<link rel=\"stylesheet\" href=\"/p/a.css\" integrity=\"sha384-x\"/>",
            ),
            (
                "<link rel=\"stylesheet\" href=\"/p/a.css\" integrity=\"old\"/>",
                "embed/figures/index.html",
                "<link rel=\"stylesheet\" href=\"/p/a.css\"/>",
            ),
            (
                "<script type=\"module\" src=\"/p/a.js\"></script>",
                "embed/figures/index.html",
                "<script type=\"module\" src=\"/p/a.js\" integrity=\"sha384-x\">",
            ),
            (
                "<script type=\"module\" src=\"/p/a.js\" data-wasm=\"/p/a.wasm\"></script>",
                "embed/polls/a/index.html",
                "data-wasm=\"/p/a.wasm\" integrity=\"sha384-x\" data-integrity=\"sha384-x\">",
            ),
        ] {
            let html = dress(page, body).unwrap();
            assert!(html.contains(expected), "{html}");
        }
    }

    #[test]
    fn a_script_that_is_not_there_stops_the_build() {
        assert!(
            dress(
                "index.html",
                "<script src=\"https://cdn.example/a.js\"></script>"
            )
            .is_err()
        );
    }
}
