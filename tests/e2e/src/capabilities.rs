//! How each engine is told to start: without a window, without calling home, as one visitor has it.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::engine::Engine;
use crate::trip::{Scheme, Scripts, Visitor, Waiting};

/// What makes Chromium quiet and alike on every machine.
const CHROMIUM_ARGUMENTS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--lang=en-GB",
];

/// The capabilities of a new session with an empty profile.
pub(crate) fn capabilities(
    engine: Engine,
    program: &str,
    profile: &Path,
    visitor: &Visitor,
) -> Map<String, Value> {
    let described = match engine {
        Engine::Chromium => chromium(program, profile, visitor),
        Engine::Firefox => firefox(program, visitor),
        Engine::WebKit => webkit(program, visitor),
    };
    let mut wanted = match described {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    if visitor.waiting == Waiting::Never {
        wanted.insert("pageLoadStrategy".to_owned(), json!("none"));
    }
    wanted
}

fn chromium(program: &str, profile: &Path, visitor: &Visitor) -> Value {
    let (width, height) = visitor.size;
    let mut arguments: Vec<String> = CHROMIUM_ARGUMENTS.map(str::to_owned).to_vec();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    arguments.push(format!("--window-size={width},{height}"));
    let mut preferences = json!({});
    if visitor.scripts == Scripts::Off {
        preferences = json!({ "profile.managed_default_content_settings.javascript": 2 });
    }
    json!({
        "goog:chromeOptions": { "binary": program, "args": arguments, "prefs": preferences },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn firefox(program: &str, visitor: &Visitor) -> Value {
    let dark = visitor.scheme == Scheme::Dark;
    json!({
        "moz:firefoxOptions": {
            "binary": program,
            "args": ["-headless"],
            "prefs": {
                "javascript.enabled": visitor.scripts == Scripts::On,
                "layout.css.prefers-color-scheme.content-override": if dark { 0 } else { 1 },
                "ui.prefersReducedMotion": u8::from(visitor.still),
                "intl.accept_languages": "en-GB",
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
            },
        },
    })
}

fn webkit(program: &str, visitor: &Visitor) -> Value {
    let mut arguments = vec!["--automation"];
    if visitor.scripts == Scripts::Off {
        arguments.push("--enable-javascript=false");
    }
    json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } })
}
