//! What is published for programs, held to validators that are not ours where there are such.

mod awards;
mod feeds;
mod linked;
mod pictures;
mod site;
