//! From an address in a page to the file that a static host would send for it. No files are read.

/// Where an address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Another site, or something that is no page: mail, a telephone.
    Elsewhere,
    /// A file of this site, and the place within it.
    Here {
        file: String,
        fragment: Option<String>,
    },
    /// This host, but not this site.
    Outside,
}

/// Follows an address from the page in `file`, in a site at `base` on the host `site_url`.
pub(super) fn follow(address: &str, file: &str, base: &str, site_url: Option<&str>) -> Target {
    let own = site_url
        .filter(|host| !host.is_empty())
        .and_then(|host| address.strip_prefix(host))
        .filter(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']));
    let address = own.unwrap_or(address);
    if address.starts_with("//") || has_scheme(address) {
        return Target::Elsewhere;
    }
    let (rest, fragment) = match address.split_once('#') {
        Some((rest, fragment)) => (rest, Some(decoded(fragment))),
        None => (address, None),
    };
    let path = rest.split('?').next().unwrap_or_default();
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let here = format!("{base}{folder}{}", if folder.is_empty() { "" } else { "/" });
    let whole = match path {
        "" => format!("{base}{file}"),
        path if path.starts_with('/') => path.to_owned(),
        path => format!("{here}{path}"),
    };
    let whole = decoded(&plain(&whole));
    match whole.strip_prefix(base) {
        Some(inside) => Target::Here {
            file: index(inside),
            fragment,
        },
        None => Target::Outside,
    }
}

fn has_scheme(address: &str) -> bool {
    let Some((scheme, _)) = address.split_once(':') else {
        return false;
    };
    let mut letters = scheme.chars();
    letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

/// What a host sends for a folder.
fn index(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

/// Without `.` and `..`.
fn plain(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').skip(1) {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    format!("/{}", parts.join("/"))
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .and_then(|pair| std::str::from_utf8(pair).ok());
        let code = code.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match (first, code) {
            (b'%', Some(code)) => {
                bytes.push(code);
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_the_file_that_a_host_would_send() {
        let host = Some("https://site.example");
        let here = |file: &str, fragment: Option<&str>| Target::Here {
            file: file.to_owned(),
            fragment: fragment.map(str::to_owned),
        };
        for (address, expected) in [
            ("/p/", here("index.html", None)),
            ("/p/a/?q=1#b", here("a/index.html", Some("b"))),
            ("/p/a.css", here("a.css", None)),
            ("#x%20y", here("x/y/index.html", Some("x y"))),
            ("?q=1", here("x/y/index.html", None)),
            ("z/", here("x/y/z/index.html", None)),
            ("../", here("x/index.html", None)),
            ("../../../..", Target::Outside),
            ("/p-archive/", Target::Outside),
            ("/", Target::Outside),
            ("https://site.example/p/a/", here("a/index.html", None)),
            ("https://site.example.org/p/", Target::Elsewhere),
            ("https://else.example/p/", Target::Elsewhere),
            ("//else.example/", Target::Elsewhere),
            ("mailto:a@b.example", Target::Elsewhere),
            ("/p/100%", here("100%", None)),
        ] {
            assert_eq!(
                follow(address, "x/y/index.html", "/p/", host),
                expected,
                "{address}"
            );
        }
    }
}
