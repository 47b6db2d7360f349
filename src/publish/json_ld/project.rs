//! A project as a grant and what the grant paid for.

use serde_json::{Value, json};

use super::{Desk, Thing};
use crate::content::bundle::{Evaluation, Project, ProjectIx};
use crate::content::value::Link;
use crate::routes::Route;

impl Desk<'_> {
    pub(super) fn project(&self, project: &Project) -> Value {
        let route = Route::Project(project.slug.clone());
        let url = self.address.page_or_path(&route);
        let kind = if project.funding.is_some() {
            "MonetaryGrant"
        } else {
            "Grant"
        };
        let amount = project.funding.map(
            |pounds| json!({ "@type": "MonetaryAmount", "currency": "GBP", "value": pounds.0 }),
        );
        Thing::new(kind)
            .text("name", &project.title)
            .text("description", &project.summary)
            .text("url", &url)
            .text("image", &self.picture(&route))
            .maybe("amount", amount)
            .maybe("funder", self.funder())
            .with("fundedItem", self.work(project, &url))
            .list("subjectOf", self.written(project))
            .done()
    }

    /// What was paid for: the project itself.
    fn work(&self, project: &Project, url: &str) -> Value {
        let regions = &self.bundle.programme.regions;
        let mut places: Vec<&str> = project.authorities.iter().map(String::as_str).collect();
        places.extend(project.region.map(|ix| regions.get(ix).name.as_str()));
        let places = places
            .into_iter()
            .map(|name| json!({ "@type": "AdministrativeArea", "name": name }));
        let lead = (!project.lead.is_empty())
            .then(|| json!({ "@type": "Organization", "name": project.lead }));
        let areas = project.areas.iter().map(|ix| &self.bundle.areas[ix.0]);
        Thing::new("Project")
            .text("name", &project.title)
            .text("url", url)
            .maybe("parentOrganization", lead)
            .list("areaServed", places.collect())
            .list(
                "knowsAbout",
                areas.map(|area| area.name.clone().into()).collect(),
            )
            .done()
    }

    /// The evaluation and the pages that the record rests on.
    fn written(&self, project: &Project) -> Vec<Value> {
        let report = project.evaluation.as_ref().and_then(|one| self.report(one));
        report
            .into_iter()
            .chain(self.sources(&project.sources))
            .collect()
    }

    fn report(&self, evaluation: &Evaluation) -> Option<Value> {
        let title = evaluation.title.as_ref()?;
        let publisher = (!evaluation.publisher.is_empty())
            .then(|| json!({ "@type": "Organization", "name": evaluation.publisher }));
        let report = Thing::new("Report")
            .text("name", title)
            .maybe("publisher", publisher)
            .maybe(
                "datePublished",
                evaluation.year.map(|year| year.to_string().into()),
            )
            .maybe("url", evaluation.url.as_ref().map(|url| self.link(url)));
        Some(report.done())
    }

    /// The pages that something rests on.
    pub(super) fn sources(&self, links: &[Link]) -> impl Iterator<Item = Value> {
        links
            .iter()
            .map(|link| json!({ "@type": "WebPage", "url": self.link(link) }))
    }

    /// A project as another page speaks of it.
    pub(super) fn reference(&self, ix: ProjectIx) -> Value {
        let project = &self.bundle.projects[ix.0];
        let route = Route::Project(project.slug.clone());
        json!({ "@type": "Project", "name": project.title, "url": self.address.page_or_path(&route) })
    }
}
