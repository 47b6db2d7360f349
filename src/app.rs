//! The frame around the page of an address, rendered when the site is built.

use crate::components::frame::Frame;
use crate::pages;
use crate::pages::site::Site;
use crate::routes::Route;
use crate::view::{Node, view};

/// The whole body of a page; `None` is the page that is not there.
pub fn document(site: &Site, route: Option<&Route>) -> Node {
    let page = pages::page(site, route);
    // A page in another site's frame has no masthead and no foot: those are its host's.
    if matches!(route, Some(Route::Embedded(_))) {
        return page;
    }
    let programme = &site.bundle.programme;
    let closing = pages::head::closing(programme);
    view! {
        <Frame base=site.base.clone() name=programme.short_name.clone() closing route=route.cloned()>{page}</Frame>
    }
}
