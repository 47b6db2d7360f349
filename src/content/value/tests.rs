//! Tables of what each small value accepts and how it reads.

use super::*;

#[test]
fn a_slug_is_words_joined_by_hyphens() {
    for (text, sound) in [
        ("no-wrong-door", true),
        ("b2", true),
        ("", false),
        ("-a", false),
        ("a--b", false),
        ("A", false),
        ("a/b", false),
        ("é", false),
    ] {
        assert_eq!(Slug::parse(text).is_some(), sound, "{text:?}");
    }
    assert!(Slug::parse(&"a".repeat(LONGEST_SLUG + 1)).is_none());
}

#[test]
fn a_link_has_a_scheme_we_trust() {
    for (text, sound) in [
        ("https://example.org/a?b#c", true),
        ("HTTP://example.org", true),
        ("mailto:someone@example.org", true),
        ("/projects/a/", true),
        ("javascript:alert(1)", false),
        ("JaVaScRiPt:alert(1)", false),
        ("data:text/html,x", false),
        ("//example.org", false),
        ("/\\example.org", false),
        ("https:example.org", false),
        ("https://", false),
        (" https://example.org", false),
        ("https://exa\nmple.org", false),
        ("projects/a", false),
        ("", false),
    ] {
        assert_eq!(Link::parse(text).is_some(), sound, "{text:?}");
    }
    let host = |text| Link::parse(text).and_then(|l| l.host().map(str::to_owned));
    assert_eq!(
        host("https://www.example.org/a").as_deref(),
        Some("example.org")
    );
}

#[test]
fn a_date_may_be_known_in_part_but_must_exist() {
    for (text, shown) in [
        ("2017", Some("2017")),
        ("2017-03", Some("March 2017")),
        ("2017-03-16", Some("16 March 2017")),
        ("2016-02-29", Some("29 February 2016")),
        ("2017-02-29", None),
        ("2017-13", None),
        ("2017-00", None),
        ("2017-03-00", None),
        ("17", None),
        ("2017-3", None),
        ("2017-03-16-1", None),
        ("+017", None),
        ("9999", None),
    ] {
        assert_eq!(
            Date::parse(text).map(|d| d.to_string()).as_deref(),
            shown,
            "{text:?}"
        );
        if shown.is_some() {
            assert_eq!(Date::parse(text).map(Date::iso).as_deref(), Some(text));
        }
    }
}

#[test]
fn pounds_read_well_short_and_long() {
    for (pounds, short, long) in [
        (0, "£0", "£0"),
        (956_000, "£956k", "£956,000"),
        (999_999, "£999k", "£999,999"),
        (4_850_000, "£4.85m", "£4,850,000"),
        (3_000_000, "£3m", "£3,000,000"),
        (12_500_000, "£12.5m", "£12,500,000"),
    ] {
        assert_eq!(Pounds(pounds).short(), short);
        assert_eq!(Pounds(pounds).to_string(), long);
    }
}
