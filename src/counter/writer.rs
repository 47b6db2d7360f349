//! The one writer of an embedded database: takes what has queued up, commits it in one go, and only
//! then answers. The disk is waited for once a batch, not once a vote.

use sqlx::{AnyConnection, Connection, Executor};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use super::ballots::{Change, Outcome, Unavailable};
use super::statements::apply;

/// Most changes in one commit: larger batches gain little and make the first in line wait.
const BATCH: usize = 256;

/// Changes that may queue up before requests wait to get in line.
const QUEUE: usize = 4_096;

struct Job {
    change: Change,
    answer: oneshot::Sender<Result<Outcome, Unavailable>>,
}

/// The writer's inbox.
#[derive(Debug)]
pub(super) struct Writer {
    jobs: mpsc::Sender<Job>,
    task: JoinHandle<()>,
}

impl Writer {
    /// Starts writing over this connection.
    pub(super) fn start(connection: AnyConnection) -> Self {
        let (jobs, inbox) = mpsc::channel(QUEUE);
        Self {
            jobs,
            task: tokio::spawn(work(connection, inbox)),
        }
    }

    /// Makes a change and waits until it is on the disk.
    pub(super) async fn change(&self, change: Change) -> Result<Outcome, Unavailable> {
        let (answer, outcome) = oneshot::channel();
        let gone = || Unavailable("the writer has stopped".to_owned());
        self.jobs
            .send(Job { change, answer })
            .await
            .map_err(|_| gone())?;
        outcome.await.map_err(|_| gone())?
    }

    /// Writes what has queued up and ends.
    pub(super) async fn finish(self) {
        drop(self.jobs);
        // It ends by itself once nobody can send any more.
        let _ = self.task.await;
    }
}

async fn work(mut connection: AnyConnection, mut inbox: mpsc::Receiver<Job>) {
    let mut jobs = Vec::with_capacity(BATCH);
    while inbox.recv_many(&mut jobs, BATCH).await > 0 {
        match commit(&mut connection, &jobs).await {
            Ok(outcomes) => {
                for (job, outcome) in jobs.drain(..).zip(outcomes) {
                    // Whoever asked may have hung up; the vote counts all the same.
                    let _ = job.answer.send(Ok(outcome));
                }
            }
            Err(error) => {
                eprintln!(
                    "counter: a batch of {} could not be written: {error}",
                    jobs.len()
                );
                for job in jobs.drain(..) {
                    let _ = job.answer.send(Err(Unavailable(error.to_string())));
                }
            }
        }
    }
    // Closing folds the write-ahead log into the file; a failure costs nothing but that.
    let _ = connection.close().await;
}

/// All or nothing, in the order of arrival.
async fn commit(connection: &mut AnyConnection, jobs: &[Job]) -> Result<Vec<Outcome>, sqlx::Error> {
    connection.execute("BEGIN IMMEDIATE").await?;
    let outcome = apply_all(connection, jobs).await;
    match outcome {
        Ok(outcomes) => {
            if let Err(error) = connection.execute("COMMIT").await {
                let _ = connection.execute("ROLLBACK").await;
                return Err(error);
            }
            Ok(outcomes)
        }
        Err(error) => {
            let _ = connection.execute("ROLLBACK").await;
            Err(error)
        }
    }
}

async fn apply_all(
    connection: &mut AnyConnection,
    jobs: &[Job],
) -> Result<Vec<Outcome>, sqlx::Error> {
    let mut outcomes = Vec::with_capacity(jobs.len());
    for job in jobs {
        outcomes.push(apply(connection, &job.change).await?);
    }
    Ok(outcomes)
}
