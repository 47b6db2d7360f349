//! Laws of the poll's models, tried against simpler ones.

use proptest::prelude::*;
use springboard::poll::moment::Moment;
use springboard::poll::tally::shares;

/// What each option is off its exact share, in per cent.
fn off(votes: &[u64], shares: &[u8]) -> Vec<f64> {
    let total: u64 = votes.iter().sum();
    let exact = votes
        .iter()
        .map(|votes| *votes as f64 * 100.0 / total as f64);
    exact
        .zip(shares)
        .map(|(exact, share)| f64::from(*share) - exact)
        .collect()
}

proptest! {
    #[test]
    fn shares_sum_to_a_hundred_and_are_less_than_one_off(votes in prop::collection::vec(0_u64..1_000_000, 1..40)) {
        let shares = shares(&votes);
        let sum: u32 = shares.iter().map(|share| u32::from(*share)).sum();
        if votes.iter().all(|votes| *votes == 0) {
            prop_assert_eq!(sum, 0);
        } else {
            prop_assert_eq!(sum, 100);
            prop_assert!(off(&votes, &shares).iter().all(|off| off.abs() < 1.0));
        }
    }

    #[test]
    fn more_votes_never_have_a_smaller_share(votes in prop::collection::vec(0_u64..500, 2..20)) {
        let shares = shares(&votes);
        for (one, votes_of_one) in votes.iter().enumerate() {
            for (other, votes_of_other) in votes.iter().enumerate() {
                prop_assert!(votes_of_one <= votes_of_other || shares[one] >= shares[other]);
            }
        }
    }

    #[test]
    fn a_moment_reads_what_it_writes(seconds in 0_u64..7_258_118_400) {
        let moment = Moment::from_seconds(seconds);
        prop_assert_eq!(Moment::parse(&moment.iso()), Some(moment));
    }

    #[test]
    fn any_text_is_a_moment_or_none(text in ".*") {
        let _ = Moment::parse(&text);
    }
}
