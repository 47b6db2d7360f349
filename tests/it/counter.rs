//! The vote counter over HTTP, on SQLite and on a real PostgreSQL: the same rules on both.

mod contract;
mod crowd;
mod durable;
mod places;
mod postgres;
mod rules;
