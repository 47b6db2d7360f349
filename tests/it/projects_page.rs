//! The projects page as it is read without scripts.

use springboard::routes::Route;

use crate::rendered;

/// A page of so many projects, the last of which stands in no policy area.
fn page(projects: usize) -> String {
    let project = |at: usize| {
        let areas = if at + 1 == projects { "" } else { "\"homes\"" };
        format!(r#"{{"slug": "p{at:03}", "title": "Project {at:03}", "policy_areas": [{areas}]}}"#)
    };
    let all: Vec<String> = (0..projects).map(project).collect();
    let bundle = format!(
        r#"{{"version": "1.0", "programme": {{"name": "A programme"}},
        "policy_areas": [{{"id": "homes", "name": "Homes"}}], "projects": [{}]}}"#,
        all.join(",")
    );
    rendered::prerenderer(&bundle).page(&Route::Projects)
}

#[test]
fn a_small_programme_is_listed_whole() {
    let page = page(40);
    assert!(page.contains("Every project is listed below"));
    assert!((0..40).all(|at| page.contains(&format!("/projects/p{at:03}/"))));
}

#[test]
fn of_a_large_one_every_project_can_be_reached_and_no_more_is_promised() {
    let page = page(300);
    assert!(!page.contains("Every project is listed"));
    let has = |slug: &str| page.contains(&format!("/projects/{slug}/"));
    assert!(has("p000") && has("p249"), "the first are linked");
    assert!(
        !has("p250") && page.contains("/areas/homes/"),
        "the others are on their area's page"
    );
    assert!(has("p299"), "the one without an area is on no other page");
}
