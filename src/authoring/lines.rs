//! Which line of a file each value of a record stands on. Knows nothing of what the values mean.

use std::collections::BTreeMap;

/// Lines by path; a path that is not known goes by what it is part of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(BTreeMap<String, usize>);

impl Lines {
    /// Notes the line of a path, from 1. The empty path is the record itself.
    pub fn set(&mut self, path: &str, line: usize) {
        self.0.insert(path.to_owned(), line);
    }

    /// The line of `path`, or of the nearest thing that holds it, or 1.
    pub fn of(&self, path: &str) -> usize {
        let mut path = path;
        loop {
            if let Some(line) = self.0.get(path) {
                return *line;
            }
            if path.is_empty() {
                return 1;
            }
            path = path.rfind(['.', '[']).map_or("", |end| &path[..end]);
        }
    }

    /// Adds those of another piece of the same file.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Takes what stands under `start`, which falls away: `edges[3].kind` under `edges[3]` is `kind`.
    pub fn under(&self, start: &str) -> Self {
        let mut under = Self::default();
        for (path, line) in &self.0 {
            if let Some(rest) = path.strip_prefix(start)
                && (rest.is_empty() || rest.starts_with(['.', '[']))
            {
                under.set(rest.trim_start_matches('.'), *line);
            }
        }
        under
    }

    /// An entry of a list was cut out: those after it move up by one.
    pub fn cut(&mut self, entry: &str) {
        let Some((list, index)) = entry
            .strip_suffix(']')
            .and_then(|entry| entry.rsplit_once('['))
        else {
            return;
        };
        let Ok(gone) = index.parse::<usize>() else {
            return;
        };
        let before = std::mem::take(&mut self.0);
        for (path, line) in before {
            match entry_of(&path, list) {
                Some((index, _)) if index == gone => {}
                Some((index, rest)) if index > gone => {
                    self.set(&format!("{list}[{}]{rest}", index - 1), line);
                }
                _ => self.set(&path, line),
            }
        }
    }
}

/// `claims[2].text` is entry 2 of `claims`, with `.text` as the rest.
fn entry_of<'a>(path: &'a str, list: &str) -> Option<(usize, &'a str)> {
    let (index, rest) = path
        .strip_prefix(list)?
        .strip_prefix('[')?
        .split_once(']')?;
    Some((index.parse().ok()?, rest))
}

/// The line of each byte of a text.
#[derive(Clone, Debug)]
pub struct LineCounter {
    starts: Vec<usize>,
}

impl LineCounter {
    /// Counts the lines of `text`.
    pub fn new(text: &str) -> Self {
        let after = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            starts: std::iter::once(0).chain(after).collect(),
        }
    }

    /// The line of byte `at`, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_path_goes_by_what_holds_it() {
        let mut lines = Lines::default();
        for (path, line) in [
            ("", 2),
            ("claims", 4),
            ("claims[1]", 7),
            ("claims[1].text", 8),
        ] {
            lines.set(path, line);
        }
        for (path, line) in [
            ("claims[1].text", 8),
            ("claims[1].kind", 7),
            ("claims[9].kind", 4),
            ("title", 2),
            ("", 2),
        ] {
            assert_eq!(lines.of(path), line, "{path}");
        }
        assert_eq!(Lines::default().of("title"), 1);
        assert_eq!(lines.under("claims[1]").of("text"), 8);
    }

    #[test]
    fn a_cut_entry_moves_up_those_after_it() {
        let mut lines = Lines::default();
        for (path, line) in [("a[0].x", 1), ("a[1].x", 2), ("a[2].x", 3), ("ab[2]", 9)] {
            lines.set(path, line);
        }
        lines.cut("a[1]");
        assert_eq!(
            (lines.of("a[0].x"), lines.of("a[1].x"), lines.of("ab[2]")),
            (1, 3, 9)
        );
    }

    #[test]
    fn lines_are_counted_from_one() {
        let counter = LineCounter::new("a\nbc\n\nd");
        for (at, line) in [(0, 1), (1, 1), (2, 2), (5, 3), (6, 4), (99, 4)] {
            assert_eq!(counter.line(at), line, "{at}");
        }
    }
}
