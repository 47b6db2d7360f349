//! Renders pages to HTML files at build time, from the same components the browser runs. No IO here.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use crate::app::App;
use crate::content::bundle::Bundle;
use crate::pages::head::Head;
use crate::routes::{BUNDLE, Base, Route};

/// What a template must hold once, and what is put there.
const APP: &str = "<div id=\"app\"><!--APP--></div>";
const HEAD: &str = "<!--HEAD-->";

/// Renders pages into one template.
pub struct Prerenderer {
    template: String,
    bundle: Arc<Bundle>,
    base: Base,
}

/// The template lacks a marker.
#[derive(Debug, PartialEq, Eq)]
pub struct MissingMarker(pub &'static str);

impl Prerenderer {
    /// Takes the HTML that Trunk wrote.
    ///
    /// # Errors
    /// When the place for the head or for the app is not in it exactly once.
    pub fn new(template: String, bundle: Arc<Bundle>, base: Base) -> Result<Self, MissingMarker> {
        for marker in [HEAD, APP] {
            if template.matches(marker).count() != 1 {
                return Err(MissingMarker(marker));
            }
        }
        // Set once for the whole process; a second prerenderer finds it set already.
        let _ = any_spawner::Executor::init_futures_executor();
        Ok(Self {
            template,
            bundle,
            base,
        })
    }

    /// Every page of the bundle.
    pub fn routes(&self) -> Vec<Route> {
        let bundle = &self.bundle;
        let mut routes = vec![
            Route::Home,
            Route::Projects,
            Route::Storyboards,
            Route::Library,
            Route::Polls,
        ];
        routes.push(Route::Evidence);
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
        routes
    }

    /// The whole HTML file of a page.
    pub fn page(&self, route: &Route) -> String {
        self.render(&route.path(), Some(route))
    }

    /// The HTML file for addresses that lead nowhere.
    pub fn not_found(&self) -> String {
        // No route has this path, so that the app shows its own page for it.
        self.render("/404.html", None)
    }

    fn render(&self, path: &str, route: Option<&Route>) -> String {
        let app = format!(
            "<div id=\"app\" data-base=\"{}\"{}>{}</div>",
            escape(self.base.as_str()),
            // The page that is not there is served for many addresses, so the browser renders it afresh.
            if route.is_some() {
                " data-prerendered"
            } else {
                ""
            },
            self.app(path),
        );
        let head = self.head(route);
        let language = escape(&self.bundle.programme.language);
        self.template
            .replacen(
                "<html lang=\"en-GB\">",
                &format!("<html lang=\"{language}\">"),
                1,
            )
            .replacen(HEAD, &head, 1)
            .replacen(APP, &app, 1)
    }

    fn app(&self, path: &str) -> String {
        let owner = Owner::new();
        let html = owner.with(|| {
            provide_context(RequestUrl::new(&format!("{}{path}", self.base.as_str())));
            let (bundle, base) = (self.bundle.clone(), self.base.clone());
            view! { <App bundle base/> }.to_html()
        });
        owner.unset_with_forced_cleanup();
        html
    }

    fn head(&self, route: Option<&Route>) -> String {
        let Head { title, description } = Head::of(&self.bundle, route);
        let (title, description) = (escape(&title), escape(&description));
        let mut head = format!(
            "<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
             <meta property=\"og:title\" content=\"{title}\">\n<meta property=\"og:description\" content=\"{description}\">\n\
             <link rel=\"preload\" href=\"{}\" as=\"fetch\" crossorigin>",
            escape(&self.base.file(BUNDLE)),
        );
        if let Some(route) = route {
            // Without a site address the canonical one is a path, which resolves against the host.
            let site = self
                .bundle
                .programme
                .site_url
                .as_deref()
                .unwrap_or_default();
            let address = escape(&format!("{site}{}", route.href(&self.base)));
            head.push_str(&format!("\n<link rel=\"canonical\" href=\"{address}\">\n<meta property=\"og:url\" content=\"{address}\">"));
        } else {
            head.push_str("\n<meta name=\"robots\" content=\"noindex\">");
        }
        head
    }
}

/// Text as it may stand in HTML, in an element or in a quoted attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
