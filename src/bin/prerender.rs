//! Writes one HTML file per page into a directory that Trunk has filled.
//!
//! `prerender --dist DIR --base /programme/ --bundle FILE`

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use springboard::content::load::load;
use springboard::prerender::Prerenderer;
use springboard::routes::Base;

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
    let loaded = load(&json).map_err(|error| format!("{bundle}: {error}"))?;
    for issue in &loaded.issues {
        eprintln!("{bundle}: {issue}");
    }
    let template = dist.join("index.html");
    let html = std::fs::read_to_string(&template)
        .map_err(|error| format!("{}: {error}", template.display()))?;
    let prerenderer = Prerenderer::new(html, Arc::new(loaded.bundle), base).map_err(|missing| {
        format!(
            "{}: expected {:?} exactly once",
            template.display(),
            missing.0
        )
    })?;
    let routes = prerenderer.routes();
    for route in &routes {
        write(
            &dist
                .join(route.path().trim_start_matches('/'))
                .join("index.html"),
            &prerenderer.page(route),
        )?;
    }
    write(&dist.join("404.html"), &prerenderer.not_found())?;
    Ok(routes.len())
}

fn option(arguments: &[String], name: &str) -> Result<String, String> {
    let at = arguments.iter().position(|argument| argument == name);
    let value = at.and_then(|at| arguments.get(at + 1));
    value
        .cloned()
        .ok_or_else(|| format!("expected {name} and a value"))
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    let folder = file.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(file, text))
        .map_err(|error| format!("{}: {error}", file.display()))
}
