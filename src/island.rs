//! Islands: the parts of a page that an app brings to life, and how an app starts in them.
//!
//! A page is readable HTML that was rendered at build time. An island is an element of it with `data-app`,
//! whose markup the same components made. When its app cannot start, the island stays as it is and the page's
//! notice says why.

use any_spawner::Executor;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::browser::{document, fetch, notice};
use crate::routes::Base;
use crate::view::{self, Node, view};

/// What a page shows around the markup of an app's first view.
#[component]
pub fn Island(
    /// The app's name, which is that of its program.
    app: &'static str,
    /// The path before every address.
    base: Base,
    /// The file it starts from, below the base; empty for none.
    #[prop(into, optional)]
    file: String,
    /// What it starts from, an excerpt of the bundle say; empty for nothing.
    #[prop(into, optional)]
    content: String,
    /// The first view.
    children: Children,
) -> impl IntoView {
    let base = base.as_str().to_owned();
    let file = (!file.is_empty()).then_some(file);
    let content = (!content.is_empty()).then_some(content);
    view! { <div class="island" data-app=app data-base=base data-file=file data-content=content>{children()}</div> }
}

/// An island in the page.
pub struct Shore {
    root: HtmlElement,
}

impl Shore {
    /// The path before every address.
    pub fn base(&self) -> Base {
        Base::new(&self.attribute("data-base"))
    }

    /// The file it starts from, or why it did not arrive, in a sentence for the reader; `what` names it.
    ///
    /// # Errors
    /// When the connection or the server fails.
    pub async fn file(&self, what: &str) -> Result<Vec<u8>, String> {
        if let Some(bytes) = fetch::read_ahead(&self.root).await {
            return Ok(bytes);
        }
        let address = self.base().file(&self.attribute("data-file"));
        fetch::bytes(&address, what).await
    }

    /// What it starts from.
    pub fn content(&self) -> String {
        self.attribute("data-content")
    }

    fn attribute(&self, name: &str) -> String {
        self.root.get_attribute(name).unwrap_or_default()
    }

    /// Brings the markup that is there to life: `app` has to make the very same. An island without any gets it.
    pub fn hydrate(self, app: impl FnOnce() -> Node + 'static) {
        if self.root.first_child().is_none() {
            return self.mount(app);
        }
        view::hydrate(&self.root, app);
    }

    /// Puts the app in the place of the markup that is there.
    pub fn mount(self, app: impl FnOnce() -> Node + 'static) {
        self.root.set_text_content(None);
        view::mount(&self.root, app);
    }
}

/// Starts an app in each of its islands. `start` says in a sentence why it cannot.
pub fn run<F>(app: &'static str, start: impl Fn(Shore) -> F + 'static)
where
    F: Future<Output = Result<(), String>> + 'static,
{
    #[cfg(feature = "browser")]
    console_error_panic_hook::set_once();
    // Leptos' own way of waiting, so that there is one in the program. Refused where it is set already, which is as well.
    let _ = Executor::init_wasm_bindgen();
    Executor::spawn_local(async move {
        let mut running = true;
        for root in document::roots(app) {
            if let Err(reason) = start(Shore { root }).await {
                running = false;
                notice::show(&[&reason, CONSEQUENCE].concat());
            }
        }
        if running {
            notice::tell("ready");
        }
        notice::tell("settled");
    });
}

/// What follows the reason in the notice.
const CONSEQUENCE: &str = " The interactive parts of this page need it. You can still read every page and follow every link.";
