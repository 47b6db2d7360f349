//! The search in the browser: fetch the index, then bring the page's search to life.

use std::sync::Arc;

use springboard::browser::address;
use springboard::find::Finder;
use springboard::island::{self, Shore};
use springboard::search::results::search;

fn main() {
    island::run("search", start);
}

async fn start(shore: Shore) -> Result<(), String> {
    const WHAT: &str = "The index of the search";
    let bytes = shore.file(WHAT).await?;
    let finder = Finder::read(&bytes)
        .map_err(|error| [WHAT, " cannot be read: ", &error.to_string(), "."].concat())?;
    let (base, query) = (shore.base(), address::query());
    // The page was prerendered without words; with some, its first view is another.
    let is_plain = query.is_empty();
    let app = move || search(Arc::new(finder), base, &query);
    if is_plain {
        shore.hydrate(app);
    } else {
        shore.mount(app);
    }
    Ok(())
}
