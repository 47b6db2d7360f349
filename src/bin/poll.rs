//! Polls in the browser. Each starts from the excerpt that its island carries.

use springboard::island::{self, Shore};
use springboard::poll::excerpt::Excerpt;
use springboard::poll::widget::widget;

fn main() {
    island::run("poll", start);
}

async fn start(shore: Shore) -> Result<(), String> {
    let excerpt = Excerpt::read(&shore.content());
    let excerpt = excerpt.ok_or("This page holds no poll that can be shown.")?;
    let base = shore.base();
    shore.hydrate(move || widget(excerpt, base));
    Ok(())
}
