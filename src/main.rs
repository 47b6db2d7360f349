//! The app's start in the browser: load the bundle, then hydrate the page or mount it afresh.
//!
//! When loading fails the prerendered page stays as it is, and a notice says what happened.

use std::sync::Arc;

use leptos::prelude::*;
use springboard::app::App;
use springboard::browser::{document, notice};
use springboard::content::load::load;
use springboard::routes::{BUNDLE, Base};
use web_sys::HtmlElement;

fn main() {
    #[cfg(feature = "browser")]
    console_error_panic_hook::set_once();
    // Leptos' own executor is set by mounting, which comes later.
    wasm_bindgen_futures::spawn_local(start());
}

async fn start() {
    let Some(root) = document::app_root() else {
        return;
    };
    let base = Base::new(&root.get_attribute("data-base").unwrap_or_default());
    match fetch(&base.file(BUNDLE))
        .await
        .and_then(|json| load(&json).map_err(|error| error.to_string()))
    {
        Ok(loaded) => {
            open(&root, Arc::new(loaded.bundle), base);
            notice::tell("ready");
        }
        Err(reason) => notice::show(&format!(
            "{reason} The filters and other interactive parts need it. You can still read every page and follow every link."
        )),
    }
    notice::tell("settled");
}

/// The bundle's text, or why it did not arrive, in a sentence for the reader.
async fn fetch(address: &str) -> Result<String, String> {
    let response = gloo_net::http::Request::get(address)
        .send()
        .await
        .map_err(|_| {
            "The programme's content could not be fetched: the connection failed.".to_owned()
        })?;
    if !response.ok() {
        return Err(format!(
            "The programme's content is missing: the server answered {}.",
            response.status()
        ));
    }
    response
        .text()
        .await
        .map_err(|_| "The programme's content broke off on its way.".to_owned())
}

/// Hydrates a page that was prerendered for exactly this address, else mounts it afresh.
///
/// A page prerendered without a query cannot be hydrated with one: the markup would differ.
fn open(root: &HtmlElement, bundle: Arc<springboard::content::bundle::Bundle>, base: Base) {
    let plain = window()
        .location()
        .search()
        .is_ok_and(|query| query.is_empty());
    let app = move || view! { <App bundle base/> };
    if root.has_attribute("data-prerendered") && plain {
        mount_hydrated(root, app);
    } else {
        root.set_text_content(None);
        leptos::mount::mount_to(root.clone(), app).forget();
    }
}

#[cfg(feature = "hydrate")]
fn mount_hydrated<V: IntoView + 'static>(root: &HtmlElement, app: impl FnOnce() -> V + 'static) {
    leptos::mount::hydrate_from(root.clone(), app).forget();
}

#[cfg(not(feature = "hydrate"))]
fn mount_hydrated<V: IntoView + 'static>(root: &HtmlElement, app: impl FnOnce() -> V + 'static) {
    root.set_text_content(None);
    leptos::mount::mount_to(root.clone(), app).forget();
}
