//! Writes a poll's ballots as JSON Lines: token hash, choice, hour. In the order of the hashes, which
//! says nothing about who voted when.

use std::io::{self, Write};

use sqlx::{AnyConnection, Executor, Row};

use super::ballots::{Unavailable, connect};
use crate::poll::moment::Moment;
use crate::poll::wire::WirePublished;

/// Rows that are held at once.
const PAGE: usize = 1_000;

const ROWS: &str = "SELECT token, choices, hour FROM ballots WHERE poll = $1 AND token > $2 ORDER BY token LIMIT $3";

/// Writes every ballot of `poll`, as they all were at one moment; says how many.
///
/// # Errors
/// When the box cannot be read or the lines cannot be written.
pub async fn export(database: &str, poll: &str, out: &mut dyn Write) -> Result<usize, Unavailable> {
    let mut connection = connect(database).await?;
    // Both see one moment for the whole transaction: SQLite always, PostgreSQL when told so.
    let begin = if database.starts_with("sqlite:") {
        "BEGIN"
    } else {
        "BEGIN ISOLATION LEVEL REPEATABLE READ"
    };
    connection.execute(begin).await?;
    let mut written = 0;
    let mut last = String::new();
    loop {
        let page = page(&mut connection, poll, &last).await?;
        for ballot in &page {
            line(ballot, out).map_err(|error| Unavailable(error.to_string()))?;
        }
        written += page.len();
        match page.into_iter().next_back() {
            Some(ballot) => last = ballot.ballot,
            None => break,
        }
    }
    connection.execute("COMMIT").await?;
    Ok(written)
}

async fn page(
    connection: &mut AnyConnection,
    poll: &str,
    after: &str,
) -> Result<Vec<WirePublished>, Unavailable> {
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
    let rows = sqlx::query(ROWS)
        .bind(poll)
        .bind(after)
        .bind(limit)
        .fetch_all(connection)
        .await?;
    rows.iter()
        .map(|row| {
            let (ballot, choices, hour): (String, String, i64) =
                (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
            let hour = Moment::from_seconds(u64::try_from(hour).unwrap_or(0)).iso();
            Ok(WirePublished {
                ballot,
                choices: choices.split(' ').map(str::to_owned).collect(),
                hour,
            })
        })
        .collect()
}

fn line(ballot: &WirePublished, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, ballot)?;
    out.write_all(b"\n")
}
