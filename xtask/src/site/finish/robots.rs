//! The small files that certain readers of a site look for by name: crawlers, GitHub Pages, hosts
//! that take redirects from a file.

use std::fs;
use std::path::Path;

use anyhow::Result;
use xtask::base::Base;

use super::facts::Facts;

/// Writes `robots.txt`, `.nojekyll` and `_redirects`.
pub(super) fn write(site: &Path, base: &Base, facts: &Facts) -> Result<()> {
    let has_map = site.join("sitemap.xml").is_file();
    fs::write(site.join("robots.txt"), robots(base, facts, has_map))?;
    // GitHub Pages would leave out files whose names begin with an underscore.
    fs::write(site.join(".nojekyll"), "")?;
    fs::write(site.join("_redirects"), redirects(base))?;
    Ok(())
}

/// Everything may be read. A map is named only by a whole address, as the format asks.
fn robots(base: &Base, facts: &Facts, has_map: bool) -> String {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(site_url) = facts.site_url.as_ref().filter(|_| has_map) {
        text.push_str(&format!("\nSitemap: {site_url}{base}sitemap.xml\n"));
    }
    text
}

/// Hosts find `404.html` at the root by themselves, but below a path they have to be told.
fn redirects(base: &Base) -> String {
    let mut text = "# Read by Netlify and Cloudflare Pages. Pages are files, so nothing at the root has to be rewritten.\n".to_owned();
    let prefix = base.prefix();
    if !prefix.is_empty() {
        text.push_str(&format!(
            "{prefix} {base} 301\n{base}* {base}404.html 404\n"
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_is_named_only_when_it_is_there_and_the_host_is_known() {
        let base = "/programme/".parse::<Base>().unwrap();
        let known = Facts {
            site_url: Some("https://site.example".into()),
            ..Facts::default()
        };
        for (facts, has_map, expected) in [
            (&known, true, true),
            (&known, false, false),
            (&Facts::default(), true, false),
        ] {
            let text = robots(&base, facts, has_map);
            let named = text.contains("Sitemap: https://site.example/programme/sitemap.xml\n");
            assert_eq!(named, expected, "{text}");
        }
    }

    #[test]
    fn only_a_site_below_a_path_redirects() {
        assert!(
            redirects(&Base::default())
                .lines()
                .all(|line| line.starts_with('#'))
        );
        let below = redirects(&"/a/b/".parse().unwrap());
        assert!(
            below.ends_with("/a/b /a/b/ 301\n/a/b/* /a/b/404.html 404\n"),
            "{below}"
        );
    }
}
