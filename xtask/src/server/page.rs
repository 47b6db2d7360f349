//! What the server adds to a page on its way out: a script in front of all others.

/// Reloads an open page when another build is shown, or when the server was started anew.
pub(super) const RELOAD: &str = r#"
new EventSource("/__springboard/reload").onmessage = ({ data }) => {
  if (window.__springboardBuild && window.__springboardBuild !== data) location.reload();
  window.__springboardBuild = data;
};
"#;

/// Where the added script is served; a file, not inline, so that a strict policy lets it run.
pub(super) const SCRIPT_PATH: &str = "/__springboard/script.js";

/// Where open pages wait for the next build.
pub(super) const RELOAD_PATH: &str = "/__springboard/reload";

/// The page with the added script first in its head; a page without a head is left alone.
pub(super) fn with_script(html: &str) -> String {
    let Some(end) = head_end(html) else {
        return html.to_owned();
    };
    let (before, after) = html.split_at(end);
    format!("{before}<script src=\"{SCRIPT_PATH}\"></script>{after}")
}

/// The place just after `<head …>`; `<header>` is another element.
fn head_end(html: &str) -> Option<usize> {
    let start = html.match_indices("<head").find(|(at, tag)| {
        let next = html[at + tag.len()..].chars().next();
        next.is_some_and(|c| c == '>' || c.is_whitespace())
    })?;
    html[start.0..].find('>').map(|length| start.0 + length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_comes_first_in_the_head() {
        let script = "<script src=\"/__springboard/script.js\"></script>";
        for (html, expected) in [
            ("<head><title>", format!("<head>{script}<title>")),
            (
                "<html><head lang=\"x\"> <script>",
                format!("<html><head lang=\"x\">{script} <script>"),
            ),
            (
                "<header>no head</header>",
                "<header>no head</header>".to_owned(),
            ),
            ("", String::new()),
        ] {
            assert_eq!(with_script(html), expected);
        }
    }
}
