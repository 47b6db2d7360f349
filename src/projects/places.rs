//! Which places of a list change at once when another result takes them.

use std::ops::Range;

/// The list for the moment between an answer and its first frame: places in sight hold what is there `now`, all others
/// what was there `before`, if anything, since nobody sees them change. Where nothing in sight changes, or `now` only
/// goes on, all of it is `now`.
pub fn at_once<T: Clone + PartialEq>(before: &[T], now: &[T], seen: Range<usize>) -> Vec<T> {
    let end = seen.end.min(now.len());
    // A list that ends sooner is moved down by as much, which brings places before into sight.
    let seen = seen.start.saturating_sub(seen.end - end).min(end)..end;
    let same = !seen.is_empty() && before.get(seen.clone()) == now.get(seen.clone());
    if same || now.starts_with(before) {
        return now.to_vec();
    }
    let length = now.len().min(before.len()).max(seen.end);
    let place = |at: usize| {
        let kept = before.get(at).filter(|_| !seen.contains(&at));
        kept.or(now.get(at)).cloned()
    };
    (0..length).filter_map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_sight_changes_and_the_rest_waits() {
        assert_eq!(
            at_once(&[1, 2, 3, 4, 5], &[6, 7, 8, 9, 10], 1..3),
            [1, 7, 8, 4, 5]
        );
    }

    #[test]
    fn a_shorter_result_is_shorter_at_once() {
        assert_eq!(at_once(&[1, 2, 3, 4, 5], &[6, 7, 8], 0..2), [6, 7, 3]);
        assert_eq!(at_once(&[1, 2, 3, 4, 5], &[6, 7, 8], 3..5), [1, 7, 8]);
        assert_eq!(at_once(&[1, 2, 3], &[4], 5..9), [4]);
    }

    #[test]
    fn a_longer_result_grows_no_further_than_it_is_seen() {
        assert_eq!(at_once(&[1], &[2, 3, 4, 5], 0..3), [2, 3, 4]);
        assert_eq!(at_once(&[], &[2, 3], 0..9), [2, 3]);
    }

    #[test]
    fn a_list_out_of_sight_waits_unless_it_only_grows() {
        assert_eq!(at_once(&[1, 2], &[3, 4, 5], 0..0), [1, 2]);
        assert_eq!(at_once(&[1, 2], &[1, 2, 3], 0..0), [1, 2, 3]);
    }

    #[test]
    fn nothing_waits_where_nothing_in_sight_changes() {
        assert_eq!(at_once(&[1, 2, 3], &[1, 2, 4, 5], 0..2), [1, 2, 4, 5]);
    }
}
