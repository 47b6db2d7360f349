//! Which folder holds which records, how they are written, and what their files may be called.

use crate::content::value::Slug;

/// How the records of a file are written.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// Markdown with front matter; the text fills this field, or the sections where it is `None`.
    Prose(Option<&'static str>),
    /// TOML; the file's name fills this field.
    Fields(&'static str),
    /// TOML with several records in this list.
    Rows(&'static str),
}

impl Form {
    fn ending(self) -> &'static str {
        if matches!(self, Self::Prose(_)) {
            ".md"
        } else {
            ".toml"
        }
    }
}

/// First part of the path, list of the bundle, form.
const FOLDERS: [(&str, &str, Form); 9] = [
    ("programme.toml", "programme", Form::Fields("")),
    ("areas", "policy_areas", Form::Fields("id")),
    ("projects", "projects", Form::Prose(None)),
    ("storyboards", "storyboards", Form::Fields("slug")),
    ("library", "library", Form::Prose(Some("body"))),
    ("timeline.toml", "timeline", Form::Rows("milestones")),
    ("lineage", "lineage", Form::Rows("edges")),
    ("polls", "polls", Form::Fields("id")),
    ("pages", "pages", Form::Prose(Some("body"))),
];

/// A file that is read.
pub(super) struct Placed<'a> {
    /// The list its records belong to.
    pub(super) list: &'static str,
    /// How they are written.
    pub(super) form: Form,
    /// Its name without the ending.
    pub(super) stem: &'a str,
}

/// A file that nothing reads.
pub(super) struct Misplaced {
    pub(super) wrong: String,
    pub(super) expected: String,
    pub(super) mend: String,
}

/// What a file is, by its path below the content folder.
pub(super) fn place(path: &str) -> Result<Placed<'_>, Misplaced> {
    let start = path.split('/').next().unwrap_or_default();
    let Some((_, list, form)) = FOLDERS.iter().find(|(name, ..)| *name == start) else {
        return Err(Misplaced {
            wrong: "nothing reads this file".to_owned(),
            expected: "programme.toml, timeline.toml, check.toml, or a file in areas, projects, \
                       storyboards, library, lineage, polls or pages"
                .to_owned(),
            mend: "move it where it belongs, or out of here".to_owned(),
        });
    };
    let ending = form.ending();
    let name = path.rsplit('/').next().unwrap_or_default();
    let Some(stem) = name.strip_suffix(ending) else {
        return Err(Misplaced {
            wrong: format!("nothing reads a file of this kind in `{start}`"),
            expected: format!("a name that ends in `{ending}`"),
            mend: "rename it, or move it out of here".to_owned(),
        });
    };
    if !matches!(form, Form::Rows(_)) && Slug::parse(stem).is_none() {
        let name = suggested_name(stem);
        return Err(Misplaced {
            wrong: format!("the file's name `{stem}` cannot be an address"),
            expected: "lower-case letters and digits joined by single hyphens".to_owned(),
            mend: name.map_or_else(String::new, |name| format!("rename it to `{name}{ending}`")),
        });
    }
    Ok(Placed {
        list,
        form: *form,
        stem,
    })
}

/// A name close to `stem` that can be an address.
fn suggested_name(stem: &str) -> Option<String> {
    let lower = stem.to_lowercase();
    let words = lower
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join("-");
    Slug::parse(&name).map(|slug| slug.to_string())
}
