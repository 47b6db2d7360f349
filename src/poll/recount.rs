//! Counts the published ballots again, line by line, and compares with the published totals. What
//! arrives is somebody's file: every line may be anything.

use std::collections::BTreeSet;

use super::ballot::Choice;
use super::json::Json;
use super::tally::Tally;
use crate::content::record::Poll;
use crate::content::value::grouped;

#[cfg(test)]
mod tests;

/// What a file of ballots holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recount {
    /// The totals of the sound ballots.
    pub tally: Tally,
    /// Lines that are no ballot of this poll.
    pub odd: u64,
    /// Lines with a ballot that is in the file already.
    pub repeated: u64,
    /// The reader's own ballot, where it is in the file: the labels of its choice.
    pub own: Option<Vec<String>>,
}

/// Counts a file. Empty lines are none; a repeated ballot counts once, as the first line has it.
pub fn recount(poll: &Poll, file: &str, own: Option<&str>) -> Recount {
    let mut found = Recount {
        tally: Tally {
            voters: 0,
            votes: vec![0; poll.options.len()],
        },
        ..Recount::default()
    };
    let mut seen = BTreeSet::new();
    for line in file.lines().filter(|line| !line.trim().is_empty()) {
        let Some((ballot, choice)) = read(poll, line) else {
            found.odd += 1;
            continue;
        };
        if seen.contains(&ballot) {
            found.repeated += 1;
            continue;
        }
        found.tally.voters += 1;
        for (option, votes) in poll.options.iter().zip(&mut found.tally.votes) {
            *votes += u64::from(choice.holds(&option.id));
        }
        if own == Some(ballot.as_str()) {
            found.own = Some(choice.labels(poll).into_iter().map(str::to_owned).collect());
        }
        seen.insert(ballot);
    }
    found
}

fn read(poll: &Poll, line: &str) -> Option<(String, Choice)> {
    let line = Json::read(line)?;
    let ballot = line.text("ballot")?;
    let hash = ballot.len() == 64 && ballot.bytes().all(|b| b.is_ascii_hexdigit());
    let choices = line.all("choices", Json::as_text)?;
    let choice = Choice::new(poll, choices).ok()?;
    hash.then(|| (ballot.to_owned(), choice))
}

impl Recount {
    /// Does the file say the same as the totals on the page?
    pub fn agrees(&self, published: &Tally) -> bool {
        self.odd == 0 && self.repeated == 0 && self.tally == *published
    }

    /// The result in sentences.
    pub fn words(&self, published: &Tally) -> String {
        let voters = grouped(self.tally.voters);
        let mut said = if self.agrees(published) {
            format!("The file holds {voters} ballots, and they add up to the totals on this page.")
        } else if self.tally == *published {
            format!("The {voters} sound ballots in the file add up to the totals on this page.")
        } else {
            format!(
                "The file holds {voters} ballots, and they do not add up to the totals on this page."
            )
        };
        if self.odd > 0 {
            said.push_str(&format!(
                " {} lines are no ballots of this poll.",
                grouped(self.odd)
            ));
        }
        if self.repeated > 0 {
            said.push_str(&format!(
                " {} ballots are in it more than once.",
                grouped(self.repeated)
            ));
        }
        said
    }

    /// What the file says of the reader's own ballot.
    pub fn own_words(&self) -> String {
        match &self.own {
            Some(labels) => {
                let quoted: Vec<String> = labels.iter().map(|label| format!("“{label}”")).collect();
                format!("Your ballot is in it, for {}.", quoted.join(" and "))
            }
            None => "Your ballot is not in it. A vote cast after the file was written is not."
                .to_owned(),
        }
    }
}
