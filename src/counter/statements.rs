//! The SQL, and how a change is made of it. Each statement is whole by itself, so that two changes
//! that cross leave what one after the other would have left.

use sqlx::{AnyConnection, AnyPool, Row};

use super::ballots::{Act, Change, Outcome, Unavailable};
use super::options::Revision;
use crate::poll::moment::Moment;
use crate::poll::wire::Stored;

const TABLE: &str = "CREATE TABLE IF NOT EXISTS ballots (poll TEXT NOT NULL, token TEXT NOT NULL, \
    choices TEXT NOT NULL, hour BIGINT NOT NULL, PRIMARY KEY (poll, token))";
const INDEX: &str = "CREATE INDEX IF NOT EXISTS ballots_by_choices ON ballots (poll, choices)";
const INSERT: &str = "INSERT INTO ballots (poll, token, choices, hour) VALUES ($1, $2, $3, $4) \
    ON CONFLICT (poll, token) DO NOTHING";
const CHANGE: &str =
    "UPDATE ballots SET choices = $3, hour = $4 WHERE poll = $1 AND token = $2 AND choices <> $3";
const LOOK: &str = "SELECT choices FROM ballots WHERE poll = $1 AND token = $2";
const DELETE: &str = "DELETE FROM ballots WHERE poll = $1 AND token = $2";
pub(super) const COUNT: &str =
    "SELECT choices, COUNT(*) FROM ballots WHERE poll = $1 GROUP BY choices";

/// How often a statement is tried that met another one: a deadlock, a serialisation failure, or a
/// ballot that was withdrawn between two looks. More would only hide a fault.
pub(super) const TRIES: usize = 5;

/// Makes one change, in a transaction or not.
pub(super) async fn apply(
    connection: &mut AnyConnection,
    change: &Change,
) -> Result<Outcome, sqlx::Error> {
    match &change.act {
        Act::Withdraw => withdraw(connection, change).await,
        Act::Count { choices, hour } => {
            for _ in 0..TRIES {
                if let Some(outcome) = count(connection, change, choices, *hour).await? {
                    return Ok(outcome);
                }
            }
            Err(sqlx::Error::Protocol(
                "a ballot was put and withdrawn too often at once".into(),
            ))
        }
    }
}

/// `None` when the ballot was withdrawn between two statements, so that it is to be tried again.
async fn count(
    connection: &mut AnyConnection,
    change: &Change,
    choices: &str,
    hour: Moment,
) -> Result<Option<Outcome>, sqlx::Error> {
    let hour = i64::try_from(hour.seconds()).unwrap_or(i64::MAX);
    let put = |statement| {
        sqlx::query(statement)
            .bind(&change.poll)
            .bind(&change.ballot)
            .bind(choices)
            .bind(hour)
    };
    if put(INSERT).execute(&mut *connection).await?.rows_affected() == 1 {
        return Ok(Some(Outcome::Stored(Stored::Counted)));
    }
    if change.revision == Revision::Allowed
        && put(CHANGE).execute(&mut *connection).await?.rows_affected() == 1
    {
        return Ok(Some(Outcome::Stored(Stored::Changed)));
    }
    let look = sqlx::query(LOOK).bind(&change.poll).bind(&change.ballot);
    let Some(row) = look.fetch_optional(&mut *connection).await? else {
        return Ok(None);
    };
    let present: String = row.try_get(0)?;
    Ok(match (present == choices, change.revision) {
        (true, _) => Some(Outcome::Stored(Stored::Unchanged)),
        (false, Revision::Refused) => Some(Outcome::Final),
        (false, Revision::Allowed) => None,
    })
}

async fn withdraw(connection: &mut AnyConnection, change: &Change) -> Result<Outcome, sqlx::Error> {
    let query = |statement| {
        sqlx::query(statement)
            .bind(&change.poll)
            .bind(&change.ballot)
    };
    if change.revision == Revision::Refused
        && query(LOOK)
            .fetch_optional(&mut *connection)
            .await?
            .is_some()
    {
        return Ok(Outcome::Final);
    }
    if change.revision == Revision::Allowed {
        query(DELETE).execute(&mut *connection).await?;
    }
    Ok(Outcome::Stored(Stored::Withdrawn))
}

pub(super) async fn make_table(pool: &AnyPool) -> Result<(), Unavailable> {
    for statement in [TABLE, INDEX] {
        let mut tries = 0;
        // Instances that start at once may both find no table, and PostgreSQL then fails one of them.
        while let Err(error) = sqlx::query(statement).execute(pool).await {
            tries += 1;
            if tries == TRIES {
                return Err(error.into());
            }
        }
    }
    Ok(())
}

/// Deadlock and serialisation failure, by the codes of the SQL standard.
pub(super) fn met_another(error: &sqlx::Error) -> bool {
    let code = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code);
    code.is_some_and(|code| code == "40001" || code == "40P01")
}
