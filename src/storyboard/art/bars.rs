//! Bars with their names and values: before and after, or a small chart. Lengths are to one scale from zero.

use crate::content::story::Bar;
use crate::view::{Node, view};

/// Bars under what they count; says so where there are none, and how many did not fit.
pub(super) fn bars(label: &str, bars: &[Bar], left_out: usize) -> Node {
    let label = (!label.is_empty())
        .then(|| view! { <p class="storyboard-art__label" dir="auto">{label.to_owned()}</p> });
    if bars.is_empty() {
        return view! { {label}<p class="storyboard-bars__none">"No values were given."</p> };
    }
    let rows: Vec<_> = bars
        .iter()
        .zip(shares(bars))
        .map(|(bar, share)| {
            let length = format!("--share:{}.{}%", share / 10, share % 10);
            view! {
                <li>
                    <span class="storyboard-bars__name" dir="auto">{bar.label.clone()}</span>
                    <span class="storyboard-bars__bar" style=length></span>
                    <b class="storyboard-bars__value" dir="auto">{bar.shown.clone()}</b>
                </li>
            }
        })
        .collect();
    let more = (left_out > 0).then(|| {
        let values = if left_out == 1 { "value is" } else { "values are" };
        view! { <p class="storyboard-bars__more">{format!("{left_out} more {values} not drawn.")}</p> }
    });
    view! { {label}<ul class="storyboard-bars">{rows}</ul>{more} }
}

/// Each bar's share of the longest, in thousandths. Values that are no lengths count as zero.
fn shares(bars: &[Bar]) -> Vec<u32> {
    let longest = bars
        .iter()
        .map(|bar| bar.value)
        .filter(|value| value.is_finite())
        .fold(0.0, f64::max);
    let share = |bar: &Bar| {
        if longest > 0.0 {
            (bar.value / longest * 1000.0).clamp(0.0, 1000.0).round()
        } else {
            0.0
        }
    };
    // A NaN casts to 0, and the clamp leaves nothing else that does not fit.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    bars.iter().map(|bar| share(bar) as u32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_share_one_scale_from_zero() {
        for (values, expected) in [
            (vec![100.0, 62.0], vec![1000, 620]),
            (vec![0.0, 0.0], vec![0, 0]),
            (vec![5.0], vec![1000]),
            (vec![1e12, 1.0], vec![1000, 0]),
            (vec![f64::NAN, 2.0, -1.0], vec![0, 1000, 0]),
            (vec![f64::INFINITY, 2.0], vec![1000, 1000]),
            (vec![], vec![]),
        ] {
            let bars: Vec<Bar> = values
                .iter()
                .map(|&value| Bar {
                    label: String::new(),
                    value,
                    shown: String::new(),
                })
                .collect();
            assert_eq!(shares(&bars), expected, "{values:?}");
        }
    }
}
