//! Writes `src/fold/table.bin` and the combining marks beside it from the Unicode data of `unicode-normalization`.
//!
//! `cargo run --example fold_table` regenerates it; a test fails when the committed file is not what this writes.

#[path = "../tests/it/fold_source.rs"]
mod fold_source;

fn main() -> std::io::Result<()> {
    let table = fold_source::table();
    std::fs::write(
        concat!(env!("CARGO_MANIFEST_DIR"), "/src/fold/table.bin"),
        &table,
    )?;
    println!("{} bytes", table.len());
    Ok(())
}
