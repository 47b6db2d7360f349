//! Many at once: nothing is lost, nothing counted twice, whatever is repeated or crosses.

use std::sync::Barrier;
use std::thread;

use super::places::{BOTH, Kind, Place, Service};

/// Threads that vote at the same time.
const THREADS: u32 = 8;

fn together(work: impl Fn(u32) + Sync) {
    let start = Barrier::new(THREADS as usize);
    thread::scope(|scope| {
        for number in 0..THREADS {
            let (start, work) = (&start, &work);
            scope.spawn(move || {
                start.wait();
                work(number);
            });
        }
    });
}

#[test]
fn a_thousand_readers_who_send_everything_twice_are_a_thousand_voters() {
    for kind in BOTH {
        let place = Place::new(kind);
        let service = place.serve();
        let choices = ["a", "b", "c"];
        together(|number| {
            // Every reader is served by two threads, each of which sends twice.
            for reader in (0..1_000).filter(|reader| reader % (THREADS / 2) == number / 2) {
                let choice = choices[reader as usize % 3];
                for _ in 0..2 {
                    let status = service.vote("topic", reader, &[choice]).status;
                    assert!(status == 200 || status == 201, "{kind:?} {reader} {status}");
                }
            }
        });
        assert_eq!(
            service.count("topic"),
            (1_000, vec![334, 333, 333]),
            "{kind:?}"
        );
    }
}

#[test]
fn a_first_vote_is_acknowledged_as_first_once() {
    for kind in BOTH {
        let place = Place::new(kind);
        let service = place.serve();
        for reader in 0..20 {
            let firsts = std::sync::atomic::AtomicU32::new(0);
            together(|_| {
                if service.vote("topic", reader, &["a"]).status == 201 {
                    firsts.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                }
            });
            assert_eq!(firsts.into_inner(), 1, "{kind:?} {reader}");
        }
        assert_eq!(service.count("topic").0, 20, "{kind:?}");
    }
}

#[test]
fn changes_and_withdrawals_that_cross_leave_one_vote_or_none() {
    for kind in BOTH {
        let place = Place::new(kind);
        let service = place.serve();
        let other = Service::start(place.options());
        together(|number| {
            // Two instances over one database, as behind a balancer.
            let service = if number % 2 == 0 { &service } else { &other };
            for round in 0..40 {
                let answer = match (number + round) % 3 {
                    0 => service.withdraw("topic", 1),
                    1 => service.vote("topic", 1, &["a"]),
                    _ => service.vote("topic", 1, &["b"]),
                };
                assert!(
                    [200, 201, 204].contains(&answer.status),
                    "{kind:?} {}: {}",
                    answer.status,
                    answer.body
                );
            }
        });
        let (voters, votes) = service.count("topic");
        assert!(
            voters <= 1 && votes.iter().sum::<u64>() == voters,
            "{kind:?} {voters} {votes:?}"
        );
        service.vote("topic", 1, &["c"]);
        assert_eq!(other.count("topic"), (1, vec![0, 0, 1]), "{kind:?}");
    }
}

#[test]
fn every_count_on_the_way_adds_up() {
    let place = Place::new(Kind::Sqlite);
    let service = place.serve();
    together(|number| {
        let mut last = 0;
        for round in 0..50 {
            if number < 4 {
                service.vote(
                    "topic",
                    number * 100 + round,
                    &[["a", "b", "c"][round as usize % 3]],
                );
            } else {
                let (voters, votes) = service.count("topic");
                assert_eq!(votes.iter().sum::<u64>(), voters);
                assert!(voters >= last, "{voters} after {last}");
                last = voters;
            }
        }
    });
    assert_eq!(service.count("topic").0, 200);
}
