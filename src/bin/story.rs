//! A storyboard's viewer in the browser. It starts from the excerpt that its island carries.

use springboard::browser::document;
use springboard::content::load::excerpt;
use springboard::island::{self, Shore};
use springboard::storyboard::panel::Telling;
use springboard::storyboard::viewer::Viewer;
use springboard::view::view;

fn main() {
    island::run("story", start);
}

async fn start(shore: Shore) -> Result<(), String> {
    let content = shore.content();
    let (programme, story) = excerpt::storyboard(&content).map_err(|error| error.to_string())?;
    let story = story.ok_or("This page holds no storyboard that can be shown.")?;
    let telling = Telling::new(story, programme.regions, shore.base());
    document::name_host();
    shore.hydrate(move || view! { <Viewer telling/> });
    Ok(())
}
