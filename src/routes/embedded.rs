//! What other sites can put on their pages, and where its page for frames lies: the full page's path
//! below `/embed`.

use super::{Base, Route};
use crate::content::value::Slug;

/// Something of this site that fits into a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Embedded {
    /// The list of projects.
    Projects,
    /// One project's card.
    Project(Slug),
    /// A storyboard.
    Storyboard(Slug),
    /// One panel of a storyboard, counted from 1.
    Panel(Slug, usize),
    /// A poll.
    Poll(Slug),
    /// The programme in figures.
    Figures,
}

impl Embedded {
    /// What is embedded of a page, where it can be.
    pub fn of(route: &Route) -> Option<Self> {
        Some(match route {
            Route::Projects => Self::Projects,
            Route::Project(slug) => Self::Project(slug.clone()),
            Route::Storyboard(slug) => Self::Storyboard(slug.clone()),
            Route::Panel(slug, number) => Self::Panel(slug.clone(), *number),
            Route::Poll(id) => Self::Poll(id.clone()),
            Route::Figures => Self::Figures,
            _ => return None,
        })
    }

    /// The full page that it belongs to.
    pub fn full(&self) -> Route {
        match self {
            Self::Projects => Route::Projects,
            Self::Project(slug) => Route::Project(slug.clone()),
            Self::Storyboard(slug) => Route::Storyboard(slug.clone()),
            Self::Panel(slug, number) => Route::Panel(slug.clone(), *number),
            Self::Poll(id) => Route::Poll(id.clone()),
            Self::Figures => Route::Figures,
        }
    }

    /// The path below the base, with a slash at both ends.
    pub fn path(&self) -> String {
        format!("/embed{}", self.full().path())
    }

    /// Where its description for oEmbed lies below the base.
    pub fn oembed(&self) -> String {
        format!("{}oembed.json", self.path())
    }

    /// The address of the page that makes snippets, set to this and to a list's own query.
    pub fn builder(&self, base: &Base, query: &str) -> String {
        let of = self.full().path();
        let of = of.trim_matches('/');
        let more = if query.is_empty() {
            String::new()
        } else {
            format!("&{query}")
        };
        Route::Embed.href_with(base, &format!("of={of}{more}"))
    }

    /// Reads what [`Embedded::builder`] puts after `of=`.
    pub fn find(of: &str) -> Option<Self> {
        Self::of(&Route::parse(of)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug() -> Slug {
        Slug::parse("a-1").expect("a slug")
    }

    #[test]
    fn each_has_a_page_for_frames_and_a_full_one() {
        for (what, path) in [
            (Embedded::Projects, "/embed/projects/"),
            (Embedded::Project(slug()), "/embed/projects/a-1/"),
            (Embedded::Storyboard(slug()), "/embed/storyboards/a-1/"),
            (
                Embedded::Panel(slug(), 3),
                "/embed/storyboards/a-1/panel-3/",
            ),
            (Embedded::Poll(slug()), "/embed/polls/a-1/"),
            (Embedded::Figures, "/embed/figures/"),
        ] {
            assert_eq!(what.path(), path);
            assert_eq!(Embedded::of(&what.full()), Some(what.clone()));
            assert_eq!(Route::parse(path), Some(Route::Embedded(what.clone())));
            assert_eq!(
                Embedded::find(what.full().path().trim_matches('/')),
                Some(what)
            );
        }
    }

    #[test]
    fn what_is_not_made_for_frames_has_no_page_there() {
        for path in [
            "/embed/home/",
            "/embed/library/",
            "/embed/embed/",
            "/embed/embed/polls/a/",
            "/embed/about/",
            "/embed/polls/",
        ] {
            assert_eq!(Route::parse(path), None, "{path}");
        }
        for of in [
            "",
            "polls",
            "javascript:alert(1)",
            "//else.where/",
            "../projects",
            "embed",
        ] {
            assert_eq!(Embedded::find(of), None, "{of}");
        }
    }

    #[test]
    fn the_builder_is_told_what_and_how_it_is_filtered() {
        let base = Base::new("/programme/");
        assert_eq!(
            Embedded::Poll(slug()).builder(&base, ""),
            "/programme/embed/?of=polls/a-1"
        );
        assert_eq!(
            Embedded::Projects.builder(&base, "area=fostering&q=a"),
            "/programme/embed/?of=projects&area=fostering&q=a"
        );
    }
}
