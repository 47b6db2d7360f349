//! How the counter is started: its command line, read into values.

use std::net::SocketAddr;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};

/// What `counter help` prints.
pub const HELP: &str = "\
Counts the votes of a site's polls.

  counter serve --bundle FILE    answer on a port until stopped
      --listen ADDR:PORT         127.0.0.1:8787 when missing; port 0 takes a free one
      --database URL             sqlite:FILE or postgres://…; DATABASE_URL, else sqlite:counter.db
      --origin https://…         a site whose pages may ask from a browser; may be repeated
      --loopback                 pages served from this machine may ask, on any port
      --proxies N                proxies in front that each add to X-Forwarded-For; 0 when missing
      --per-minute N             changes a minute for one network; 120 when missing, 0 for no limit
      --final                    nobody can change or withdraw a counted vote
  counter export --poll ID       the ballots as JSON Lines on standard output
      --database URL
  counter dress --bundle FILE --counter https://…
                                 the bundle with this counter at every poll that has none
";

/// Changes a minute that one network may make when nothing else is said: a whole council behind one
/// address can vote in a meeting, and one machine cannot fill the box.
pub const PER_MINUTE: u32 = 120;

const DATABASE: &str = "sqlite:counter.db";

/// One command.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the help.
    Help,
    /// Answer on a port.
    Serve(Options),
    /// Write one poll's ballots.
    Export {
        /// Where they are.
        database: String,
        /// The poll's id.
        poll: String,
    },
    /// Write a bundle in which every poll has a counter.
    Dress {
        /// The bundle.
        bundle: PathBuf,
        /// The counter's address.
        counter: String,
    },
}

/// How the service runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The site's bundle, which defines the polls.
    pub bundle: PathBuf,
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where the ballots are.
    pub database: String,
    /// Origins whose pages may ask from a browser.
    pub origins: Vec<String>,
    /// May pages served from this machine ask, whatever their port? For work on a site.
    pub loopback: Loopback,
    /// How many proxies in front add to `X-Forwarded-For`.
    pub proxies: usize,
    /// Changes a minute for one network; 0 for no limit.
    pub per_minute: u32,
    /// What happens to a second vote under the same token.
    pub revision: Revision,
}

/// Whether pages served from this machine may ask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Loopback {
    /// Only where their origin is listed.
    #[default]
    Listed,
    /// On any port.
    Any,
}

/// What happens to a second vote under the same token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Revision {
    /// It replaces the first.
    #[default]
    Allowed,
    /// It is refused, and so is a withdrawal.
    Refused,
}

/// Reads the command line; `environment` is the value of `DATABASE_URL`.
///
/// # Errors
/// When something is asked that there is not.
pub fn parse(mut parser: Parser, environment: Option<String>) -> Result<Command, lexopt::Error> {
    let database = environment
        .filter(|url| !url.is_empty())
        .unwrap_or_else(|| DATABASE.to_owned());
    let name = match parser.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Command::Help),
        Some(Arg::Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    match name.as_str() {
        "help" => Ok(Command::Help),
        "serve" => serve(parser, database),
        "export" => export(parser, database),
        "dress" => dress(parser),
        other => Err(format!("there is no command \"{other}\"; `counter help` lists them").into()),
    }
}

fn serve(mut parser: Parser, database: String) -> Result<Command, lexopt::Error> {
    let mut bundle = None;
    let mut options = Options {
        bundle: PathBuf::new(),
        listen: SocketAddr::from(([127, 0, 0, 1], 8787)),
        database,
        origins: Vec::new(),
        loopback: Loopback::Listed,
        proxies: 0,
        per_minute: PER_MINUTE,
        revision: Revision::Allowed,
    };
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("bundle") => bundle = Some(PathBuf::from(parser.value()?)),
            Arg::Long("listen") => options.listen = parser.value()?.parse()?,
            Arg::Long("database") => options.database = parser.value()?.string()?,
            Arg::Long("origin") => options.origins.push(origin(&parser.value()?.string()?)?),
            Arg::Long("loopback") => options.loopback = Loopback::Any,
            Arg::Long("proxies") => options.proxies = parser.value()?.parse()?,
            Arg::Long("per-minute") => options.per_minute = parser.value()?.parse()?,
            Arg::Long("final") => options.revision = Revision::Refused,
            other => return Err(other.unexpected()),
        }
    }
    options.bundle = bundle.ok_or("--bundle is missing: the file that defines the polls")?;
    Ok(Command::Serve(options))
}

fn export(mut parser: Parser, mut database: String) -> Result<Command, lexopt::Error> {
    let mut poll = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("database") => database = parser.value()?.string()?,
            Arg::Long("poll") => poll = Some(parser.value()?.string()?),
            other => return Err(other.unexpected()),
        }
    }
    let poll = poll.ok_or("--poll is missing: the id of the poll to export")?;
    Ok(Command::Export { database, poll })
}

fn dress(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let (mut bundle, mut counter) = (None, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("bundle") => bundle = Some(PathBuf::from(parser.value()?)),
            Arg::Long("counter") => counter = Some(parser.value()?.string()?),
            other => return Err(other.unexpected()),
        }
    }
    match (bundle, counter) {
        (Some(bundle), Some(counter)) => Ok(Command::Dress { bundle, counter }),
        _ => Err("--bundle and --counter are needed".into()),
    }
}

/// An origin as browsers send it: scheme and host, no path.
fn origin(text: &str) -> Result<String, String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let sound = rest.is_some_and(|host| {
        !host.is_empty()
            && host
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-.:[]".contains(&b))
    });
    if sound {
        Ok(text.to_ascii_lowercase())
    } else {
        Err(format!("\"{text}\" is no origin, expected https://host"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str, environment: Option<&str>) -> Result<Command, String> {
        let parser = Parser::from_args(line.split_whitespace());
        parse(parser, environment.map(str::to_owned)).map_err(|error| error.to_string())
    }

    #[test]
    fn the_database_is_the_named_one_then_the_environments_then_a_file() {
        for (line, environment, expected) in [
            ("export --poll a", None, DATABASE),
            ("export --poll a", Some(""), DATABASE),
            ("export --poll a", Some("postgres://b"), "postgres://b"),
            (
                "export --poll a --database sqlite:c",
                Some("postgres://b"),
                "sqlite:c",
            ),
        ] {
            let expected = Command::Export {
                database: expected.into(),
                poll: "a".into(),
            };
            assert_eq!(read(line, environment), Ok(expected), "{line}");
        }
    }

    #[test]
    fn what_there_is_not_is_refused() {
        for line in [
            "serve",
            "export",
            "vote",
            "serve --bundle b --listen here",
            "serve --bundle b --per-minute -1",
            "serve --bundle b --origin example.org",
            "serve --bundle b --origin https://example.org/path",
            "serve --bundle b --origin *",
            "--poll a",
        ] {
            assert!(read(line, None).is_err(), "{line}");
        }
        assert!(read("serve --bundle b --origin HTTPS://a.org:8443", None).is_err());
        assert!(matches!(
            read("serve --bundle b --origin https://A.org:8443", None),
            Ok(Command::Serve(_))
        ));
        assert_eq!(read("", None), Ok(Command::Help));
    }
}
