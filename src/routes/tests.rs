//! Every address is printed as it is parsed, and nothing else is one.

use super::*;

fn slug() -> Slug {
    Slug::parse("a-1").expect("a slug")
}

#[test]
fn every_route_prints_what_it_parses() {
    for route in [
        Route::Home,
        Route::Projects,
        Route::Project(slug()),
        Route::Area(slug()),
        Route::Storyboards,
        Route::Storyboard(slug()),
        Route::Panel(slug(), 3),
        Route::Library,
        Route::Item(slug()),
        Route::Polls,
        Route::Poll(slug()),
        Route::Search,
        Route::Briefing,
        Route::Evidence,
        Route::Lineage,
        Route::Timeline,
        Route::Figures,
        Route::About,
        Route::Accessibility,
        Route::Privacy,
    ] {
        assert_eq!(Route::parse(&route.path()), Some(route.clone()));
        assert_eq!(
            Route::parse(route.path().trim_end_matches('/')),
            Some(route)
        );
    }
}

#[test]
fn other_paths_are_no_routes() {
    for path in [
        "/nowhere/",
        "/projects/A/",
        "/projects/a/b/",
        "/projects/../x/",
        "/areas/",
        "/storyboards/a/panel-0/",
    ] {
        assert_eq!(Route::parse(path), None, "{path}");
    }
}

#[test]
fn a_panel_has_one_spelling() {
    for (text, number) in [
        ("panel-1", Some(1)),
        ("panel-12", Some(12)),
        ("panel-0", None),
        ("panel-01", None),
        ("panel-+1", None),
        ("panel-", None),
        ("panel-99999999999999999999", None),
        ("panel-1-title", None),
        ("", None),
    ] {
        assert_eq!(parse_panel_id(text), number, "{text}");
    }
}

#[test]
fn a_base_is_put_before_every_address_once() {
    for (text, base, href) in [
        ("/", "", "/projects/"),
        ("", "", "/projects/"),
        ("/programme/", "/programme", "/programme/projects/"),
        ("programme", "/programme", "/programme/projects/"),
        ("//a//b/?x#y", "/a/b", "/a/b/projects/"),
    ] {
        assert_eq!(Base::new(text).as_str(), base);
        assert_eq!(Route::Projects.href(&Base::new(text)), href);
    }
    assert_eq!(Base::new("/p/").file(BUNDLE), "/p/content/bundle.json");
    assert_eq!(
        Route::Projects.href_with(&Base::default(), "q=a"),
        "/projects/?q=a"
    );
}
