//! `cargo run --example seeds` writes the first corpus: the payload of each part, and a few addresses.

use std::fs;
use std::path::Path;

use springboard_fuzz::programme;

fn main() -> std::io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let save = |target: &str, name: &str, bytes: &[u8]| {
        fs::create_dir_all(corpus.join(target))?;
        fs::write(corpus.join(target).join(name), bytes)
    };
    for (at, part) in programme().parts().iter().enumerate() {
        let mut bytes = vec![at as u8];
        bytes.extend_from_slice(&part.bytes[32..]);
        save("lists", &format!("seed-{}", part.name()), &bytes)?;
    }
    for (at, address) in [
        "?q=fosterng+%22open+door%22&spelling=loose",
        "?area=fostering&area=-care-leavers&region=not-stated&round=1&level=practice&lead=council",
        "?award=500000..&year=..2016&sort=funding-back&view=map&count=money&shown=48",
        "?award-from=%C2%A31,000&award-to=5&year-from=2019&year-to=2013&authority=northtown-council",
        "?q=%ED%A0%80%00%F0%9F%99%82&area=nowhere&sort=evil",
    ]
    .into_iter()
    .enumerate()
    {
        save("addresses", &format!("seed-{at}"), address.as_bytes())?;
    }
    Ok(())
}
