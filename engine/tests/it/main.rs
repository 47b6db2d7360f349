//! The laws of the engine against naive versions, over generated programmes.

mod asking;
mod edges;
mod fold_source;
mod folding;
mod naive;
mod parts;
mod programmes;
mod relaxing;
