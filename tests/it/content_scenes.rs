//! The scenes that editors may name are those that storyboards draw.

use springboard::content::story::SCENES;
use springboard::storyboard::scenes::find;

#[test]
fn every_scene_that_editors_may_name_is_drawn() {
    for name in SCENES {
        assert!(find(name).is_some(), "{name} is not drawn");
    }
    assert!(SCENES.is_sorted());
}
