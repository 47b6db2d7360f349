//! The list of projects in the browser: fetch the list part, then bring the page's list to life.
//!
//! When that fails the prerendered list stays as it is, and a notice says what happened.

use std::sync::Arc;

use springboard::browser::{address, place};
use springboard::explore::explorer::Explorer;
use springboard::island::{self, Shore};
use springboard::projects::supply::refused;
use springboard::projects::{Setting, list};

fn main() {
    island::run("explore", start);
}

async fn start(shore: Shore) -> Result<(), String> {
    const WHAT: &str = "The list of projects";
    let bytes = shore.file(WHAT).await.map_err(unfiltered)?;
    let explorer =
        Explorer::read(&bytes).map_err(|error| unfiltered(refused(WHAT, &error.to_string())))?;
    let setting = Setting {
        base: shore.base(),
        page: address::path(),
        query: address::query(),
    };
    // The list was prerendered without a query; with one, its first view is another.
    let is_plain = setting.query.is_empty();
    let app = move || list(Arc::new(explorer), setting);
    if is_plain {
        shore.hydrate(app);
    } else {
        shore.mount(app);
    }
    place::find_again();
    place::keep();
    Ok(())
}

/// What a reader of a filtered link has to know besides: the page behind the notice is the one without a query.
fn unfiltered(reason: String) -> String {
    if address::query().is_empty() {
        return reason;
    }
    [
        &reason,
        " What is listed here is not filtered as this address asks.",
    ]
    .concat()
}
