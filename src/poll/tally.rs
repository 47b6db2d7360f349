//! Totals and how they are shown: percentages that sum to 100, rows in an order, the reader's own marked.

use super::ballot::Choice;
use super::moment::Moment;
use crate::content::record::{Poll, Snapshot};
use crate::content::value::Date;

/// Votes by option, in the poll's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many people voted.
    pub voters: u64,
    /// Votes of each option.
    pub votes: Vec<u64>,
}

/// When a tally was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// By the counter, at a moment.
    At(Moment),
    /// Published with the poll, on a day.
    On(Date),
}

/// A tally with its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The totals.
    pub tally: Tally,
    /// When they were taken.
    pub taken: Taken,
}

impl From<&Snapshot> for Count {
    fn from(snapshot: &Snapshot) -> Self {
        let tally = Tally {
            voters: snapshot.voters,
            votes: snapshot.votes.clone(),
        };
        Self {
            tally,
            taken: Taken::On(snapshot.date),
        }
    }
}

/// In which order results stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Most votes first; equals as asked.
    #[default]
    ByVotes,
    /// As the poll asks.
    AsAsked,
}

/// One option's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The answer.
    pub label: String,
    /// Its votes.
    pub votes: u64,
    /// Its share of all votes in per cent.
    pub share: u8,
    /// Did the reader choose it?
    pub own: bool,
}

/// The rows of a poll's results.
pub fn rows(poll: &Poll, tally: &Tally, own: Option<&Choice>, order: Order) -> Vec<Row> {
    let shares = shares(&tally.votes);
    let results = tally.votes.iter().zip(shares);
    let mut rows: Vec<Row> = poll
        .options
        .iter()
        .zip(results)
        .map(|(option, (votes, share))| Row {
            label: option.label.clone(),
            votes: *votes,
            share,
            own: own.is_some_and(|own| own.holds(&option.id)),
        })
        .collect();
    if order == Order::ByVotes {
        let votes: Vec<u128> = rows.iter().map(|row| row.votes.into()).collect();
        let mut asked: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
        let sorted = most_first(&votes).into_iter();
        rows = sorted.filter_map(|place| asked[place].take()).collect();
    }
    rows
}

/// The places of numbers, those of the largest first and of equal ones in their order.
///
/// By insertion: a poll has few answers, and the library's sorting is more code than all the rest of this module.
fn most_first(numbers: &[u128]) -> Vec<usize> {
    let mut places: Vec<usize> = Vec::with_capacity(numbers.len());
    for (place, number) in numbers.iter().enumerate() {
        let before = places
            .iter()
            .position(|other| numbers[*other] < *number)
            .unwrap_or(places.len());
        places.insert(before, place);
    }
    places
}

/// Whole percentages that sum to 100, by largest remainder; all 0 where nobody voted.
///
/// Of equal remainders the earlier option gets the point.
pub fn shares(votes: &[u64]) -> Vec<u8> {
    let total: u128 = votes.iter().map(|votes| u128::from(*votes)).sum();
    if total == 0 {
        return vec![0; votes.len()];
    }
    let hundredfold: Vec<u128> = votes.iter().map(|votes| u128::from(*votes) * 100).collect();
    let mut shares: Vec<u8> = hundredfold
        .iter()
        .map(|votes| u8::try_from(votes / total).unwrap_or(100))
        .collect();
    let given: usize = shares.iter().map(|share| usize::from(*share)).sum();
    let remainders: Vec<u128> = hundredfold.iter().map(|votes| votes % total).collect();
    let missing = 100_usize.saturating_sub(given);
    for place in most_first(&remainders).into_iter().take(missing) {
        shares[place] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::poll::ballot::example;

    #[test]
    fn percentages_sum_to_a_hundred() {
        for (votes, expected) in [
            (vec![], vec![]),
            (vec![0, 0], vec![0, 0]),
            (vec![1], vec![100]),
            (vec![1, 1, 1], vec![34, 33, 33]),
            (vec![1, 2], vec![33, 67]),
            (vec![0, 3, 3], vec![0, 50, 50]),
            (vec![1, 1, 1, 1, 1, 1, 1], vec![15, 15, 14, 14, 14, 14, 14]),
            (vec![999, 1], vec![100, 0]),
            (vec![u64::MAX, u64::MAX], vec![50, 50]),
        ] {
            assert_eq!(shares(&votes), expected, "{votes:?}");
        }
    }

    #[test]
    fn rows_stand_by_votes_or_as_asked_with_the_own_choice_marked() {
        let poll = example::poll(1, "", "");
        let tally = Tally {
            voters: 6,
            votes: vec![1, 2, 0, 2],
        };
        let own = Choice::new(&poll, ["d"]).expect("a choice");
        let shown = |order| {
            let rows = rows(&poll, &tally, Some(&own), order);
            let row = |row: Row| {
                format!(
                    "{}{}",
                    row.label.trim_start_matches("Answer "),
                    if row.own { "!" } else { "" }
                )
            };
            rows.into_iter().map(row).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(shown(Order::ByVotes), "b d! a c");
        assert_eq!(shown(Order::AsAsked), "a b c d!");
    }
}
