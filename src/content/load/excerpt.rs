//! One record of a bundle by itself, with the programme: what an interactive part of a page starts from.
//!
//! An excerpt is a bundle that lacks all else, so it is read as one, by the code of that record only.

use super::super::bundle::Programme;
use super::super::story::Storyboard;
use super::super::validate;
use super::error::LoadError;
use super::{Lists, check_version, read_list, read_programme, shape};

/// The programme and the first storyboard of an excerpt, without what it refers to.
///
/// # Errors
/// As for a whole bundle.
pub fn storyboard(json: &str) -> Result<(Programme, Option<Storyboard>), LoadError> {
    let lists: Lists<'_> =
        serde_json::from_str(json).map_err(|error| LoadError::from_syntax(&error))?;
    check_version(lists.get("version").copied())?;
    let mut issues = Vec::new();
    let programme = read_programme(&lists, &mut issues)?;
    let programme = validate::lone_programme(programme, &mut issues);
    let read = read_list(&lists, "storyboards", shape::story::storyboard, &mut issues);
    let story = read
        .into_iter()
        .find_map(|(index, raw)| validate::lone_storyboard(index, raw, &programme, &mut issues));
    Ok((programme, story))
}
