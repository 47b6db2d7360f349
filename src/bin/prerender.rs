//! Writes one HTML file per page into a directory that Trunk has filled.
//!
//! `prerender --dist DIR --base /programme/ --bundle FILE --app story=FILE --app poll=FILE [--site-url URL]
//! [--only /projects/]`

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use springboard::content::load::load;
use springboard::prerender::Prerenderer;
use springboard::prerender::shell::{MissingMarker, Shell};
use springboard::publish::address::parse_site;
use springboard::publish::share::FONT;
use springboard::routes::{Base, Route};

fn main() -> ExitCode {
    match run() {
        Ok(pages) => {
            println!("prerendered {pages} pages");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("prerender: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<usize, String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let dist = PathBuf::from(option(&arguments, "--dist")?);
    let base = Base::new(&option(&arguments, "--base")?);
    let bundle = option(&arguments, "--bundle")?;
    let json = std::fs::read_to_string(&bundle).map_err(|error| format!("{bundle}: {error}"))?;
    let mut loaded = load(&json).map_err(|error| format!("{bundle}: {error}"))?;
    for issue in &loaded.issues {
        eprintln!("{bundle}: {issue}");
    }
    if let Ok(site) = option(&arguments, "--site-url") {
        loaded.bundle.programme.site_url = Some(parse_site(&site)?);
    }
    let shell = shell(&dist, &arguments)?;
    let prerenderer = Prerenderer::new(shell, &json, Arc::new(loaded.bundle), base);
    for (path, bytes) in prerenderer.parts() {
        write(&dist.join(path), &bytes)?;
    }
    if let Ok(path) = option(&arguments, "--only") {
        let route = Route::parse(&path).ok_or("expected a page's path after --only")?;
        let file = dist.join(route.path().trim_start_matches('/'));
        write(
            &file.join("index.html"),
            prerenderer.page(&route).as_bytes(),
        )?;
        return Ok(1);
    }
    for (path, json) in prerenderer.oembed() {
        write(&dist.join(path), json.as_bytes())?;
    }
    let routes = prerenderer.routes();
    for route in &routes {
        write(
            &dist
                .join(route.path().trim_start_matches('/'))
                .join("index.html"),
            prerenderer.page(route).as_bytes(),
        )?;
    }
    write(&dist.join("404.html"), prerenderer.not_found().as_bytes())?;
    let published = prerenderer.published(std::fs::read(dist.join(FONT)).ok().as_deref());
    for file in &published.files {
        write(&dist.join(&file.path), &file.bytes)?;
    }
    for note in &published.notes {
        println!("note: {note}");
    }
    Ok(routes.len())
}

/// The main template, which Trunk wrote into the directory, and the other apps' from `--app NAME=FILE`.
fn shell(dist: &Path, arguments: &[String]) -> Result<Shell, String> {
    let read = |file: &Path| {
        std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
    };
    let marker = |file: &Path, missing: &MissingMarker| {
        format!("{}: expected {:?} exactly once", file.display(), missing.0)
    };
    let template = dist.join("index.html");
    let mut shell =
        Shell::new(&read(&template)?, "explore").map_err(|missing| marker(&template, &missing))?;
    let names = arguments.iter().zip(arguments.iter().skip(1));
    for (_, app) in names.filter(|(name, _)| *name == "--app") {
        let (app, file) = app.split_once('=').ok_or("expected --app NAME=FILE")?;
        let file = PathBuf::from(file);
        shell
            .learn(app, &read(&file)?)
            .map_err(|missing| marker(&file, &missing))?;
    }
    Ok(shell)
}

fn option(arguments: &[String], name: &str) -> Result<String, String> {
    let at = arguments.iter().position(|argument| argument == name);
    let value = at.and_then(|at| arguments.get(at + 1));
    value
        .cloned()
        .ok_or_else(|| format!("expected {name} and a value"))
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), String> {
    let folder = file.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(file, bytes))
        .map_err(|error| format!("{}: {error}", file.display()))
}
