//! What is said of a result and of the values beside it. Tables.

use springboard::explore::outcome::{Award, Outcome};
use springboard::explore::summary;

#[test]
fn sentences_have_the_right_number() {
    let of = |total, all| Outcome {
        total,
        all,
        ..Outcome::default()
    };
    for ((total, all), said) in [
        ((41, 89), "41 of 89 projects"),
        ((1, 89), "1 of 89 projects"),
        ((89, 89), "All 89 projects"),
        ((0, 89), "No projects match"),
        ((1, 1), "1 project"),
        ((0, 0), "No projects yet"),
        ((12_345, 100_000), "12,345 of 100,000 projects"),
    ] {
        let (count, rest) = summary::count(&of(total, all));
        assert_eq!(count + &rest, said);
    }
    for (sum, without, total, said) in [
        (46_230_000, 9, 41, "£46.2m awarded, 9 with no known award"),
        (46_260_000, 0, 41, "£46.3m awarded"),
        (999_999, 0, 2, "£999k awarded"),
        (999_960_000, 0, 2, "£999.9m awarded"),
        (1_240_000_000, 0, 2, "£1.2bn awarded"),
        (0, 3, 3, "no known award"),
        (0, 0, 0, ""),
    ] {
        assert_eq!(summary::money(Award { sum, without }, total), said);
    }
    assert_eq!(summary::show(23), "Show 23 projects");
    assert_eq!(summary::show(1), "Show 1 project");
}

#[test]
fn awards_that_are_all_unknown_are_not_nothing() {
    for (projects, pounds, unknown, said) in [
        (2, None, 0, "2"),
        (12_345, None, 0, "12,345"),
        (0, Some(0), 0, "£0"),
        (2, Some(0), 0, "£0"),
        (2, Some(0), 2, "not known"),
        (2, Some(1_250_000), 1, "£1.3m"),
        (2, Some(-1), 0, "£0"),
    ] {
        assert_eq!(summary::tally(projects, pounds, unknown), said);
    }
}

#[test]
fn a_briefing_says_how_much_of_the_result_it_takes() {
    for (total, said) in [
        (1, "Make a briefing of this project"),
        (12, "Make a briefing of these 12 projects"),
        (13, "Make a briefing of the first 12 projects"),
    ] {
        assert_eq!(summary::brief(total, 12), said);
    }
}
