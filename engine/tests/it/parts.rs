//! Parts come back as they were written, and anything else is refused without harm.

use crate::asking::check;
use crate::programmes::{Asked, asked, build, record, records};
use proptest::prelude::*;
use springboard_engine::answer::Answer;
use springboard_engine::builder::Record;
use springboard_engine::catalogue::Catalogue;
use springboard_engine::parts::{Kind, Part, PartError, read, seal, write};
use springboard_engine::search::Searcher;

fn assemble(parts: &[Part]) -> Result<Catalogue, PartError> {
    let mut catalogue = read(&parts[0].bytes)?;
    for part in &parts[1..] {
        catalogue.add_part(&part.bytes)?;
    }
    Ok(catalogue)
}

fn few() -> Vec<Record> {
    let record = |title: &str, area: u32, funding| Record {
        facets: vec![vec![area], vec![area, 5], vec![]],
        numbers: vec![funding, Some(2014)],
        fields: ["", "Leeds", "Kinship carers and foster carers", "", "x"]
            .map(String::from)
            .into_iter()
            .enumerate()
            .map(|(at, text)| if at == 0 { title.to_owned() } else { text })
            .collect(),
    };
    vec![
        record("Fostering together", 0, Some(3000)),
        record("Édith’s house", 2, None),
        record("Early help", 0, Some(9000)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_come_back_as_they_were(records in records(), asked in prop::collection::vec(asked(), 1..4)) {
        let built = build(&records);
        let parts = write(&built);
        prop_assert_eq!(&write(&built), &parts, "writing is the same each time");
        let read = assemble(&parts).unwrap();
        prop_assert_eq!(&write(&read), &parts, "what was read is what was written");
        let (mut searcher, mut answer) = (Searcher::new(), Answer::new());
        for asked in &asked {
            check(&read, &records, asked, &mut searcher, &mut answer)?;
        }
        for (at, record) in records.iter().enumerate() {
            for field in [0, 1, 2, 4] {
                prop_assert_eq!(read.text(field, at as u32), Some(record.fields[field].as_str()));
            }
            prop_assert_eq!([read.text(3, at as u32), built.text(3, at as u32)], [None, None]);
            prop_assert_eq!(read.number(0, at as u32), record.numbers[0]);
            let mut values: Vec<u16> = record.facets[1].iter().map(|&value| value as u16).collect();
            values.sort_unstable();
            values.dedup();
            prop_assert_eq!(read.values(1, at as u32), &values[..]);
        }
    }

    #[test]
    fn sealed_nonsense_neither_panics_nor_lies(
        records in prop::collection::vec(record(), 0..6),
        changes in prop::collection::vec((any::<u16>(), any::<u8>()), 1..4),
        which in 0..4usize,
        cut in prop::option::of(any::<u16>()),
        asked in asked(),
    ) {
        let mut parts = write(&build(&records));
        let at = which % parts.len();
        let bytes = &mut parts[at].bytes;
        for (place, byte) in changes {
            let place = 32 + usize::from(place) % (bytes.len() - 32).max(1);
            if let Some(old) = bytes.get_mut(place) {
                *old = byte;
            }
        }
        if let Some(cut) = cut {
            bytes.truncate(32 + usize::from(cut) % (bytes.len() - 31));
            let length = (bytes.len() - 32) as u32;
            bytes[20..24].copy_from_slice(&length.to_le_bytes());
        }
        seal(bytes);
        if let Ok(catalogue) = assemble(&parts) {
            ask_anything(&catalogue, &asked);
        }
    }
}

/// Whatever was read, asking it does not panic.
fn ask_anything(catalogue: &Catalogue, asked: &Asked) {
    let (mut searcher, mut answer) = (Searcher::new(), Answer::new());
    asked.with(|query| searcher.answer(catalogue, query, &mut answer));
    for record in 0..catalogue.len() as u32 {
        for field in 0..6 {
            let _ = catalogue.text(field, record);
        }
    }
}

#[test]
fn every_changed_byte_and_every_cut_is_noticed() {
    let parts = write(&build(&few()));
    for (at, part) in parts.iter().enumerate() {
        for place in 0..part.bytes.len() {
            for change in [1, 0x80] {
                let mut changed = parts.clone();
                changed[at].bytes[place] ^= change;
                assert!(assemble(&changed).is_err(), "{} byte {place}", part.name());
            }
            let mut cut = parts.clone();
            cut[at].bytes.truncate(place);
            assert!(assemble(&cut).is_err(), "{} cut at {place}", part.name());
        }
        let mut longer = parts.clone();
        longer[at].bytes.push(0);
        assert_eq!(assemble(&longer).err(), Some(PartError::Truncated));
    }
}

#[test]
fn parts_may_stand_one_behind_the_other_in_one_file() {
    let parts = write(&build(&few()));
    let file: Vec<u8> = parts.iter().flat_map(|part| part.bytes.clone()).collect();
    let whole = read(&file).unwrap();
    assert_eq!(write(&whole), parts);
    let ends: Vec<usize> = parts
        .iter()
        .scan(0, |end, part| {
            *end += part.bytes.len();
            Some(*end)
        })
        .collect();
    for cut in 0..file.len() {
        // Cut between two parts, it is a shorter file that is whole.
        assert_eq!(
            read(&file[..cut]).is_ok(),
            ends.contains(&cut),
            "cut at {cut}"
        );
    }
}

#[test]
fn what_is_wrong_is_said_and_what_was_there_stays() {
    let parts = write(&build(&few()));
    let other = write(&build(&few()[..2]));
    let mut catalogue = read(&parts[0].bytes).unwrap();
    catalogue.add_part(&parts[1].bytes).unwrap();
    let mut damaged = parts[1].bytes.clone();
    damaged[40] ^= 1;
    let mut newer = parts[1].bytes.clone();
    newer[4] = 9;
    for (bytes, wanted) in [
        (&other[1].bytes[..], PartError::OtherBuild),
        (&parts[0].bytes[..], PartError::Kind),
        (&damaged[..], PartError::Damaged),
        (&newer[..], PartError::Version(9)),
        (&parts[1].bytes[..50], PartError::Truncated),
        (b"<!doctype html>", PartError::NotAPart),
        (b"", PartError::NotAPart),
    ] {
        assert_eq!(catalogue.add_part(bytes), Err(wanted));
    }
    assert_eq!(read(&parts[1].bytes).err(), Some(PartError::Kind));
    assert!(catalogue.has_words() && !catalogue.has_phrases());
    assert_eq!(catalogue.add_part(&parts[2].bytes), Ok(Kind::Phrases));
    assert_eq!(catalogue.text(2, 0), None);
    assert_eq!(catalogue.add_part(&parts[3].bytes), Ok(Kind::Texts));
    assert_eq!(
        catalogue.text(2, 0),
        Some("Kinship carers and foster carers")
    );
}

#[test]
fn a_short_list_cannot_claim_many_records() {
    let mut list = write(&build(&[]))[0].bytes.clone();
    let note = list
        .windows(7)
        .position(|bytes| bytes == b"weiter\n")
        .unwrap();
    let records = note + 7 + 1;
    assert_eq!(
        list[records - 1..=records],
        [0, 0],
        "the number of records follows the last note, which is empty"
    );
    list.splice(records..records + 1, [0xff, 0xff, 0x7f]);
    let length = (list.len() - 32) as u32;
    list[20..24].copy_from_slice(&length.to_le_bytes());
    seal(&mut list);
    assert_eq!(read(&list).err(), Some(PartError::Invalid("records")));
}

#[test]
fn a_short_list_cannot_claim_many_values() {
    let alike = Record {
        facets: [3, 7, 40].map(|values| (0..values).collect()).into(),
        numbers: vec![Some(1); 2],
        fields: vec![String::new(); 5],
    };
    let mut list = write(&build(&vec![alike; 4000]))[0].bytes.clone();
    assert!(read(&list).is_ok(), "filled up, so that it may");
    // Long enough for so many records, not for so many values.
    list.truncate(32 + 4000 * 11 / 64 + 1);
    let length = (list.len() - 32) as u32;
    list[20..24].copy_from_slice(&length.to_le_bytes());
    seal(&mut list);
    assert_eq!(read(&list).err(), Some(PartError::Invalid("facet")));
}

#[test]
fn texts_whose_words_repeat_come_back_and_are_bounded() {
    let titles = [
        "",
        " ",
        "Kinship  carers",
        "Kinship carers",
        "Kinship é",
        "é ",
    ];
    let title = |at: usize| [titles[at % 6], titles[at / 6 % 6], titles[at / 36]].join(" ");
    let record = |at: usize| Record {
        facets: vec![Vec::new(); 3],
        numbers: vec![Some(at as i64 % 5), None],
        fields: [
            title(at),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ]
        .into(),
    };
    let records: Vec<Record> = (0..216).map(record).collect();
    let list = read(&write(&build(&records))[0].bytes).unwrap();
    for (at, record) in records.iter().enumerate() {
        assert_eq!(list.text(0, at as u32), Some(record.fields[0].as_str()));
        assert_eq!(list.number(0, at as u32), record.numbers[0]);
    }
    // One long word in every title: written once, so that the list has to be filled up.
    let records: Vec<Record> = (0..400)
        .map(|at| {
            let mut own = record(at % 216);
            own.fields[0] = format!("{} {} {}", "x".repeat(3000), at / 20, at % 20);
            own
        })
        .collect();
    let mut list = write(&build(&records))[0].bytes.clone();
    assert!(read(&list).is_ok());
    let filled = list.iter().rev().take_while(|&&byte| byte == 0).count();
    list.truncate(list.len() - filled + 64);
    let length = (list.len() - 32) as u32;
    list[20..24].copy_from_slice(&length.to_le_bytes());
    seal(&mut list);
    assert_eq!(read(&list).err(), Some(PartError::Invalid("wording")));
}
