//! The app: the router, and the frame around the page that the address names.
//!
//! Rendered natively at build time and in the browser, from the same bundle, to the same first markup.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route as RouteView, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;

use crate::components::frame::Frame;
use crate::content::bundle::Bundle;
use crate::pages;
use crate::pages::head::follow_route;
use crate::pages::site::Site;
use crate::routes::{Base, Route};
use crate::view::view;

/// The whole app over one bundle, below one base path.
#[component]
pub fn App(
    /// The content.
    bundle: Arc<Bundle>,
    /// The path before every address.
    base: Base,
) -> impl IntoView {
    let path = base.as_str().to_owned();
    provide_context(Site::new(bundle, base));
    leptos::view! {
        <Router base=path>
            <FlatRoutes fallback=Here>
                // One pattern for every address: `routes.rs` alone spells and reads paths.
                <RouteView path=path!("/*any") view=Here/>
            </FlatRoutes>
        </Router>
    }
}

/// The frame and the page of the current address.
#[component]
fn Here() -> impl IntoView {
    let site = expect_context::<Site>();
    let location = use_location();
    let base = site.base.clone();
    let route = Memo::new(move |_| {
        location
            .pathname
            .with(|path| path.strip_prefix(base.as_str()).and_then(Route::parse))
    });
    follow_route(&site, route);
    let programme = &site.bundle.programme;
    let closing = pages::head::closing(programme);
    view! {
        <Frame base=site.base.clone() name=programme.short_name.clone() closing route>
            {move || pages::page(route.get())}
        </Frame>
    }
}
