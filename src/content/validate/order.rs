//! Puts records in the order of their dates.

/// `records` by `keys`, one for each; those of one key stay as they are.
///
/// Inserts into a sorted list: the lists are short and mostly sorted, and the sorts of the standard library
/// come to several thousand bytes for each type.
pub(super) fn arranged<T>(records: Vec<T>, keys: Vec<u32>) -> Vec<T> {
    let mut slots: Vec<Option<T>> = records.into_iter().map(Some).collect();
    places(keys)
        .into_iter()
        .filter_map(|place| slots.get_mut(place)?.take())
        .collect()
}

fn places(keys: Vec<u32>) -> Vec<usize> {
    let mut sorted: Vec<(u32, usize)> = Vec::with_capacity(keys.len());
    for (place, key) in keys.into_iter().enumerate() {
        let at = sorted.partition_point(|(other, _)| *other <= key);
        sorted.insert(at, (key, place));
    }
    sorted.into_iter().map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_sorted_and_ties_stay_in_order() {
        assert_eq!(
            arranged(vec!["c", "a", "d", "b", "e"], vec![3, 1, 3, 1, 9]),
            ["a", "b", "c", "d", "e"]
        );
        assert!(arranged(Vec::<u8>::new(), Vec::new()).is_empty());
    }
}
