//! Polls in the browser. Each starts from the excerpt that its island carries.

use springboard::content::load::excerpt;
use springboard::island::{self, Shore};
use springboard::poll::widget::widget;

fn main() {
    island::run("poll", start);
}

async fn start(shore: Shore) -> Result<(), String> {
    let (programme, poll) = excerpt::poll(&shore.content()).map_err(|error| error.to_string())?;
    let poll = poll.ok_or("This page holds no poll that can be shown.")?;
    let base = shore.base();
    shore.hydrate(move || widget(poll, &programme, base));
    Ok(())
}
