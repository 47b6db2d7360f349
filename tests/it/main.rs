//! Native tests of the library, a file by subject.

mod content_believe;
mod content_load;
mod content_total;
mod layers;
