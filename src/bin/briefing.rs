//! The briefing in the browser: fetch what can be chosen, then bring the page's desk to life.

use springboard::briefing::desk::desk;
use springboard::browser::address;
use springboard::island::{self, Shore};

fn main() {
    island::run("briefing", start);
}

async fn start(shore: Shore) -> Result<(), String> {
    const WHAT: &str = "The list of projects to choose from";
    let bytes = shore.file(WHAT).await?;
    let choice = serde_json::from_slice(&bytes).map_err(|_| [WHAT, " cannot be read."].concat())?;
    let (base, query) = (shore.base(), address::query());
    // The page was prerendered for an empty briefing; with projects, its first view is another.
    let is_plain = query.is_empty();
    let app = move || desk(choice, base, &query);
    if is_plain {
        shore.hydrate(app);
    } else {
        shore.mount(app);
    }
    Ok(())
}
