//! How sure one can be, drawn as steps: one project's step with its name and rule.
//!
//! The steps stand for whose word it is, not for how well something worked; the page about evidence says so.

use leptos::prelude::*;

use crate::content::evidence::Standing;
use crate::view::view;

/// The step of one project on the scale. The drawing is said again in words beside it.
#[component]
pub fn StandingScale(
    /// The step.
    standing: Standing,
    /// Address of the page that explains the scale.
    explained: String,
) -> impl IntoView {
    let steps: Vec<_> = (1..=TOP)
        .map(|step| view! { <span class="standing-scale__step" data-on=step <= standing.step()></span> })
        .collect();
    view! {
        <div class="standing-scale">
            <p class="standing-scale__steps" aria-hidden="true">{steps}</p>
            <p class="standing-scale__name"><strong>{standing.name()}</strong>" "<span class="o-soft">{place(standing)}</span></p>
            <p>{standing.rule()}</p>
            <p><a href=explained>"What the steps mean"</a></p>
        </div>
    }
}

/// The firmest step.
const TOP: u8 = 4;

/// "Step 3 of 4", or that there is none to stand on.
pub fn place(standing: Standing) -> String {
    match standing.step() {
        0 => "Not on the scale".to_owned(),
        step => format!("Step {step} of {TOP}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_said_in_words() {
        let places: Vec<String> = Standing::ALL.map(place).into();
        assert_eq!(
            places,
            [
                "Step 4 of 4",
                "Step 3 of 4",
                "Step 2 of 4",
                "Step 1 of 4",
                "Not on the scale"
            ]
        );
    }
}
