//! The library's list in the browser: fetch its data, then bring the page's list to life.

use std::sync::Arc;

use springboard::browser::address;
use springboard::find::Finder;
use springboard::island::{self, Shore};
use springboard::library::browse::list;

fn main() {
    island::run("library", start);
}

async fn start(shore: Shore) -> Result<(), String> {
    const WHAT: &str = "The library’s list";
    let bytes = shore.file(WHAT).await?;
    let finder = Finder::read(&bytes)
        .map_err(|error| [WHAT, " cannot be read: ", &error.to_string(), "."].concat())?;
    let (base, query) = (shore.base(), address::query());
    // The list was prerendered without a query; with one, its first view is another.
    let is_plain = query.is_empty();
    let app = move || list(Arc::new(finder), base, &query);
    if is_plain {
        shore.hydrate(app);
    } else {
        shore.mount(app);
    }
    Ok(())
}
