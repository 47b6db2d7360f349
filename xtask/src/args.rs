//! The command line: what may be asked, parsed into values. Does nothing itself.

pub(crate) mod options;

#[cfg(test)]
mod written;

use anyhow::{Result, anyhow, bail};
use lexopt::{Arg, Parser, ValueExt};
use options::{
    BenchOptions, BuildOptions, Command, Measure, Profile, ServeOptions, SetupOptions, TestOptions,
};
use xtask::base::Base;

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
Springboard's commands. Each sets up what it needs first; only the first run downloads.

  cargo xtask serve    build, serve on a loopback port, rebuild and reload on change
      --port N --open --base /x/ --bundle FILE --release
  cargo xtask test     every test; with words after it, only journeys whose name holds one
      --engine chromium|firefox|webkit   the browser that takes the journeys
      --only fmt|lint|native|web|e2e|hosts   one stage; may be repeated
  cargo xtask build    write the release site to dist/
      --base /x/ --site-url https://… --bundle FILE --debug
  cargo xtask check-dist  links, headers, sizes and HTML of the site in dist/, or in a directory
  cargo xtask bench    sizes, paint, lighthouse, explore, story, embed, or all   --bundle FILE
  cargo xtask content  check, build or schema: what editors write (--content DIR)
  cargo xtask setup    only set up   --engine chromium|firefox|webkit

CHROMIUM, CHROMEDRIVER, FIREFOX, GECKODRIVER, MINIBROWSER and WEBKIT_DRIVER name programs that
are installed elsewhere.
";

/// Reads the whole command line.
pub(crate) fn parse(mut parser: Parser) -> Result<Command> {
    let Some(first) = parser.next()? else {
        return Ok(Command::Help);
    };
    let name = match first {
        Arg::Value(name) => name,
        Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
        other => return Err(other.unexpected().into()),
    };
    match name.to_string_lossy().as_ref() {
        "help" => Ok(Command::Help),
        "setup" => setup(parser),
        "content" => Ok(Command::Content(parser.raw_args()?.collect())),
        "build" => build(parser),
        "check-dist" => check_dist(parser),
        "serve" => serve(parser),
        "test" => test(parser),
        "bench" => bench(parser),
        other => bail!("there is no command \"{other}\"; `cargo xtask help` lists them"),
    }
}

fn setup(mut parser: Parser) -> Result<Command> {
    let mut options = SetupOptions::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("engine") => options.engine = parser.value()?.parse()?,
            other => return unexpected(other),
        }
    }
    Ok(Command::Setup(options))
}

fn build(mut parser: Parser) -> Result<Command> {
    let mut options = BuildOptions::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("base") => options.site.base = base(&mut parser)?,
            Arg::Long("bundle") => options.site.bundle = Some(parser.value()?.into()),
            Arg::Long("site-url") => options.site.site_url = Some(parser.value()?.string()?),
            Arg::Long("debug") => options.profile = Profile::Debug,
            other => return unexpected(other),
        }
    }
    Ok(Command::Build(options))
}

fn check_dist(mut parser: Parser) -> Result<Command> {
    let mut site = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Value(path) if site.is_none() => site = Some(path.into()),
            other => return unexpected(other),
        }
    }
    Ok(Command::CheckDist(site))
}

fn serve(mut parser: Parser) -> Result<Command> {
    let mut options = ServeOptions {
        profile: Profile::Debug,
        ..ServeOptions::default()
    };
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("base") => options.site.base = base(&mut parser)?,
            Arg::Long("bundle") => options.site.bundle = Some(parser.value()?.into()),
            Arg::Long("release") => options.profile = Profile::Release,
            Arg::Long("port") => options.port = Some(parser.value()?.parse()?),
            Arg::Long("open") => options.opens = true,
            other => return unexpected(other),
        }
    }
    Ok(Command::Serve(options))
}

fn test(mut parser: Parser) -> Result<Command> {
    let mut options = TestOptions::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("engine") => options.engine = parser.value()?.parse()?,
            Arg::Long("only") => options.only.push(parser.value()?.parse()?),
            Arg::Value(word) => options.filter.push(word),
            other => return unexpected(other),
        }
    }
    Ok(Command::Test(options))
}

fn bench(mut parser: Parser) -> Result<Command> {
    let mut options = BenchOptions::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("bundle") => options.site.bundle = Some(parser.value()?.into()),
            Arg::Value(name) => options.measures.push(name.parse()?),
            other => return unexpected(other),
        }
    }
    if options.measures.is_empty() {
        options.measures = vec![
            Measure::Sizes,
            Measure::Paint,
            Measure::Lighthouse,
            Measure::Explore,
            Measure::Story,
            Measure::Embed,
        ];
    }
    Ok(Command::Bench(options))
}

fn base(parser: &mut Parser) -> Result<Base> {
    parser
        .value()?
        .string()?
        .parse()
        .map_err(|problem: String| anyhow!(problem))
}

fn unexpected(arg: Arg<'_>) -> Result<Command> {
    Err(anyhow::Error::from(arg.unexpected()).context("`cargo xtask help` lists the options"))
}
