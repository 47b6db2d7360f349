//! Pages as the prerenderer writes them, from a bundle written in a test. Nothing here asserts.

use std::sync::Arc;

use springboard::content::load::load;
use springboard::prerender::Prerenderer;
use springboard::prerender::shell::Shell;
use springboard::routes::{Base, Route};

/// A template with nothing in it but the places that are filled.
const TEMPLATE: &str = "<html lang=\"en-GB\"><head><!--HEAD--><!--PRELOAD--><!--/PRELOAD--></head>\
    <body><p></p><button type=\"button\">Try again</button><!--BODY--><!--LOADER--><!--/LOADER--></body></html>";

/// A prerenderer over this bundle, below `/base/`.
pub fn prerenderer(json: &str) -> Prerenderer {
    let shell = Shell::new(TEMPLATE, "explore").expect("a template");
    let bundle = load(json).expect("a bundle").bundle;
    Prerenderer::new(shell, json, Arc::new(bundle), Base::new("/base/"))
}

/// One page of this bundle, below `/base/`.
pub fn page(json: &str, route: &Route) -> String {
    prerenderer(json).page(route)
}
