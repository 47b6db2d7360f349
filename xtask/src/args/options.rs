//! What each command can be told, as values. How it is typed is for `args.rs`.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

use xtask::base::Base;

/// One command with everything it was told.
pub(crate) enum Command {
    Help,
    Setup(SetupOptions),
    Content(Vec<OsString>),
    Build(BuildOptions),
    CheckDist(Option<PathBuf>),
    Serve(ServeOptions),
    Test(TestOptions),
    Bench(BenchOptions),
}

/// How `setup` was asked.
#[derive(Default)]
pub(crate) struct SetupOptions {
    pub(crate) engine: Engine,
}

/// What decides how a site is made; `build` and `serve` share it.
#[derive(Default)]
pub(crate) struct SiteOptions {
    pub(crate) base: Base,
    pub(crate) bundle: Option<PathBuf>,
    /// Scheme and host that the site will have.
    pub(crate) site_url: Option<String>,
}

/// How `build` was asked.
#[derive(Default)]
pub(crate) struct BuildOptions {
    pub(crate) site: SiteOptions,
    pub(crate) profile: Profile,
}

/// How `serve` was asked.
#[derive(Default)]
pub(crate) struct ServeOptions {
    pub(crate) site: SiteOptions,
    pub(crate) profile: Profile,
    pub(crate) port: Option<u16>,
    pub(crate) opens: bool,
}

/// How `test` was asked.
#[derive(Default)]
pub(crate) struct TestOptions {
    pub(crate) engine: Engine,
    pub(crate) only: Vec<Stage>,
    pub(crate) filter: Vec<OsString>,
}

/// How `bench` was asked.
#[derive(Default)]
pub(crate) struct BenchOptions {
    pub(crate) site: SiteOptions,
    pub(crate) measures: Vec<Measure>,
}

/// Something that can be measured in a browser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    Sizes,
    Paint,
    Lighthouse,
    Explore,
    Story,
    Embed,
}

/// How much time goes into the WebAssembly.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Profile {
    #[default]
    Release,
    Debug,
}

/// A browser engine that takes the journeys.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Engine {
    #[default]
    Chromium,
    Firefox,
    WebKit,
}

/// A part of `test` that can be asked for alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Fmt,
    Lint,
    Native,
    Web,
    E2e,
    Hosts,
}

impl Engine {
    /// The name as typed, and as the journeys read it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

impl FromStr for Engine {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let all = [Self::Chromium, Self::Firefox, Self::WebKit];
        all.into_iter()
            .find(|engine| engine.name() == text)
            .ok_or_else(|| "expected chromium, firefox or webkit".into())
    }
}

impl FromStr for Stage {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Ok(match text {
            "fmt" => Self::Fmt,
            "lint" => Self::Lint,
            "native" => Self::Native,
            "web" => Self::Web,
            "e2e" => Self::E2e,
            "hosts" => Self::Hosts,
            _ => return Err("expected fmt, lint, native, web, e2e or hosts".into()),
        })
    }
}

impl FromStr for Measure {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Ok(match text {
            "sizes" => Self::Sizes,
            "paint" => Self::Paint,
            "lighthouse" => Self::Lighthouse,
            "explore" => Self::Explore,
            "story" => Self::Story,
            "embed" => Self::Embed,
            _ => return Err("expected sizes, paint, lighthouse, explore, story or embed".into()),
        })
    }
}
