//! Projects like this one, each with why.

use crate::content::bundle::ProjectIx;
use crate::kin::Kinship;
use crate::pages::site::Site;
use crate::routes::Route;
use crate::view::{Node, view};

/// At most five; nothing where none is like it.
pub fn section(site: &Site, ix: ProjectIx) -> Option<Node> {
    let kinship = Kinship::of(&site.bundle);
    let entries: Vec<_> = kinship
        .closest(ix)
        .iter()
        .map(|kin| {
            let other = &site.bundle.projects[kin.project.0];
            let href = site.href(&Route::Project(other.slug.clone()));
            let why = format!("{}.", kinship.words(kin));
            view! { <li><a href=href>{other.title.clone()}</a><p class="o-small o-soft">{why}</p></li> }
        })
        .collect();
    (!entries.is_empty()).then(|| {
        view! {
            <section aria-labelledby="kin">
                <h2 id="kin">"Projects like this one"</h2>
                <ul class="project__kin">{entries}</ul>
            </section>
        }
    })
}
