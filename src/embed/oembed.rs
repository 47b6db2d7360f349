//! oEmbed: what editing tools read when somebody pastes a link to one of our pages. Static JSON, one
//! file beside each page for frames.

use serde::Serialize;

use super::snippet::Placement;

/// How wide the frame is where nobody says otherwise, in CSS pixels.
pub const WIDTH: u32 = 640;

/// How long tools may keep the answer, in seconds: a day.
const KEPT: u32 = 86_400;

/// The answer in the words of the oEmbed 1.0 specification.
#[derive(Serialize)]
struct Answer<'a> {
    version: &'static str,
    r#type: &'static str,
    title: &'a str,
    provider_name: &'a str,
    provider_url: String,
    cache_age: u32,
    html: String,
    width: u32,
    height: u32,
}

/// The JSON for one page; `provider` names the programme. Tools strip scripts, so it holds the plain frame.
pub fn json(placement: &Placement, provider: &str) -> String {
    let placed = Placement {
        width: Some(WIDTH),
        ..placement.clone()
    };
    let answer = Answer {
        version: "1.0",
        r#type: "rich",
        title: &placed.title,
        provider_name: provider,
        provider_url: format!("{}{}/", placed.origin, placed.base.as_str()),
        cache_age: KEPT,
        html: placed.iframe(),
        width: WIDTH,
        height: placed.height,
    };
    // Numbers and texts alone cannot fail to be written.
    serde_json::to_string(&answer).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::value::Slug;
    use crate::embed::options::Options;
    use crate::routes::Base;
    use crate::routes::embedded::Embedded;

    #[test]
    fn the_answer_has_what_the_specification_asks_for() {
        let placement = Placement {
            origin: "https://example.org".to_owned(),
            base: Base::default(),
            what: Embedded::Poll(Slug::parse("topic").unwrap()),
            query: String::new(),
            options: Options::default(),
            title: "A \"question\"?".to_owned(),
            width: None,
            height: 700,
        };
        let answer: serde_json::Value =
            serde_json::from_str(&json(&placement, "A programme")).unwrap();
        assert_eq!(answer["version"], "1.0");
        assert_eq!(answer["type"], "rich");
        assert_eq!(answer["title"], "A \"question\"?");
        assert_eq!(answer["provider_url"], "https://example.org/");
        assert_eq!(
            (&answer["width"], &answer["height"]),
            (&640.into(), &700.into())
        );
        let html = answer["html"].as_str().unwrap();
        assert!(
            html.starts_with("<iframe src=\"https://example.org/embed/polls/topic/\""),
            "{html}"
        );
        assert!(!html.contains("<script"), "{html}");
    }
}
