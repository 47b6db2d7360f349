//! An acknowledged vote survives `kill -9`: the program is killed under load again and again, and
//! every acknowledged vote must be in the box afterwards.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use super::places::{BOTH, Kind, Place, count, token, try_send};

/// How often it is killed on each database.
const KILLS: u32 = 24;

/// Threads that vote meanwhile.
const THREADS: u32 = 4;

/// Acknowledged votes after which the next kill comes.
const VOTES_A_LIFE: u32 = 30;

struct Program {
    child: Child,
    url: String,
}

impl Program {
    fn start(place: &Place) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_counter"))
            .args([
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--per-minute",
                "0",
                "--database",
                &place.database,
                "--bundle",
            ])
            .arg(place.bundle())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the counter starts");
        let mut line = String::new();
        let out = child.stdout.take().expect("its output");
        BufReader::new(out)
            .read_line(&mut line)
            .expect("its first line");
        let url = line
            .trim()
            .strip_prefix("counter: ")
            .expect("its address")
            .to_owned();
        Self { child, url }
    }

    /// Ends it as it ends when it is dropped, at a place that says so.
    fn kill(self) {}
}

impl Drop for Program {
    /// `kill` is SIGKILL on Unix: nothing in the process runs any more.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What each reader was told last, for sure, and what may have been counted besides.
#[derive(Default)]
struct Told {
    acknowledged: BTreeMap<u32, &'static str>,
    unsure: BTreeMap<u32, &'static str>,
}

#[test]
fn no_acknowledged_vote_is_lost_when_the_counter_is_killed() {
    for kind in BOTH {
        let place = Place::new(kind);
        let told = Mutex::new(Told::default());
        let next = AtomicU32::new(0);
        for _ in 0..KILLS {
            let program = Program::start(&place);
            vote_until_killed(program, &told, &next);
        }
        recount(kind, &place, &told.into_inner().expect("no panic"));
    }
}

/// The first thread to see enough acknowledgements kills the program under the others.
fn vote_until_killed(program: Program, told: &Mutex<Told>, next: &AtomicU32) {
    let url = program.url.clone();
    let acknowledged = AtomicU32::new(0);
    let program = Mutex::new(Some(program));
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                loop {
                    let reader = next.fetch_add(1, Ordering::SeqCst);
                    let choice = ["a", "b", "c"][reader as usize % 3];
                    if !vote(&url, reader, choice, told) {
                        break;
                    }
                    if acknowledged.fetch_add(1, Ordering::SeqCst) + 1 == VOTES_A_LIFE
                        && let Some(program) = program.lock().expect("no panic").take()
                    {
                        program.kill();
                    }
                }
            });
        }
    });
}

fn vote(url: &str, reader: u32, choice: &'static str, told: &Mutex<Told>) -> bool {
    told.lock().expect("no panic").unsure.insert(reader, choice);
    let address = format!("{url}/polls/topic/ballots/{}", token(reader));
    let body = format!("{{\"choices\":[\"{choice}\"]}}");
    let answer = try_send(
        "PUT",
        &address,
        &[("content-type", "application/json")],
        Some(body.as_bytes()),
    );
    let Ok(answer) = answer else { return false };
    assert_eq!(answer.status, 201, "{}", answer.body);
    let mut told = told.lock().expect("no panic");
    told.unsure.remove(&reader);
    told.acknowledged.insert(reader, choice);
    true
}

/// Every acknowledged vote is in the box, and nothing that nobody sent.
fn recount(kind: Kind, place: &Place, told: &Told) {
    let program = Program::start(place);
    let (voters, votes) = count(&program.url, "topic");
    for (ix, choice) in ["a", "b", "c"].into_iter().enumerate() {
        let sure = told
            .acknowledged
            .values()
            .filter(|told| **told == choice)
            .count() as u64;
        let unsure = told.unsure.values().filter(|told| **told == choice).count() as u64;
        assert!(
            (sure..=sure + unsure).contains(&votes[ix]),
            "{kind:?} {choice}: {} of {sure} + {unsure}",
            votes[ix]
        );
    }
    // Readers who were told nothing send again, and then every single one is counted once.
    for (reader, choice) in &told.unsure {
        let address = format!("{}/polls/topic/ballots/{}", program.url, token(*reader));
        let body = format!("{{\"choices\":[\"{choice}\"]}}");
        let answer = try_send(
            "PUT",
            &address,
            &[("content-type", "application/json")],
            Some(body.as_bytes()),
        );
        assert!(answer.is_ok_and(|answer| answer.status < 300));
    }
    let everybody = (told.acknowledged.len() + told.unsure.len()) as u64;
    assert!(
        voters <= everybody && told.acknowledged.len() as u64 >= u64::from(KILLS * VOTES_A_LIFE),
        "{kind:?} {voters}"
    );
    assert_eq!(count(&program.url, "topic").0, everybody, "{kind:?}");
    program.kill();
}
