//! What every web server has to answer, question by question. How it is told to is for docs/hosting/.

use std::fs;

use anyhow::{Context, Result};
use xtask::server::kept::is_hashed;

use super::answer::Answer;
use super::layout::{Layout, NEIGHBOUR, Place};
use super::server::Kind;
use crate::site::files;
use crate::site::finish::is_embed;

/// More redirects than this in a row are a loop.
const MOST_STEPS: usize = 3;

/// Types by ending; servers differ in what else they say after these words.
const TYPES: [(&str, &[&str]); 8] = [
    ("html", &["text/html"]),
    ("css", &["text/css"]),
    ("js", &["text/javascript", "application/javascript"]),
    ("wasm", &["application/wasm"]),
    ("json", &["application/json"]),
    ("svg", &["image/svg+xml"]),
    ("webmanifest", &["application/manifest+json"]),
    ("woff2", &["font/woff2"]),
];

/// One server with one site.
struct Visit<'a> {
    port: u16,
    layout: &'a Layout,
    kind: Kind,
    names: Vec<String>,
    faults: Vec<String>,
}

/// Everything that is not as it should be.
pub(super) fn faults(port: u16, layout: &Layout, kind: Kind) -> Result<Vec<String>> {
    let names = files::list(&layout.site)?;
    let names = names
        .iter()
        .filter_map(|name| name.to_str().map(str::to_owned));
    let mut visit = Visit {
        port,
        layout,
        kind,
        names: names.collect(),
        faults: Vec::new(),
    };
    visit.files()?;
    visit.pages()?;
    visit.lost()?;
    visit.slashes()?;
    if kind == Kind::Store {
        visit.kept()?;
    }
    if layout.place == Place::Below {
        visit.neighbour()?;
    }
    Ok(visit.faults)
}

impl Visit<'_> {
    fn get(&self, path: &str, lines: &[(&str, &str)]) -> Result<Answer> {
        Answer::get(self.port, path, lines)
    }

    fn hold(&mut self, holds: bool, words: impl FnOnce() -> String) {
        if !holds {
            self.faults.push(words());
        }
    }

    fn base(&self) -> &'static str {
        self.layout.place.base()
    }

    /// The first file of each kind: its type, how long it is kept, how it is compressed.
    fn files(&mut self) -> Result<()> {
        for (kind, types) in TYPES {
            let ending = format!(".{kind}");
            let of_kind = self.names.iter().filter(|name| name.ends_with(&ending));
            // A name that may be kept for ever, where the kind has one.
            let name = of_kind
                .clone()
                .find(|name| is_hashed(name))
                .or(of_kind.clone().next())
                .cloned();
            let name = name.with_context(|| format!("the site has no {ending}"))?;
            let path = format!("{}{name}", self.base());
            let answer = self.get(&path, &[])?;
            let (status, said) = (answer.status, answer.header("content-type"));
            self.hold(
                status == 200 && types.iter().any(|kind| said.starts_with(kind)),
                || format!("{path}: {status}, type {said:?}"),
            );
            let whole = fs::read(self.layout.site.join(&name))?;
            self.hold(
                answer.body == whole && answer.header("content-encoding").is_empty(),
                || format!("{path}: not the file's bytes"),
            );
            let (kept, cached) = (answer.header("cache-control"), is_hashed(&name));
            let expected = if cached {
                "max-age=31536000"
            } else {
                "no-cache"
            };
            self.hold(kept.contains(expected), || {
                format!("{path}: cache-control {kept:?}, expected {expected:?}")
            });
            self.guarded(&path, &answer);
            self.compressed(&name, &path)?;
        }
        Ok(())
    }

    fn guarded(&mut self, path: &str, answer: &Answer) {
        for (name, expected) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "strict-origin-when-cross-origin"),
            ("access-control-allow-origin", "*"),
        ] {
            let said = answer.header(name);
            self.hold(said == expected, || format!("{path}: {name} {said:?}"));
        }
    }

    fn compressed(&mut self, name: &str, path: &str) -> Result<()> {
        for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
            let Ok(ours) = fs::read(self.layout.site.join(format!("{name}.{ending}"))) else {
                continue;
            };
            let answer = self.get(path, &[("Accept-Encoding", coding)])?;
            let said = answer.header("content-encoding");
            self.hold(said == coding, || {
                format!("{path}: asked for {coding}, got {said:?}")
            });
            let vary = answer.header("vary").to_ascii_lowercase();
            self.hold(vary.contains("accept-encoding"), || {
                format!("{path}: vary {vary:?}")
            });
            self.hold(!self.kind.sends_ours() || answer.body == ours, || {
                format!("{path}: not the file {name}.{ending}")
            });
        }
        Ok(())
    }

    /// Pages by the addresses that people have of them.
    fn pages(&mut self) -> Result<()> {
        let base = self.base();
        let is_deep =
            |name: &&String| name.starts_with("projects/") && name.matches('/').count() == 2;
        let deep = self
            .names
            .iter()
            .find(is_deep)
            .context("the site has no project")?;
        let deep = deep.trim_end_matches("index.html").to_owned();
        for path in ["", "projects/?q=a&area=b", "embed/", &format!("{deep}?x")] {
            self.page(&format!("{base}{path}"))?;
        }
        let is_frame = |name: &&String| is_embed(name.as_ref()) && name.ends_with(".html");
        let frame = self
            .names
            .iter()
            .find(is_frame)
            .context("the site has no frame")?;
        let path = format!("{base}{}", frame.trim_end_matches("index.html"));
        let policy = self.get(&path, &[])?.header("content-security-policy");
        self.hold(!policy.contains("frame-ancestors 'none'"), || {
            format!("{path}: may not be framed")
        });
        Ok(())
    }

    /// One page as a browser asks for it, twice.
    fn page(&mut self, path: &str) -> Result<()> {
        let codings = ("Accept-Encoding", "gzip, deflate, br, zstd");
        let answer = self.get(path, &[codings])?;
        let (status, coding) = (answer.status, answer.header("content-encoding"));
        self.hold(status == 200 && coding == "br", || {
            format!("{path}: {status}, {coding:?}")
        });
        let policy = answer.header("content-security-policy");
        self.hold(policy.contains("frame-ancestors 'none'"), || {
            format!("{path}: may be framed ({policy:?})")
        });
        let kept = answer.header("cache-control");
        self.hold(kept == "no-cache", || {
            format!("{path}: cache-control {kept:?}")
        });
        self.guarded(path, &answer);
        let tag = answer.header("etag");
        let again = self.get(path, &[codings, ("If-None-Match", &tag)])?.status;
        self.hold(!tag.is_empty() && again == 304, || {
            format!("{path}: asked again, {again} with {tag:?}")
        });
        Ok(())
    }

    /// What is not there: the styled page with its status, kept by nobody.
    fn lost(&mut self) -> Result<()> {
        let base = self.base();
        for path in [
            "nowhere/",
            "projects/nowhere",
            "projects/nowhere/?q=1",
            "gone-0123456789abcdef.js",
            "content/gone.bin",
        ] {
            let path = format!("{base}{path}");
            let answer = self.get(&path, &[])?;
            let (status, kept) = (answer.status, answer.header("cache-control"));
            self.hold(status == 404, || format!("{path}: {status}, expected 404"));
            self.hold(!kept.contains("immutable"), || {
                format!("{path}: kept for ever ({kept:?})")
            });
            let is_ours = answer.body == fs::read(self.layout.site.join("404.html"))?;
            let is_html = answer.header("content-type").starts_with("text/html");
            self.hold(is_ours && is_html, || {
                format!("{path}: not the styled page")
            });
        }
        Ok(())
    }

    /// A folder without its last slash leads to the one with it, in one step and with its query.
    fn slashes(&mut self) -> Result<()> {
        let base = self.base();
        let mut paths = vec![
            (format!("{base}projects"), format!("{base}projects/")),
            (
                format!("{base}projects?q=a"),
                format!("{base}projects/?q=a"),
            ),
        ];
        if self.layout.place == Place::Below {
            paths.push((base.trim_end_matches('/').to_owned(), base.to_owned()));
        }
        for (from, to) in paths {
            let (path, steps, status) = self.follow(&from)?;
            self.hold(path == to && steps == 1 && status == 200, || {
                format!("{from}: {status} at {path} after {steps} steps, expected {to}")
            });
        }
        Ok(())
    }

    /// What may be kept for ever is asked of the store once.
    fn kept(&mut self) -> Result<()> {
        let name = self.names.iter().find(|name| is_hashed(name));
        let path = format!("{}{}", self.base(), name.context("no name has a digest")?);
        self.get(&path, &[])?;
        let said = self.get(&path, &[])?.header("x-cache");
        self.hold(said == "HIT", || {
            format!("{path}: asked of the store again")
        });
        Ok(())
    }

    /// Follows redirects: the last path, how many there were, the last status.
    fn follow(&self, from: &str) -> Result<(String, usize, u16)> {
        let mut path = from.to_owned();
        for steps in 0..=MOST_STEPS {
            let answer = self.get(&path, &[])?;
            if !(300..400).contains(&answer.status) {
                return Ok((path, steps, answer.status));
            }
            let to = answer.header("location");
            let own = format!("http://127.0.0.1:{}", self.port);
            to.strip_prefix(&own).unwrap_or(&to).clone_into(&mut path);
        }
        Ok((path, MOST_STEPS, 0))
    }

    /// The site whose path begins like ours stays as it is.
    fn neighbour(&mut self) -> Result<()> {
        let answer = self.get("/programme-archive/index.html", &[])?;
        self.hold(answer.body == NEIGHBOUR.as_bytes(), || {
            "/programme-archive/ shows something else".into()
        });
        self.hold(!answer.header("cache-control").contains("no-cache"), || {
            "/programme-archive/ has our headers".into()
        });
        for path in ["/programme-archive/nowhere/", "/programmes", "/nowhere/"] {
            let answer = self.get(path, &[])?;
            let ours = answer.body == fs::read(self.layout.site.join("404.html"))?;
            let status = answer.status;
            self.hold(status == 404 && !ours, || {
                format!("{path}: {status}, with our page: {ours}")
            });
        }
        Ok(())
    }
}
