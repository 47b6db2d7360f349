//! Renders pages to HTML files at build time, from the same components the browser runs. No IO here.

use std::sync::Arc;

use leptos::prelude::*;
use springboard_engine::parts::Kind;

use crate::app::document;
use crate::briefing::digest::{Choice, Digest};
use crate::content::bundle::Bundle;
use crate::library::shelf::lay_out;
use crate::markup::escape;
use crate::pages;
use crate::pages::head::Head;
use crate::pages::site::Site;
use crate::publish::address::Address;
use crate::publish::share::FONT;
use crate::publish::{self, Published};
use crate::routes::embedded::Embedded;
use crate::routes::{self, Base, Route};
use crate::search::index;
use shell::{Filling, Shell};

pub mod shell;

mod frames;

/// Up to so many bytes, the list and its words are one file: a second request would cost more. Beyond, words would
/// keep list and filters waiting on a slow line.
const ONE_FILE: usize = 96 * 1024;

/// The script that decides when the typeface is asked for, below the base.
const FACE_SCRIPT: &str = "face.js";

/// Renders pages into one shell.
pub struct Prerenderer {
    shell: Shell,
    site: Site,
}

impl Prerenderer {
    /// Takes the shell, and the bundle as it was written and as it is believed.
    pub fn new(shell: Shell, json: &str, bundle: Arc<Bundle>, base: Base) -> Self {
        // Set once for the whole process; a second prerenderer finds it set already.
        let _ = any_spawner::Executor::init_futures_executor();
        Self {
            shell,
            site: Site::new(bundle, json, base),
        }
    }

    /// What the apps start from, by the path below the base at which it is looked for. Of the parts of the list of
    /// projects, those of a small programme that are always needed come as one file.
    pub fn parts(&self) -> Vec<(String, Vec<u8>)> {
        let mut files: Vec<(String, Vec<u8>)> = Vec::new();
        for part in self.site.explorer().parts() {
            match files.first_mut() {
                Some((_, list))
                    if part.kind == Kind::Words && list.len() + part.bytes.len() < ONE_FILE =>
                {
                    list.extend(part.bytes);
                }
                _ => files.push((routes::files::part(&part.name()), part.bytes)),
            }
        }
        let library = lay_out(&self.site.bundle).file();
        files.push((routes::files::part("library"), library));
        let everything = index::lay_out(&self.site.bundle).file();
        files.push((routes::files::part("search"), everything));
        files.extend(self.digests());
        files
    }

    /// What a briefing can hold: the names of all projects, and each in words.
    fn digests(&self) -> Vec<(String, Vec<u8>)> {
        let bundle = &self.site.bundle;
        let written = |value: Result<Vec<u8>, _>| value.unwrap_or_default();
        let mut files = vec![(
            routes::files::BRIEFING.to_owned(),
            written(serde_json::to_vec(&Choice::of(bundle))),
        )];
        files.extend(bundle.projects.iter().map(|project| {
            let digest = Digest::of(bundle, project);
            (
                routes::files::digest(&digest.slug),
                written(serde_json::to_vec(&digest)),
            )
        }));
        files
    }

    /// Every page of the bundle.
    pub fn routes(&self) -> Vec<Route> {
        let bundle = &self.site.bundle;
        let mut routes = vec![
            Route::Home,
            Route::Projects,
            Route::Storyboards,
            Route::Library,
            Route::Polls,
        ];
        routes.extend([
            Route::Search,
            Route::Briefing,
            Route::Evidence,
            Route::Lineage,
            Route::Timeline,
            Route::Figures,
        ]);
        routes.extend([Route::About, Route::Accessibility, Route::Privacy]);
        routes.extend(
            bundle
                .projects
                .iter()
                .map(|p| Route::Project(p.slug.clone())),
        );
        routes.extend(bundle.areas.iter().map(|a| Route::Area(a.id.clone())));
        routes.extend(
            bundle
                .storyboards
                .iter()
                .map(|s| Route::Storyboard(s.slug.clone())),
        );
        routes.extend(
            bundle
                .storyboards
                .iter()
                .flat_map(|s| (1..=s.panels.len()).map(|n| Route::Panel(s.slug.clone(), n))),
        );
        routes.extend(bundle.library.iter().map(|i| Route::Item(i.slug.clone())));
        routes.extend(bundle.polls.iter().map(|p| Route::Poll(p.id.clone())));
        routes.push(Route::Embed);
        routes.extend(
            pages::embed::embeddable(&self.site)
                .into_iter()
                .map(Route::Embedded),
        );
        routes
    }

    /// The oEmbed descriptions, by their path below the base.
    pub fn oembed(&self) -> Vec<(String, String)> {
        frames::descriptions(&self.site)
    }

    /// Everything that is made for programs: feeds, maps, data, share images. `font` is the site's typeface.
    pub fn published(&self, font: Option<&[u8]>) -> Published {
        let address = Address::of(&self.site.bundle, &self.site.base);
        publish::publish(&self.site.bundle, &address, &self.routes(), font)
    }

    /// The whole HTML file of a page.
    pub fn page(&self, route: &Route) -> String {
        self.render(Some(route))
    }

    /// The HTML file for addresses that lead nowhere.
    pub fn not_found(&self) -> String {
        self.render(None)
    }

    fn render(&self, route: Option<&Route>) -> String {
        let owner = Owner::new();
        let body = owner.with(|| document(&self.site, route).to_html());
        owner.unset_with_forced_cleanup();
        match route {
            Some(Route::Embedded(what)) => {
                let html = self.fill(route, &frames::leaving(&body));
                frames::with_way_out(&html, &self.site, what)
            }
            route => self.fill(route, &body),
        }
    }

    fn fill(&self, route: Option<&Route>, body: &str) -> String {
        self.shell.page(&Filling {
            language: &escape(&self.site.bundle.programme.language),
            head: &self.head(route, body),
            sheets: sheets(route),
            body,
        })
    }

    fn head(&self, route: Option<&Route>, body: &str) -> String {
        let Head { title, description } = Head::of(&self.site.bundle, route);
        let (title, description) = (escape(&title), escape(&description));
        let mut head = format!(
            "<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
             <meta property=\"og:title\" content=\"{title}\">\n<meta property=\"og:description\" content=\"{description}\">"
        );
        if !matches!(route, None | Some(Route::Embedded(_))) {
            head.push_str(&self.face());
        }
        if let Some(file) = attribute(body, "data-file") {
            let href = escape(&self.site.base.file(file));
            head.push_str(&format!(
                "\n<link rel=\"preload\" href=\"{href}\" as=\"fetch\" crossorigin>"
            ));
        }
        if let Some(route) = route {
            let address = Address::of(&self.site.bundle, &self.site.base);
            head.push('\n');
            head.push_str(&publish::head::lines(&self.site.bundle, &address, route));
            head.push_str(&frames::head(&self.site, route));
        } else {
            head.push_str("\n<meta name=\"robots\" content=\"noindex\">");
            head.push_str(&frames::script(&self.site));
        }
        head
    }

    /// The script that lets the typeface wait on a slow line. The first that is asked for, since it has to be there
    /// before the style sheet is; nothing waits for it.
    fn face(&self) -> String {
        let file = |path: &str| escape(&self.site.base.file(path));
        let (script, typeface) = (file(FACE_SCRIPT), file(FONT));
        format!(
            "\n<script src=\"{script}\" data-typeface=\"{typeface}\" async fetchpriority=\"high\"></script>"
        )
    }
}

/// The style sheets that a page has besides `style/site.css`, by their name in `style/`.
fn sheets(route: Option<&Route>) -> &'static [&'static str] {
    match route {
        // Filters and list are there a little sooner without the sheet of the other pages.
        Some(Route::Projects) => &[],
        Some(Route::Storyboards | Route::Storyboard(_) | Route::Panel(..)) => &["story"],
        Some(Route::Embedded(Embedded::Storyboard(_) | Embedded::Panel(..))) => &["pages", "story"],
        _ => &["pages"],
    }
}

/// The first value of an attribute that is written by us, and needs no unescaping.
fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}
