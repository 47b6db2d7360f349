//! The box: ballots in a database, in SQL that SQLite, PostgreSQL and those who speak its protocol
//! take alike. One row a ballot; totals are counted from the rows and kept nowhere, so that they
//! cannot drift.

use std::collections::BTreeMap;
use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyConnection, AnyPool, Connection, Row};

use super::options::Revision;
use super::statements::{COUNT, TRIES, apply, make_table, met_another};
use super::writer::Writer;
use crate::content::record::Poll;
use crate::poll::ballot::Choice;
use crate::poll::moment::Moment;
use crate::poll::tally::Tally;
use crate::poll::wire::Stored;

/// Connections to a PostgreSQL server from one instance.
const CONNECTIONS: u32 = 12;

/// How long a request waits for a connection before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(5);

/// The box could not be reached or written; nothing was acknowledged.
#[derive(Debug)]
pub struct Unavailable(pub String);

impl From<sqlx::Error> for Unavailable {
    fn from(error: sqlx::Error) -> Self {
        Self(error.to_string())
    }
}

/// One change to the box.
#[derive(Clone, Debug)]
pub struct Change {
    /// The poll's id.
    pub poll: String,
    /// The hash of the reader's token.
    pub ballot: String,
    /// What to do.
    pub act: Act,
    /// May a counted vote still be changed?
    pub revision: Revision,
}

/// What to do with a ballot.
#[derive(Clone, Debug)]
pub enum Act {
    /// Count these options, as [`written`] puts them.
    Count {
        /// The options.
        choices: String,
        /// The hour of the vote.
        hour: Moment,
    },
    /// Take it out.
    Withdraw,
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is in the box, durably.
    Stored(Stored),
    /// A vote is there and may not be changed.
    Final,
}

/// All ballots of all polls.
#[derive(Debug)]
pub struct Ballots {
    pool: AnyPool,
    /// SQLite takes one writer at a time, so all changes go through one that commits many at once.
    writer: Option<Writer>,
}

impl Ballots {
    /// Opens the box, and makes it where there is none.
    ///
    /// # Errors
    /// When the database cannot be reached or written.
    pub async fn open(url: &str) -> Result<Self, Unavailable> {
        sqlx::any::install_default_drivers();
        let embedded = url.starts_with("sqlite:");
        let address = if embedded {
            creating(url)
        } else {
            url.to_owned()
        };
        let options = AnyPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE);
        let pool = options
            .after_connect(move |connection, _| {
                Box::pin(async move { prepare(connection, embedded).await })
            })
            .connect(&address)
            .await?;
        make_table(&pool).await?;
        let writer = if embedded {
            Some(Writer::start(connect(url).await?))
        } else {
            None
        };
        Ok(Self { pool, writer })
    }

    /// Makes one change. When this returns a stored outcome, the change survives the end of the process.
    ///
    /// # Errors
    /// When nothing was changed for sure.
    pub async fn change(&self, change: Change) -> Result<Outcome, Unavailable> {
        if let Some(writer) = &self.writer {
            return writer.change(change).await;
        }
        let mut tries = 0;
        loop {
            let mut connection = self.pool.acquire().await?;
            tries += 1;
            match apply(&mut connection, &change).await {
                Err(error) if tries < TRIES && met_another(&error) => {}
                outcome => return Ok(outcome?),
            }
        }
    }

    /// The totals of a poll. Ballots whose options are all gone from the poll are not in them.
    ///
    /// # Errors
    /// When the box cannot be read.
    pub async fn tally(&self, poll: &Poll) -> Result<Tally, Unavailable> {
        let rows = sqlx::query(COUNT)
            .bind(poll.id.to_string())
            .fetch_all(&self.pool)
            .await?;
        let mut votes = BTreeMap::new();
        let mut voters = 0;
        for row in rows {
            let (choices, count): (String, i64) = (row.try_get(0)?, row.try_get(1)?);
            let count = u64::try_from(count).unwrap_or(0);
            let known: Vec<&str> = choices
                .split(' ')
                .filter(|id| poll.options.iter().any(|option| option.id.as_str() == *id))
                .collect();
            voters += if known.is_empty() { 0 } else { count };
            for id in known {
                *votes.entry(id.to_owned()).or_insert(0) += count;
            }
        }
        let votes = poll
            .options
            .iter()
            .map(|option| votes.get(option.id.as_str()).copied().unwrap_or(0))
            .collect();
        Ok(Tally { voters, votes })
    }

    /// Waits for what is under way and closes the box.
    pub async fn close(self) {
        if let Some(writer) = self.writer {
            writer.finish().await;
        }
        self.pool.close().await;
    }
}

/// One connection, set up like all others.
///
/// # Errors
/// When the database cannot be reached.
pub async fn connect(url: &str) -> Result<AnyConnection, Unavailable> {
    sqlx::any::install_default_drivers();
    let mut connection = AnyConnection::connect(url).await?;
    prepare(&mut connection, url.starts_with("sqlite:")).await?;
    Ok(connection)
}

/// A choice as it is kept: ids in alphabetical order, so that the same choice is the same text even
/// when a later bundle asks in another order.
pub fn written(choice: &Choice) -> String {
    let mut ids: Vec<&str> = choice.ids().collect();
    ids.sort_unstable();
    ids.join(" ")
}

/// An acknowledged vote must be on the disk: `FULL` waits for that at every commit.
async fn prepare(connection: &mut AnyConnection, embedded: bool) -> Result<(), sqlx::Error> {
    if embedded {
        for pragma in [
            "journal_mode = WAL",
            "synchronous = FULL",
            "busy_timeout = 5000",
        ] {
            sqlx::query(&format!("PRAGMA {pragma}"))
                .execute(&mut *connection)
                .await?;
        }
    }
    Ok(())
}

fn creating(url: &str) -> String {
    let join = if url.contains('?') { '&' } else { '?' };
    if url.contains("mode=") {
        url.to_owned()
    } else {
        format!("{url}{join}mode=rwc")
    }
}
