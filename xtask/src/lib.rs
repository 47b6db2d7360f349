//! The parts of the build tool that the journeys borrow: the base path and the static server.
//! The commands themselves belong to the binary (`main.rs`).

pub mod base;
pub mod server;
