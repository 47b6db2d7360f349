//! A browser and the driver that steers it: named by the environment, found on the machine, or, on
//! Debian and its kin with root rights, installed from the distribution.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::cargo_tool::CargoTool;
use crate::args::options::Engine;
use crate::step;

/// Programs for one engine.
pub(crate) struct Browser {
    pub(crate) engine: Engine,
    pub(crate) program: PathBuf,
    pub(crate) driver: PathBuf,
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} with {}",
            self.program.display(),
            self.driver.display()
        )
    }
}

/// What is known about an engine: where its programs usually lie and what brings them.
struct Kind {
    program: Names,
    driver: Names,
    packages: &'static [&'static str],
}

struct Names {
    variable: &'static str,
    usual: &'static [&'static str],
}

const CHROMIUM: Kind = Kind {
    program: Names {
        variable: "CHROMIUM",
        usual: &[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
        ],
    },
    driver: Names {
        variable: "CHROMEDRIVER",
        usual: &["chromedriver", "/usr/lib/chromium-browser/chromedriver"],
    },
    packages: &["chromium", "chromium-driver"],
};

const FIREFOX: Kind = Kind {
    program: Names {
        variable: "FIREFOX",
        usual: &[
            "firefox-esr",
            "firefox",
            "/Applications/Firefox.app/Contents/MacOS/firefox",
        ],
    },
    driver: Names {
        variable: "GECKODRIVER",
        usual: &["geckodriver"],
    },
    packages: &["firefox-esr"],
};

const WEBKIT: Kind = Kind {
    program: Names {
        variable: "MINIBROWSER",
        usual: &[
            "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
        ],
    },
    driver: Names {
        variable: "WEBKIT_DRIVER",
        usual: &["WebKitWebDriver"],
    },
    packages: &["webkit2gtk-driver", "xvfb", "xauth"],
};

/// The geckodriver that is built where the machine brings none.
const GECKODRIVER: CargoTool<'static> = CargoTool {
    package: "geckodriver",
    version: "0.36.0",
    program: "geckodriver",
    minutes: 2,
};

impl Browser {
    /// The browser for an engine; installs it where that can be done without asking.
    pub(crate) fn find_or_install(engine: Engine) -> Result<Self> {
        let kind = match engine {
            Engine::Chromium => CHROMIUM,
            Engine::Firefox => FIREFOX,
            Engine::WebKit => WEBKIT,
        };
        if kind.missing(engine) {
            install(kind.packages, engine.name())?;
        }
        let Some(program) = kind.program.find() else {
            return Err(kind.advice(engine));
        };
        let driver = match kind.driver.find() {
            Some(driver) => driver,
            None if engine == Engine::Firefox => GECKODRIVER.ready()?,
            None => return Err(kind.advice(engine)),
        };
        Ok(Self {
            engine,
            program,
            driver,
        })
    }
}

impl Kind {
    fn missing(&self, engine: Engine) -> bool {
        let no_driver = engine != Engine::Firefox && self.driver.find().is_none();
        let no_screen = engine == Engine::WebKit && on_path("xvfb-run").is_none();
        self.program.find().is_none() || no_driver || no_screen
    }

    fn advice(&self, engine: Engine) -> anyhow::Error {
        anyhow::anyhow!(
            "no {} with its WebDriver was found: install both (on Debian or Ubuntu: apt-get install {}), \
             or name the programs in {} and {}",
            engine.name(),
            self.packages.join(" "),
            self.program.variable,
            self.driver.variable,
        )
    }
}

impl Names {
    fn find(&self) -> Option<PathBuf> {
        let named = env::var_os(self.variable)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from);
        named.or_else(|| self.usual.iter().find_map(|name| on_path(name)))
    }
}

/// A program by name, or by its whole path.
fn on_path(name: &str) -> Option<PathBuf> {
    if Path::new(name).is_absolute() {
        return Some(PathBuf::from(name)).filter(|path| path.is_file());
    }
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let directories = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&directories)
        .map(|directory| directory.join(&file))
        .find(|path| path.is_file())
}

/// Installs Debian packages where that can be done without asking; does nothing elsewhere.
pub(super) fn install(packages: &[&str], what: &str) -> Result<()> {
    if on_path("apt-get").is_none() || !is_root() {
        return Ok(());
    }
    step::say(&format!(
        "installing {} (a few minutes, once)",
        packages.join(", ")
    ));
    let mut update = step::command("apt-get");
    step::run("apt-get update", update.args(["-q", "update"]))?;
    let mut install = step::command("apt-get");
    // A package that brings a service must not start it.
    install
        .env("DEBIAN_FRONTEND", "noninteractive")
        .env("RUNLEVEL", "1");
    install
        .args(["-q", "install", "-y", "--no-install-recommends"])
        .args(packages);
    if let Err(error) = step::run("apt-get install", &mut install) {
        bail!("{what} could not be installed: {error:#}");
    }
    Ok(())
}

fn is_root() -> bool {
    step::run_quietly("id", step::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
