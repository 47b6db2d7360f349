//! Pages that gather others. Only an area's names its projects: the long lists say how many they hold.

use serde_json::{Value, json};

use super::{Desk, Thing};
use crate::content::bundle::Project;
use crate::pages::head::Head;
use crate::routes::Route;

impl Desk<'_> {
    pub(super) fn projects(&self) -> Value {
        self.gathered(&Route::Projects, self.bundle.projects.len(), Vec::new())
    }

    pub(super) fn stories(&self) -> Value {
        let count = self.bundle.storyboards.len();
        self.gathered(&Route::Storyboards, count, Vec::new())
    }

    pub(super) fn library(&self) -> Value {
        self.gathered(&Route::Library, self.bundle.library.len(), Vec::new())
    }

    pub(super) fn area(&self, id: &str) -> Option<Value> {
        let (ix, area) = self.bundle.area(id)?;
        let within = |project: &&Project| project.areas.contains(&ix);
        let projects: Vec<Value> = (1..)
            .zip(self.bundle.projects.iter().filter(within))
            .map(|(position, project): (usize, &Project)| {
                let route = Route::Project(project.slug.clone());
                let url = self.address.page_or_path(&route);
                json!({ "@type": "ListItem", "position": position, "name": project.title, "url": url })
            })
            .collect();
        let route = Route::Area(area.id.clone());
        Some(self.gathered(&route, projects.len(), projects))
    }

    fn gathered(&self, route: &Route, count: usize, named: Vec<Value>) -> Value {
        let description = Head::of(self.bundle, Some(route)).description;
        let list = Thing::new("ItemList")
            .with("numberOfItems", count.into())
            .list("itemListElement", named);
        Thing::new("CollectionPage")
            .text("name", &Head::name(self.bundle, route))
            .text("description", &description)
            .text("url", &self.address.page_or_path(route))
            .text("inLanguage", &self.bundle.programme.language)
            .with("mainEntity", list.done())
            .done()
    }
}
