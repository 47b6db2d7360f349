//! Everything that is wrong with a content folder, in one list; and the bundle that it makes.

use crate::content::raw::RawBundle;
use crate::content::validate;

use super::draft::{self, Draft, draft};
use super::mend::{self, Known};
use super::problem::{self, Problem};
use super::published::{self, Published};
use super::record::File;
use super::rules;
use super::settings::{self, Settings};

/// The files that editors wrote.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    /// The folder as the editor named it, without a last slash.
    pub shown: String,
    /// Every file in it.
    pub files: Vec<File>,
}

/// What became of them.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The bundle; `None` without a programme.
    pub bundle: Option<RawBundle>,
    /// Every problem, by file and line.
    pub problems: Vec<Problem>,
    /// The polls that went out; `None` where their record cannot be read.
    pub published: Option<Published>,
}

/// Checks a folder. `has_file` says whether the site serves a file of that path, `/images/a.svg` say.
pub fn report(folder: &Folder, has_file: &dyn Fn(&str) -> bool) -> Report {
    let (settings_files, files) = apart(folder.files.clone(), settings::FILE);
    let (published_files, files) = apart(files, published::FILE);
    let (settings, mut problems) = settings_files
        .first()
        .map(Settings::read)
        .unwrap_or_default();
    let Draft {
        bundle,
        sources,
        problems: of_form,
    } = draft(&files);
    problems.extend(of_form);
    let mut known = Known::default();
    let record = published_files.first();
    let published = record.map_or_else(|| Ok(Published::default()), Published::read);
    match &bundle {
        None => problems.push(draft::no_programme(&folder.shown)),
        Some(bundle) => {
            known = Known::new(bundle);
            let mut issues = validate::believe(bundle.clone()).issues;
            issues.extend(rules::find(bundle, &settings, has_file));
            if let (Some(file), Ok(published)) = (record, &published) {
                issues.extend(published.changes(bundle));
                problems.extend(published.gone(bundle, file));
            }
            problems.extend(issues.into_iter().map(|issue| sources.locate(issue)));
        }
    }
    let published = published.map_err(|problem| problems.push(*problem)).ok();
    problems
        .iter_mut()
        .for_each(|problem| mend::advise(problem, &known));
    problem::sort(&mut problems);
    Report {
        bundle,
        problems,
        published,
    }
}

/// The file of that path, and the others.
fn apart(files: Vec<File>, path: &str) -> (Vec<File>, Vec<File>) {
    files.into_iter().partition(|file| file.path == path)
}

/// The bundle as text: the same bytes for the same content.
pub fn bundle_text(bundle: &RawBundle) -> String {
    // Only a map with keys that are no text would have no JSON form, and there is none.
    let mut text = serde_json::to_string(bundle).unwrap_or_default();
    text.push('\n');
    text
}
