//! The command line: words in, an exit code out. What is done with content is in `report`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::content::load::load;

use super::report::{Report, bundle_text, report};
use super::{folder, published, schema};

const USAGE: &str = "\
Checks what editors write and builds the content bundle.

  content check [--content DIR]                     every problem as file:line, exit code 1 if there is one
  content build [--content DIR] --out FILE          the bundle; refuses when something would be lost
                [--lenient]                         … but builds without the lost parts
  content publish [--content DIR]                   records the polls as they go out with a site
  content schema --out FILE                         the JSON Schema of the bundle
  content bundle-check FILE                         what a site would say of any bundle.json

DIR is `content` unless it is named; pictures are looked for in `public` beside it.
";

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Report problems.
    Check {
        /// Folder of content.
        content: PathBuf,
    },
    /// Write the bundle.
    Build {
        /// Folder of content.
        content: PathBuf,
        /// Where to.
        out: PathBuf,
        /// Also when something is lost?
        lenient: bool,
    },
    /// Record the polls that go out.
    Publish {
        /// Folder of content.
        content: PathBuf,
    },
    /// Write the schema.
    Schema {
        /// Where to.
        out: PathBuf,
    },
    /// Report on a built bundle.
    BundleCheck {
        /// The bundle.
        file: PathBuf,
    },
    /// Explain.
    Help,
}

impl Command {
    /// Reads the words after the program's name.
    ///
    /// # Errors
    /// With what cannot be understood.
    pub fn parse(words: &[String]) -> Result<Self, String> {
        let mut content = PathBuf::from("content");
        let (mut out, mut file, mut lenient) = (None, None, false);
        let mut words = words.iter().map(String::as_str);
        let verb = words.next().unwrap_or("--help");
        while let Some(word) = words.next() {
            let mut value = || {
                words
                    .next()
                    .map(PathBuf::from)
                    .ok_or(format!("{word} needs a value"))
            };
            match word {
                "--content" => content = value()?,
                "--out" => out = Some(value()?),
                "--lenient" => lenient = true,
                _ if word.starts_with('-') => return Err(format!("{word} is not known")),
                _ if file.is_none() => file = Some(PathBuf::from(word)),
                _ => return Err(format!("`{word}` is one word too many")),
            }
        }
        let out = out.ok_or(format!("{verb} needs --out FILE"));
        match verb {
            "check" => Ok(Self::Check { content }),
            "build" => Ok(Self::Build {
                content,
                out: out?,
                lenient,
            }),
            "publish" => Ok(Self::Publish { content }),
            "schema" => Ok(Self::Schema { out: out? }),
            "bundle-check" => Ok(Self::BundleCheck {
                file: file.ok_or("bundle-check needs a file")?,
            }),
            "help" | "--help" | "-h" => Ok(Self::Help),
            other => Err(format!("`{other}` is not known")),
        }
    }
}

/// Does what the words ask for: 0 when all is well, 1 when there are problems, 2 when it could not be done.
pub fn run(words: &[String], out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    let done = Command::parse(words)
        .map_err(|error| format!("{error}\n\n{USAGE}"))
        .and_then(|command| match command {
            Command::Check { content } => check(&content, out),
            Command::Build {
                content,
                out: to,
                lenient,
            } => build(&content, &to, lenient, out, err),
            Command::Publish { content } => publish(&content, out),
            Command::Schema { out: to } => {
                folder::write(&to, &schema::text()).map(|()| ExitCode::SUCCESS)
            }
            Command::BundleCheck { file } => bundle_check(&file, out),
            Command::Help => print(out, USAGE).map(|()| ExitCode::SUCCESS),
        });
    done.unwrap_or_else(|error| {
        // With nowhere to say it, the exit code still tells.
        let _ = writeln!(err, "content: {error}");
        ExitCode::from(2)
    })
}

fn print(out: &mut dyn Write, text: &str) -> Result<(), String> {
    out.write_all(text.as_bytes())
        .map_err(|error| format!("cannot print: {error}"))
}

fn report_on(content: &Path) -> Result<Report, String> {
    let files = folder::read(content)?;
    let public = content.parent().unwrap_or(Path::new("")).join("public");
    Ok(report(&files, &|path| {
        public.join(path.trim_start_matches('/')).is_file()
    }))
}

fn lines(report: &Report) -> String {
    report
        .problems
        .iter()
        .map(|problem| format!("{problem}\n"))
        .collect()
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 {
        format!("1 {what}")
    } else {
        format!("{count} {what}s")
    }
}

fn check(content: &Path, out: &mut dyn Write) -> Result<ExitCode, String> {
    let report = report_on(content)?;
    print(out, &lines(&report))?;
    if report.problems.is_empty() {
        print(out, "No problems found.\n")?;
        return Ok(ExitCode::SUCCESS);
    }
    print(
        out,
        &format!("{} found.\n", counted(report.problems.len(), "problem")),
    )?;
    Ok(ExitCode::FAILURE)
}

/// Problems go to `err`, so that a build is quiet when all is well.
fn build(
    content: &Path,
    to: &Path,
    lenient: bool,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<ExitCode, String> {
    let report = report_on(content)?;
    print(err, &lines(&report))?;
    let losses = report
        .problems
        .iter()
        .filter(|problem| problem.loses_something())
        .count();
    let Some(bundle) = report.bundle.filter(|_| losses == 0 || lenient) else {
        let said = format!(
            "Nothing was built: {} would lose something.\n",
            counted(losses, "problem")
        );
        print(err, &said)?;
        return Ok(ExitCode::FAILURE);
    };
    folder::write(to, &bundle_text(&bundle))?;
    let said = format!(
        "{}: {}, {}, {}.\n",
        to.display(),
        counted(bundle.projects.len(), "project"),
        counted(bundle.storyboards.len(), "storyboard"),
        counted(bundle.library.len(), "library item"),
    );
    print(out, &said)?;
    Ok(ExitCode::SUCCESS)
}

/// Refuses while anything is wrong with the polls, so that a change of meaning is never recorded by chance.
fn publish(content: &Path, out: &mut dyn Write) -> Result<ExitCode, String> {
    let mut report = report_on(content)?;
    let polls = content.join("polls").display().to_string();
    report
        .problems
        .retain(|problem| problem.loses_something() || problem.file.starts_with(&polls));
    let (Some(bundle), Some(published), []) =
        (&report.bundle, &report.published, &report.problems[..])
    else {
        print(out, &lines(&report))?;
        print(out, "Nothing was recorded.\n")?;
        return Ok(ExitCode::FAILURE);
    };
    let record = published.clone().with(bundle);
    let file = content.join(published::FILE);
    folder::write(&file, &record.text())?;
    let polls = counted(record.count(), "published poll");
    print(out, &format!("{}: {polls}.\n", file.display()))?;
    Ok(ExitCode::SUCCESS)
}

fn bundle_check(file: &Path, out: &mut dyn Write) -> Result<ExitCode, String> {
    let text =
        fs::read(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    let loaded = match load(&String::from_utf8_lossy(&text)) {
        Ok(loaded) => loaded,
        Err(error) => {
            print(
                out,
                &format!("{}: {error} ({})\n", file.display(), error.detail()),
            )?;
            return Ok(ExitCode::FAILURE);
        }
    };
    for issue in &loaded.issues {
        print(out, &format!("{}: {issue}\n", file.display()))?;
    }
    print(
        out,
        &format!("{} found.\n", counted(loaded.issues.len(), "issue")),
    )?;
    Ok(if loaded.issues.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
