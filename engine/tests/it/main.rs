//! The laws of the engine against naive versions, over generated programmes.

mod asking;
mod edges;
mod explaining;
mod fold_source;
mod folding;
mod naive;
mod parts;
mod programmes;
mod relaxing;
mod slips;
mod small;
mod wording;
