//! Where the site lies, as far as that is known: most files for programs need whole addresses.

use crate::content::bundle::Bundle;
use crate::content::value::Link;
use crate::routes::{Base, Route};

/// The site's host, where one is known, and the path below it.
#[derive(Clone, Debug, Default)]
pub struct Address {
    site: Option<Box<str>>,
    base: Base,
}

impl Address {
    /// The address that the bundle names, and the path that the site is built for.
    pub fn of(bundle: &Bundle, base: &Base) -> Self {
        Self {
            site: bundle.programme.site_url.clone(),
            base: base.clone(),
        }
    }

    /// Is the host known?
    pub fn is_known(&self) -> bool {
        self.site.is_some()
    }

    /// The path below the host.
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// The whole address of a page, where the host is known.
    pub fn page(&self, route: &Route) -> Option<String> {
        let site = self.site.as_deref()?;
        Some(format!("{site}{}", route.href(&self.base)))
    }

    /// The whole address of a file, where the host is known.
    pub fn file(&self, path: &str) -> Option<String> {
        let site = self.site.as_deref()?;
        Some(format!("{site}{}", self.base.file(path)))
    }

    /// The address of a page, as a path where the host is not known.
    pub fn page_or_path(&self, route: &Route) -> String {
        let site = self.site.as_deref().unwrap_or_default();
        format!("{site}{}", route.href(&self.base))
    }

    /// The address of a file, as a path where the host is not known.
    pub fn file_or_path(&self, path: &str) -> String {
        let site = self.site.as_deref().unwrap_or_default();
        format!("{site}{}", self.base.file(path))
    }

    /// The address that a link out of content leads to.
    pub fn link(&self, link: &Link) -> String {
        match link {
            Link::Site(path) => self.file_or_path(path),
            Link::Web(_) | Link::Mail(_) => self.base.link(link),
        }
    }
}

/// Reads the address of a site as the build is told it: `https://host`, perhaps with a port.
///
/// The path below the host is the base's to say, so none is accepted here.
///
/// # Errors
/// With what was expected.
pub fn parse_site(text: &str) -> Result<Box<str>, String> {
    let wrong =
        || format!("`{text}` is no address of a site; expected one such as https://example.org");
    let Some(Link::Web(link)) = Link::parse(text) else {
        return Err(wrong());
    };
    let link = link.trim_end_matches('/');
    let host = link.split_once("//").map_or("", |(_, host)| host);
    if host.is_empty() || host.contains(['/', '?', '#', '@', '<', '>', '\'']) {
        return Err(wrong());
    }
    Ok(link.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_a_host_and_nothing_below_it() {
        for (text, site) in [
            ("https://example.org", Some("https://example.org")),
            ("https://example.org/", Some("https://example.org")),
            ("http://localhost:8000", Some("http://localhost:8000")),
            ("https://example.org/programme", None),
            ("https://example.org/?x", None),
            ("https://a@example.org", None),
            ("example.org", None),
            ("//example.org", None),
            ("mailto:a@example.org", None),
            ("https://", None),
            ("", None),
        ] {
            assert_eq!(parse_site(text).ok().as_deref(), site, "{text}");
        }
    }

    #[test]
    fn an_unknown_host_leaves_paths_and_no_whole_address() {
        let address = Address {
            site: None,
            base: Base::new("/p/"),
        };
        assert_eq!(address.page(&Route::Library), None);
        assert_eq!(address.page_or_path(&Route::Library), "/p/library/");
        let address = Address {
            site: Some("https://example.org".into()),
            ..address
        };
        let whole = "https://example.org/p/library/";
        assert_eq!(address.page(&Route::Library).as_deref(), Some(whole));
        assert_eq!(address.page_or_path(&Route::Library), whole);
    }
}
