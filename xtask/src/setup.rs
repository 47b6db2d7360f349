//! Everything a command needs that is not in the checkout: looked for first, fetched once, kept in
//! a per-user cache. Nothing else in this tool downloads.

pub(crate) mod browser;
mod cache;
mod cargo_tool;
pub(crate) mod npm;
pub(crate) mod postgres;
mod rust_target;
pub(crate) mod web_servers;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::args::options::SetupOptions;
use crate::checkout::Checkout;
use crate::step;
use browser::Browser;
use cargo_tool::CargoTool;

/// The Trunk that this site is built with; its notes on failures name this version.
const TRUNK: &str = "0.21.14";

/// Programs and files in the cache.
pub(crate) struct Tools {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    node_modules: PathBuf,
}

/// Sets up for every command, the journeys' browser included.
pub(crate) fn run(checkout: &Checkout, options: &SetupOptions) -> Result<()> {
    let tools = Tools::for_building(checkout)?;
    let browser = Browser::find_or_install(options.engine)?;
    step::say(&format!(
        "ready: {}, wasm-bindgen, the npm tools, {browser}",
        tools.trunk.display()
    ));
    Ok(())
}

/// The HTML checker, which Node runs; it needs nothing else that is set up here.
pub(crate) fn html_validator(checkout: &Checkout) -> Result<PathBuf> {
    npm::require_node()?;
    let package = npm::packages(&checkout.root.join("tools"))?.join("html-validate");
    Ok(package.join("bin").join("html-validate.mjs"))
}

impl Tools {
    /// What `build` and `serve` need.
    pub(crate) fn for_building(checkout: &Checkout) -> Result<Self> {
        npm::require_node()?;
        rust_target::require_wasm()?;
        let bindgen = checkout.locked_version("wasm-bindgen")?;
        Ok(Self {
            trunk: CargoTool {
                package: "trunk",
                version: TRUNK,
                program: "trunk",
                minutes: 4,
            }
            .ready()?,
            wasm_bindgen: CargoTool {
                package: "wasm-bindgen-cli",
                version: &bindgen,
                program: "wasm-bindgen",
                minutes: 2,
            }
            .ready()?,
            node_modules: npm::packages(&checkout.root.join("tools"))?,
        })
    }

    /// Trunk itself.
    pub(crate) fn trunk(&self) -> &Path {
        &self.trunk
    }

    /// What Cargo runs browser tests of components with; it comes with wasm-bindgen.
    pub(crate) fn test_runner(&self) -> PathBuf {
        self.wasm_bindgen.with_file_name(format!(
            "wasm-bindgen-test-runner{}",
            std::env::consts::EXE_SUFFIX
        ))
    }

    /// The typeface, Latin letters, all weights.
    pub(crate) fn font(&self) -> PathBuf {
        let package = self
            .node_modules
            .join("@fontsource-variable")
            .join("atkinson-hyperlegible-next");
        package
            .join("files")
            .join("atkinson-hyperlegible-next-latin-wght-normal.woff2")
    }

    /// What makes scripts small.
    pub(crate) fn esbuild(&self) -> PathBuf {
        self.node_modules.join(".bin").join("esbuild")
    }

    /// The accessibility checker that journeys run in a page.
    pub(crate) fn axe(&self) -> PathBuf {
        self.node_modules.join("axe-core").join("axe.min.js")
    }

    /// A search path on which Trunk finds our tools before any other.
    pub(crate) fn search_path(&self) -> Result<OsString> {
        let bindgen = self.wasm_bindgen.parent().map(Path::to_owned);
        let ours = bindgen.into_iter().chain([self.node_modules.join(".bin")]);
        let present = std::env::var_os("PATH").unwrap_or_default();
        std::env::join_paths(ours.chain(std::env::split_paths(&present)))
            .context("PATH cannot be extended")
    }
}
