//! The list of projects as it travels: what was laid out comes back, and what has not arrived takes nothing away.

use std::fmt::Write;

use proptest::prelude::*;
use springboard::explore::explorer::Explorer;
use springboard::explore::facet::FacetKey;
use springboard::explore::notes;
use springboard::explore::selection::Selection;
use springboard::explore::wanted::Wanted;

use crate::explore_sample::{Sample, bundle, four, programmes, wanted};

proptest! {
    #[test]
    fn facets_and_projects_come_back_as_they_were(sample in programmes()) {
        let laid_out = Explorer::of(&sample.bundle);
        prop_assert_eq!(laid_out.facets(), sample.facets());
        prop_assert_eq!(laid_out.about(), sample.about());
        for (at, project) in sample.bundle.projects.iter().enumerate() {
            let listed = sample.project(at, |listed| (listed.slug(), listed.award(), listed.first_year()));
            let award = project.funding.map(|award| award.0);
            prop_assert_eq!(listed, Some((project.slug.to_string(), award, project.start_year.map(i64::from))));
            let main = project.areas.first().map(|area| sample.bundle.areas[area.0].name.clone());
            let read = sample.project(at, |listed| listed.main_area().map(|area| area.label.clone()));
            prop_assert_eq!(read, Some(main));
        }
        prop_assert!(sample.project(sample.bundle.projects.len(), |_| ()).is_none());
    }
}

#[test]
fn a_slug_that_is_not_the_title_is_kept() {
    let sample = Sample::new(bundle(
        r#"{"slug": "no-wrong-door", "title": "No Wrong Door"}, {"slug": "nwd-2", "title": "No Wrong Door"},
            {"slug": "leeds", "title": "Family Valued: Leeds’s way"}"#,
    ));
    let slugs = (0..3).filter_map(|at| sample.project(at, |listed| listed.slug()));
    assert_eq!(
        slugs.collect::<Vec<_>>(),
        ["no-wrong-door", "nwd-2", "leeds"]
    );
}

#[test]
fn hues_tiles_and_short_names_come_back() {
    let sample = four();
    let area = sample.facets().get(FacetKey::Area).value(0);
    assert_eq!(area.map(|area| area.hue), Some(Some(290)));
    let region = sample.facets().get(FacetKey::Region).value(1);
    assert_eq!(region.and_then(|region| region.tile), Some((1, 2)));
}

/// So many that summaries do not travel with the list.
fn many() -> Explorer {
    let mut projects = String::new();
    for at in 0..1001 {
        let comma = if at > 0 { "," } else { "" };
        write!(projects, r#"{comma}{{"slug": "p{at}", "title": "Project {at}", "summary": "About kinship {at}"}}"#)
            .expect("text grows");
    }
    Explorer::of(&bundle(&projects))
}

#[test]
fn words_and_summaries_of_a_large_programme_follow_its_list() {
    let parts = many().parts();
    let explorer = Explorer::read(&parts[0].bytes).unwrap();
    let mut selection = Selection::default();
    let first = explorer.outcome(&selection);
    assert!(!explorer.has(Wanted::Words) && first.hits.iter().all(|hit| !hit.is_whole));
    let shown = first.hits.iter().map(|hit| hit.project);
    let lacking = explorer.chunks_lacking(shown.clone());
    assert!(!lacking.is_empty());

    selection = selection.with_words("kinship");
    let early = explorer.outcome(&selection);
    assert!(
        early.awaits_words && early.total == 1001,
        "a result without the words, and said so"
    );

    for part in &parts[1..] {
        assert_eq!(wanted(part).name(), part.name());
        explorer.add(wanted(part), &part.bytes).unwrap();
    }
    let late = explorer.outcome(&selection);
    assert!(!late.awaits_words && late.total == 1001 && late.hits.iter().all(|hit| hit.is_whole));
    assert!(explorer.chunks_lacking(shown).is_empty());
    assert_eq!(
        late.hits[0].summary.len(),
        1,
        "the word is marked in the summary"
    );
}

#[test]
fn until_phrases_are_here_quoted_words_are_said_to_stand_anywhere() {
    let parts = many().parts();
    let explorer = Explorer::read(&parts[0].bytes).unwrap();
    let selection = Selection::default().with_words("\"kinship about\"");
    let told = || {
        let outcome = explorer.outcome(&selection);
        (outcome.total, notes::notes(&outcome, &selection, &[]))
    };
    explorer.add(Wanted::Words, &parts[1].bytes).unwrap();
    let note = "Words in quotes are found wherever they stand until the index of phrases is here.";
    assert_eq!(told(), (1001, vec![note.to_owned()]));
    explorer.add(Wanted::Phrases, &parts[2].bytes).unwrap();
    assert_eq!(told(), (0, Vec::new()));
}

#[test]
fn a_part_of_another_build_is_refused_and_takes_nothing_away() {
    let parts = many().parts();
    let explorer = Explorer::read(&parts[0].bytes).unwrap();
    let other = four().parts();
    let refused = explorer
        .add(Wanted::Words, &other[1].bytes)
        .map_err(|error| error.to_string());
    assert_eq!(
        refused,
        Err("this part is from another build than the list".to_owned())
    );
    assert_eq!(explorer.outcome(&Selection::default()).total, 1001);
}

#[test]
fn a_part_in_the_place_of_another_is_refused_and_the_right_one_still_helps() {
    let parts = many().parts();
    for right in &parts[1..] {
        for wrong in parts[1..].iter().filter(|wrong| *wrong != right) {
            let explorer = Explorer::read(&parts[0].bytes).unwrap();
            let wanted = wanted(right);
            assert!(explorer.add(wanted, &wrong.bytes).is_err() && !explorer.has(wanted));
            assert_eq!(explorer.outcome(&Selection::default()).total, 1001);
        }
    }
    assert!(
        Explorer::read(&parts[0].bytes)
            .is_ok_and(|explorer| !explorer.has(Wanted::Texts(usize::MAX)))
    );
}

#[test]
fn a_list_with_other_notes_is_refused() {
    use springboard_engine::builder::Builder;
    use springboard_engine::parts::write;
    use springboard_engine::schema::Schema;
    let empty = Builder::new(Schema::default()).unwrap().finish();
    let refused = Explorer::read(&write(&empty)[0].bytes).map(drop);
    assert!(refused.is_err_and(|error| error.to_string().contains("notes")));
    assert!(Explorer::read(b"<!doctype html>").is_err());
}

#[test]
fn standing_and_setbacks_are_facets_and_no_finding_is_a_value() {
    let sample = four();
    let count = |query: &str| {
        let read = springboard::explore::query::Parsed::read(query, sample.facets());
        assert!(read.unknown.is_empty(), "{query}");
        sample.outcome(&read.selection).total
    };
    assert_eq!(
        count("strength=evaluated"),
        1,
        "published, and says what changed"
    );
    assert_eq!(
        count("strength=reported"),
        1,
        "said to be evaluated, without a title"
    );
    assert_eq!(count("strength=not-stated"), 2, "no published finding yet");
    assert_eq!(count("setback=no-effect"), 1);
    assert_eq!(count("setback=-no-effect"), 3);
}
