//! Views as HTML. That a browser finds them again, and what it does with them, is tested in `tests/web`.

use leptos::prelude::*;

use super::{Node, keyed, view};

fn check(node: Node, html: &str) {
    assert_eq!(node.to_html(), html);
}

#[test]
fn elements_stand_as_they_are_written() {
    check(view! { <p></p> }, "<p></p>");
    check(
        view! { <p class="b c" id="a">"words"</p> },
        r#"<p id="a" class="b c">words</p>"#,
    );
    check(
        view! { <p data-n=3 tabindex="-1"/> },
        r#"<p data-n="3" tabindex="-1"></p>"#,
    );
    check(view! { <br/> }, "<br>");
    check(
        view! { <input type="text" required> },
        r#"<input type="text" required>"#,
    );
    check(
        view! { <label for="x">"X"</label> },
        r#"<label for="x">X</label>"#,
    );
    check(
        view! { <ul><li>"1"</li><li>"2"</li></ul> },
        "<ul><li>1</li><li>2</li></ul>",
    );
    check(
        view! { <svg viewBox="0 0 1 1"><path d="M0 0"/></svg> },
        r#"<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>"#,
    );
    check(view! { <><b>"1"</b><i>"2"</i></> }, "<b>1</b><i>2</i><!>");
    check(view! {}, "<!>");
    check(view! { "words" }, "words");
    check(view! { <p><!-- "unseen" -->"seen"</p> }, "<p>seen</p>");
}

#[test]
fn texts_beside_each_other_are_kept_apart() {
    let (n, none) = (3, String::new());
    check(view! { <p>{n}" projects"</p> }, "<p>3<!> projects</p>");
    check(view! { <p>"a"<b>"b"</b>"c"</p> }, "<p>a<b>b</b>c</p>");
    check(view! { <p>"a"{none.clone()}"b"</p> }, "<p>a<!>b</p>");
    check(view! { <p>{none.clone()}"b"</p> }, "<p>b</p>");
    check(view! { <p>{none}</p> }, "<p></p>");
    check(view! { <p>"a"{move || "b"}"c"</p> }, "<p>a<!>b<!>c</p>");
}

#[test]
fn words_are_words_wherever_they_stand() {
    let words = "</p><script>alert('&amp;')</script>\" onclick=\"x";
    let safe = "&lt;/p&gt;&lt;script&gt;alert('&amp;amp;')&lt;/script&gt;&quot; onclick=&quot;x";
    check(view! { <p>{words}</p> }, &format!("<p>{safe}</p>"));
    check(
        view! { <p title=words></p> },
        &format!("<p title=\"{safe}\"></p>"),
    );
    check(
        view! { <p class=words style=words></p> },
        &format!("<p class=\"{safe}\" style=\"{safe}\"></p>"),
    );
    check(
        view! { <p class=("a", true) style:color=words></p> },
        &format!("<p class=\"a\" style=\"color:{safe}\"></p>"),
    );
    check(view! { <p>{move || words}</p> }, &format!("<p>{safe}</p>"));
    check(view! { <p>"a & b < c"</p> }, "<p>a &amp; b &lt; c</p>");
    let unseen = "\r\0";
    check(view! { <p>{unseen}</p> }, "<p>&#13;\u{fffd}</p>");
}

#[test]
fn attributes_are_there_or_not() {
    check(view! { <p hidden=true/> }, "<p hidden></p>");
    check(view! { <p hidden=false/> }, "<p></p>");
    check(view! { <p title={None::<String>}/> }, "<p></p>");
    check(view! { <p title=Some("a")/> }, r#"<p title="a"></p>"#);
    check(view! { <p title=move || Some(1)/> }, r#"<p title="1"></p>"#);
    check(view! { <p hidden=move || false/> }, "<p></p>");
    check(
        view! { <p attr:title="a" prop:value="b"/> },
        r#"<p title="a"></p>"#,
    );
    check(
        view! { <p class="a" class:b=true class:c=false class=("d", move || true)/> },
        r#"<p class="a b d"></p>"#,
    );
    check(
        view! { <p style="a:b" style:c="d" style:e={None::<&str>}/> },
        r#"<p style="a:b;c:d"></p>"#,
    );
    check(view! { <p style:--hue=3/> }, r#"<p style="--hue:3"></p>"#);
    check(
        view! { <p on:click=|event| event.prevent_default()/> },
        "<p></p>",
    );
}

#[test]
fn children_of_all_sorts() {
    check(view! { <p>{None::<Node>}</p> }, "<p></p>");
    check(view! { <p>{Some("a")}</p> }, "<p>a</p>");
    check(view! { <p>{vec!["a", "b"]}</p> }, "<p>a<!>b</p>");
    check(view! { <p>{[Some(1), None]}</p> }, "<p>1</p>");
    check(view! { <p>{("a", 1, 'c')}</p> }, "<p>a<!>1<!>c</p>");
    check(
        view! { <p>{vec![Some(view! { <b>"x"</b> }), None]}</p> },
        "<p><b>x</b></p>",
    );
    check(
        view! { <p>{move || vec![view! { <b/> }, view! { <i/> }]}</p> },
        "<p><b></b><i></i><!></p>",
    );
    check(view! { <p>{move || None::<&str>}</p> }, "<p><!></p>");
    check(view! { <p>{move || move || "a"}</p> }, "<p>a</p>");
    check(
        view! { <ul>{keyed(|| vec![2, 1], |n| *n, |n| view! { <li>{n}</li> })}</ul> },
        "<ul><li>2</li><li>1</li><!></ul>",
    );
}

#[test]
fn signals_are_read_once() {
    let owner = Owner::new();
    owner.with(|| {
        let (runs, words) = (StoredValue::new(0), RwSignal::new("a"));
        let memo = Memo::new(move |_| words.get());
        let counted = move || {
            runs.update_value(|runs| *runs += 1);
            words.get()
        };
        check(
            view! { <p title=words>{counted}" "{memo}</p> },
            r#"<p title="a">a<!> <!>a</p>"#,
        );
        assert_eq!(runs.get_value(), 1);
    });
}

#[component]
fn Card(
    title: &'static str,
    #[prop(optional)] note: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let _ = children;
    view! { <h2>{title}</h2>{note} }
}

#[component]
fn Leaf(#[prop(into)] words: String) -> impl IntoView {
    (!words.is_empty()).then(|| view! { <i>{words}</i> })
}

#[test]
fn components_are_called_as_leptos_calls_them() {
    let title = "A";
    check(
        view! { <Card title note="b">"unused"</Card> },
        "<h2>A</h2>b<!>",
    );
    check(
        view! { <div><Card title>"unused"</Card><Leaf words="x"/><Leaf words=""/></div> },
        "<div><h2>A</h2><i>x</i></div>",
    );
}

/// What only the feature `ssr` can render: views of leptos' own.
#[cfg(feature = "ssr")]
#[test]
fn views_of_leptos_stand_beside_nodes() {
    let any = || leptos::view! { <b>"x"</b> }.into_any();
    check(view! { <p>"a"{any()}"c"</p> }, "<p>a<b>x</b>c</p>");
    check(view! { <p>"a"{"b".into_any()}"c"</p> }, "<p>a<!>b<!>c</p>");
    let owner = Owner::new();
    owner.with(|| {
        check(view! { <p><Show when=|| true>"a"</Show></p> }, "<p>a</p>");
        check(
            view! { <p><For each=|| [1, 2] key=|n| *n let(n)><i>{n}</i></For></p> },
            "<p><i>1</i><i>2</i><!></p>",
        );
        let inner = leptos::view! { <p>{view! { <b>"x"</b> }}</p> };
        assert_eq!(inner.to_html(), "<p><b>x</b></p>");
    });
}
