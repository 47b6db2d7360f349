//! The builder of snippets in the browser. What can be chosen stands in its island.

use springboard::builder::builder;
use springboard::embed::things;
use springboard::island::{self, Shore};

fn main() {
    island::run("builder", start);
}

async fn start(shore: Shore) -> Result<(), String> {
    let (origin, things) = things::read(&shore.content());
    let base = shore.base();
    shore.hydrate(move || builder(things, origin, base));
    Ok(())
}
