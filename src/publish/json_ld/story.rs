//! A storyboard and one of its panels, both articles.

use serde_json::{Value, json};

use super::{Desk, Thing};
use crate::content::story::Storyboard;
use crate::routes::Route;
use crate::storyboard::length::opening;

impl Desk<'_> {
    pub(super) fn story(&self, story: &Storyboard) -> Value {
        let route = Route::Storyboard(story.slug.clone());
        let about = story
            .project
            .into_iter()
            .chain(story.related.iter().copied());
        Thing::new("Article")
            .text("headline", &story.title)
            .text("description", &story.strapline)
            .text("url", &self.address.page_or_path(&route))
            .text("inLanguage", &self.bundle.programme.language)
            .text("image", &self.picture(&route))
            .list("about", about.map(|ix| self.reference(ix)).collect())
            .done()
    }

    /// The panel of that number, counted from 1.
    pub(super) fn panel(&self, slug: &str, number: usize) -> Option<Value> {
        let story = self.bundle.storyboard(slug)?;
        let panel = story.panels.get(number.checked_sub(1)?)?;
        let route = Route::Panel(story.slug.clone(), number);
        let whole = self
            .address
            .page_or_path(&Route::Storyboard(story.slug.clone()));
        let whole = json!({ "@type": "Article", "headline": story.title, "url": whole });
        let article = Thing::new("Article")
            .text("headline", &panel.heading)
            .text("description", &opening(&panel.text))
            .text("url", &self.address.page_or_path(&route))
            .text("inLanguage", &self.bundle.programme.language)
            .text("image", &self.picture(&route))
            .with("position", number.into())
            .with("isPartOf", whole)
            .list("citation", self.sources(&panel.sources).collect());
        Some(article.done())
    }
}
