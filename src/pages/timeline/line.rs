//! The line: every milestone at its time, as wide as its date is vague. A picture of the list beside it.

use super::kinds::{self, Kind};
use super::when;
use crate::content::record::Milestone;
use crate::content::value::Date;
use crate::view::{Node, view};

/// Width of the drawing, in its own units.
const WIDTH: f64 = 1200.0;
/// On both sides, so that marks at the ends are whole.
const MARGIN: f64 = 14.0;
/// Between the lanes of marks.
const LANE: f64 = 20.0;
/// Half the height of a mark, and the least half of its width.
const RADIUS: f64 = 7.0;
/// Between marks of one lane.
const GAP: f64 = 3.0;
/// More lanes than this and marks lie upon each other, since the line has to stay one.
const MOST_LANES: usize = 12;
/// Room for the years below the line.
const YEARS: f64 = 30.0;

/// The drawing. It is hidden from those who listen, since the list says all of it.
pub fn overview(timeline: &[Milestone], kinds: &[Kind]) -> Option<Node> {
    let (first, last) = (timeline.first()?.date.year, timeline.last()?.date.year);
    let scale = Scale { first, last };
    let dates: Vec<Date> = timeline.iter().map(|one| one.date).collect();
    let spans = place(&scale, &dates);
    let lanes = spans.iter().map(|span| span.lane).max().unwrap_or(0) + 1;
    let base = height(lanes);
    let marks: Vec<_> = (0..)
        .zip(timeline.iter().zip(&spans))
        .map(|(at, (milestone, span))| mark_at(at, milestone, *span, base, kinds))
        .collect();
    let years: Vec<_> = (first..=last.saturating_add(1))
        .map(|year| {
            let x = scale.x(year, 0.0);
            let name = (year <= last && scale.names(year)).then(|| {
                view! { <text x=(x + 6.0).to_string() y=(base + 20.0).to_string()>{year.to_string()}</text> }
            });
            view! { <g><path d=format!("M{x} {base}v{YEARS}")></path>{name}</g> }
        })
        .collect();
    let paper = format!("0 0 {WIDTH} {}", base + YEARS);
    let line = format!("M{MARGIN} {base}H{}", WIDTH - MARGIN);
    Some(view! {
        <svg class="timeline-line u-no-print" viewBox=paper aria-hidden="true">
            <g class="timeline-line__years"><path d=line></path>{years}</g>
            <g>{marks}</g>
        </svg>
    })
}

fn mark_at(at: usize, milestone: &Milestone, span: Span, base: f64, kinds: &[Kind]) -> Node {
    let kind = kinds::place(kinds, milestone);
    let y = up(base, span.lane);
    let class = format!("timeline-line__mark timeline-mark--{}", tone(kind));
    let vague = milestone.date.day.is_none().then_some("");
    let title = format!("{}: {}", when(milestone.date), milestone.title);
    let (x, width) = (span.left.to_string(), (span.right - span.left).to_string());
    view! {
        <g data-kind=kind.to_string()>
            <a href=format!("#{}", super::id(at)) tabindex="-1">
                <rect class=class data-vague=vague x=x y=(y - RADIUS).to_string() width=width height=(2.0 * RADIUS).to_string() rx=RADIUS.to_string()></rect>
                <title>{title}</title>
            </a>
        </g>
    }
}

/// The sign of a kind, beside its name; nothing for all kinds.
pub fn mark(kind: usize) -> Option<Node> {
    (kind > 0).then(|| view! { <span class=format!("timeline-mark timeline-mark--{}", tone(kind)) aria-hidden="true"></span> })
}

/// Which of the tones of the style sheet a kind has.
fn tone(kind: usize) -> usize {
    kind % (kinds::MOST + 1)
}

/// Where the years lie.
struct Scale {
    first: u16,
    last: u16,
}

impl Scale {
    /// Where a moment lies; `share` is the part of the year that has passed.
    fn x(&self, year: u16, share: f64) -> f64 {
        let years = f64::from(self.last.saturating_sub(self.first)) + 1.0;
        let passed = f64::from(year.saturating_sub(self.first)) + share;
        let x = MARGIN + passed / years * (WIDTH - 2.0 * MARGIN);
        (x * 10.0).round() / 10.0
    }

    /// Whether there is room for the name of this year.
    fn names(&self, year: u16) -> bool {
        let years = self.last.saturating_sub(self.first) + 1;
        (year - self.first).is_multiple_of(years.div_ceil(20))
    }
}

/// Where a mark lies.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Span {
    left: f64,
    right: f64,
    lane: usize,
}

/// Gives every date its place: from its first to its last possible day, in the lowest lane that is free.
fn place(scale: &Scale, dates: &[Date]) -> Vec<Span> {
    let mut ends: Vec<f64> = Vec::new();
    dates
        .iter()
        .map(|date| {
            let (from, to) = shares(*date);
            let (from, to) = (scale.x(date.year, from), scale.x(date.year, to));
            let middle = f64::midpoint(from, to);
            let half = ((to - from) / 2.0).max(RADIUS);
            let (left, right) = (middle - half, middle + half);
            let free = ends.iter().position(|end| *end + GAP <= left);
            let lane = free.unwrap_or(ends.len()).min(MOST_LANES - 1);
            match ends.get_mut(lane) {
                Some(end) => *end = end.max(right),
                None => ends.push(right),
            }
            Span { left, right, lane }
        })
        .collect()
}

/// The part of the year that has passed when a date begins and ends.
fn shares(date: Date) -> (f64, f64) {
    let Some(month) = date.month else {
        return (0.0, 1.0);
    };
    let start = f64::from(month.saturating_sub(1)) / 12.0;
    match date.day {
        None => (start, start + 1.0 / 12.0),
        Some(day) => {
            let at = start + (f64::from(day) - 0.5) / 31.0 / 12.0;
            (at, at)
        }
    }
}

/// The height of the lanes, which is where the line lies.
fn height(lanes: usize) -> f64 {
    (0..lanes).fold(2.0 * RADIUS, |height, _| height + LANE)
}

/// The middle of a lane, counted from the line upwards.
fn up(base: f64, lane: usize) -> f64 {
    (0..lane).fold(base - LANE, |y, _| y - LANE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(dates: &[&str]) -> Vec<Span> {
        let dates: Vec<Date> = dates.iter().filter_map(|text| Date::parse(text)).collect();
        let year = |date: Option<&Date>| date.map_or(0, |date| date.year);
        let scale = Scale {
            first: year(dates.first()),
            last: year(dates.last()),
        };
        place(&scale, &dates)
    }

    #[test]
    fn a_mark_is_as_wide_as_its_date_is_vague() {
        let spans = spans(&["2016", "2016-05", "2017-05-03"]);
        let wide: Vec<f64> = spans
            .iter()
            .map(|span| (span.right - span.left).round())
            .collect();
        assert_eq!(wide, [586.0, 49.0, 14.0]);
    }

    #[test]
    fn marks_of_one_lane_do_not_touch() {
        let spans = spans(&[
            "2016",
            "2016",
            "2016-01-05",
            "2016-01-06",
            "2016-12",
            "2017",
            "2017-01-01",
        ]);
        for (at, one) in spans.iter().enumerate() {
            for other in &spans[at + 1..] {
                let apart = one.right + GAP <= other.left || other.right + GAP <= one.left;
                assert!(apart || one.lane != other.lane, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn three_hundred_in_one_month_stay_a_line() {
        let spans = spans(&["2017-03"; 300]);
        assert_eq!(spans.len(), 300);
        assert_eq!(
            spans.iter().map(|span| span.lane).max(),
            Some(MOST_LANES - 1)
        );
        assert!(
            spans
                .iter()
                .all(|span| span.left >= 0.0 && span.right <= WIDTH)
        );
    }
}
