//! How many changes one network may make. In memory only, and forgotten as soon as it no longer matters.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use crate::poll::moment::Moment;

/// Most networks that are remembered at once; some 50 bytes each.
const MOST: usize = 50_000;

/// Milli-changes, so that a slow rate still adds up in whole numbers.
const WHOLE: u64 = 1_000;

/// A limit for each of many networks.
#[derive(Debug)]
pub struct Limit<K> {
    per_minute: u64,
    buckets: Mutex<HashMap<K, Bucket>>,
}

/// What a network has left, and when that was so.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    left: u64,
    at: Moment,
}

impl<K: Eq + Hash> Limit<K> {
    /// So many changes a minute, all of them at once if need be; 0 is no limit.
    pub fn new(per_minute: u32) -> Self {
        Self {
            per_minute: u64::from(per_minute),
            buckets: Mutex::default(),
        }
    }

    /// Takes one change from what the network has left, or says after how many seconds there is one.
    ///
    /// # Errors
    /// When nothing is left.
    pub fn take(&self, network: K, now: Moment) -> Result<(), u64> {
        if self.per_minute == 0 {
            return Ok(());
        }
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= MOST && !buckets.contains_key(&network) {
            buckets.retain(|_, bucket| self.filled(*bucket, now) < self.full());
            if buckets.len() >= MOST {
                // So many busy networks at once are one attack; its members share what is left: nothing.
                return Err(60);
            }
        }
        let bucket = buckets.entry(network).or_insert(Bucket {
            left: self.full(),
            at: now,
        });
        let left = self.filled(*bucket, now);
        // A clock that goes back must not stop the refill for as long as it went.
        *bucket = Bucket {
            left: left.saturating_sub(WHOLE),
            at: now,
        };
        if left >= WHOLE {
            return Ok(());
        }
        bucket.left = left;
        Err(((WHOLE - left) * 60)
            .div_ceil(self.per_minute * WHOLE)
            .max(1))
    }

    fn full(&self) -> u64 {
        self.per_minute * WHOLE
    }

    fn filled(&self, bucket: Bucket, now: Moment) -> u64 {
        let seconds = now.seconds().saturating_sub(bucket.at.seconds());
        let more = seconds.saturating_mul(self.per_minute * WHOLE) / 60;
        bucket.left.saturating_add(more).min(self.full())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_may_spend_a_minute_at_once_and_then_waits() {
        let limit = Limit::new(6);
        let at = |seconds: u64| Moment::from_seconds(1_000 + seconds);
        for (second, network, expected) in [
            (0, 'a', Ok(())),
            (0, 'a', Ok(())),
            (0, 'a', Ok(())),
            (0, 'a', Ok(())),
            (0, 'a', Ok(())),
            (0, 'a', Ok(())),
            (0, 'a', Err(10)),
            (0, 'b', Ok(())),
            (9, 'a', Err(1)),
            (10, 'a', Ok(())),
            (10, 'a', Err(10)),
            (5, 'a', Err(10)),
            (15, 'a', Ok(())),
        ] {
            assert_eq!(
                limit.take(network, at(second)),
                expected,
                "{second} {network}"
            );
        }
    }

    #[test]
    fn no_limit_is_no_limit() {
        let limit = Limit::new(0);
        assert!((0..10_000).all(|_| limit.take((), Moment::default()).is_ok()));
    }

    #[test]
    fn memory_does_not_grow_without_end() {
        let limit = Limit::new(1);
        for network in 0..MOST {
            assert_eq!(limit.take(network, Moment::default()), Ok(()));
        }
        assert_eq!(limit.take(MOST, Moment::default()), Err(60));
        assert_eq!(limit.take(MOST, Moment::from_seconds(60)), Ok(()));
        assert!(limit.buckets.lock().expect("a lock").len() < 10);
    }
}
